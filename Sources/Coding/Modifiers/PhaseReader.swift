import Evidence
import Language

/// The stage of a truce or a siege, from the verbs and adjectives around it.
struct PhaseReader: Sendable {
  func read(_ draft: Draft, in scene: Scene) -> Phase? {
    let lemmas = Set(
      scene.tree.words.flatMap { [$0.lemma, $0.lower, Tagger.singular($0.lower)] })
    switch draft.kind {
    case .truce:
      let phase = Self.truce.first { !$0.words.isDisjoint(with: lemmas) }?.phase ?? draft.phase
      // "The truce did not hold."
      return phase == .holding && !lemmas.isDisjoint(with: ["not", "n't"]) ? .failing : phase
    case .siege:
      if !Self.lifting.isDisjoint(with: lemmas) { return .lifted }
      return draft.phase
    default: return draft.phase
    }
  }

  /// The word that says the stage of a truce, where a clause of its own says it.
  func word(_ draft: Draft, in scene: Scene) -> Int? {
    guard draft.kind == .truce else { return nil }
    let tree = scene.tree
    let row = Self.truce.first { row in
      tree.words.contains { row.words.contains($0.lemma) || row.words.contains($0.lower) }
    }
    return tree.words.indices.last { index in
      let word = tree[index]
      return row.map { $0.words.contains(word.lemma) || $0.words.contains(word.lower) } ?? false
        && tree.path(index).contains { tree[$0].relation == .relative }
    }
  }

  /// The first row that shares a word with the sentence decides.
  private static let truce: [(phase: Phase, words: Set<String>)] = [
    (
      .failing,
      words(
        "teeter teetering fragile fragility fray fraying unravel unravelling shaky strained precarious crumble reject rejected tenuous"
      )
    ),
    (
      .violated,
      words("violate violation breach breached violating infringement breaking broke broken")
    ),
    (.ended, words("collapse collapsed end ended expire expired breakdown")),
    (.extended, words("extend extended extension renew renewed prolong")),
    (
      .made,
      words(
        "agree agreed reach reached sign signed announce announced broker brokered declare declared negotiate negotiated begin began start effect force"
      )
    ),
    (.holding, words("hold holding held observe observed respect respected lull quiet")),
  ]

  private static let lifting = words(
    "lift lifting lifted break broke broken breaking relieve relieved end ended reopen reopened")
}
