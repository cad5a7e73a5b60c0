internal import Evidence
internal import Foundation

/// The time of recording as it is stored: RFC 3339 in UTC with milliseconds, always 24 characters,
/// so that the order of the texts is the order of the times.
enum Timestamp {
  private static let day = 86_400_000
  /// 0001-01-01 to 9999-12-31, in days since 1970-01-01; the first is counted in the Julian calendar,
  /// which Foundation uses before 1582 and which starts two days earlier.
  static let days = -719_164...2_932_896

  /// Nil outside the years 1 to 9999.
  static func text(_ instant: Date) -> String? {
    let seconds = instant.timeIntervalSince1970
    guard abs(seconds) < 1e12 else { return nil }
    let milliseconds = Int((seconds * 1000).rounded())
    let ordinal = Int((Double(milliseconds) / Double(day)).rounded(.down))
    guard days.contains(ordinal) else { return nil }
    let rest = milliseconds - ordinal * day
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    return "\(Day(ordinal: ordinal))T\(time.joined(separator: ":")).\(padded(rest % 1000, 3))Z"
  }

  /// Reads what `text` wrote; nil for anything else.
  static func date(_ text: String) -> Date? {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[23] == UInt8(ascii: "Z"), let day = Day(text) else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      Int(String(decoding: bytes[range], as: UTF8.self))
    }
    guard let hours = number(11..<13), let minutes = number(14..<16), let seconds = number(17..<19),
      let milliseconds = number(20..<23)
    else { return nil }
    let rest = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
    return Date(timeIntervalSince1970: Double(day.ordinal * Self.day + rest) / 1000)
  }
}
