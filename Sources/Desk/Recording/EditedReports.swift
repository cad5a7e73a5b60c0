import Evidence
import Ledger

/// Finds out which reports are edited versions of others. A file without an id of its own gets one from
/// its content, which changes with every edit; its address or its headline stays. Two texts in one file or
/// feed are two reports, whatever they share.
struct EditedReports {
  private let store: LedgerStore
  /// The file that each report of this reading came from.
  private var origins: [ReportID: String] = [:]

  init(_ store: LedgerStore) { self.store = store }

  /// The report under the id of the one that it is a version of.
  mutating func named(_ report: Report, from file: String) throws(LedgerError) -> Report {
    guard Self.isMadeFromContent(report.id), report.url != nil || report.title != nil,
      try store.report(report.id) == nil
    else { return report }
    if let id = try store.report(editedInto: report), origins[id] != file {
      return Self.renamed(report, id)
    }
    origins[report.id] = file
    return report
  }

  private static func isMadeFromContent(_ id: ReportID) -> Bool {
    id.rawValue.hasPrefix("sha256:") && !id.rawValue.contains("#")
  }

  private static func renamed(_ report: Report, _ id: ReportID) -> Report {
    Report(
      id: id, text: report.text, published: report.published, outlet: report.outlet,
      url: report.url, title: report.title, byline: report.byline, language: report.language,
      paragraphs: report.paragraphs, problem: report.problem, extras: report.extras,
      modified: report.modified, found: report.found)
  }
}
