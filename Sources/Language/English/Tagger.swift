/// Tags tokens by word lists, endings and their neighbours. A shallow stand-in for a trained tagger:
/// it only has to tell verb groups from noun phrases.
package struct Tagger: Sendable {
  package init() {}

  /// Fills in `tag`, `lemma` and `form` of each token of one sentence.
  package func tag(_ tokens: inout [Token]) {
    for index in tokens.indices { first(&tokens, index) }
    for index in tokens.indices { second(&tokens, index) }
  }

  /// What the word alone says.
  private func first(_ tokens: inout [Token], _ index: Int) {
    let token = tokens[index]
    guard let scalar = token.text.unicodeScalars.first else { return }
    if token.startsWithDigit {
      tokens[index].tag = .number
      return
    }
    if token.lower == "'s" || token.lower == "'" {
      tokens[index].tag = .particle
      return
    }
    if !scalar.properties.isAlphabetic, token.text.utf8.count <= 4,
      ClosedClass.tags[token.lower] == nil
    {
      tokens[index].tag = "%$€£+=<>".unicodeScalars.contains(scalar) ? .symbol : .punctuation
      return
    }
    let opens = index == 0 || Self.opens(tokens[index - 1])
    if Self.isCompoundAdjective(token.lower) {
      tokens[index].tag = .adjective
      return
    }
    if token.isAcronym {
      tokens[index].tag = .properNoun
      return
    }
    if token.isCapitalised, Demonyms.contains(token.lower) {
      tokens[index].tag = .adjective
      return
    }
    if token.isCapitalised, !opens,
      ClosedClass.tags[token.lower].map({ $0 == .adjective || $0 == .noun || $0 == .number })
        ?? true
    {
      tokens[index].tag = .properNoun
      // "Army", "City": common words inside names keep their lower form as lemma.
      return
    }
    if let tag = ClosedClass.tags[token.lower] {
      tokens[index].tag = tag
      if tag == .auxiliary { auxiliary(&tokens[index]) }
      if token.isCapitalised, opens, tag == .adjective || tag == .noun,
        index + 1 < tokens.count, tokens[index + 1].isCapitalised
      {
        tokens[index].tag = .properNoun
      }
      return
    }
    if token.isCapitalised, opens {
      // A capital at the start proves nothing, but an unlisted word there is most often a name.
      if let reading = Verbs.reading(token.lower),
        reading.form != .base || !Verbs.alsoNouns.contains(token.lower)
      {
        set(&tokens[index], reading)
      } else if Self.looksCommon(token.lower) {
        open(&tokens[index])
      } else {
        tokens[index].tag = .properNoun
      }
      return
    }
    if Self.articlePrefixes.contains(where: { token.lower.hasPrefix($0) })
      && token.lower.utf8.count > 4
    {
      tokens[index].tag = .properNoun
      return
    }
    if let reading = Verbs.reading(token.lower) {
      set(&tokens[index], reading)
      return
    }
    open(&tokens[index])
  }

  private static let articlePrefixes = [
    "al-", "el-", "ash-", "ad-", "an-", "ar-", "as-", "at-", "az-",
  ]

  private func set(_ token: inout Token, _ reading: Verbs.Reading) {
    token.tag = .verb
    token.lemma = reading.lemma
    token.form = reading.form
  }

  private func auxiliary(_ token: inout Token) {
    if ClosedClass.be.contains(token.lower) {
      token.lemma = "be"
    } else if ClosedClass.have.contains(token.lower) {
      token.lemma = "have"
    } else if ["do", "does", "did"].contains(token.lower) {
      token.lemma = "do"
    }
  }

  /// Unlisted words, by their endings.
  private func open(_ token: inout Token) {
    let word = token.lower
    if word.hasSuffix("ly"), word.utf8.count > 4 {
      token.tag = .adverb
    } else if word.hasSuffix("ing"), word.utf8.count > 5 {
      token.tag = .verb
      token.form = .gerund
      token.lemma = String(word.dropLast(3))
    } else if Self.isCompoundAdjective(word) {
      token.tag = .adjective
    } else if word.hasSuffix("ed"), word.utf8.count > 4, !word.contains("-") {
      token.tag = .verb
      token.form = .pastOrParticiple
      token.lemma = word.hasSuffix("ied") ? word.dropLast(3) + "y" : String(word.dropLast(2))
    } else if Self.adjectiveEndings.contains(where: { word.hasSuffix($0) }) {
      token.tag = .adjective
    } else {
      token.tag = .noun
      token.lemma = Self.singular(word)
    }
  }

  /// "ISIS-held", "Kurdish-led", "government-controlled".
  private static func isCompoundAdjective(_ word: String) -> Bool {
    guard let hyphen = word.utf8.lastIndex(of: UInt8(ascii: "-")), hyphen > word.startIndex else {
      return false
    }
    return compounds.contains(String(word[word.index(after: hyphen)...]))
  }

  private static let compounds = words(
    "held controlled led backed occupied aligned dominated affiliated linked supported besieged run ruled inhabited populated sponsored based allied speaking majority contested owned"
  )

  private static let adjectiveEndings = [
    "ous", "ful", "ive", "ical", "able", "ible", "less", "ary", "ish", "ese",
  ]

  /// What the neighbours say.
  private func second(_ tokens: inout [Token], _ index: Int) {
    let previous = index > 0 ? tokens[index - 1] : nil
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let token = tokens[index]
    if token.lower == "her" || token.lower == "his" || token.lower == "their"
      || token.lower == "its"
    {
      tokens[index].tag = .determiner
    }
    if token.lower == "that", let next,
      next.tag == .noun || next.tag == .adjective, previous?.tag == .adposition || index == 0
    {
      tokens[index].tag = .determiner
    }
    if Self.prepositional.contains(token.lower), token.tag == .subordinator {
      // "after the battle": the noun phrase decides later whether a clause follows.
      tokens[index].tag = .adposition
    }
    guard token.tag == .verb else {
      nounAsVerb(&tokens, index, previous: previous)
      return
    }
    let afterDeterminer =
      previous.map { $0.tag == .determiner || $0.tag == .adjective || $0.lower == "'s" } ?? false
    let afterNumber = previous?.tag == .number
    let toInfinitive =
      previous?.lower == "to" || (previous.map { ClosedClass.modals.contains($0.lower) } ?? false)
    let isNounToo =
      Verbs.alsoNouns.contains(token.lower)
      || (token.form == .thirdPerson && Verbs.alsoNouns.contains(token.lemma))
    switch token.form {
    case .base, .thirdPerson:
      if toInfinitive, token.form == .base { return }
      if token.form == .base, Self.followsHelper(tokens, index) { return }
      if afterDeterminer || afterNumber {
        makeNoun(&tokens[index])
      } else if isNounToo {
        let verbal = previous.map { Self.isVerbal(token, after: $0, before: next) } ?? false
        if !verbal { makeNoun(&tokens[index]) }
      } else if token.form == .base, previous == nil || previous?.tag == .adposition {
        makeNoun(&tokens[index])
      }
    case .gerund:
      if afterDeterminer, next.map({ $0.tag != .noun && $0.tag != .properNoun }) ?? true {
        makeNoun(&tokens[index])
        tokens[index].lemma = token.lower
      } else if afterDeterminer, next?.tag == .noun || next?.tag == .properNoun {
        tokens[index].tag = .adjective
      } else if ["fighting", "shelling", "bombing", "building"].contains(token.lower) {
        makeNoun(&tokens[index])
        tokens[index].lemma = token.lower
      }
    case .pastOrParticiple, .participle:
      // "the captured town", "besieged Deir ez-Zor"
      let inPhrase =
        next.map { $0.tag == .noun || $0.tag == .properNoun || $0.tag == .adjective } ?? false
      if afterDeterminer, previous?.lower != "'s" || inPhrase, inPhrase {
        tokens[index].tag = .adjective
      }
      if previous?.tag == .adposition, inPhrase, previous?.lower != "after",
        previous?.lower != "before"
      {
        tokens[index].tag = .adjective
      }
    case .past, .none: break
    }
  }

  /// A word that is noun and verb: what stands on both sides decides. "rebels cut the road" and "the
  /// group controls the city" are verbs, "rebel control of" is not.
  private static func isVerbal(_ token: Token, after previous: Token, before next: Token?) -> Bool {
    if previous.tag == .pronoun { return true }
    if previous.tag == .adverb { return previous.lower != "early" }
    let opensObject =
      next.map {
        [.determiner, .properNoun, .pronoun, .number].contains($0.tag)
          || objectOpeners.contains($0.lower)
      } ?? false
    guard opensObject, previous.tag == .noun || previous.tag == .properNoun else { return false }
    if unmarkedPast.contains(token.lower) { return true }
    return token.form == .thirdPerson
      ? !pluralNoun(previous) || previous.isAcronym : pluralNoun(previous)
  }

  private static let objectOpeners = words(
    "off out back into through towards toward to most half much all parts nearly about")

  /// Verbs whose past is their base form.
  private static let unmarkedPast = words("cut hit put set split spread shut")

  /// "helped the group gain", "saw them capture": the infinitive without "to".
  private static func followsHelper(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 1, [.noun, .properNoun, .pronoun].contains(tokens[index - 1].tag) else {
      return false
    }
    return tokens[max(0, index - 4)..<index - 1].contains {
      ["help", "let", "make", "see", "watch"].contains($0.lemma) && $0.tag == .verb
    }
  }

  private static let prepositional = words("until till since after before as than like")

  private func nounAsVerb(_ tokens: inout [Token], _ index: Int, previous: Token?) {
    // "to head for": an infinitive of a word that is otherwise a noun.
    guard tokens[index].tag == .noun, let previous else { return }
    if previous.lower == "to" || ClosedClass.modals.contains(previous.lower),
      let reading = Verbs.reading(tokens[index].lower), reading.form == .base
    {
      set(&tokens[index], reading)
    }
  }

  private func makeNoun(_ token: inout Token) {
    token.tag = .noun
    token.form = .none
    token.lemma = Self.singular(token.lower)
  }

  private static func pluralNoun(_ token: Token) -> Bool {
    (token.tag == .noun || token.tag == .properNoun) && token.lower.hasSuffix("s")
      || ["people", "troops", "police", "militia"].contains(token.lower)
  }

  private static func opens(_ token: Token) -> Bool {
    ["\"", "“", "‘", "—", "–", "--", ":", "(", "-"].contains(token.text)
  }

  /// Common plural and singular nouns that open sentences with a capital.
  private static func looksCommon(_ word: String) -> Bool {
    commonOpeners.contains(word) || word.hasSuffix("ly")
  }

  private static let commonOpeners = words(
    """
    rebels forces troops fighters militants soldiers jihadists insurgents officials residents
    civilians clashes airstrikes warplanes jets aircraft militiamen opposition activists sources
    analysts commanders government regime people fighting shelling heavy fierce local military
    towns villages cities loss territorial negotiations talks reports state television
    """)

  /// The singular of a regular plural; other words unchanged.
  package static func singular(_ word: String) -> String {
    if let known = irregularPlurals[word] { return known }
    if word.hasSuffix("men"), word.utf8.count > 5, !endingWithMen.contains(word) {
      return word.dropLast(3) + "man"
    }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("sses") || word.hasSuffix("shes") || word.hasSuffix("ches")
      || word.hasSuffix("xes")
    {
      return String(word.dropLast(2))
    }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is"),
      word.utf8.count > 3
    {
      return String(word.dropLast())
    }
    return word
  }

  private static let endingWithMen: Set<String> = ["specimen", "regimen", "abdomen", "acumen"]

  private static let irregularPlurals = [
    "men": "man", "women": "woman", "children": "child",
    "people": "people", "lives": "life", "hostilities": "hostilities", "cease-fires": "ceasefire",
    "cease-fire": "ceasefire", "outskirts": "outskirts", "crossroads": "crossroads",
    "logistics": "logistics", "headquarters": "headquarters",
    "forces": "force", "crises": "crisis", "troops": "troop", "means": "means", "sieges": "siege",
    "airstrikes": "airstrike", "air-strikes": "airstrike", "air-strike": "airstrike",
    "bases": "base", "losses": "loss", "barracks": "barracks", "ied": "ied", "ieds": "ied",
    "buses": "bus",
  ]
}
