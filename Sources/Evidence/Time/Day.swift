package import Foundation

/// A calendar day (no time zone), counted from 1970-01-01. Gregorian from 15 October 1582 and Julian
/// before, as Foundation's calendar has it.
///
/// Day arithmetic is integer arithmetic on `ordinal`; everything that needs months or weekdays goes
/// through Foundation's calendar.
package struct Day: Hashable, Sendable, Comparable, Strideable {
  /// Days since 1970-01-01, negative before it.
  package let ordinal: Int

  package init(ordinal: Int) { self.ordinal = ordinal }

  /// Nil when the three numbers name no day (31 April), or the year is outside 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let wanted = DateComponents(year: year, month: month, day: day)
    guard let date = Day.calendar.date(from: wanted) else { return nil }
    let found = Day.calendar.dateComponents([.year, .month, .day], from: date)
    guard found.month == month, found.day == day else { return nil }
    self.init(date)
  }

  /// The day in UTC that holds the instant.
  package init(_ instant: Date) {
    ordinal = Int((instant.timeIntervalSince1970 / 86_400).rounded(.down))
  }

  /// Reads `2016-04-05`, and the date part of an RFC 3339 date-time. Nil for anything else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard bytes.count == 10 || bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20 else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }
  package func advanced(by days: Int) -> Day { Day(ordinal: ordinal + days) }
  package func distance(to other: Day) -> Int { other.ordinal - ordinal }

  package static func + (day: Day, days: Int) -> Day { day.advanced(by: days) }
  package static func - (day: Day, days: Int) -> Day { day.advanced(by: -days) }
  package static func - (left: Day, right: Day) -> Int { right.distance(to: left) }

  /// Midnight UTC.
  package var instant: Date { Date(timeIntervalSince1970: Double(ordinal) * 86_400) }

  package var year: Int { component(.year) }
  package var month: Int { component(.month) }
  package var dayOfMonth: Int { component(.day) }
  /// 1 is Monday, 7 is Sunday (ISO 8601).
  package var weekday: Int { (component(.weekday) + 5) % 7 + 1 }

  /// The same day of another month; the last day of that month where it is shorter.
  package func adding(months: Int) -> Day {
    Day.calendar.date(byAdding: .month, value: months, to: instant).map(Day.init) ?? self
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
    instant.formatted(.iso8601.year().month().day())
  }
}
