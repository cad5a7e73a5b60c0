import Evidence
import Language

/// Which sentences of a report may claim something about a war, from their words alone, so that the
/// others need not be parsed.
///
/// A sentence may claim when a word of the rules stands in it and a word of war stands near it; of short
/// reports every sentence with a word of the rules may. The sentences right before one that may claim are
/// read too, for what its pronouns point back to. What is neither gives no claims and is no antecedent.
struct Triage: Sendable {
  /// Hashes of the forms of the lexicon's words and of the other words on which rules turn.
  private let triggers: Set<UInt64>
  private let war: Set<UInt64>

  /// Of a report of so few bytes every sentence is read.
  static let short = 600
  /// How many sentences off a word of war may stand.
  static let near = 3
  /// How many words of war have to stand near: one alone ("forces", "captured") is everyday language.
  static let enough = 2
  /// How many sentences before one that may claim are read for antecedents.
  static let context = 3

  struct Sentence: Sendable, Hashable {
    var hasTrigger = false
    /// Words of war, no more of them counted than are needed.
    var war = 0
    var hasWar: Bool { war > 0 }
    /// Rules look at it.
    var mayClaim = false
    /// It is parsed, for its own sake or for a later sentence's.
    var isRead = false
  }

  init(lexicon: Lexicon, theatre: Theatre) {
    var triggers = WordClasses.otherTriggers
    for frame in lexicon.frames {
      for verb in frame.verbs {
        let base = verb.prefix { $0 != "+" }
        triggers.formUnion(Verbs.forms(of: String(base)))
      }
      for noun in frame.nouns { triggers.formUnion(Self.forms(ofNoun: noun)) }
    }
    for noun in Self.ruleNouns { triggers.formUnion(Self.forms(ofNoun: noun)) }
    self.triggers = Set(triggers.map { Self.hash(Array($0.utf8)[...]) })
    var war = WordClasses.war
    for actor in theatre.actors where actor.nature == .armedGroup || actor.nature == .stateForces {
      for alias in [actor.name] + actor.aliases.map(\.text) {
        // One capitalised word that is nobody else's: "Hezbollah", "SDF".
        if !alias.contains(" "), alias.first?.isUppercase ?? false {
          war.insert(Spelling.fold(alias))
        }
      }
    }
    self.war = Set(war.map { Self.hash(Array($0.utf8)[...]) })
  }

  private static var ruleNouns: Set<String> {
    JudgementRule.evaluations.union(JudgementRule.outcomes).union(HeldByRule.nouns)
  }

  private static func forms(ofNoun noun: String) -> [String] {
    // "air-strike" stands as its parts in the tree.
    let last = noun.split(separator: "-").last.map(String.init) ?? noun
    return [noun, last].flatMap { noun in
      [noun, noun + "s", noun + "es", noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun]
    }
  }

  /// FNV-1a over the word in lower case; letters beyond ASCII count as they are.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// False where a report is long and has no word of war at all: it need not even be cut into sentences.
  func mayClaim(_ bytes: [UInt8], title: String?) -> Bool {
    bytes.count <= Self.short || speaksOfWar(bytes[...])
      || title.map { speaksOfWar(Array($0.utf8)[...]) } ?? false
  }

  private func speaksOfWar(_ bytes: ArraySlice<UInt8>) -> Bool {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var length = 0
    for byte in bytes {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if (0x61...0x7A).contains(lower) || byte >= 0x80 || byte == 0x2D {
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
        length += 1
      } else if length > 0 {
        if length > 2, war.contains(hash) { return true }
        hash = 0xcbf2_9ce4_8422_2325
        length = 0
      }
    }
    return length > 2 && war.contains(hash)
  }

  /// One answer a sentence.
  ///
  /// - Parameters:
  ///   - sentences: the words of each.
  ///   - title: the report's headline, whose words of war count for all of it.
  func sort(_ sentences: [ArraySlice<TokenSpan>], in bytes: [UInt8], title: String?) -> [Sentence] {
    var found = sentences.map { spans in
      var sentence = Sentence()
      for span in spans where !(sentence.hasTrigger && sentence.war >= Self.enough) {
        let word = bytes[span.range]
        let hash = Self.hash(word)
        if !sentence.hasTrigger { sentence.hasTrigger = isTrigger(word, hash) }
        if war.contains(hash) { sentence.war += 1 }
      }
      // "cease-fire" is three words of the tree.
      if !sentence.hasWar, let first = spans.first, let last = spans.last {
        if speaksOfWar(bytes[first.range.lowerBound..<last.range.upperBound]) { sentence.war = 1 }
      }
      return sentence
    }
    let isShort = bytes.count <= Self.short
    let isTold = title.map { speaksOfWar(Array($0.utf8)[...]) } ?? false
    for index in found.indices where found[index].hasTrigger {
      let around = max(0, index - Self.near)..<min(found.count, index + Self.near + 1)
      found[index].mayClaim =
        isShort || isTold || found[around].reduce(0) { $0 + $1.war } >= Self.enough
    }
    var last = -1
    for index in found.indices.reversed() {
      if found[index].mayClaim { last = index }
      found[index].isRead = last >= 0 && last - index <= Self.context
    }
    return found
  }

  private func isTrigger(_ word: ArraySlice<UInt8>, _ hash: UInt64) -> Bool {
    if triggers.contains(hash) { return true }
    // Superlatives set places above others.
    return word.count > 5 && word.suffix(3).elementsEqual("est".utf8)
  }
}
