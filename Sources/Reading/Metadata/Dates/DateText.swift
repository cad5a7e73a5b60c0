import Evidence

/// In which order a page writes day and month where it writes both as numbers.
enum DayOrder {
  case dayFirst, monthFirst, unknown

  /// The United States, Canada's English excepted, put the month first; other languages than
  /// English, and English elsewhere, the day. "English" alone does not tell.
  init(language: String?) {
    let parts = (language ?? "").lowercased().split { $0 == "-" || $0 == "_" }
    guard let primary = parts.first else {
      self = .unknown
      return
    }
    if primary != "en" {
      self = .dayFirst
    } else if let region = parts.dropFirst().first, region != "ca" {
      self = region == "us" || region == "ph" ? .monthFirst : .dayFirst
    } else {
      self = .unknown
    }
  }
}

/// Reads dates out of what pages write. Where the order of day and month cannot be told, nothing is
/// read.
enum DateText {
  struct Found {
    let day: Day
    /// The other reading of a numeric date in which day and month could change places.
    let other: Day?
    /// Whether `day` is to be believed without another source.
    let isDecided: Bool
    /// Bytes of the text.
    let range: Range<Int>
  }

  /// RFC 3339 as it stands, near misses of it mended, and days in running text.
  static func instant(_ text: String) -> Instant? {
    if let exact = timestamp(text) { return exact }
    let bytes = Array(oneLine(text).utf8)
    guard bytes.count <= 300 else { return nil }
    return days(in: bytes[...], order: .unknown).first { $0.isDecided }.map { Instant($0.day) }
  }

  /// RFC 3339, and near misses of it mended; nil for anything else.
  static func timestamp(_ text: String) -> Instant? {
    let text = oneLine(text)
    guard text.utf8.count <= 40, text.utf8.first.map(isDigit) ?? false else { return nil }
    // What is right comes out of the mending as it was.
    for candidate in [mended(text), text].compactMap({ $0 }) {
      if let exact = Instant(candidate), isPlausible(exact.day.year) { return exact }
    }
    return nil
  }

  /// All days that the text names, in order.
  static func days(in bytes: ArraySlice<UInt8>, order: DayOrder) -> [Found] {
    let tokens = DateTokens(bytes).tokens
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if let (day, next) = DatePattern(tokens: tokens, start: index, order: order).read() {
        found.append(day)
        index = next
      } else {
        index += 1
      }
    }
    return found
  }

  /// `/2016/04/05/`, `/2016-04-05-`, `/20160405/` in an address.
  static func day(inURL url: String) -> Day? {
    let bytes = Array(url.utf8.prefix(2_000))
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]), index == 0 || !isDigit(bytes[index - 1]) else {
        index += 1
        continue
      }
      let run = bytes[index...].prefix(while: isDigit)
      if run.count == 4, let day = separated(bytes, yearAt: index) { return day }
      if run.count == 8, index > 0, let day = compact(run, after: bytes[index - 1]) { return day }
      index += run.count
    }
    return nil
  }

  static func plausible(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    isPlausible(year) ? Day(year: year, month: month, day: day) : nil
  }

  /// Pages that do not know their date write the first day of a computer's calendar.
  private static func isPlausible(_ year: Int) -> Bool { (1971...2100).contains(year) }

  /// `2016-04-05T09:30Z`, `2016-04-05 09:30:00 +0200`, `20160405T0930` and the like as RFC 3339.
  private static func mended(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    if bytes.count >= 8, bytes.prefix(8).allSatisfy(isDigit),
      bytes.count == 8 || bytes[8] | 0x20 == 0x74
    {
      bytes.insert(0x2D, at: 6)
      bytes.insert(0x2D, at: 4)
    }
    guard bytes.count >= 10, Day(String(decoding: bytes.prefix(11), as: UTF8.self)) != nil else {
      return nil
    }
    let day = String(decoding: bytes.prefix(10), as: UTF8.self)
    guard bytes.count > 15 else { return bytes.count == 10 ? day : nil }
    var time = bytes.dropFirst(11).filter { $0 != 0x20 }
    let zone = time.firstIndex { $0 == 0x2B || $0 == 0x2D || $0 | 0x20 == 0x7A } ?? time.count
    var offset = Array(time[zone...])
    time = Array(time[..<zone])
    if time.count == 5 { time.append(contentsOf: ":00".utf8) }
    if offset.count == 5, offset[3] != UInt8(ascii: ":") { offset.insert(0x3A, at: 3) }
    if offset.count == 3 { offset.append(contentsOf: ":00".utf8) }
    return day + "T" + String(decoding: time + offset, as: UTF8.self)
  }

  private static func separated(_ bytes: [UInt8], yearAt index: Int) -> Day? {
    guard index + 6 < bytes.count, let year = number(bytes[index..<index + 4]) else { return nil }
    let mark = bytes[index + 4]
    guard mark == 0x2F || mark == 0x2D || mark == 0x2E || mark == 0x5F else { return nil }
    let month = bytes[(index + 5)...].prefix(while: isDigit)
    guard (1...2).contains(month.count), month.endIndex + 1 < bytes.count,
      bytes[month.endIndex] == mark
    else { return nil }
    let date = bytes[(month.endIndex + 1)...].prefix(while: isDigit)
    guard (1...2).contains(date.count), let month = number(month), let date = number(date) else {
      return nil
    }
    return plausible(year, month, date)
  }

  private static func compact(_ run: ArraySlice<UInt8>, after mark: UInt8) -> Day? {
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"),
      let year = number(run.prefix(4)), let month = number(run.dropFirst(4).prefix(2)),
      let date = number(run.suffix(2))
    else { return nil }
    return plausible(year, month, date)
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
