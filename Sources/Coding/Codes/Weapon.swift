import Evidence

/// What a strike was made with, by ACLED's sub-types.
enum Weapon: Sendable {
  case air, artillery, suicide, carBomb, mine, grenade, chemical

  /// The one weapon that the claim names: by the words its rule fired on, else by its sentence. Nil
  /// where there is none or more than one, since a sentence may tell of two strikes.
  static func named(in claim: Claim) -> Weapon? {
    for text in claim.because.map(Self.quoted) + [claim.evidence.quote] {
      let found = all(in: text)
      if !found.isEmpty { return found.count == 1 ? found.first : nil }
    }
    return nil
  }

  /// What stands in quotation marks in a line of `because`.
  private static func quoted(_ reason: String) -> String {
    reason.split(separator: "“", omittingEmptySubsequences: false).dropFirst().map {
      $0.prefix { $0 != "”" }
    }
    .joined(separator: " ")
  }

  /// Nobody writes a sentence longer than this about one strike.
  private static let longest = 4096

  static func all(in text: String) -> Set<Weapon> {
    let letters = text.utf8.prefix(longest).map { byte -> UInt8 in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A: byte
      default: UInt8(ascii: " ")
      }
    }
    let spoken = letters.split(separator: UInt8(ascii: " ")).map {
      singular(String(decoding: $0, as: UTF8.self))
    }
    var found: Set<Weapon> = []
    for (index, word) in spoken.enumerated() {
      if let weapon = words[word] { found.insert(weapon) }
      if index > 0, let weapon = words[spoken[index - 1] + " " + word] { found.insert(weapon) }
    }
    // ACLED: a suicide bomber's car is a suicide bomb. A car bomb may be called a device besides.
    if found.contains(.suicide) { found.remove(.carBomb) }
    if found.contains(.suicide) || found.contains(.carBomb) { found.remove(.mine) }
    return found
  }

  private static func singular(_ word: String) -> String {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      ? String(word.dropLast()) : word
  }

  /// No “bomber”: it may be an aircraft or a person.
  private static let words: [String: Weapon] = {
    let lists: [(Weapon, [String])] = [
      (
        .air,
        [
          "airstrike", "air strike", "air raid", "warplane", "jet", "aircraft", "drone",
          "helicopter", "barrel bomb", "air force",
        ]
      ),
      (
        .artillery,
        [
          "artillery", "shelled", "shelling", "shell", "mortar", "rocket", "missile", "howitzer",
        ]
      ),
      (.suicide, ["suicide", "svbied", "kamikaze"]),
      (.carBomb, ["car bomb", "truck bomb", "vehicle bomb", "vehicle borne", "vbied"]),
      (
        .mine,
        [
          "ied", "explosive device", "improvised explosive", "roadside bomb", "landmine", "mine",
          "booby trap",
        ]
      ),
      (.grenade, ["grenade"]),
      (
        .chemical,
        [
          "chlorine", "sarin", "chemical", "poison gas", "poisonous gas", "mustard gas",
          "toxic gas",
        ]
      ),
    ]
    return Dictionary(
      lists.flatMap { weapon, words in words.map { ($0, weapon) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
