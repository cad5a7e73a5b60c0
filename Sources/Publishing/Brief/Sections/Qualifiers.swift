import Evidence

/// What claims say besides: who backs the actor, and the words that hedge.
struct Qualifiers {
  let names: NameBook

  /// Sentences to follow a line, each with a space before it; empty when there is nothing to add.
  func phrase(_ claims: [BriefClaim]) -> String {
    let backers = distinct(claims.flatMap(\.claim.backers).compactMap(backer))
    let hedges = distinct(
      claims.flatMap(\.claim.likelihood.words).map { PlainText.quoted($0, to: 40) })
    let parts = distinct(claims.compactMap(\.claim.extent).map { PlainText.quoted($0, to: 60) })
    var text = ""
    if !backers.isEmpty { text += " With support from \(PlainText.list(backers))." }
    if !parts.isEmpty { text += " Of a part of it: \(PlainText.list(parts))." }
    if !hedges.isEmpty { text += " Hedged by the words \(PlainText.list(hedges))." }
    return text
  }

  private func backer(_ backer: Backer) -> String? {
    guard let name = names.actor(backer.actor.id, mention: backer.actor) else { return nil }
    return name + (backer.degree.map { " (\(PlainText.quoted($0, to: 40)))" } ?? "")
  }

  /// The first few different ones, in order.
  private func distinct(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return Array(items.filter { seen.insert($0).inserted }.prefix(4))
  }
}
