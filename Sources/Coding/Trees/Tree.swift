import Language

/// The dependency tree over the words of a sentence, with the questions that rules ask of it.
struct Tree: Sendable {
  let words: [Word]
  private let kids: [[Int]]
  private let firsts: [Int]
  private let lasts: [Int]

  /// Heads must form a tree: the parser's always do.
  init(_ words: [Word]) {
    self.words = words
    var kids = Array(repeating: [Int](), count: words.count)
    for (index, word) in words.enumerated() where word.head >= 0 { kids[word.head].append(index) }
    self.kids = kids
    var firsts = Array(words.indices)
    var lasts = Array(words.indices)
    // Bottom up without recursion, so that a deep tree cannot exhaust the stack.
    for index in Self.bottomUp(kids, words) {
      let head = words[index].head
      guard head >= 0 else { continue }
      firsts[head] = min(firsts[head], firsts[index])
      lasts[head] = max(lasts[head], lasts[index])
    }
    self.firsts = firsts
    self.lasts = lasts
  }

  private static func bottomUp(_ kids: [[Int]], _ words: [Word]) -> [Int] {
    var order = words.indices.filter { words[$0].head < 0 }
    var at = 0
    while at < order.count {
      order += kids[order[at]]
      at += 1
    }
    return order.reversed()
  }

  var count: Int { words.count }
  subscript(_ index: Int) -> Word { words[index] }

  func children(_ index: Int) -> [Int] { kids[index] }
  func children(_ index: Int, _ relations: Relation...) -> [Int] {
    kids[index].filter { relations.contains(words[$0].relation) }
  }
  func child(_ index: Int, _ relations: Relation...) -> Int? {
    kids[index].first { relations.contains(words[$0].relation) }
  }
  func head(_ index: Int) -> Int? { words[index].head < 0 ? nil : words[index].head }

  /// The words from the first to the last that depend on this one, itself included.
  func span(_ index: Int) -> Range<Int> { firsts[index]..<lasts[index] + 1 }

  /// This word, its head, and so on to the root.
  func path(_ index: Int) -> [Int] {
    var path = [index]
    var at = words[index].head
    while at >= 0, path.count < 64 {
      path.append(at)
      at = words[at].head
    }
    return path
  }

  /// The noun phrase that ends where the prepositional phrase of `noun` begins, but for adverbs.
  func before(_ noun: Int, _ preposition: String) -> Int? {
    guard let opener = children(noun, .case).first(where: { words[$0].lower == preposition }),
      var at = words[..<opener].indices.last(where: { words[$0].tag != .adverb }),
      words[at].isNominal
    else { return nil }
    while [.nmod, .flat, .compound].contains(words[at].relation), let above = head(at), above < at {
      at = above
    }
    return at
  }

  /// True when `index` is `ancestor` or depends on it.
  func isWithin(_ index: Int, _ ancestor: Int) -> Bool {
    var at = index
    while at >= 0 {
      if at == ancestor { return true }
      at = words[at].head
    }
    return false
  }

  /// The preposition of a noun: "from", "out of", "in front of"; nil for a bare noun.
  func preposition(_ index: Int) -> String? {
    let cases = kids[index].filter {
      words[$0].relation == .case && $0 < index && words[$0].lower != "'s" && !isMeasure($0)
    }
    guard let first = cases.first else {
      // "including" is tagged as a verb over the noun now and then.
      return nil
    }
    var all = cases
    for word in cases { all += children(word, .fixed) }
    all.sort()
    var text = all.map { words[$0].lower }.joined(separator: " ")
    // "villages south of Tarn": none of Tarn's.
    if text == "of", first > 0, words[index].head != first - 1,
      TreeRepair.compass.contains(words[first - 1].lower),
      words[first - 1].relation != .nmod, words[first - 1].relation != .obl
    {
      text = words[first - 1].lower + " of"
    }
    return text.isEmpty ? words[first].lower : text
  }

  /// "at least 70%", "up to two thirds": how much, not where.
  private func isMeasure(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    return words[index].lower == "at" && ["least", "most"].contains(words[index + 1].lower)
      || words[index].lower == "up" && words[index + 1].lower == "to"
      || words[index].lower == "over" && words[index + 1].tag == .number
      || words[index].lower == "about" && words[index + 1].tag == .number
      || words[index].lower == "around" && words[index + 1].tag == .number
      || ["about", "around", "over", "nearly"].contains(words[index].lower)
        && (words[index + 1].lower == "half"
          || index + 2 < words.count
            && ["half", "third", "quarter"].contains(words[index + 2].lower)
            && words[index + 1].lower == "a")
  }

  /// "40%", "half", "a third"
  func isShare(_ index: Int) -> Bool {
    ["%", "percent", "half", "third", "quarter"].contains(words[index].lemma)
  }

  /// "15%" over "the city" in "15% of the city".
  func share(over index: Int) -> Int? {
    guard words[index].relation == .nmod, preposition(index) == "of", let head = head(index),
      isShare(head)
    else { return nil }
    return head
  }

  /// The word and what is coordinated with it: "A, B and C" from A.
  func list(_ index: Int) -> [Int] {
    var found = [index]
    var at = 0
    while at < found.count, found.count < 64 {
      // "the A and B districts, the C school and much of D": an apposition that goes on as a list.
      found += children(found[at], .appos).filter { kid in
        kid > found[at]
          && children(kid, .conj).contains { words[$0].isNominal || words[$0].tag == .adjective }
      }
      // "hills near the town, the oil field and 10 villages"
      for place in children(found[at], .nmod) where place > found[at] {
        found += children(place, .conj).filter { kid in
          kid > place && words[place..<kid].contains { $0.text == "," }
            && children(kid, .det, .nummod).contains { $0 > place }
            && preposition(kid) == nil
        }
      }
      // "drugs and [cash] in Tarn": what has a preposition of its own is no member.
      found += children(found[at], .conj).filter {
        preposition($0) == nil || preposition($0) == preposition(index)
      }.filter {
        // "Tarn but not Velm"
        (words[$0].isNominal || words[$0].tag == .adjective || words[$0].tag == .other)
          && !isNegated($0)
      }
      at += 1
    }
    return found.sorted()
  }

  /// The text of a range of words, as it stands in the report but for white space.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      text += words[index].text
      if words[index].spaceAfter, index + 1 < range.upperBound { text += " " }
    }
    return text
  }

  /// True where a negation word depends on this one.
  func isNegated(_ index: Int) -> Bool {
    kids[index].contains {
      ["not", "n't", "never", "neither", "nor"].contains(words[$0].lower)
        || words[$0].lower == "no" && words[$0].relation != .other
    }
  }
}
