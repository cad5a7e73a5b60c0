import Language

/// "rebel-held", "Turkish-backed": an adjective that names a party.
struct Allegiance: Sendable {
  let party: String
  let participle: String

  init?(_ word: Word) {
    guard let dash = word.text.lastIndex(of: "-") else { return nil }
    let participle = word.text[word.text.index(after: dash)...].lowercased()
    guard Self.participles.contains(participle) else { return nil }
    party = String(word.text[..<dash])
    self.participle = participle
  }

  /// The party holds what the adjective modifies.
  var holds: Bool { Self.holding.contains(participle) }
  /// The party stands behind whom the adjective modifies.
  var backs: Bool { ["backed", "supported"].contains(participle) }

  static let holding: Set<String> = ["held", "controlled", "occupied", "ruled", "dominated"]
  static let participles: Set<String> = holding.union([
    "backed", "supported", "led", "allied", "aligned", "affiliated", "trained", "linked", "based",
  ])
}
