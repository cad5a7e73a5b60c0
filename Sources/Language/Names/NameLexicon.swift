/// What the word lists say of a word, as a set of flags.
struct NameFlags: OptionSet, Hashable, Sendable {
  let rawValue: UInt32
  static let given = NameFlags(rawValue: 1 << 0)
  static let country = NameFlags(rawValue: 1 << 1)
  static let region = NameFlags(rawValue: 1 << 2)
  static let demonym = NameFlags(rawValue: 1 << 3)
  static let rank = NameFlags(rawValue: 1 << 4)
  static let honorific = NameFlags(rawValue: 1 << 5)
  static let role = NameFlags(rawValue: 1 << 6)
  static let body = NameFlags(rawValue: 1 << 7)
  static let armed = NameFlags(rawValue: 1 << 8)
  static let acronym = NameFlags(rawValue: 1 << 9)
  static let placeHead = NameFlags(rawValue: 1 << 10)
  static let facility = NameFlags(rawValue: 1 << 11)
  static let opener = NameFlags(rawValue: 1 << 12)
  static let particle = NameFlags(rawValue: 1 << 13)
  static let link = NameFlags(rawValue: 1 << 14)
  static let calendar = NameFlags(rawValue: 1 << 15)
  static let speech = NameFlags(rawValue: 1 << 16)
  static let way = NameFlags(rawValue: 1 << 17)
  static let people = NameFlags(rawValue: 1 << 18)
  static let roleAdjective = NameFlags(rawValue: 1 << 19)
}

/// The word lists as one table from the hash of a folded word to its flags.
enum NameLexicon {
  static let table: HashMap<UInt32> = {
    let lists: [(Set<String>, NameFlags)] = [
      (GivenNames.all, .given), (NameWords.countries, .country), (NameWords.regions, .region),
      (NameWords.demonyms, .demonym),
      (NameWords.ranks, .rank), (NameWords.honorifics, .honorific), (NameWords.roles, .role),
      (NameWords.bodies, .body), (NameWords.armed, .armed), (NameWords.acronyms, .acronym),
      (NameWords.placeHeads, .placeHead), (NameWords.facilities, .facility),
      (NameWords.openers, .opener), (NameWords.particles, .particle), (NameWords.links, .link),
      (NameWords.calendar, .calendar), (NameWords.speech, .speech), (NameWords.ways, .way),
      (NameWords.peoples, .people), (NameWords.roleAdjectives, .roleAdjective),
    ]
    var table = HashMap<UInt32>(capacity: 4096, empty: 0)
    for (words, flag) in lists {
      for word in words { table[NameHash.of(word.utf8)] |= flag.rawValue }
    }
    return table
  }()
}
