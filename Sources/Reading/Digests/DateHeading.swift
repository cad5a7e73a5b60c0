import Evidence

/// A line that is a date and nothing else: `Monday 4 April 2016`, `April 4, 2016`, `2016-04-04`.
enum DateHeading {
  /// Nil where the line says anything more, or leaves out the year.
  static func day(_ line: ArraySlice<UInt8>) -> Day? {
    guard line.count <= 40 else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    if line.count == 10, line.contains(0x2D) { return Day(text) }
    var words = text.split { $0 == " " || $0 == "," || $0 == "\u{A0}" }.map { $0.lowercased() }
    if let first = words.first, weekdays.contains(first) { words.removeFirst() }
    guard words.count == 3, let year = Int(words[2]), (1_800...2_200).contains(year) else {
      return nil
    }
    if let month = month(words[1]), let day = number(words[0]) {
      return Day(year: year, month: month, day: day)
    }
    if let month = month(words[0]), let day = number(words[1]) {
      return Day(year: year, month: month, day: day)
    }
    return nil
  }

  private static func number(_ word: String) -> Int? {
    let ending = ["st", "nd", "rd", "th"].first { word.hasSuffix($0) }
    return Int(ending == nil ? word[...] : word.dropLast(2))
  }

  private static func month(_ word: String) -> Int? {
    let plain = word.hasSuffix(".") ? String(word.dropLast()) : word
    return months.firstIndex { $0 == plain || plain.count >= 3 && $0.hasPrefix(plain) }.map {
      $0 + 1
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
