/// When a report was published: an RFC 3339 date or date-time, kept as it was written.
package struct Instant: Hashable, Sendable, CustomStringConvertible {
  /// As written: `2016-04-05` or `2016-04-05T09:30:00+02:00`.
  package let text: String
  /// The calendar day at the place of publication, which is the day its relative times count from.
  package let day: Day

  /// Nil when the text is neither an RFC 3339 date nor a date-time. A date-time without an offset,
  /// which many pages write, is taken too: its day is the same.
  package init?(_ text: String) {
    guard let day = Day(text) else { return nil }
    let bytes = Array(text.utf8)
    if bytes.count > 10, !Self.isTime(bytes[11...]) { return nil }
    self.text = text
    self.day = day
  }

  package init(_ day: Day) {
    self.text = day.description
    self.day = day
  }

  package var description: String { text }

  /// `09:30:00`, `09:30:00.25Z`, `09:30:00+02:00`.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard isClock(bytes.prefix(5)), bytes.dropFirst(5).first == UInt8(ascii: ":"),
      let second = number(bytes.dropFirst(6).prefix(2)), second <= 60
    else { return false }
    var rest = bytes.dropFirst(8)
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      if fraction.isEmpty { return false }
      rest = rest[fraction.endIndex...]
    }
    switch rest.first {
    case nil: return true
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): return rest.count == 1
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return isClock(rest.dropFirst())
    default: return false
    }
  }

  /// `hh:mm`.
  private static func isClock(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 5, bytes.dropFirst(2).first == UInt8(ascii: ":"),
      let hour = number(bytes.prefix(2)), let minute = number(bytes.suffix(2))
    else { return false }
    return hour < 24 && minute < 60
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
