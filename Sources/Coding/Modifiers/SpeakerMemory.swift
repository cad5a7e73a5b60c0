import Evidence
import Language

/// Reads noun phrases as speakers and remembers those who were introduced: "Casagrande said" means
/// the analyst named above.
struct SpeakerMemory: Sendable {
  /// Named speakers of the report so far, by last name.
  private var known: [String: Attribution] = [:]
  private var last: Attribution?
  private var lastGroup: Attribution?

  /// Remembers people who are introduced with a role without speaking.
  mutating func note(_ scene: Scene) {
    let tree = scene.tree
    for (index, word) in tree.words.enumerated()
    where word.tag == .properNoun && scene.entity(at: index) == nil {
      guard let (role, affiliation) = apposition(index, scene) else { continue }
      let name = scene.properName(index)
      let key = Self.lastName(tree[name.upperBound - 1])
      if known[key] == nil {
        known[key] = Attribution(name: tree.text(name), role: role, affiliation: affiliation)
      }
    }
  }

  mutating func speaker(_ head: Int, _ scene: Scene, verb: String) -> Attribution? {
    let tree = scene.tree
    let word = tree[head]
    if word.tag == .pronoun || word.tag == .determiner {
      switch word.lower {
      case "he", "she": return (last ?? nil).map { with($0, verb) } ?? pronoun(word, verb)
      case "they": return lastGroup.map { with($0, verb) } ?? pronoun(word, verb)
      case "some", "many", "others", "several", "both":
        return Attribution(role: word.lower, anonymous: true, verb: verb)
      default: return nil
      }
    }
    let core = scene.core(head)
    if let entity = scene.entity(at: head), entity.place == nil {
      let name = tree.text(entity.tokens)
      return heard(Attribution(name: name, verb: verb), isGroup: true)
    }
    // "SDF spokesman Mustafa Bali", "Mustafa Bali, a spokesman for the SDF"
    if word.tag == .properNoun, let place = scene.places[head]?.first, place.isCountry {
      return heard(Attribution(name: place.mention.mention, verb: verb), isGroup: true)
    }
    if WordClasses.speakers.contains(word.lemma) || WordClasses.people.contains(word.lemma)
      || WordClasses.forces.contains(word.lemma)
    {
      // "the spokesman, Mustafa Bali"
      if let name = tree.children(head, .appos, .flat).first(where: {
        tree[$0].tag == .properNoun && scene.entity(at: $0) == nil
      }) {
        return person(name, role: core, head: head, scene, verb)
      }
      let bare = scene.withoutArticle(core)
      let speaker = Attribution(
        name: isNamedBody(head, core, scene) ? tree.text(bare) : nil, role: role(core, scene),
        affiliation: affiliation(head, core, scene), anonymous: !isNamedBody(head, core, scene),
        count: count(core, tree), verb: verb)
      return heard(speaker, isGroup: true)
    }
    guard word.tag == .properNoun || word.isAcronym else {
      guard WordClasses.bodies.contains(word.lemma) else { return nil }
      return Attribution(
        role: role(core, scene), affiliation: affiliation(head, core, scene), anonymous: true,
        verb: verb)
    }
    return person(head, role: nil, head: head, scene, verb)
  }

  private func pronoun(_ word: Word, _ verb: String) -> Attribution {
    Attribution(role: word.text, anonymous: true, verb: verb)
  }

  /// A view that nobody is named for: "the prevailing view in the ministry".
  func view(_ noun: Int, _ scene: Scene) -> Attribution {
    let inside = scene.tree.children(noun, .nmod).first
    return Attribution(
      role: role(scene.core(noun), scene),
      affiliation: affiliation(noun, scene.core(noun), scene)
        ?? inside.map { role(scene.core($0), scene) },
      anonymous: true, verb: "be")
  }

  private mutating func person(
    _ name: Int, role phrase: Range<Int>?, head: Int, _ scene: Scene, _ verb: String
  ) -> Attribution {
    let tree = scene.tree
    var range = scene.properName(name)
    // "the General Staff" is no Mr Staff.
    if Self.bodies.contains(tree[range.upperBound - 1].lower), range.count > 1 || phrase == nil {
      let whole = scene.withoutArticle(scene.core(name))
      return Attribution(
        name: tree.text(min(whole.lowerBound, range.lowerBound)..<range.upperBound), verb: verb)
    }
    // Titles and bodies before the name are its role.
    var first = range.lowerBound
    for index in range.dropLast() {
      if WordClasses.people.contains(tree[index].lower)
        || WordClasses.speakers.contains(tree[index].lower)
        || tree[index].text.hasSuffix(".") && tree[index].text.count > 2
        || scene.entity(at: index) != nil || Self.titles.contains(tree[index].lower)
      {
        first = index + 1
      }
    }
    let roleStart = min(range.lowerBound, scene.core(name).lowerBound)
    let roleRange = phrase ?? (first > roleStart ? roleStart..<first : nil)
    range = first..<range.upperBound
    let key = Self.lastName(tree[range.upperBound - 1])
    let own = apposition(name, scene)
    if range.count == 1, key == tree[range.lowerBound].lower, roleRange == nil, own == nil,
      let known = known[key]
    {
      last = known
      return with(known, verb)
    }
    let roleText = own?.role ?? roleRange.map { role($0, scene) }
    let affiliation =
      own?.affiliation
      ?? roleRange.flatMap { range in
        scene.entities(in: range).first.map { tree.text($0.tokens) }
      } ?? (phrase == nil ? nil : self.affiliation(head, phrase ?? range, scene))
    let speaker = Attribution(
      name: tree.text(range), role: roleText, affiliation: affiliation, verb: verb)
    if known[key] == nil || roleText != nil { known[key] = speaker }
    last = speaker
    return speaker
  }

  private static let bodies = words("staff command council ministry agency observatory directorate")

  /// Names of several words stand as one word of the tree.
  private static func lastName(_ word: Word) -> String {
    word.lower.split(separator: " ").last.map(String.init) ?? word.lower
  }

  private static let titles = words(
    "gen lt col maj brig sgt capt general president prime secretary")

  private mutating func heard(_ speaker: Attribution, isGroup: Bool) -> Attribution {
    if isGroup { lastGroup = speaker }
    if speaker.count == nil || speaker.count == 1, speaker.anonymous { last = speaker }
    return speaker
  }

  private func with(_ speaker: Attribution, _ verb: String) -> Attribution {
    Attribution(
      name: speaker.name, role: speaker.role, affiliation: speaker.affiliation,
      anonymous: speaker.anonymous, count: speaker.count, verb: verb)
  }

  /// ", a Syria analyst at the Institute for the Study of War,"
  private func apposition(_ name: Int, _ scene: Scene) -> (role: String, affiliation: String?)? {
    let tree = scene.tree
    for child in tree.children(name, .appos) {
      guard
        WordClasses.speakers.contains(tree[child].lemma)
          || WordClasses.people.contains(tree[child].lemma)
          || ["fellow", "director", "head", "researcher", "professor", "scholar"].contains(
            tree[child].lemma)
      else { continue }
      let core = scene.core(child)
      return (role(core, scene), affiliation(child, core, scene))
    }
    return nil
  }

  private func role(_ core: Range<Int>, _ scene: Scene) -> String {
    var range = core
    while range.count > 1,
      [.determiner, .number].contains(scene.tree[range.lowerBound].tag)
        || ["a", "an", "the", "another"].contains(scene.tree[range.lowerBound].lower)
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    return scene.tree.text(range)
  }

  /// The body that a role belongs to: inside the phrase or after "of", "for", "at", "from".
  private func affiliation(_ head: Int, _ core: Range<Int>, _ scene: Scene) -> String? {
    let tree = scene.tree
    let inside = scene.entities(in: core).first { !$0.tokens.contains(head) }
    // A "Syria analyst" is no analyst of Syria's.
    if let inside, inside.place == nil { return tree.text(inside.tokens) }
    for child in tree.children(head, .nmod)
    where ["of", "for", "at", "from", "with", "in"].contains(tree.preposition(child) ?? "") {
      // "at the Washington, D.C.-based Foundation"
      if let based = tree.span(child).last(where: { tree[$0].lower.hasSuffix("based") }),
        case let body = based + 1..<tree.span(child).upperBound, !body.isEmpty,
        tree[body.lowerBound].isCapitalised
      {
        let end = body.first {
          !tree[$0].isCapitalised
            && !["of", "for", "and", "the", "in", "on"].contains(tree[$0].lower)
        }
        return tree.text(body.lowerBound..<(end ?? body.upperBound))
      }
      if let entity = scene.entity(at: child) { return tree.text(entity.tokens) }
      if tree[child].tag == .properNoun
        || tree.words[scene.core(child)].contains(where: \.isCapitalised)
      {
        return tree.text(
          scene.withoutArticle(
            tree.span(child).lowerBound
              + 1..<max(
                scene.core(child).upperBound, tree.span(child).lowerBound + 2)))
      }
    }
    return inside.map { tree.text($0.tokens) }
  }

  /// "the Defense Ministry", "state television": a body that has a name of its own.
  private func isNamedBody(_ head: Int, _ core: Range<Int>, _ scene: Scene) -> Bool {
    let tree = scene.tree
    return Self.namedBodies.contains(tree[head].lemma)
      && tree.words[core].contains {
        $0.isCapitalised && $0.tag != .determiner || $0.lower == "state"
      }
  }

  private static let namedBodies = words(
    "ministry agency television newspaper command headquarters military army group network tv media force government"
  )

  private func count(_ core: Range<Int>, _ tree: Tree) -> Int? {
    for word in tree.words[core] {
      if let count = Self.counts[word.lower] { return count }
      if word.tag == .number, let count = Int(word.text) { return count }
    }
    return nil
  }

  private static let counts = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "a": 1, "an": 1,
  ]
}
