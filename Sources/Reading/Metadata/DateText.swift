import Evidence

/// Reads a date out of what pages write. Where the order of day and month cannot be told, nothing
/// is read.
enum DateText {
  /// RFC 3339 as it stands, near misses of it mended, and days in running text.
  static func instant(_ text: String) -> Instant? {
    let text = oneLine(text)
    guard text.utf8.count <= 300 else { return nil }
    // What is right comes out of the mending as it was.
    for candidate in [mended(text), text].compactMap({ $0 }) {
      if let exact = Instant(candidate), isPlausible(exact.day) { return exact }
    }
    return day(in: text).map { Instant($0) }
  }

  /// `/2016/04/05/`, `/2016-04-05-`, `/20160405/` in an address.
  static func day(inURL url: String) -> Day? {
    let bytes = Array(url.utf8)
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]), index == 0 || !isDigit(bytes[index - 1]) else {
        index += 1
        continue
      }
      let run = bytes[index...].prefix(while: isDigit)
      if run.count == 4, let day = separated(bytes, yearAt: index) { return day }
      if run.count == 8, index > 0, bytes[index - 1] == UInt8(ascii: "/"),
        let year = number(run.prefix(4)), let month = number(run.dropFirst(4).prefix(2)),
        let date = number(run.suffix(2)), let day = plausible(year, month, date)
      {
        return day
      }
      index += run.count
    }
    return nil
  }

  /// The first day that the text names.
  static func day(in text: String) -> Day? {
    let tokens = tokens(of: text)
    for index in tokens.indices {
      if let day = day(at: index, of: tokens) { return day }
    }
    return nil
  }

  private enum Token {
    case number(Int, digits: Int)
    case month(Int)
    case mark(UInt8)
    case word
  }

  private static func day(at index: Int, of tokens: [Token]) -> Day? {
    func number(_ offset: Int) -> (value: Int, digits: Int)? {
      guard index + offset < tokens.count,
        case .number(let value, let digits) = tokens[index + offset]
      else { return nil }
      return (value, digits)
    }
    func mark(_ offset: Int) -> UInt8? {
      guard index + offset < tokens.count, case .mark(let mark) = tokens[index + offset] else {
        return nil
      }
      return mark
    }
    switch tokens[index] {
    case .number(let first, let digits):
      // 2016-04-05, 5.4.2016, 25/4/2016
      if let separator = mark(1), mark(3) == separator, let second = number(2),
        let third = number(4)
      {
        if digits == 4 { return plausible(first, second.value, third.value) }
        guard third.digits == 4 || third.digits == 2 else { return nil }
        let year = third.digits == 4 ? third.value : 2000 + third.value
        if separator == UInt8(ascii: ".") { return plausible(year, second.value, first) }
        guard third.digits == 4 else { return nil }
        if first > 12 || first == second.value { return plausible(year, second.value, first) }
        return second.value > 12 ? plausible(year, first, second.value) : nil
      }
      // 5 April 2016, 5. April 2016, 5 de abril de 2016
      var next = index + 1
      while next < tokens.count, next <= index + 2, !isMonth(tokens[next]), !isNumber(tokens[next])
      {
        next += 1
      }
      guard next < tokens.count, case .month(let month) = tokens[next], digits <= 2 else {
        return nil
      }
      return year(after: next, in: tokens).flatMap { plausible($0, month, first) }
    case .month(let month):
      // April 5, 2016
      var next = index + 1
      while next < tokens.count, next <= index + 1, !isNumber(tokens[next]) { next += 1 }
      guard next < tokens.count, case .number(let date, let digits) = tokens[next], digits <= 2
      else { return nil }
      return year(after: next, in: tokens).flatMap { plausible($0, month, date) }
    case .mark, .word: return nil
    }
  }

  private static func year(after index: Int, in tokens: [Token]) -> Int? {
    for next in tokens.indices.dropFirst(index + 1).prefix(3) {
      if case .number(let value, let digits) = tokens[next] { return digits == 4 ? value : nil }
      if case .month = tokens[next] { return nil }
    }
    return nil
  }

  private static func isMonth(_ token: Token) -> Bool {
    if case .month = token { true } else { false }
  }

  private static func isNumber(_ token: Token) -> Bool {
    if case .number = token { true } else { false }
  }

  private static func tokens(of text: String) -> [Token] {
    let bytes = Array(text.lowercased().utf8)
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) {
        let run = bytes[index...].prefix(while: isDigit)
        tokens.append(.number(number(run) ?? 0, digits: run.count))
        index += run.count
        // 5th, 1er
        let suffix = bytes[index...].prefix { $0 >= 0x61 && $0 <= 0x7A }
        if (1...2).contains(suffix.count), suffix != [0x74] { index += suffix.count }
      } else if byte >= 0x61 && byte <= 0x7A || byte >= 0x80 {
        let run = bytes[index...].prefix { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
        let word = String(decoding: run, as: UTF8.self)
        tokens.append(MonthNames.month(word).map(Token.month) ?? .word)
        index += run.count
      } else {
        if byte == 0x2D || byte == 0x2E || byte == 0x2F { tokens.append(.mark(byte)) }
        index += 1
      }
    }
    return tokens
  }

  /// `2016-04-05T09:30Z`, `2016-04-05 09:30:00 +0200` and the like as RFC 3339.
  private static func mended(_ text: String) -> String? {
    guard Day(text) != nil, text.utf8.count > 15 else { return nil }
    var time = Array(text.utf8.dropFirst(11)).filter { $0 != 0x20 }
    guard time.count >= 5, time[2] == UInt8(ascii: ":") else { return nil }
    let zone = time.firstIndex { $0 == 0x2B || $0 == 0x2D || $0 | 0x20 == 0x7A } ?? time.count
    var offset = Array(time[zone...])
    time = Array(time[..<zone])
    if time.count == 5 { time.append(contentsOf: ":00".utf8) }
    if offset.count == 5, offset[3] != UInt8(ascii: ":") { offset.insert(0x3A, at: 3) }
    if offset.count == 3 { offset.append(contentsOf: ":00".utf8) }
    return text.prefix(10) + "T" + String(decoding: time + offset, as: UTF8.self)
  }

  private static func separated(_ bytes: [UInt8], yearAt index: Int) -> Day? {
    guard index + 6 < bytes.count, let year = number(bytes[index..<index + 4]) else { return nil }
    let mark = bytes[index + 4]
    guard mark == 0x2F || mark == 0x2D || mark == 0x2E else { return nil }
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

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isPlausible(_ day: Day) -> Bool { (1900...2100).contains(day.year) }

  private static func plausible(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    (1900...2100).contains(year) ? Day(year: year, month: month, day: day) : nil
  }
}
