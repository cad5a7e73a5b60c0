import Evidence
import Ledger

/// Finds of a few reports whose story they carry, without comparing all reports with each other: from each
/// it goes to its copies among the reports of the days around it, and from those to theirs. The answer is that
/// of `Copies`.
struct CopySearch {
  /// The reports of a day; undated ones for nil.
  private let reports: (Day?) throws(LedgerError) -> [SketchedReport]
  /// All days that have reports.
  private let everyDay: () throws(LedgerError) -> [Day?]
  private var days: [Day?: [SketchedReport]] = [:]
  /// By version, also of the copies met on the way.
  private var leads: [Int: SketchedReport] = [:]
  /// Of more copies of one story the earliest of so many counts as the first.
  private static let mostCopies = 512

  init(
    reports: @escaping (Day?) throws(LedgerError) -> [SketchedReport],
    everyDay: @escaping () throws(LedgerError) -> [Day?]
  ) {
    self.reports = reports
    self.everyDay = everyDay
  }

  /// By version; a report that is the first to tell its story is not in it.
  mutating func leads(of wanted: [ReportSummary]) throws(LedgerError) -> [Int: ReportID] {
    var found: [Int: ReportID] = [:]
    for report in wanted {
      if leads[report.seq] == nil {
        let ofThatDay = try all(of: report.published?.day)
        guard let start = ofThatDay.first(where: { $0.seq == report.seq }) else { continue }
        try follow(start)
      }
      if let lead = leads[report.seq], lead.seq != report.seq { found[report.seq] = lead.id }
    }
    return found
  }

  private mutating func follow(_ start: SketchedReport) throws(LedgerError) {
    var copies = [start]
    var seen: Set<Int> = [start.seq]
    var next = 0
    while next < copies.count, copies.count < Self.mostCopies {
      let report = copies[next]
      next += 1
      for day in try neighbours(of: report.published) {
        for other in try all(of: day) where !seen.contains(other.seq) {
          guard report.sketch.similarity(to: other.sketch) >= Copies.alike else { continue }
          seen.insert(other.seq)
          copies.append(other)
        }
      }
    }
    guard let first = copies.min(by: { Self.order($0) < Self.order($1) }) else { return }
    for copy in copies { leads[copy.seq] = first }
  }

  private static func order(_ report: SketchedReport) -> (Int, Int) {
    (report.published?.ordinal ?? .max, report.seq)
  }

  /// An undated report may be of any day: all days are near to it.
  private func neighbours(of day: Day?) throws(LedgerError) -> [Day?] {
    guard let day else { return try everyDay() }
    return [nil] + (-Copies.days...Copies.days).map { day + $0 }
  }

  private mutating func all(of day: Day?) throws(LedgerError) -> [SketchedReport] {
    if let kept = days[day] { return kept }
    let read = try reports(day)
    days[day] = read
    return read
  }
}
