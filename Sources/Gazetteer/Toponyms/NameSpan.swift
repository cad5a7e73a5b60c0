/// Some words of a text that may be a place's name.
struct NameSpan: Sendable {
  /// Indexes of words.
  let words: ClosedRange<Int>
  /// UTF-8 offsets.
  let start: Int
  let end: Int
  let text: String
  /// The number of its name among the text's names.
  let name: Int
  var typeHint: PlaceKind?
}

/// A name of a text, with all that it may mean: one text means one place by it.
struct TextName: Sendable {
  let text: String
  let senses: [PlaceSense]
  /// Spans of this name, and how probably their words make them a place's.
  var spans: [Int] = []
  var weight = 0.0
  /// A probability for each sense.
  var shares: [Double] = []

  init(text: String, senses: [PlaceSense]) {
    self.text = text
    self.senses = senses
  }

  /// The most probable sense.
  var best: Int? {
    shares.indices.max { shares[$0] < shares[$1] || shares[$0] == shares[$1] && $0 > $1 }
  }
}

/// Finds the spans of a text whose words an index knows.
struct NameSpans: Sendable {
  private static let longest = 6

  let text: [UInt8]
  let words: [TextWord]
  private(set) var spans: [NameSpan] = []
  private(set) var names: [TextName] = []
  private var numbers: [String: Int] = [:]

  init(_ text: String, words: [TextWord]) {
    self.text = Array(text.utf8)
    self.words = words
  }

  /// - Parameter extra: spans that somebody else takes for names, as UTF-8 offsets.
  mutating func find(in index: PlaceIndex, classes: WordClasses, extra: [Range<Int>] = []) {
    for first in words.indices where canStart(first) {
      var last = first
      var found: [ClosedRange<Int>] = []
      while true {
        if canEnd(last), add(first...last, bySound: false, in: index) { found.append(first...last) }
        guard last + 1 < words.count, last - first + 1 < Self.longest,
          joins(last + 1, after: last, classes: classes)
        else { break }
        last += 1
      }
      // Another transliteration: the longest run of capitals, when nothing is spelled so.
      if found.isEmpty { addBySound(from: first, in: index) }
    }
    for range in extra { addExtra(range, in: index) }
  }

  private func canStart(_ index: Int) -> Bool {
    let word = words[index]
    if word.isCapital { return true }
    // "al-Bab"
    return index + 1 < words.count && words[index + 1].gap == .hyphen && words[index + 1].isCapital
      && NameKey.articles.contains(word.lower) && word.lower != "the" && word.gap != .hyphen
  }

  private func canEnd(_ index: Int) -> Bool { words[index].isCapital }

  private func joins(_ next: Int, after last: Int, classes: WordClasses) -> Bool {
    let (word, before) = (words[next], words[last])
    if before.isPossessive { return false }
    let isSaint =
      before.hasStop && ["st", "ste", "mt", "ft", "pt"].contains(before.lower)
      && word.start - before.end == 2
    guard word.gap.joins || isSaint, !before.hasStop || isSaint else { return false }
    return word.isCapital || classes.links.contains(word.lower)
  }

  private mutating func addBySound(from first: Int, in index: PlaceIndex) {
    guard words[first].hasCase || words[first].text.unicodeScalars.count >= 4 else { return }
    if first > 0, words[first].gap.joins, words[first - 1].isCapital { return }
    var last = first
    while last + 1 < words.count, last - first < 3, words[last + 1].gap.joins,
      words[last + 1].isCapital || words[last + 1].gap == .hyphen,
      !words[last].isPossessive, !words[last].hasStop
    {
      last += 1
    }
    _ = add(first...last, bySound: true, in: index)
  }

  /// A span that is known to be a name.
  ///
  /// - Returns: its number, nil when nothing is called so.
  mutating func add(_ range: Range<Int>, in index: PlaceIndex) -> Int? {
    guard let first = words.firstIndex(where: { $0.end > range.lowerBound }),
      let last = words.lastIndex(where: { $0.start < range.upperBound }), first <= last
    else { return nil }
    let text = slice(range)
    let number = name(text, bySound: true, in: index)
    guard !names[number].senses.isEmpty else { return nil }
    put(first...last, range.lowerBound, range.upperBound, text, number)
    return spans.count - 1
  }

  func slice(_ range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  private mutating func addExtra(_ range: Range<Int>, in index: PlaceIndex) {
    guard let first = words.firstIndex(where: { $0.start >= range.lowerBound }),
      let last = words.lastIndex(where: { $0.end <= range.upperBound }), first <= last,
      last - first < 2 * Self.longest,
      !spans.contains(where: { $0.words == first...last })
    else { return }
    _ = add(first...last, bySound: true, in: index)
  }

  private mutating func add(
    _ range: ClosedRange<Int>, bySound: Bool, in index: PlaceIndex
  ) -> Bool {
    let (start, plainEnd) = (words[range.lowerBound].start, words[range.upperBound].end)
    let bare = String(decoding: text[start..<plainEnd], as: UTF8.self)
    if words[range.upperBound].hasStop, !words[range.upperBound].isPossessive {
      // "Tex.", "U.S.": the stop is part of it.
      let stopped = bare + "."
      let number = name(stopped, bySound: false, in: index)
      if names[number].senses.contains(where: { $0.match == .exact && $0.use == .abbreviation }) {
        put(range, start, plainEnd + 1, stopped, number)
        return true
      }
    }
    let number = name(bare, bySound: bySound, in: index)
    guard !names[number].senses.isEmpty else { return false }
    // "The Sudanese" is "Sudanese"; The Hague is called so.
    if words[range.lowerBound].lower == "the",
      !names[number].senses.contains(where: { $0.spelling.lowercased().hasPrefix("the ") })
    {
      return false
    }
    put(range, start, plainEnd, bare, number)
    return true
  }

  private mutating func put(
    _ words: ClosedRange<Int>, _ start: Int, _ end: Int, _ text: String, _ number: Int
  ) {
    names[number].spans.append(spans.count)
    spans.append(NameSpan(words: words, start: start, end: end, text: text, name: number))
  }

  private mutating func name(_ text: String, bySound: Bool, in index: PlaceIndex) -> Int {
    let key = bySound ? "~" + text : text
    if let number = numbers[key] { return number }
    numbers[key] = names.count
    names.append(TextName(text: text, senses: index.senses(of: text, bySound: bySound)))
    return names.count - 1
  }

  // MARK: - What is learned of them

  mutating func setWeight(_ weight: Double, of name: Int) {
    names[name].weight = max(names[name].weight, weight)
  }

  mutating func setShares(_ shares: [Double], of name: Int) { names[name].shares = shares }

  mutating func setTypeHint(_ hint: PlaceKind?, of span: Int) { spans[span].typeHint = hint }
}
