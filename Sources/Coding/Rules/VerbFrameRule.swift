import Evidence
import Language

/// A verb of the lexicon with its subject, object and complements, whatever the voice.
struct VerbFrameRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    var drafts: [Draft] = []
    for (index, word) in scene.tree.words.enumerated() where word.isVerbal {
      for (particle, frame) in lexicon.frames(verb: word.lemma) where frame.kind != .watch {
        // "still occupy the town": no news of its taking.
        if word.lemma == "occupy", frame.kind == .change, isState(index, scene.tree) { continue }
        guard let found = fill(frame, particle: particle, index, scene) else { continue }
        drafts += found
        if frame.kind != .strength { break }
      }
    }
    return drafts
  }

  private func isState(_ verb: Int, _ tree: Tree) -> Bool {
    ["VBP", "VBZ"].contains(tree[verb].treebankTag)
      || tree.children(verb, .advmod).contains { tree[$0].lower == "still" }
  }

  private func fill(_ frame: Frame, particle: String?, _ verb: Int, _ scene: Scene) -> [Draft]? {
    let tree = scene.tree
    var objects = Self.withoutRepeats(tree.patients(verb), scene)
    let all = objects
    var complements = tree.obliques(verb)
    var word = tree[verb].text
    if let particle {
      if let noun = objects.first(where: {
        tree[$0].lemma == particle || tree[$0].lower == particle
      }) {
        // "took control of the town": the object is part of the sense.
        objects.removeAll { $0 == noun }
        complements =
          tree.children(noun, .nmod, .obl).map { (tree.preposition($0) ?? "", $0) } + complements
        word += " … " + tree[noun].text
        // "established fire control over": no ground was taken.
        if tree.children(noun, .compound).contains(where: { tree[$0].lower == "fire" }) {
          return nil
        }
        // "took control of the blaze": what is controlled is not the place.
        if let of = complements.first(where: { $0.0 == "of" })?.1, particle == "control",
          scene.places(in: [of], trusting: true).isEmpty, scene.tree[of].tag != .pronoun
        {
          return nil
        }
      } else if tree.children(verb, .particle, .advmod).contains(where: {
        tree[$0].lower == particle
      }) {
        word += " " + particle
        // "pulled [out] [of the town]"
        complements += complements.map { (particle + " " + $0.preposition, $0.noun) }
      } else if let position = complements.firstIndex(where: {
        $0.preposition.split(separator: " ").first.map(String.init) == particle
      }) {
        // "pulled out of the town"
        let rest = complements[position].preposition.split(separator: " ").dropFirst()
          .joined(separator: " ")
        complements[position].preposition = rest.isEmpty ? particle : rest
        // "hand over the town": the particle looks like the object's preposition.
        if rest.isEmpty, frame.slots[particle] == nil, objects.isEmpty {
          objects.append(complements[position].noun)
        }
        if !rest.isEmpty { complements.append((particle + " " + rest, complements[position].noun)) }
        word += " " + particle
      } else {
        return nil
      }
    }
    var filling = FrameFilling(scene: scene, frame: frame)
    var agents = tree.agents(verb)
    // "forced out of [the forest [by the troops]]"
    if agents.isEmpty, tree.isPassive(verb) {
      agents = complements.flatMap { tree.children($0.noun, .nmod) }.filter {
        tree.preposition($0) == "by" && scene.actors[$0] != nil
      }
    }
    // "the group retaking control of the towns"
    if agents.isEmpty, tree[verb].relation == .amod, tree[verb].treebankTag == "VBG",
      let head = tree.head(verb)
    {
      agents = tree.children(head, .compound).filter { $0 < verb && scene.actors[$0] != nil }
    }
    // "the retreating rebels"
    if frame.kind == .withdrawal, tree[verb].relation == .amod, tree[verb].treebankTag == "VBG",
      let head = tree.head(verb)
    {
      agents = [head]
    }
    // "declared Ramadi liberated": ground that seems to act is acted upon.
    if objects.isEmpty, frame.slots["object"] == .place, !tree.isPassive(verb),
      ["VBD", "VBN"].contains(tree[verb].treebankTag), let ground = agents.first,
      scene.places[ground]?.contains(where: { $0.isCertain && !$0.isCountry }) ?? false,
      scene.actors[ground] == nil
    {
      objects = agents
      agents = []
    }
    filling.fill("subject", with: agents)
    filling.fill("object", with: objects)
    let isPassive = tree.isPassive(verb)
    // "took over bases [at the crossing [from the militia]]"
    let further = complements.filter { $0.preposition != "by" && $0.noun > verb }.map(\.noun)
    for (preposition, noun) in complements
      + hanging(on: all + (isPassive ? tree.agents(verb) : []), and: further, frame, scene)
    {
      if isPassive, preposition == "by" { continue }
      if frame.slots[preposition] != nil {
        filling.fill(preposition, with: [noun])
      } else if preposition.hasSuffix(" of"), frame.slots["in"] == .place {
        filling.fill("in", with: [noun])
      } else if let last = preposition.split(separator: " ").last.map(String.init),
        // "withdrew east of the river": where to.
        frame.kind != .withdrawal || last != "of" || preposition.hasPrefix("out")
      {
        filling.fill(last, with: [noun])
      }
      if ["along with", "as well as", "together with", "in addition to"].contains(preposition),
        frame.slots["object"] == .place, !filling.places.isEmpty
      {
        filling.places += scene.places(in: [noun], trusting: false)
      }
      if PlaceReader.exemplifying.contains(preposition), frame.slots["object"] == .place,
        filling.places.contains(where: { !$0.isNamed || $0.extent != nil })
      {
        // "key points of the town, including the industrial district"
        filling.places += scene.places(in: [noun], trusting: true).filter {
          $0.isNamed || $0.mention.mention.contains(" ")
        }
      }
    }
    // "was captured in a raid by the army"
    if filling.actor == nil, isPassive, frame.slots["subject"] == .actor {
      for (_, noun) in complements where WordClasses.attacks.contains(tree[noun].lemma) {
        filling.actor =
          scene.actor(in: tree.children(noun, .nmod).filter { tree.preposition($0) == "by" })
          ?? scene.modifier(of: noun)
      }
    }
    // "seized the hill, leaving the districts surrounded": by whoever seized it.
    if filling.actor == nil, frame.kind == .siege, tree[verb].relation == .xcomp,
      let above = tree.head(verb), tree[above].lemma == "leave"
    {
      filling.actor = scene.actor(in: tree.surface(above))
    }
    // "The army declared the city fully captured": its own deed, where nobody else's is named.
    if filling.actor == nil, frame.kind == .change, agents.isEmpty, !tree.isPassive(verb),
      ["VBN", "VBD"].contains(tree[verb].treebankTag),
      [.xcomp, .ccomp].contains(tree[verb].relation), let above = tree.head(verb),
      ["declare", "announce"].contains(tree[above].lemma), !tree.isPassive(above),
      let teller = scene.actor(in: tree.agents(above)), teller.mention.id != nil,
      teller.mention.id != filling.against?.mention.id
    {
      filling.actor = teller
    }
    // "an offensive launched by the rebels after expelling the army": by whoever launched it.
    if filling.actor == nil, tree[verb].relation == .advcl, tree[verb].treebankTag == "VBG",
      let above = tree.head(verb), tree.isPassive(above)
    {
      filling.actor = scene.actor(in: tree.agents(above))
    }
    // "withdrew …, thus expelling ISIL": nobody expels himself; somebody further up does.
    if let one = filling.actor?.mention, let two = filling.against?.mention,
      one == two || one.id != nil && one.id == two.id
    {
      let above = tree.head(verb).flatMap { tree.head($0) }
      filling.actor = above.flatMap { scene.actor(in: tree.surface($0)) }
      if filling.actor?.mention.id == two.id { filling.actor = nil }
    }
    // "regained control two days later": of what was spoken of.
    if filling.places.isEmpty, particle == "control", frame.kind == .change,
      !complements.contains(where: { ["of", "over"].contains($0.preposition) }),
      let town = scene.antecedentPlace(before: verb)
    {
      filling.places = [town]
    }
    special(&filling, verb, objects, scene)
    narrowed(&filling, objects, scene)
    identified(&filling, objects, scene)
    guard plausible(&filling, verb, objects, scene) else { return nil }
    if filling.places.isEmpty, Self.locatable.contains(frame.kind) || frame.name == "drive-out" {
      filling.places = scene.surroundings(of: verb)
    }
    // "seized the town before being driven out by the militia": out of the town.
    if filling.places.isEmpty, frame.name == "drive-out", tree[verb].relation == .advcl,
      let above = tree.head(verb), HeldByRule.takings.contains(tree[above].lemma)
    {
      filling.places = scene.places(in: tree.patients(above), trusting: true)
    }
    // "overran the town; they were driven out a year later"
    if filling.places.isEmpty, frame.name == "drive-out", tree.isPassive(verb),
      tree.surface(verb).contains(where: { tree[$0].tag == .pronoun }),
      var town = scene.antecedentPlace(before: verb)
    {
      town.via = "out of \(town.mention.mention), which was spoken of before"
      filling.places = [town]
    }
    if filling.places.isEmpty, frame.kind == .withdrawal {
      filling.places = standing(agents, scene)
    }
    guard filling.isComplete else { return nil }
    let drafts = filling.drafts(trigger: verb, word: word)
    // "was attacked by a suicide bomber", "jets attacked"
    guard frame.kind == .fighting, let means = fromAfar(verb, tree) else { return drafts }
    return drafts.map { draft in
      var strike = draft
      strike.kind = .strike
      strike.actor = scene.modifier(of: means)
      strike.because = ["“\(tree[means].text)” says that it was struck from a distance"]
      return strike
    }
  }

  /// "a rebel stronghold, Atshan, was captured": two subjects are one and its name.
  private static func withoutRepeats(_ nouns: [Int], _ scene: Scene) -> [Int] {
    guard nouns.count > 1, let last = nouns.last, let readings = scene.places[last],
      readings.contains(where: \.isNamed)
    else { return nouns }
    return [last]
  }

  private static let locatable: Set<Kind> = [
    .fighting, .strike, .repelled, .siege,
  ]
}
