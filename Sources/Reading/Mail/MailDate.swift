import Evidence

/// Dates of mail and of RSS: RFC 5322 section 3.3 with its obsolete forms, `Tue, 5 Apr 2016
/// 09:30:00 +0200`.
enum MailDate {
  /// Nil where a part is missing; seconds and zone may be.
  static func instant(_ text: String) -> Instant? {
    var words = withoutComments(text).prefix(200)
      .split(whereSeparator: { $0 <= 0x20 || $0 == 0x2C })[...]
    if let first = words.first, number(first) == nil { words.removeFirst() }
    // 05-Apr-2016, as RFC 850 had it.
    if let first = words.first, first.contains(0x2D) {
      words = first.split(separator: 0x2D) + words.dropFirst()
    }
    guard words.count >= 3, let day = number(words[words.startIndex]),
      let month = MonthNames.month(
        String(decoding: words[words.startIndex + 1], as: UTF8.self).lowercased()),
      let year = year(words[words.startIndex + 2]),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    let rest = words.dropFirst(3)
    guard let clock = rest.first.flatMap({ time($0) }) else { return Instant(date) }
    let zone = rest.dropFirst().first.flatMap { offset($0) } ?? ""
    return Instant("\(date)T\(clock)\(zone)") ?? Instant(date)
  }

  private static func withoutComments(_ text: String) -> [UInt8] {
    var depth = 0
    return text.utf8.prefix(400).filter { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      defer { if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 } }
      return depth == 0
    }
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func year(_ digits: ArraySlice<UInt8>) -> Int? {
    guard let year = number(digits) else { return nil }
    switch digits.count {
    case 4: return (1900...2100).contains(year) ? year : nil
    case 2: return year < 50 ? 2000 + year : 1900 + year
    case 3: return 1900 + year
    default: return nil
    }
  }

  private static func time(_ word: ArraySlice<UInt8>) -> String? {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { number($0) }
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], hour < 24,
      minute < 60
    else { return nil }
    // A leap second has no place in a timestamp.
    let second = parts.count == 3 ? min(parts[2] ?? 0, 59) : 0
    return "\(two(hour)):\(two(minute)):\(two(second))"
  }

  private static func offset(_ word: ArraySlice<UInt8>) -> String? {
    if word.count == 5, word.first == 0x2B || word.first == 0x2D,
      let hours = number(word.dropFirst().prefix(2)), let minutes = number(word.suffix(2)),
      hours < 24, minutes < 60
    {
      // "-0000" is UTC of which no local time is known.
      let sign = word.first == 0x2D && hours + minutes > 0 ? "-" : "+"
      return "\(sign)\(two(hours)):\(two(minutes))"
    }
    switch String(decoding: word, as: UTF8.self).uppercased() {
    case "Z", "GMT", "UT", "UTC": return "Z"
    case "EST", "CDT": return "-05:00"
    case "EDT": return "-04:00"
    case "CST", "MDT": return "-06:00"
    case "MST", "PDT": return "-07:00"
    case "PST": return "-08:00"
    default: return nil
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
