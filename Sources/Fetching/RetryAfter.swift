import Evidence

/// How long a server asks us to wait (RFC 9110, section 10.2.3): seconds, or a moment, which is held
/// against the server's own clock.
enum RetryAfter {
  static func seconds(_ value: String?, date: String?) -> Int? {
    guard let value else { return nil }
    if let seconds = Int(value) { return seconds >= 0 ? seconds : nil }
    guard let moment = Self.moment(value), let now = date.flatMap({ Self.moment($0) })
    else { return nil }
    return max(0, moment - now)
  }

  /// `Tue, 05 Apr 2016 09:30:00 GMT` as seconds since some day.
  private static func moment(_ text: String) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
      let month = months.firstIndex(of: words[2].lowercased()),
      let date = Day(year: year, month: month + 1, day: day)
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    return ((date.ordinal * 24 + clock[0]) * 60 + clock[1]) * 60 + clock[2]
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
