import Evidence

/// Finds spellings that name two actors on the same day: news then names either, and the first wins.
struct AliasClashes {
  private struct Claimed {
    let alias: Alias
    let actor: String
    let line: Int
  }

  /// A spelling claimed more often than this is compared with the first claims alone.
  private static let most = 16

  private var claimed: [String: [Claimed]] = [:]

  mutating func add(
    _ alias: Alias, of actor: String, at position: Position, _ findings: inout Findings
  ) {
    let key = alias.text.folded
    let earlier = claimed[key] ?? []
    if let other = earlier.first(where: { clash($0.alias, alias) }) {
      let again = other.actor == actor ? "twice" : "also"
      findings.warning(
        "\(Shown.text(alias.text)) \(again) names \(other.actor) (line \(other.line)) in the same "
          + "time: keep one, or give each the days in which it holds", at: position)
    }
    if earlier.count < AliasClashes.most {
      claimed[key, default: []].append(
        Claimed(alias: alias, actor: actor, line: position.line))
    }
  }

  private func clash(_ one: Alias, _ other: Alias) -> Bool {
    if one.caseSensitive, other.caseSensitive, one.text != other.text { return false }
    let beginsTooLate = one.to.flatMap { end in other.from.map { $0 > end } } ?? false
    let endsTooEarly = one.from.flatMap { begin in other.to.map { $0 < begin } } ?? false
    return !beginsTooLate && !endsTooEarly
  }
}
