import Evidence

/// A time of day at the beginning of a line: `14:35`, `2.35pm GMT`, `10:12 AM ET`.
struct ClockStamp: Equatable {
  /// Since midnight.
  let minutes: Int
  /// As a date-time ends: `Z`, `+01:00`; nil where the line names no zone of one known offset.
  let offset: String?
  /// A zone is named whose offset the line does not settle, as ET.
  let hasUnknownZone: Bool
  /// The bytes of the line that the stamp takes, white space and dashes after it too.
  let length: Int

  /// Nil where the line does not begin with a time, or where the figure could as well be a score, a
  /// price or a decimal: a stop between hours and minutes wants `am`, `pm` or a zone after it.
  init?(_ line: ArraySlice<UInt8>) {
    var cursor = line.startIndex
    func peek() -> UInt8? { cursor < line.endIndex ? line[cursor] : nil }
    let bracketed = peek() == UInt8(ascii: "[")
    if bracketed { cursor += 1 }
    func number(atMost digits: Int) -> (value: Int, digits: Int) {
      var value = 0
      var count = 0
      while count < digits, let byte = peek(), (0x30...0x39).contains(byte) {
        value = value * 10 + Int(byte - 0x30)
        count += 1
        cursor += 1
      }
      return (value, count)
    }
    func skipSpaces() {
      while cursor < line.endIndex {
        if line[cursor] == 0x20 || line[cursor] == 0x09 {
          cursor += 1
        } else if line[cursor...].starts(with: [0xC2, 0xA0]) {
          cursor += 2
        } else {
          return
        }
      }
    }
    var (hour, hourDigits) = number(atMost: 2)
    guard hourDigits > 0, hour < 24, let mark = peek(), mark == 0x3A || mark == 0x2E else {
      return nil
    }
    cursor += 1
    let (minute, minuteDigits) = number(atMost: 2)
    guard minuteDigits == 2, minute < 60 else { return nil }
    if peek() == 0x3A {
      cursor += 1
      guard number(atMost: 2).digits == 2 else { return nil }
    }
    if let next = peek(), (0x30...0x39).contains(next) || next == 0x2F || next == 0x25 {
      return nil
    }
    let afterFigure = cursor
    skipSpaces()
    let half = Self.half(line[cursor...])
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half.isAfternoon ? 12 : 0)
      cursor += half.length
    } else {
      cursor = afterFigure
    }
    let beforeZone = cursor
    skipSpaces()
    let zone = Self.zone(line[cursor...])
    cursor = zone.map { cursor + $0.length } ?? beforeZone
    guard mark == 0x3A || half != nil || zone != nil else { return nil }
    if bracketed {
      guard peek() == UInt8(ascii: "]") else { return nil }
      cursor += 1
    }
    // The stamp is a word of its own.
    if let next = peek(), next > 0x20, !Self.parting.contains(where: line[cursor...].starts) {
      return nil
    }
    skipSpaces()
    while let mark = Self.parting.first(where: line[cursor...].starts) {
      cursor += mark.count
      skipSpaces()
    }
    minutes = hour * 60 + minute
    offset = zone?.offset
    hasUnknownZone = zone != nil && zone?.offset == nil
    length = cursor - line.startIndex
  }

  /// This time on that day. Where the offset is not known the day alone is.
  func instant(on day: Day) -> Instant? {
    if hasUnknownZone { return Instant(day) }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Instant(
      "\(day)T\(two(minutes / 60)):\(two(minutes % 60)):00\(offset ?? "")")
  }

  private static let parting: [[UInt8]] = [":", "-", "–", "—", "|", "•", "·"].map { Array($0.utf8) }

  private static func half(_ rest: ArraySlice<UInt8>) -> (isAfternoon: Bool, length: Int)? {
    for (text, isAfternoon) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)]
    where rest.prefix(text.utf8.count).map(asciiLowercased).elementsEqual(text.utf8) {
      let end = rest.startIndex + text.utf8.count
      if end < rest.endIndex, isLetter(rest[end]) { continue }
      return (isAfternoon, text.utf8.count)
    }
    return nil
  }

  private static let offsets: [(name: String, offset: String?)] = [
    ("GMT", "Z"), ("UTC", "Z"), ("BST", "+01:00"), ("CET", "+01:00"), ("CEST", "+02:00"),
    ("EET", "+02:00"), ("EEST", "+03:00"), ("MSK", "+03:00"), ("EST", "-05:00"),
    ("EDT", "-04:00"), ("PST", "-08:00"), ("PDT", "-07:00"), ("ET", nil), ("PT", nil), ("CT", nil),
    ("IST", nil), ("AST", nil), ("CST", nil), ("CDT", "-05:00"), ("AEST", "+10:00"),
    ("AEDT", "+11:00"),
  ]

  private static func zone(_ rest: ArraySlice<UInt8>) -> (offset: String?, length: Int)? {
    let bracketed = rest.first == UInt8(ascii: "(")
    let name = rest.dropFirst(bracketed ? 1 : 0).prefix { isLetter($0) }
    guard let zone = offsets.first(where: { name.elementsEqual($0.name.utf8) }) else { return nil }
    return (zone.offset, name.count + (bracketed ? 2 : 0))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
