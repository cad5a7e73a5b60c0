import Evidence

/// Entries of a plain text: each begins with a time of day, or stands below a date.
enum TimedLines {
  static func items(in lines: [[UInt8]]) -> Digest? {
    var items: [DigestItem] = []
    var rest: [[UInt8]] = []
    var day: Day?
    var stamped = 0
    for line in lines {
      if let heading = DateHeading.day(line[...]) {
        day = heading
        items.append(DigestItem(day: day))
      } else if let clock = ClockStamp(line[...]) {
        // A date with nothing below it but times is those entries' date.
        if let last = items.last, last.clock == nil, last.paragraphs.isEmpty { items.removeLast() }
        stamped += 1
        var item = DigestItem(clock: clock, day: day)
        let text = line[clock.length...]
        if !text.isEmpty { item.paragraphs.append(Array(text)) }
        items.append(item)
      } else if items.isEmpty {
        rest.append(line)
      } else {
        items[items.count - 1].paragraphs.append(line)
      }
    }
    items.removeAll { $0.paragraphs.isEmpty }
    let digest = Digest(items: items, rest: rest)
    guard digest.isConvincing, runs(items), isNoRecording(items) else { return nil }
    // Dates alone head a diary, whose days never come twice; a calendar's and a list's do.
    guard stamped > 0 || Set(items.map(\.day)).count == items.count else { return nil }
    // One lone time among dates, or the other way round, is no pattern.
    guard stamped == 0 || stamped * 2 >= items.count else { return nil }
    return digest
  }

  /// Times or dates go one way but for one turn in eight, as midnights and late entries make.
  private static func runs(_ items: [DigestItem]) -> Bool {
    let times = items.map { item in
      (item.day?.ordinal ?? 0) * 1_440 + (item.clock?.minutes ?? 0)
    }
    let pairs = Array(zip(times, times.dropFirst()))
    let up = pairs.count { $0 <= $1 }
    let down = pairs.count { $0 >= $1 }
    return (pairs.count - max(up, down)) * 8 <= pairs.count && Set(times).count * 2 > items.count
  }

  /// The marks of a recording's transcript count from its beginning.
  private static func isNoRecording(_ items: [DigestItem]) -> Bool {
    guard let first = items.first, let clock = first.clock, first.day == nil else { return true }
    return clock.minutes >= 2 || items.contains { $0.clock?.offset != nil }
  }
}
