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
    let bytes = text.utf8
    guard bytes.count == 24, bytes.last == UInt8(ascii: "Z"), let day = Day(text) else {
      return nil
    }
    var rest = 0
    var number = 0
    for (index, byte) in bytes.enumerated().dropFirst(11) {
      switch index {
      // Where the hours, the minutes, the seconds and the milliseconds end.
      case 13, 16, 19, 23:
        rest = rest * (index == 23 ? 1000 : 60) + number
        number = 0
      default:
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
    }
    return Date(timeIntervalSince1970: Double(day.ordinal * Self.day + rest) / 1000)
  }
}
