package import Evidence

/// The ways in which data sets write days: `2016-04-03`, `03 April 2016`, `3-Apr-16`, `20160403`.
package enum EventDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  package static func day(_ text: String) -> Day? {
    // `2016-04-03 00:00:00` has a time that says nothing.
    if text.utf8.count >= 10, let day = Day(text) { return day }
    if text.utf8.count == 8, let number = Int(text) {
      return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    let parts = text.split { $0 == " " || $0 == "-" || $0 == "/" }
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
      let month = months.firstIndex(of: String(parts[1].lowercased().prefix(3)))
    else { return nil }
    switch parts[2].utf8.count {
    case 4: return Day(year: year, month: month + 1, day: day)
    // ACLED begins in 1997.
    case 2: return Day(year: year < 70 ? 2000 + year : 1900 + year, month: month + 1, day: day)
    default: return nil
    }
  }
}
