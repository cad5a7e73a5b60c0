import Evidence
import Language

/// Where something happens when its own slots do not say.
extension Scene {
  static let locatives: Set<String> = [
    "in", "at", "near", "around", "inside", "outside", "on", "along", "north of", "south of",
    "east of", "west of", "to the north of", "to the south of", "to the east of", "to the west of",
    "in and around", "towards", "toward", "within", "throughout", "across", "over",
  ]

  /// Places of the phrases of place of a word and then of the clauses above it.
  func surroundings(
    of trigger: Int, steps: Int = 4, but excluded: Set<String> = []
  ) -> [PlaceReading] {
    for (step, node) in tree.path(trigger).prefix(steps).enumerated() {
      for (preposition, noun) in tree.obliques(node)
      where (Self.locatives.contains(preposition) || preposition.hasSuffix(" of"))
        && !excluded.contains(preposition)
      {
        let found = places(in: [noun], trusting: true).filter { !$0.isCountry }
        if !found.isEmpty { return found }
      }
      if let there = tree.children(node, .advmod).first(where: {
        ["there", "here"].contains(tree[$0].lower)
      }),
        let town = antecedentPlace(before: there)
      {
        return [town]
      }
      // A clause of its own with its own subject stands for itself.
      if step > 0, [.ccomp, .relative, .parataxis].contains(tree[node].relation) { break }
    }
    return []
  }
}
