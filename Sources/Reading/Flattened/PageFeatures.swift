/// The features of a whole flattened page: what each paragraph shows, beside whom it stands, and
/// where in the page.
struct PageFeatures {
  /// One set a paragraph.
  private(set) var own: [FeatureSet] = []
  /// One set a paragraph: what decides between going on and turning, from the one before it.
  private(set) var turns: [FeatureSet] = []
  let facts: [ParagraphFacts]

  init(_ paragraphs: [ArraySlice<UInt8>], isNamed: Bool = false) {
    facts = paragraphs.map { ParagraphFacts($0) }
    let place = PagePlaces(facts)
    for index in facts.indices {
      var set = FeatureSet(isNamed: isNamed)
      Self.describe(facts[index], &set)
      Self.addWords(facts[index], &set)
      neighbours(of: index, &set)
      place.describe(index, facts, &set)
      own.append(set)
      var turn = FeatureSet(isNamed: isNamed)
      if index > 0 {
        turn.add("turn", 0)
        turn.add("turn-shapes", facts[index - 1].shape.rawValue, facts[index].shape.rawValue)
      }
      turns.append(turn)
    }
  }

  private static func describe(_ facts: ParagraphFacts, _ set: inout FeatureSet) {
    let counts = facts.counts
    let size = Buckets.size(counts.words)
    let shape = facts.shape.rawValue
    set.add("any", 0)
    set.add("words", size)
    set.add("shape", shape)
    set.add("end", ending(facts.bytes), min(size, 9))
    set.add("capitals", Buckets.share(counts.capitalised, counts.words), min(size / 2, 5))
    set.add("shouting", Buckets.share(counts.upper, counts.words), min(size / 3, 3))
    set.add("digits", Buckets.share(facts.digits, facts.bytes.count), min(size / 3, 3))
    set.add("lines", min(facts.lines, 8))
    set.add("words-a-line", Buckets.size(counts.words / facts.lines), min(facts.lines, 3))
    set.add("sentences", min(counts.sentenceEnds, 4), min(size / 3, 3))
    set.add("rules", Int((max(-1, min(facts.rules.score, 2)) * 5).rounded()))
    set.add("opens", opening(facts.bytes))
    let function = facts.hashes.count { FunctionWords.all.contains($0) }
    set.add("function-words", Buckets.share(function, facts.words.count), min(size / 2, 5))
    let verbs = facts.hashes.count { FunctionWords.verbs.contains($0) }
    set.add("verbs", min(verbs, 3), min(size / 2, 5))
    let you = facts.hashes.count { FunctionWords.second.contains($0) }
    set.add("you", min(you, 3), min(size / 2, 5))
    let marks = FunctionWords.marks(in: facts.bytes)
    for index in FunctionWords.marks.indices where marks & (1 << index) != 0 {
      set.add("holds", index, min(size / 3, 3))
    }
    if facts.hashes.contains(where: { FunctionWords.months.contains($0) }) {
      set.add("month", min(size, 8))
    }
  }

  private static func addWords(_ facts: ParagraphFacts, _ set: inout FeatureSet) {
    let words = facts.words
    guard let first = words.first, let last = words.last else { return }
    set.add("first", first)
    if words.count >= 2 { set.add("first-two", first, words[1]) }
    if words.count <= 12 { set.add("last", last) }
    if words.count <= 4 { set.add("whole", words.joined(separator: [0x20])) }
    guard words.count <= 60 else { return }
    var seen: Set<UInt64> = []
    for (word, hash) in zip(words, facts.hashes) where seen.insert(hash).inserted {
      if words.count <= 12 { set.add("word", word) } else { set.add("word-in-long", word) }
    }
    guard words.count <= 40 else { return }
    seen.removeAll(keepingCapacity: true)
    for index in words.indices.dropLast() {
      let pair = facts.hashes[index] &* 31 &+ facts.hashes[index + 1]
      if seen.insert(pair).inserted { set.add("pair", words[index], words[index + 1]) }
    }
  }

  private func neighbours(of index: Int, _ set: inout FeatureSet) {
    func shape(_ at: Int) -> Int {
      facts.indices.contains(at) ? facts[at].shape.rawValue : at < 0 ? 20 : 21
    }
    let own = facts[index].shape.rawValue
    let (p1, p2, n1, n2) = (shape(index - 1), shape(index - 2), shape(index + 1), shape(index + 2))
    set.add("before", p1, own)
    set.add("after", n1, own)
    set.add("between", p1, own, n1)
    set.add("two-before", p2, p1, own)
    set.add("two-after", n1, n2, own)
  }

  private static func ending(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.last {
    case UInt8(ascii: "."): bytes.suffix(3).elementsEqual("...".utf8) ? 1 : 2
    case UInt8(ascii: "!"): 3
    case UInt8(ascii: "?"): 4
    case UInt8(ascii: ":"): 5
    case UInt8(ascii: ","), UInt8(ascii: ";"): 6
    case UInt8(ascii: ")"): 7
    case UInt8(ascii: "\""): 8
    case .some(0x30...0x39): 9
    case .some(0x41...0x5A), .some(0x61...0x7A): 0
    case .some(0x80...): bytes.suffix(3).elementsEqual("…".utf8) ? 1 : 10
    default: 11
    }
  }

  private static func opening(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first {
    case .some(0x41...0x5A): 0
    case .some(0x61...0x7A): 1
    case .some(0x30...0x39): 2
    case UInt8(ascii: "("), UInt8(ascii: "["): 3
    case UInt8(ascii: "\""): 4
    case UInt8(ascii: "#"), UInt8(ascii: "@"): 5
    case UInt8(ascii: "-"), UInt8(ascii: "*"): 6
    case UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: ">"): 7
    case UInt8(ascii: "$"): 8
    case .some(0x80...):
      bytes.starts(with: "“".utf8)
        ? 4
        : bytes.starts(with: "•".utf8)
          ? 6
          : bytes.starts(with: "©".utf8) ? 9 : 10
    default: 11
    }
  }
}

enum Buckets {
  private static let sizes = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 80, 130]

  /// 0 for nothing, then finer steps for few than for many.
  static func size(_ count: Int) -> Int { sizes.count { $0 <= count } }

  /// Tenths, with the ends apart: 0 none, 11 all.
  static func share(_ part: Int, _ whole: Int) -> Int {
    guard whole > 0, part > 0 else { return 0 }
    return part >= whole ? 11 : 1 + part * 10 / whole
  }
}
