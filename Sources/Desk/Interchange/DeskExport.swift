package import Evidence
package import Foundation
import Interchange
import Ledger
import Publishing

package enum ExportFormat: String, Sendable, CaseIterable {
  /// Claim lines.
  case claims
  /// Report lines with their claims and originals: all that another desk needs.
  case reports
  /// ACLED-like CSV.
  case acled
  case hxl, geojson, kml, gpkg
}

/// What to export.
package struct ExportQuestion: Hashable, Sendable {
  package var search: ClaimSearch
  /// First and last day of the holders on a map; nil for the days that claims speak of.
  package var from: Day?
  package var to: Day?
  /// Leave out the bytes that reports were read from.
  package var withoutOriginals: Bool

  package init(
    search: ClaimSearch, from: Day? = nil, to: Day? = nil, withoutOriginals: Bool = false
  ) {
    self.search = search
    self.from = from
    self.to = to
    self.withoutOriginals = withoutOriginals
  }
}

extension DeskFolder {
  /// Everything but GeoPackage, a piece at a time.
  ///
  /// - Throws: `DeskError`, or what `each` throws.
  package func export(
    _ question: ExportQuestion, as format: ExportFormat, each: (String) throws -> Void
  ) throws {
    switch format {
    case .reports: try exportReports(question, each)
    case .claims:
      for claim in try claims(question.search) { try each(claim.claimLine.json.line + "\n") }
    case .acled, .hxl: try exportTable(question, isHXL: format == .hxl, each)
    case .geojson:
      try each(GeoJSON.start)
      for (index, feature) in try mapFeatures(question).enumerated() {
        try each((index > 0 ? ",\n" : "") + GeoJSON.feature(feature).line)
      }
      try each(GeoJSON.end)
    case .kml: try each(KML.document(try mapFeatures(question), name: try theatre().name))
    case .gpkg: throw DeskError.needsOutput(format: format.rawValue)
    }
  }

  package func exportGeoPackage(
    _ question: ExportQuestion, to path: String, now: Date
  ) throws(DeskError) {
    do {
      try GeoPackage.write(try mapFeatures(question), to: path, now: now)
    } catch let error as DeskError {
      throw error
    } catch {
      throw .cannotWrite(path: path, reason: "\(error)")
    }
  }

  private func exportTable(
    _ question: ExportQuestion, isHXL: Bool, _ each: (String) throws -> Void
  ) throws {
    let theatre = try theatre(recorded: question.search.recorded)
    let places = theatre.placesByID
    let states = Set(
      theatre.actors.filter { $0.nature == .state || $0.nature == .stateForces }.map(\.id))
    try each(isHXL ? EventTableRow.hxlHeader : EventTableRow.header)
    for claim in try claims(question.search) {
      let row = EventTableRow(
        line: claim.claimLine, place: claim.claim.place?.id.flatMap { places[$0] },
        isGainForState: claim.claim.to.map(states.contains) ?? false)
      try each(isHXL ? row.hxl : row.text)
    }
  }

  /// Every version in the order of recording, each with the claims that were current while it was the
  /// newest.
  private func exportReports(
    _ question: ExportQuestion, _ each: (String) throws -> Void
  ) throws {
    do {
      let versions = try store.versions(recorded: question.search.recorded?.limit)
      for version in versions {
        guard let report = try store.report(version.id, version: version.version) else { continue }
        if let known = question.search.known {
          guard let day = report.published?.day, day <= known else { continue }
        }
        let limit = version.lastEntry.map(RecordedLimit.entry) ?? question.search.recorded?.limit
        let claims = try store.claims(ClaimQuery(report: version.id, recorded: limit))
          .filter { $0.version == version.version }.map(FoundClaim.init)
        let bundle = ReportBundle(
          report: report, coder: version.coder, mediaType: version.mediaType,
          original: question.withoutOriginals ? nil : try original(version),
          claims: claims.map(\.claimLine))
        try each(bundle.json.line + "\n")
      }
    } catch let error as LedgerError {
      throw DeskError.ledger(error)
    }
  }

  private func original(_ version: ReportVersion) throws(LedgerError) -> [UInt8]? {
    do { return try store.original(of: version.id, version: version.version)?.bytes } catch {
      if case .redacted = error { return nil }
      throw error
    }
  }
}

extension FoundClaim {
  var claimLine: ClaimLine {
    ClaimLine(
      claim: claim, published: published, outlet: outlet, title: title, url: url,
      review: standing.map { .init(verdict: $0.word.rawValue, by: $0.by, why: $0.why) })
  }
}
