package import Evidence

/// Days in plain words, as UK English writes them.
package enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `5 April 2016`.
  package static func phrase(_ day: Day) -> String { "\(short(day)) \(day.year)" }

  /// `2–3 April 2016`, `28 March–3 April 2016`, `30 December 2015–2 January 2016`.
  package static func phrase(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return phrase(first) }
    if first.year != last.year { return "\(phrase(first))–\(phrase(last))" }
    if first.month != last.month { return "\(short(first))–\(phrase(last))" }
    return "\(first.dayOfMonth)–\(phrase(last))"
  }

  private static func short(_ day: Day) -> String { "\(day.dayOfMonth) \(months[day.month - 1])" }
}
