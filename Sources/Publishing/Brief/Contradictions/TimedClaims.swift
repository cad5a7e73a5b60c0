import Evidence

/// Claims on one side of a question, with the days for which they answer it.
struct TimedClaims {
  struct Entry {
    let claim: BriefClaim
    let days: ClosedRange<Day>
  }

  private(set) var entries: [Entry] = []

  mutating func append(_ claim: BriefClaim, _ days: ClosedRange<Day>) {
    entries.append(Entry(claim: claim, days: days))
  }

  /// The claims whose days meet those of one of the others, in their order; with `betweenReports`
  /// only where the two stand in different reports. Sorting and one binary search a claim.
  func meeting(_ others: TimedClaims, betweenReports: Bool) -> [BriefClaim] {
    let sorted = others.entries.sorted { $0.days.lowerBound < $1.days.lowerBound }
    let reach = Reach(sorted)
    return entries.filter { entry in
      let started = Self.count(in: sorted, startedBy: entry.days.upperBound)
      guard started > 0 else { return false }
      let avoided = betweenReports ? entry.claim.claim.report : nil
      guard let end = reach.end(ofFirst: started, avoiding: avoided) else { return false }
      return end >= entry.days.lowerBound
    }.map(\.claim)
  }

  private static func count(in sorted: [Entry], startedBy day: Day) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].days.lowerBound <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The last day reached by the first n entries: the best, and the best of another report than that.
private struct Reach {
  private typealias Mark = (day: Day, report: ReportID)
  private var best: [Mark] = []
  private var other: [Mark?] = []

  init(_ entries: [TimedClaims.Entry]) {
    for entry in entries {
      let mark: Mark = (entry.days.upperBound, entry.claim.claim.report)
      guard let top = best.last else {
        best.append(mark)
        other.append(nil)
        continue
      }
      let second = other[other.count - 1]
      if mark.day > top.day {
        best.append(mark)
        other.append(mark.report == top.report ? second : top)
      } else {
        best.append(top)
        let replaces = mark.report != top.report && second.map { mark.day > $0.day } ?? true
        other.append(mark.report != top.report && replaces ? mark : second)
      }
    }
  }

  func end(ofFirst count: Int, avoiding report: ReportID?) -> Day? {
    let top = best[count - 1]
    return top.report == report ? other[count - 1]?.day : top.day
  }
}
