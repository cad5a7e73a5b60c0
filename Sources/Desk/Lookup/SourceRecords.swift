package import Evidence
import Ledger
import Publishing

/// An outlet whose reports the desk has read.
package struct SourceRecord: Hashable, Sendable {
  /// Nil for reports that name no outlet.
  package let outlet: String?
  /// The theatre's entry for it; nil when it is not graded.
  package let source: Source?
  package let leaning: String?
  package let reports: Int
  package let claims: Int
}

extension DeskFolder {
  /// The outlets by number of reports, the largest first.
  package func sources(known: Day? = nil, recorded: RecordedBy? = nil) throws(DeskError)
    -> [SourceRecord]
  {
    let theatre = try theatre(recorded: recorded)
    let reports: [ReportSummary]
    do { reports = try store.reports(known: known, recorded: recorded?.limit) } catch {
      throw .ledger(error)
    }
    let names = HolderNames(theatre)
    let records = Dictionary(grouping: reports) { report in
      report.outlet.map { theatre.source(named: $0)?.name ?? $0 }
    }.map { outlet, reports in
      let source = outlet.flatMap(theatre.source(named:))
      return SourceRecord(
        outlet: outlet, source: source,
        leaning: source?.leansTo.map { names.name(.side($0)) },
        reports: reports.count, claims: reports.reduce(0) { $0 + $1.claims })
    }
    return records.sorted { ($1.reports, $0.outlet ?? "") < ($0.reports, $1.outlet ?? "") }
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
    ])
  }
}
