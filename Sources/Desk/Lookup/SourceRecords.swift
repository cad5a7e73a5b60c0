import Control
package import Evidence
import Ledger
import Publishing

/// An outlet whose reports the desk has read, or a speaker whom they quote.
package struct SourceRecord: Hashable, Sendable {
  /// Nil for reports that name no outlet.
  package let outlet: String?
  /// The theatre's entry for it; nil when it is not graded.
  package let source: Source?
  package let leaning: String?
  package let reports: Int
  package let claims: Int
  /// How it fared against what the others say; nil where none of its claims says who holds a place.
  package let fare: SourceFare?
}

extension DeskFolder {
  /// The outlets by number of reports, the largest first.
  package func sources(known: Day? = nil, recorded: RecordedBy? = nil) throws(DeskError)
    -> [SourceRecord]
  {
    let facts = try facts(recorded: recorded)
    let theatre = facts.theatre
    let reports: [ReportSummary]
    do { reports = try store.reports(known: known, recorded: recorded?.limit) } catch {
      throw .ledger(error)
    }
    let claims = try estimable(ClaimQuery(known: known, recorded: recorded?.limit)).map(\.dated)
    var fares = SourceFare.all(theatre: theatre, claims: facts.model.byPlace(claims))
    let names = HolderNames(theatre)
    func record(_ outlet: String?, _ fare: SourceFare?, _ reports: [ReportSummary]) -> SourceRecord
    {
      let source = outlet.flatMap(theatre.source(named:))
      return SourceRecord(
        outlet: source?.name ?? outlet, source: source,
        leaning: source?.leansTo.map { names.name(.side($0)) }, reports: reports.count,
        claims: reports.isEmpty
          ? fare?.claims ?? 0 : reports.reduce(0) { $0 + $1.claims }, fare: fare)
    }
    var records = Dictionary(grouping: reports) { report in
      report.outlet.map { theatre.source(named: $0)?.name ?? $0 }
    }.map { outlet, reports in
      let voice = outlet.map { theatre.source(named: $0)?.id.rawValue ?? $0 }?.lowercased()
      return record(outlet, voice.flatMap { fares.removeValue(forKey: $0) }, reports)
    }
    records.sort { ($1.reports, $0.outlet ?? "") < ($0.reports, $1.outlet ?? "") }
    // Whoever is only quoted comes after those whose reports were read.
    let quoted = fares.values.sorted { ($1.claims, $0.voice) < ($0.claims, $1.voice) }
    return records + quoted.map { record($0.voice, $0, []) }
  }
}

extension SourceRecord {
  package var name: String { PlainText.clean(outlet ?? "(no outlet named)") }

  /// The Admiralty letter with its words.
  package var gradeWords: String {
    guard let source else { return "not graded" }
    return "\(source.grade.rawValue) \(GradeWords.phrase(source.grade))"
  }

  package var json: JSONValue {
    .object([
      .init("outlet", .optional(outlet)),
      .init("id", .optional(source?.id.rawValue)),
      .init("grade", .optional(source?.grade.rawValue)),
      .init("leans_to", .optional(source?.leansTo?.rawValue)),
      .init("reports", .integer(reports)),
      .init("claims", .integer(claims)),
      .init("record", fare?.json ?? .null),
    ])
  }
}
