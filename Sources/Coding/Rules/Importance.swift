import Evidence
import Language

/// Why a place matters, said by an adjective, a noun of importance, or what it looks down on: "Tarn is
/// strategically important", "the oil-rich district", "the hill, which overlooks the highway".
enum Importance {
  static func drafts(_ scene: Scene) -> [Draft] {
    scene.tree.words.indices.flatMap { index in
      predicated(index, scene) + rich(index, scene) + commanding(index, scene)
    }
  }

  // MARK: "is strategically important", "has strategic importance"

  private static let adjectives: Set<String> = [
    "important", "significant", "crucial", "vital", "critical", "pivotal", "strategic", "valuable",
    "essential", "key",
  ]
  private static let nouns: Set<String> = ["importance", "significance", "value"]
  /// What those words are said of besides ground.
  private static let ofSymbols: Set<String> = [
    "symbolically", "historically", "culturally", "religiously", "spiritually", "symbolic",
    "historic", "historical", "cultural", "religious",
  ]

  private static func predicated(_ index: Int, _ scene: Scene) -> [Draft] {
    let tree = scene.tree
    let word = tree[index]
    let isAdjective =
      word.tag == .adjective && adjectives.contains(word.lower)
      && (tree.child(index, .cop) != nil
        || word.relation == .xcomp && tree.head(index).map { tree[$0].isVerbal } ?? false)
    let isNoun =
      word.tag == .noun && nouns.contains(word.lemma)
      && (tree.child(index, .cop) != nil && tree.preposition(index) == "of"
        || word.relation == .obj
          && tree.head(index).map { ["have", "hold", "carry"].contains(tree[$0].lemma) } ?? false)
    guard isAdjective || isNoun else { return [] }
    let bearer = tree.child(index, .cop) == nil ? tree.head(index) ?? index : index
    let places = scene.places(in: tree.surface(bearer), trusting: false).filter {
      !$0.isCountry && $0.isCertain
    }
    let kinds = tree.children(index, .advmod, .amod).flatMap {
      tree.list($0) + tree.children($0, .conj)
    }
    .map { tree[$0].lower }
    let isSymbol = kinds.contains { ofSymbols.contains($0) }
    return places.map {
      draft($0, index, isSymbol ? .symbol : .route, "“\(word.text)” says that the place matters")
    }
  }

  // MARK: "the oil-rich district"

  private static func rich(_ index: Int, _ scene: Scene) -> [Draft] {
    let tree = scene.tree
    let lower = tree[index].lower
    guard lower.hasSuffix("-rich"), let noun = tree.head(index), noun > index else { return [] }
    let wealth = String(lower.dropLast(5))
    let worth: Worth = ["oil", "gas", "petroleum", "energy"].contains(wealth) ? .oil : .revenue
    return scene.places(in: [noun], trusting: true).filter { $0.isNamed && !$0.isCountry }.map {
      draft($0, index, worth, "“\(tree[index].text)” says what the place has")
    }
  }

  // MARK: "the hill, which overlooks the highway"

  private static let verbs: Set<String> = ["overlook", "link", "connect", "straddle", "command"]

  private static func commanding(_ index: Int, _ scene: Scene) -> [Draft] {
    let tree = scene.tree
    guard tree[index].relation == .relative, verbs.contains(tree[index].lemma),
      tree.children(index, .nsubj).contains(where: { tree.isRelative($0) }),
      let noun = tree.head(index),
      !WordClasses.lines.contains(tree[noun].lemma), tree[noun].lemma != "bridge",
      tree.patients(index).contains(where: {
        scene.places[$0] != nil || WordClasses.lines.contains(tree[$0].lemma)
      })
    else { return [] }
    return scene.places(in: [noun], trusting: true).filter { $0.isNamed && !$0.isCountry }
      .prefix(1).map {
        draft($0, index, .route, "“\(tree[index].text)” says what ways the place commands")
      }
  }

  private static func draft(
    _ place: PlaceReading, _ trigger: Int, _ worth: Worth, _ because: String
  ) -> Draft {
    Draft(.worth, at: place, worth: worth, trigger: trigger, because: because)
  }
}
