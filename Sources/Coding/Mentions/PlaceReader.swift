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

  private func listed(_ entity: Entity, _ head: Int, _ scene: Scene) -> [PlaceReading] {
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

  private func reading(_ mention: String, _ place: Place, extent: String?) -> PlaceReading {
    PlaceReading(
      mention: PlaceMention(
        mention: mention, id: place.id, name: place.name, latitude: place.latitude,
        longitude: place.longitude, precision: place.precision),
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
  private func direction(_ head: Int, _ scene: Scene) -> String? {
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
  private func state(_ item: Int, of share: Int, _ scene: Scene) -> [PlaceReading] {
    guard let entity = scene.entity(at: item), let actor = entity.actor,
      scene.actorIndex.actors[actor]?.nature == .state, scene.tree.preposition(item) == "of",
      ["%", "percent", "half", "third", "quarter", "most", "much", "part", "rest", "majority"]
        .contains(scene.tree[share].lemma)
    else { return [] }
    return [PlaceReading(mention: PlaceMention(mention: scene.tree.text(entity.tokens)))]
  }

  // MARK: Words for places

  private func common(
    _ head: Int, _ lemma: String, _ scene: Scene, _ discourse: Discourse
  ) -> [PlaceReading] {
    let tree = scene.tree
    let core = scene.core(head)
    let bare = scene.withoutArticle(core)
    let isPlural = tree[head].treebankTag.hasSuffix("S")
    var examples = examples(head, scene, discourse)
    // "the province's capital, Tarn" is Tarn, whatever the province is called.
    let isNamedAfter =
      (tree.child(head, .possessive) != nil || lemma == "capital")
      && WordClasses.townTypes.contains(lemma)
      && tree.children(head, .appos).contains { tree[$0].tag == .properNoun && $0 > head }
    let own = isNamedAfter ? [] : ownName(head, lemma, core, scene)
    if !own.isEmpty { return own + examples }
    // "the towns of A, B and C", "the village, Tadef,"
    // "the largest base of [the militia, Camp Tarn]": the name is the base's.
    let owners = tree.children(head, .nmod).filter { scene.entity(at: $0)?.actor != nil }
    let ofNames =
      (tree.children(head, .nmod, .appos)
      + owners.flatMap { tree.children($0, .appos) }).filter {
        (tree[$0].relation == .appos || tree.preposition($0) == "of") && !scene.isTime($0)
          && (tree[$0].tag == .properNoun || scene.entity(at: $0)?.place != nil
            || tree[$0].tag == .noun && tree[$0].isCapitalised)
          && scene.entity(at: $0)?.actor == nil
      }
    if let first = ofNames.first {
      let names = ofNames.flatMap { tree.list($0) }.flatMap { item -> [PlaceReading] in
        let found = read(item, in: scene, discourse: discourse)
        return found.isEmpty ? named(item, scene, isPlace: true) : found
      }
      if !names.isEmpty {
        if WordClasses.townTypes.contains(lemma) || WordClasses.areaTypes.contains(lemma)
          || tree[first].relation == .appos || Self.strongholds.contains(lemma)
          // "the hills of Tall Ghazal and Tall Sahan"
          || isPlural && names.count > 1
        {
          return names.map { certain($0, lemma) } + examples
        }
        if !isPlural {
          let end = scene.properName(first).upperBound
          return [
            PlaceReading(
              mention: PlaceMention(mention: tree.text(bare.lowerBound..<max(end, bare.upperBound)))
            )
          ]
        }
      }
    }
    // "the village of …" is told by what follows, and points at nothing.
    let first =
      tree.children(head, .nmod).contains {
        // "the airbase at Tarn" is another than the one before.
        tree.preposition($0) == "of"
          || ["at", "in", "near"].contains(tree.preposition($0) ?? "")
            && tree[$0].tag == .properNoun
      } ? "" : tree[core.lowerBound].lower
    // "the barrage" after "the Fallujah Barrage"
    if ["the", "this", "that"].contains(first), !isPlural, bare.count == 1,
      let place = discourse.place(endingWith: lemma)
    {
      return [
        PlaceReading(
          mention: place,
          via: "“the \(tree[head].text)” was read as \(place.mention), mentioned before")
      ]
    }
    if ["the", "this", "that"].contains(first), !isPlural, Self.anaphoric.contains(lemma),
      bare.count == 1, let town = discourse.town(before: scene.index, called: lemma)
    {
      return [
        PlaceReading(
          mention: town,
          via: "“the \(tree[head].text)” was read as \(town.mention), mentioned before")
      ]
    }
    // "recaptured much of the provincial capital"
    if ["the", "this", "that"].contains(first), lemma == "capital", bare.count == 2,
      ["provincial", "regional", "state"].contains(tree[bare.lowerBound].lower),
      let town = discourse.town(before: scene.index, called: "city")
    {
      return [
        PlaceReading(
          mention: town,
          via: "“\(tree.text(core))” was read as \(town.mention), mentioned before")
      ]
    }
    // "in Tarn …, to reclaim the central city"
    if first == "the", !isPlural, Self.anaphoric.contains(lemma), bare.count > 1,
      bare.dropLast().allSatisfy({ isDescriptive(tree[$0]) }),
      let town = townNamed(before: head, in: scene)
    {
      return [
        PlaceReading(
          mention: town,
          via: "“\(tree.text(core))” was read as \(town.mention), named before it")
      ]
    }
    // "captured those cities"
    if ["those", "these"].contains(first), isPlural, Self.anaphoric.contains(lemma), core.count == 2
    {
      let excepted = exceptions(head, scene, discourse)
      let towns = discourse.towns(before: scene.index).filter { town in
        !excepted.contains {
          $0.mention == town || $0.mention.id != nil && $0.mention.id == town.id
        }
      }
      if !towns.isEmpty {
        return towns.map {
          PlaceReading(
            mention: $0,
            via: "“\(tree.text(core))” were read as \($0.mention) and others, mentioned before")
        }
      }
    }
    if !isPlural { examples = [] }
    return [
      PlaceReading(
        mention: PlaceMention(mention: tree.text(bare)), isNamed: false,
        isPointer: first == "the" && !isPlural && bare.count == 1
          && ["city", "town", "village"].contains(lemma))
    ] + examples
  }

  /// "central", "Syrian", "strategic": says nothing of which town it is.
  private func isDescriptive(_ word: Word) -> Bool {
    WordClasses.partAdjectives.contains(word.lower) || Demonyms.contains(word.lower)
      || ["strategic", "key", "ancient", "historic", "besieged", "embattled", "contested"].contains(
        word.lower)
  }

  /// The only town that the sentence has named so far.
  private func townNamed(before head: Int, in scene: Scene) -> PlaceMention? {
    let towns = scene.places.filter { $0.key < head }.sorted { $0.key < $1.key }.flatMap(\.value)
      .filter {
        $0.isNamed && $0.isCertain && !$0.isCountry
          && ($0.mention.id == nil || $0.mention.precision == 1)
      }.map(\.mention)
    let first = towns.first
    return towns.allSatisfy { $0 == first || $0.id != nil && $0.id == first?.id } ? first : nil
  }

  /// "those cities except for Tarn"
  private func exceptions(_ head: Int, _ scene: Scene, _ discourse: Discourse) -> [PlaceReading] {
    let tree = scene.tree
    return tree.children(head, .nmod, .obl).filter {
      ["except", "except for", "apart from", "other than", "but"].contains(
        tree.preposition($0) ?? "")
    }.flatMap { tree.list($0) }.flatMap { read($0, in: scene, discourse: discourse) }
  }

  private func certain(_ reading: PlaceReading, _ lemma: String) -> PlaceReading {
    var copy = reading
    copy.isCertain = true
    copy.type = lemma
    if WordClasses.areaTypes.contains(lemma),
      let area = gazetteer.place(named: reading.mention.mention, wantsArea: true)?.place,
      area.isArea
    {
      copy = self.reading(reading.mention.mention, area, extent: reading.extent)
    }
    return copy
  }

  /// "including A and B" after a plural.
  private func examples(_ head: Int, _ scene: Scene, _ discourse: Discourse) -> [PlaceReading] {
    let tree = scene.tree
    // "camps [in the north [, including Tarn]]"
    // "13 towns [that it had lost [, including Tarn]]"
    let inner =
      (tree.children(head, .nmod).flatMap { tree.children($0, .nmod) }
      + tree.children(head, .relative, .acl).flatMap { tree.children($0, .obl) }).filter {
        tree.preposition($0) == "including"
      }
    return (tree.children(head, .nmod, .obl, .acl, .appos) + inner).filter {
      Self.exemplifying.contains(tree.preposition($0) ?? "")
    }.flatMap { tree.list($0) }.flatMap { item -> [PlaceReading] in
      let found = read(item, in: scene, discourse: discourse)
      return (found.isEmpty ? named(item, scene) : found).filter(\.isNamed)
    }
  }

  static let exemplifying: Set<String> = ["including", "such as", "like", "notably"]

  /// "Tadef town", "Wahab district", "Ostrel airbase", "Highway 47": the name stands in the phrase.
  private func ownName(
    _ head: Int, _ lemma: String, _ core: Range<Int>, _ scene: Scene
  ) -> [PlaceReading] {
    let tree = scene.tree
    let proper = core.filter {
      $0 != head && !scene.isTime($0) && scene.entity(at: $0)?.actor == nil
        && !Demonyms.contains(tree[$0].lower) && tree[$0].lower != "de"
        && (tree[$0].tag == .properNoun
          || $0 < head && tree[$0].tag != .number && (tree[$0].text.first?.isNumber ?? false)
          || tree[$0].tag == .noun && tree[$0].isCapitalised && tree[$0].relation == .compound
            && $0 > 0
          || tree[$0].tag == .number && $0 > head)
    }
    if proper.contains(where: { tree[$0].relation == .compound && tree[$0].head == head }),
      let and = core.first(where: { tree[$0].relation == .cc && $0 < head })
    {
      let names = [proper.filter { $0 < and }, proper.filter { $0 > and }].filter { !$0.isEmpty }
      if names.count == 2 {
        return names.map { name in
          let text = tree.text((name.first ?? head)..<(name.last ?? head) + 1)
          if let found = gazetteer.place(named: text) {
            return reading(text, found.place, extent: nil)
          }
          return PlaceReading(mention: PlaceMention(mention: text))
        }
      }
    }
    if let entity = scene.entities(in: core).last(where: { $0.place != nil }),
      let id = entity.place,
      let place = gazetteer[id], !place.roles.contains(.country),
      // "the Haj Rashad Mosque area" is not Rashad.
      !proper.contains(where: {
        !entity.tokens.contains($0) && $0 < head && scene.entity(at: $0) == nil
          && tree[$0].tag == .properNoun && !WordClasses.partAdjectives.contains(tree[$0].lower)
      })
    {
      let mention = tree.text(entity.tokens)
      let extent = direction(head, scene)
      if WordClasses.areaTypes.contains(lemma) {
        let area = gazetteer.place(named: mention, wantsArea: true)?.place ?? place
        let whole = tree.text(entity.tokens.lowerBound..<max(head + 1, entity.tokens.upperBound))
        return [reading(whole, area, extent: extent)]
      }
      if WordClasses.townTypes.contains(lemma) {
        return [reading(mention, place, extent: extent)]
      }
      let whole = tree.text(entity.tokens.lowerBound..<core.upperBound)
      if let listed = gazetteer.place(named: whole) {
        return [reading(whole, listed.place, extent: extent)]
      }
      return [PlaceReading(mention: PlaceMention(mention: whole), extent: extent)]
    }
    guard let start = proper.first, let last = proper.last else {
      if tree[head].tag == .properNoun, tree[head].isCapitalised, core.count > 1 {
        let bare = scene.withoutArticle(core)
        if bare.count > 1 || tree[head].tag == .properNoun && head > 0 {
          return [PlaceReading(mention: PlaceMention(mention: tree.text(bare)))]
        }
      }
      return []
    }
    let dropsType = WordClasses.townTypes.contains(lemma) && last < head
    var range = min(start, head)..<(dropsType ? last + 1 : max(head, last) + 1)
    if last > head, WordClasses.townTypes.contains(lemma) { range = start..<last + 1 }
    // Hyphens and articles inside the name: "al-Bab".
    while range.lowerBound > core.lowerBound,
      ["-", "al"].contains(tree[range.lowerBound - 1].lower)
    {
      range = range.lowerBound - 1..<range.upperBound
    }
    let text = tree.text(range)
    if let found = gazetteer.place(named: text) {
      return [reading(text, found.place, extent: direction(head, scene))]
    }
    return [PlaceReading(mention: PlaceMention(mention: text), extent: direction(head, scene))]
  }

  /// "the rebel stronghold of Tarn" is Tarn.
  static let strongholds = words("stronghold bastion redoubt")

  static let anaphoric = words(
    "city town village settlement capital"
  )

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
