import ArgumentParser
import Desk
import Evidence
import Foundation

/// Arguments to values, with errors that say what to write instead.
enum Arguments {
  static func day(_ text: String) throws -> Day {
    guard text.utf8.count == 10, let day = Day(text) else {
      throw ValidationError("“\(text)” is no day; write it as 2016-04-05.")
    }
    return day
  }

  static func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(text) else {
      throw ValidationError("“\(text)” is no date; write it as 2016-04-05 or 2016-04-05T09:30:00Z.")
    }
    return instant
  }

  /// `2016-04-05` up to its end in UTC, `2016-04-05T09:30:00Z`, or an entry's number.
  static func recorded(_ text: String) throws -> RecordedBy {
    if let number = Int(text), number >= 0 { return .entry(number) }
    if text.utf8.count == 10, let day = Day(text) {
      return .instant((day + 1).instant.addingTimeInterval(-0.001))
    }
    if let instant = try? Date(text, strategy: .iso8601) { return .instant(instant) }
    throw ValidationError(
      "“\(text)” is no time of recording; write 2016-04-05, 2016-04-05T09:30:00Z or an entry's "
        + "number such as 1200.")
  }

  static func kind(_ text: String) throws -> Kind {
    guard let kind = Kind(rawValue: text) else {
      let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("“\(text)” is no kind of claim; use one of \(kinds).")
    }
    return kind
  }
}

/// How far back to look: a length of time that ends with the day in question, or its first day.
enum LookBack: Hashable, Sendable {
  case days(Int)
  case months(Int)
  case from(Day)

  /// `6w`, `10d`, `2m`, `1y` or `2016-02-01`.
  static func parse(_ text: String) throws -> LookBack {
    if text.utf8.count == 10, let day = Day(text) { return .from(day) }
    if let unit = text.last, let number = Int(text.dropLast()), (1...9_999).contains(number) {
      switch unit {
      case "d": return .days(number)
      case "w": return .days(number * 7)
      case "m": return .months(number)
      case "y": return .months(number * 12)
      default: break
      }
    }
    throw ValidationError(
      "“\(text)” is no span; write 10d, 6w, 2m, 1y or a day such as 2016-02-01.")
  }

  func start(before day: Day) throws -> Day {
    let start =
      switch self {
      case .days(let count): day - count
      case .months(let count): day.adding(months: -count)
      case .from(let first): first
      }
    guard start <= day else {
      throw ValidationError("--since \(start) is later than --on \(day); give an earlier day.")
    }
    return start
  }
}
