import Evidence
import Gazetteer
import Language

/// Words for places with the names beside them, and pointing back: "the towns of A and B", "the city".
extension PlaceReader {
  // MARK: Words for places

  func common(
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
      // "the whole city"
      bare.count == 1
        || bare.count == 2
          && ["whole", "entire"].contains(tree[bare.lowerBound].lower),
      let town = discourse.town(before: scene.index, called: lemma)
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
    // "left Tarn and Velm, and the League now holds both towns"
    if core.count == 2, tree[core.lowerBound].lower == "both", isPlural,
      Self.anaphoric.contains(lemma)
    {
      let towns = townsNamed(before: head, in: scene)
      if towns.count == 2 {
        return towns.map {
          PlaceReading(
            mention: $0, via: "“\(tree.text(core))” were read as \(towns[0]) and \(towns[1])")
        }
      }
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

  /// The towns that the sentence has named so far, as often as it names them.
  private func townsNamed(before head: Int, in scene: Scene) -> [PlaceMention] {
    scene.places.filter { $0.key < head }.sorted { $0.key < $1.key }.flatMap(\.value)
      .filter {
        $0.isNamed && $0.isCertain && !$0.isCountry
          && ($0.mention.id == nil || $0.mention.precision == 1)
      }.map(\.mention)
  }

  /// The only one.
  private func townNamed(before head: Int, in scene: Scene) -> PlaceMention? {
    let towns = townsNamed(before: head, in: scene)
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
  func examples(_ head: Int, _ scene: Scene, _ discourse: Discourse) -> [PlaceReading] {
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
      // "the Azaz District" is more than Azaz.
      if lemma == "district", !place.isArea, place.population != nil {
        return [reading(mention, place, extent: extent, precision: 3)]
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
}
