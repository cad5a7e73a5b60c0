package import Foundation

/// A calendar day (no time zone), counted from 1970-01-01. Gregorian from 15 October 1582 and Julian
/// before, as Foundation's calendar has it.
///
/// Day arithmetic is integer arithmetic on `ordinal`. Years, months and days are worked out from it, too
/// (`CivilDate`), since every claim that is read has some; Foundation's calendar adds months, and answers
/// for years beyond 1…9999.
package struct Day: Hashable, Sendable, Comparable, Strideable {
  /// Days since 1970-01-01, negative before it.
  package let ordinal: Int

  package init(ordinal: Int) { self.ordinal = ordinal }

  /// Nil when the three numbers name no day (31 April), or the year is outside 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let wanted = CivilDate(year: year, month: month, day: day)
    let ordinal = wanted.ordinal
    guard CivilDate(ordinal: ordinal) == wanted else { return nil }
    self.init(ordinal: ordinal)
  }

  /// The day in UTC that holds the instant.
  package init(_ instant: Date) {
    ordinal = Int((instant.timeIntervalSince1970 / 86_400).rounded(.down))
  }

  /// Reads `2016-04-05`, and the date part of an RFC 3339 date-time. Nil for anything else.
  package init?(_ text: some StringProtocol) {
    // Year, month and day in one pass, without a copy.
    var numbers = (0, 0, 0)
    var count = 0
    for byte in text.utf8.prefix(11) {
      let digit = Int(byte) - 0x30
      switch count {
      case 4, 7: if byte != 0x2D { return nil }
      case 10: if byte != 0x54, byte != 0x74, byte != 0x20 { return nil }
      case _ where !(0...9).contains(digit): return nil
      case 0..<4: numbers.0 = numbers.0 * 10 + digit
      case 5..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
      count += 1
    }
    guard count >= 10 else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  package static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }
  package func advanced(by days: Int) -> Day { Day(ordinal: ordinal + days) }
  package func distance(to other: Day) -> Int { other.ordinal - ordinal }

  package static func + (day: Day, days: Int) -> Day { day.advanced(by: days) }
  package static func - (day: Day, days: Int) -> Day { day.advanced(by: -days) }
  package static func - (left: Day, right: Day) -> Int { right.distance(to: left) }

  /// Midnight UTC.
  package var instant: Date { Date(timeIntervalSince1970: Double(ordinal) * 86_400) }

  package var year: Int { civil?.year ?? component(.year) }
  package var month: Int { civil?.month ?? component(.month) }
  package var dayOfMonth: Int { civil?.day ?? component(.day) }
  /// 1 is Monday, 7 is Sunday (ISO 8601).
  package var weekday: Int { ((ordinal % 7 + 7) + 3) % 7 + 1 }

  /// The same day of another month; the last day of that month where it is shorter.
  package func adding(months: Int) -> Day {
    Day.calendar.date(byAdding: .month, value: months, to: instant).map(Day.init) ?? self
  }

  /// Nil outside the years 1…9999.
  private var civil: CivilDate? {
    CivilDate.ordinals.contains(ordinal) ? CivilDate(ordinal: ordinal) : nil
  }

  private func component(_ component: Calendar.Component) -> Int {
    Day.calendar.component(component, from: instant)
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    return calendar
  }()
}

extension Day: CustomStringConvertible {
  /// ISO 8601, `2016-04-05`.
  package var description: String {
    civil?.text ?? instant.formatted(.iso8601.year().month().day())
  }
}
