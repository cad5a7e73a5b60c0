/// The words that the speech finder knows, by the hash of their folded form.
enum SpeechWordTable {
  struct Cue: Sendable {
    let lemma: String
    /// "say", which only a plural speaker does.
    let isBase: Bool
    /// "saying"
    let isGerund: Bool
  }

  /// Cue of a word's hash, nil for any other word.
  static func cue(_ hash: UInt64) -> Cue? { byHash[hash] }

  private static let byHash: [UInt64: Cue] = {
    var table: [UInt64: Cue] = [:]
    for (form, cue) in forms { table[NameHash.of(form.utf8)] = cue }
    return table
  }()

  private static let irregular: [String: (past: String, participle: String)] = [
    "say": ("said", "said"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "write": ("wrote", "written"),
  ]

  /// Verbs of saying that are seldom anything else, with their forms.
  private static let forms: [(form: String, cue: Cue)] = {
    var forms: [(String, Cue)] = []
    let lemmas = words(
      """
      say tell report state announce declare claim argue believe explain add note confirm deny insist
      suggest warn acknowledge admit estimate think reveal allege maintain predict vow pledge reply
      respond remark observe stress emphasise emphasize tweet write recall conclude complain assert
      caution comment disclose reiterate repeat boast joke concede contend
      """)
    for lemma in lemmas.sorted() {
      let past: String
      if let irregular = irregular[lemma] {
        past = irregular.past
      } else if lemma == "admit" {
        past = "admitted"
      } else if lemma.hasSuffix("e") {
        past = lemma + "d"
      } else if lemma.hasSuffix("y"), lemma != "say" {
        past = lemma.dropLast() + "ied"
      } else {
        past = lemma + "ed"
      }
      let third =
        lemma == "deny" || lemma == "reply"
        ? lemma.dropLast() + "ies" : lemma.hasSuffix("ss") ? lemma + "es" : lemma + "s"
      let gerund = lemma.hasSuffix("e") ? lemma.dropLast() + "ing" : lemma + "ing"
      forms.append((past, Cue(lemma: lemma, isBase: false, isGerund: false)))
      forms.append((third, Cue(lemma: lemma, isBase: false, isGerund: false)))
      forms.append((lemma, Cue(lemma: lemma, isBase: true, isGerund: false)))
      forms.append((gerund, Cue(lemma: lemma, isBase: false, isGerund: true)))
    }
    return forms
  }()

  static func hashes(_ list: String) -> Set<UInt64> {
    Set(words(list).map { NameHash.of($0.utf8) })
  }

  static let auxiliaries = hashes(
    "has have had was were is are also later then further already reportedly repeatedly publicly again earlier previously once would will did"
  )
  static let determiners = hashes(
    "a an the this that these those some many several other another one two three four five six seven eight nine ten dozens both its their his her our no any"
  )
  static let masculine = hashes("he she")
  static let plural = hashes("they we")
  static let first = hashes("i we")
  static let body = hashes("it")
  static let ends = hashes(
    """
    and but or while when as after before because although though if that which who whom whose since
    until where than so yet is are was were be been being has have had do does did will would can
    could may might must shall should not n't to by on into onto about against under over during he
    she it they we i you him them there
    """)
  static let prepositions = hashes("of for at with from in inside near")
  /// Nouns of people who speak without a name.
  static let persons = hashes(
    """
    official officials source sources witness witnesses eyewitness eyewitnesses resident residents
    activist activists commander commanders fighter fighters officer officers diplomat diplomats
    analyst analysts expert experts spokesman spokeswoman spokesperson spokespeople spokesmen
    minister ministers president premier chancellor secretary ambassador envoy governor mayor
    leader leaders aide aides adviser advisers advisor advisors doctor doctors medic medics nurse
    teacher journalist journalists reporter reporters correspondent worker workers volunteer
    volunteers soldier soldiers rebel rebels militant militants insurgent insurgents refugee refugees
    villager villagers man woman men women people researcher researchers observer observers monitor
    monitors negotiator negotiators lawmaker lawmakers politician politicians colonel general
    captain lieutenant major chief head director chairman member members fisherman farmer shopkeeper
    trader driver survivor survivors relative relatives neighbour neighbours neighbor neighbors father
    mother brother sister prisoner defector defectors critics opponents supporters others elder elders
    lawyer lawyers judge prosecutor prosecutors investigator investigators student students
    """)
  /// Nouns of bodies that speak.
  static let bodies = hashes(
    """
    army military government ministry police agency group groups council committee parliament office
    statement report reports state television radio newspaper media opposition regime coalition
    administration command organisation organization party union agency embassy party outlet channel
    network militia monitor charity bank company court authorities authority forces rebels militants
    side sides parties department presidency pentagon kremlin observatory news
    """)
  static let documents = hashes("statement report reports letter communique communiqué")
  static let counts: [UInt64: Int] = {
    var counts: [UInt64: Int] = [:]
    for (number, word) in [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    .enumerated() {
      counts[NameHash.of(word.utf8)] = number + 1
    }
    counts[NameHash.of("a".utf8)] = 1
    counts[NameHash.of("an".utf8)] = 1
    counts[NameHash.of("another".utf8)] = 1
    counts[NameHash.of("both".utf8)] = 2
    return counts
  }()
}
