import Evidence
import Gazetteer
import Language

/// Reads noun phrases as places: listed names, words for places with the names beside them, parts,
/// and pointing back. One phrase may name several: "the towns of A, B and C".
struct PlaceReader: Sendable {
  let gazetteer: Gazetteer

  func read(_ head: Int, in scene: Scene, discourse: Discourse) -> [PlaceReading] {
    let tree = scene.tree
    let word = tree[head]
    guard word.tag != .pronoun, !scene.isTime(head) else { return [] }
    if let entity = scene.entity(at: head) {
      if let name = Self.namedWithState(head, scene) {
        return [PlaceReading(mention: PlaceMention(mention: name))]
      }
      return entity.place == nil ? partOfState(entity, head, scene) : listed(entity, head, scene)
    }
    let lemma = word.lemma
    // "reclaimed each of those cities"
    if Self.isWhole(head, scene.tree),
      let counted = tree.children(head, .nmod).first(where: { tree.preposition($0) == "of" })
    {
      return tree.list(counted).flatMap { read($0, in: scene, discourse: discourse) }
    }
    if word.tag == .adverb { return [] }
    if WordClasses.parts.contains(lemma) || word.text == "%" || isShare(head, scene) {
      let whole = part(head, scene, discourse)
      if !whole.isEmpty { return whole }
      if !WordClasses.places.contains(lemma) { return [] }
    }
    if WordClasses.quantities.contains(lemma),
      let counted = tree.children(head, .nmod).first(where: { tree.preposition($0) == "of" })
    {
      return tree.list(counted).flatMap { read($0, in: scene, discourse: discourse) }
    }
    if WordClasses.places.contains(lemma) || WordClasses.isRegion(head, tree) {
      return common(head, lemma, scene, discourse)
    }
    // "beaten in places like Tarn"
    if lemma == "place" { return examples(head, scene, discourse) }
    let core = scene.core(head)
    if let entity = scene.entities(in: core).last, let id = entity.place, let place = gazetteer[id],
      WordClasses.fronts.contains(lemma)
    {
      return [reading(tree.text(entity.tokens), place, extent: word.text)]
    }
    return named(head, scene)
  }

  /// "each of", "all of", "both of".
  static func isWhole(_ head: Int, _ tree: Tree) -> Bool {
    ["each", "all", "both"].contains(tree[head].lower)
      && tree.children(head, .nmod).contains { tree.preposition($0) == "of" }
  }

  // MARK: Listed names

  func listed(_ entity: Entity, _ head: Int, _ scene: Scene) -> [PlaceReading] {
    let tree = scene.tree
    guard let id = entity.place, let place = gazetteer[id] else { return [] }
    // "Abu Omar" is not Omar: a name inside a longer name is another place.
    let name = scene.properName(head)
    if name.lowerBound < entity.tokens.lowerBound {
      let before = tree[entity.tokens.lowerBound - 1]
      if before.tag == .properNoun, !WordClasses.partAdjectives.contains(before.lower),
        !WordClasses.places.contains(before.lemma),
        scene.entity(at: entity.tokens.lowerBound - 1) == nil,
        !WordClasses.people.contains(before.lemma)
      {
        return [
          PlaceReading(mention: PlaceMention(mention: tree.text(name)), isCertain: true)
        ]
      }
    }
    // "Mazloum Abdi" is a person, although a Mazloum is listed.
    if name.upperBound > entity.tokens.upperBound {
      let next = tree[entity.tokens.upperBound]
      if next.tag == .properNoun, !WordClasses.places.contains(next.lemma),
        !WordClasses.parts.contains(next.lemma), scene.entity(at: entity.tokens.upperBound) == nil
      {
        return [PlaceReading(mention: PlaceMention(mention: tree.text(name)), isCertain: false)]
      }
    }
    return [reading(tree.text(entity.tokens), place, extent: direction(head, scene))]
  }

  /// - Parameter precision: UCDP's where_prec, where the words make more of the name than the place.
  func reading(
    _ mention: String, _ place: Place, extent: String?, precision: Int? = nil
  ) -> PlaceReading {
    PlaceReading(
      mention: PlaceMention(
        mention: mention, id: place.id, name: place.name, latitude: place.latitude,
        longitude: place.longitude, precision: precision ?? place.precision),
      extent: extent, isCountry: place.roles.contains(.country))
  }

  /// "Port Sudan": a town's name that has a state's in it.
  static func namedWithState(_ head: Int, _ scene: Scene) -> String? {
    guard let entity = scene.entity(at: head), entity.actor != nil, entity.tokens.lowerBound > 0,
      case let opener = scene.tree[entity.tokens.lowerBound - 1],
      opener.isCapitalised, opener.head == head, opener.relation != .case,
      ["port", "fort", "camp", "mount", "lake", "cape", "point"].contains(opener.lower)
    else { return nil }
    return scene.tree.text(entity.tokens.lowerBound - 1..<entity.tokens.upperBound)
  }

  /// "western Libya": a part of a state that is known as a party alone.
  private func partOfState(_ entity: Entity, _ head: Int, _ scene: Scene) -> [PlaceReading] {
    let first = entity.tokens.lowerBound
    guard first > 0, scene.tree[first - 1].head == head || scene.tree[first - 1].head == first,
      WordClasses.partAdjectives.contains(scene.tree[first - 1].lower)
    else { return [] }
    return [
      PlaceReading(
        mention: PlaceMention(mention: scene.tree.text(first - 1..<entity.tokens.upperBound)))
    ]
  }

  /// "northern" in "northern Hama": the claim is about a part.
  func direction(_ head: Int, _ scene: Scene) -> String? {
    let words = scene.core(head).filter {
      WordClasses.partAdjectives.contains(scene.tree[$0].lower)
    }
    guard let first = words.first, let last = words.last else { return nil }
    return scene.tree.text(first..<last + 1)
  }

  // MARK: Parts

  private func isShare(_ head: Int, _ scene: Scene) -> Bool {
    scene.tree[head].tag == .number
      && scene.tree.children(head).contains { ["%", "percent"].contains(scene.tree[$0].lower) }
  }

  /// "most of", "the northern half of", "the outskirts of", "the countryside of": the whole, with the
  /// part kept as extent.
  private func part(_ head: Int, _ scene: Scene, _ discourse: Discourse) -> [PlaceReading] {
    let tree = scene.tree
    let core = scene.withoutArticle(scene.core(head))
    let extent = tree.text(core)
    for child in tree.children(head, .nmod, .obl)
    where ["of", "in", "around", "at"].contains(tree.preposition(child) ?? "") {
      let whole = tree.list(child).flatMap { item -> [PlaceReading] in
        let found = read(item, in: scene, discourse: discourse)
        return found.isEmpty ? state(item, of: head, scene) : found
      }
      // "two thirds of the province, including Tarn"
      if !whole.isEmpty {
        return whole.map { $0.with(extent: extent) } + examples(head, scene, discourse)
      }
    }
    // "the Aleppo countryside", "Azaz's outskirts"
    if let entity = scene.entities(in: scene.core(head)).last, let id = entity.place,
      let place = gazetteer[id]
    {
      return [reading(tree.text(entity.tokens), place, extent: extent)]
    }
    return []
  }

  /// "17% of Ukraine": a state that is known as a party alone is ground where parts of it are counted.
  func state(_ item: Int, of share: Int, _ scene: Scene) -> [PlaceReading] {
    guard let entity = scene.entity(at: item), let actor = entity.actor,
      scene.actorIndex.actors[actor]?.nature == .state, scene.tree.preposition(item) == "of",
      ["%", "percent", "half", "third", "quarter", "most", "much", "part", "rest", "majority"]
        .contains(scene.tree[share].lemma)
    else { return [] }
    return [PlaceReading(mention: PlaceMention(mention: scene.tree.text(entity.tokens)))]
  }

  // MARK: Names that no list has

  /// "retook Tarn": a capital inside a sentence, although the tagger saw a common noun.
  static func isTaggedAsNoun(_ head: Int, _ tree: Tree) -> Bool {
    tree[head].tag == .noun && tree[head].isCapitalised && head > 0
      && tree[head - 1].tag != .punctuation && tree.children(head, .det, .amod).isEmpty
      && tree.words.contains { !$0.isCapitalised && $0.isVerbal }
  }

  /// A capitalised phrase that no list knows: the slot decides whether it is a place.
  func named(_ head: Int, _ scene: Scene, isPlace: Bool = false) -> [PlaceReading] {
    let tree = scene.tree
    guard tree[head].tag == .properNoun || Self.isTaggedAsNoun(head, tree),
      tree[head].isCapitalised || NameKey.startsWithArticle(tree[head].lower)
        || tree[head].text.utf8.first.map({ $0 >= 0x80 || $0 < 0x41 }) ?? false,
      scene.entity(at: head) == nil, !scene.isTime(head),
      !Demonyms.contains(tree[head].lower), !Demonyms.contains(tree[head].lemma),
      !tree[head].isAcronym || tree[head].text.contains(where: \.isNumber)
    else { return [] }
    let range = scene.properName(head)
    let core = scene.core(head)
    if WordClasses.isUnion(tree[range.upperBound - 1]) { return [] }
    // "forces loyal to Haftar"
    if let side = tree.head(head), tree[side].tag == .adjective,
      ["loyal", "faithful", "allied", "opposed"].contains(tree[side].lower)
    {
      return []
    }
    // "the Syrian Civil War" is no place.
    if WordClasses.events.contains(tree[range.upperBound - 1].lemma) { return [] }
    if tree.words[core].contains(where: {
      WordClasses.people.contains($0.lower) || WordClasses.forces.contains($0.lemma)
        || $0.text.hasSuffix(".")
    }) {
      return []
    }
    let kind = scene.kinds[head]
    // What is captured or entered is no people, whatever the model takes the name for.
    let isObject = tree[head].relation == .obj || tree.preposition(head) != nil
    if !isPlace, kind == .person || kind == .armedGroup || kind == .nationality && !isObject {
      return []
    }
    return [
      PlaceReading(
        mention: PlaceMention(mention: tree.text(range)),
        isCertain: isPlace || kind == .place || kind == .facility,
        extent: direction(head, scene))
    ]
  }
}
