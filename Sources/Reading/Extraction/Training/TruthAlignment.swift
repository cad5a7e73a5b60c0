/// Which blocks of a page its known text holds.
enum TruthAlignment {
  /// A label from 0 to 1 and a weight of 0 and above for each block.
  struct Labels {
    var labels: [Float]
    var weights: [Float]
  }

  static func labels(_ blocks: [Block], truth: TrainingPage.Truth) -> Labels {
    switch truth {
    case .text(let text): byText(blocks, text: text)
    case .passages(let with, let without): byPassages(blocks, with: with, without: without)
    }
  }

  // MARK: - By the whole text

  /// The blocks' words are looked up in the text; of a block's places there, the ones that keep the
  /// order of the page and hold most words count.
  private static func byText(_ blocks: [Block], text: String) -> Labels {
    let lines = text.split(whereSeparator: \.isNewline).map { words(Array($0.utf8)) }
    let truth = lines.flatMap { $0 }
    var wholeLines: [[UInt64]: [Int]] = [:]
    var position = 0
    for line in lines {
      if line.count <= 3 { wholeLines[line, default: []].append(position) }
      position += line.count
    }
    var trigrams: [UInt64: [Int]] = [:]
    if truth.count >= 3 {
      for start in 0...(truth.count - 3) {
        let key = key(truth[start..<start + 3])
        if trigrams[key, default: []].count < 32 { trigrams[key, default: []].append(start) }
      }
    }
    let spelled = blocks.map { words($0.text) }
    var candidates: [[(place: Int, matched: Int)]] = []
    for block in spelled {
      candidates.append(places(of: block, wholeLines: wholeLines, trigrams: trigrams))
    }
    let chain = longestChain(candidates, length: truth.count)
    var chosen: Set<[UInt64]> = []
    for index in blocks.indices where chain[index] > 0 { chosen.insert(spelled[index]) }
    var labels = [Float](repeating: 0, count: blocks.count)
    var weights = [Float](repeating: 0, count: blocks.count)
    for index in blocks.indices {
      let count = spelled[index].count
      guard count > 0 else { continue }
      var matched = chain[index]
      if matched == 0, count >= 8, !chosen.contains(spelled[index]) {
        // The text may tell it in another order.
        matched = candidates[index].map(\.matched).max() ?? 0
        if matched * 5 < count * 4 { matched = 0 }
      }
      labels[index] = matched * 2 > count ? 1 : 0
      weights[index] = min(2, 10 * (Float(count) + 3) / (Float(truth.count) + 60))
    }
    return Labels(labels: labels, weights: weights)
  }

  private static func places(
    of block: [UInt64], wholeLines: [[UInt64]: [Int]], trigrams: [UInt64: [Int]]
  ) -> [(place: Int, matched: Int)] {
    if block.count < 3 || (block.count == 3 && wholeLines[block] != nil) {
      return (wholeLines[block] ?? []).prefix(32).map { ($0, block.count) }
    }
    var covered = [Bool](repeating: false, count: block.count)
    var starts: Set<Int> = []
    for offset in 0...(block.count - 3) {
      guard let found = trigrams[key(block[offset..<offset + 3])] else { continue }
      for word in offset..<offset + 3 { covered[word] = true }
      if starts.count < 64 { for place in found { starts.insert(max(0, place - offset)) } }
    }
    let matched = covered.count { $0 }
    guard matched > 0 else { return [] }
    return starts.sorted().map { ($0, matched) }
  }

  /// For each block the words it adds to the heaviest chain of places in rising order.
  private static func longestChain(
    _ candidates: [[(place: Int, matched: Int)]], length: Int
  ) -> [Int] {
    var best = [(weight: Int, link: Int)](repeating: (0, -1), count: length + 2)
    var links: [(block: Int, matched: Int, before: Int)] = []
    // A Fenwick tree of maxima by place.
    func query(_ place: Int) -> (weight: Int, link: Int) {
      var found = (weight: 0, link: -1)
      var index = place + 1
      while index > 0 {
        if best[index].weight > found.weight { found = best[index] }
        index -= index & -index
      }
      return found
    }
    for (block, places) in candidates.enumerated() {
      var additions: [(place: Int, weight: Int, link: Int)] = []
      for candidate in places {
        let before = query(candidate.place)
        links.append((block, candidate.matched, before.link))
        let end = min(length, candidate.place + max(1, candidate.matched - 2))
        additions.append((end, before.weight + candidate.matched, links.count - 1))
      }
      for addition in additions {
        var index = addition.place + 1
        while index < best.count {
          if best[index].weight < addition.weight {
            best[index] = (addition.weight, addition.link)
          }
          index += index & -index
        }
      }
    }
    var chain = [Int](repeating: 0, count: candidates.count)
    var link = query(length).link
    while link >= 0 {
      chain[links[link].block] = links[link].matched
      link = links[link].before
    }
    return chain
  }

  private static func key(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(1) { WordHash.pair($0, $1) }
  }

  /// Hashes of the words in lower case.
  private static func words(_ text: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    var hash = WordHash.empty
    var length = 0
    // Punctuation of several bytes: U+2000 to U+206F, and the no-break space.
    var index = 0
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    while index < text.count {
      let lower = asciiLowercased(text[index])
      let isMark =
        lower == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81) || lower == 0xC2
      let isWord =
        !isMark
        && (lower >= 0x80 || lower >= 0x61 && lower <= 0x7A || lower >= 0x30 && lower <= 0x39)
      if isWord {
        hash = WordHash.step(hash, lower)
        length += 1
      } else if length > 0 {
        words.append(hash)
        hash = WordHash.empty
        length = 0
      }
      index += isMark ? (lower == 0xE2 ? 3 : 2) : 1
    }
    if length > 0 { words.append(hash) }
    return words
  }

  // MARK: - By passages

  /// Blocks that hold a wanted passage belong to the text, blocks that hold an unwanted one do not;
  /// of the others nothing is known.
  private static func byPassages(_ blocks: [Block], with: [String], without: [String]) -> Labels {
    var result = Labels(
      labels: [Float](repeating: 0, count: blocks.count),
      weights: [Float](repeating: 0, count: blocks.count))
    let texts = blocks.map { block in block.text.map { $0 == 0x0A ? 0x20 : $0 } }
    for passage in without.map(flat) where !passage.isEmpty {
      for index in blocks.indices where texts[index].count < 40 * passage.count {
        if holds(texts[index], passage) || isMost(texts[index], of: passage) {
          result.labels[index] = 0
          result.weights[index] = Self.passageWeight
        }
      }
    }
    for passage in with.map(flat) where !passage.isEmpty {
      let holding = blocks.indices.filter { holds(texts[$0], passage) }
      // A teaser may repeat it; the article's own block is the longest.
      if let longest = holding.max(by: { texts[$0].count < texts[$1].count }) {
        result.labels[longest] = 1
        result.weights[longest] = Self.passageWeight
      } else {
        for index in blocks.indices where isMost(texts[index], of: passage) {
          result.labels[index] = 1
          result.weights[index] = Self.passageWeight / 2
        }
      }
    }
    return result
  }

  private static let passageWeight: Float = 2

  private static func flat(_ text: String) -> [UInt8] {
    collapsed(Array(text.utf8)[...]).map { $0 == 0x0A ? 0x20 : $0 }
  }

  private static func isMost(_ text: [UInt8], of passage: [UInt8]) -> Bool {
    text.count >= 12 && text.count * 2 >= passage.count && holds(passage, text)
  }

  private static func holds(_ text: [UInt8], _ passage: [UInt8]) -> Bool {
    guard let first = passage.first, text.count >= passage.count else { return false }
    for start in 0...(text.count - passage.count) where text[start] == first {
      if text[start..<start + passage.count].elementsEqual(passage) { return true }
    }
    return false
  }
}
