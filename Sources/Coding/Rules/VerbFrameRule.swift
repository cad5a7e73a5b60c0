import Evidence
import Language

/// A verb of the lexicon with its subject, object and complements.
struct VerbFrameRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    var drafts: [Draft] = []
    for (index, predicate) in scene.analysis.predicates.enumerated() {
      guard let verb = scene.analysis.phrases[predicate.phrase].verb else { continue }
      for (particle, frame) in lexicon.frames(verb: verb.lemma) where frame.kind != .watch {
        guard let found = fill(frame, particle: particle, index, predicate, scene) else { continue }
        drafts += found
        break
      }
    }
    return drafts
  }

  private func fill(
    _ frame: Frame, particle: String?, _ index: Int, _ predicate: Predicate, _ scene: Scene
  ) -> [Draft]? {
    let analysis = scene.analysis
    guard let verb = analysis.phrases[predicate.phrase].verb else { return nil }
    var filling = FrameFilling(scene: scene, frame: frame)
    var objects = predicate.objects
    var complements = predicate.complements
    if let particle {
      if let position = complements.firstIndex(where: {
        $0.preposition.split(separator: " ").first.map(String.init) == particle
      }) {
        // "pulled out of the town", "pull out of"
        let rest = complements[position].preposition.split(separator: " ").dropFirst().joined(
          separator: " ")
        complements[position] = Predicate.Complement(
          preposition: rest.isEmpty ? particle : rest, nouns: complements[position].nouns)
        if rest.isEmpty, frame.slots[particle] == nil { objects += complements[position].nouns }
      } else if let object = objects.first, analysis.headLemma(object) == particle {
        // "took control of the town": the object is part of the sense.
        objects.removeFirst()
        // "took control of the blaze in Tarn": what is controlled is not the place.
        if let controlled = objects.first, ["control", "hold"].contains(particle),
          scene.actors[controlled] == nil,
          scene.places(in: objects, trustingNames: true).isEmpty
        {
          return nil
        }
        if !objects.isEmpty {
          complements.insert(Predicate.Complement(preposition: "of", nouns: objects), at: 0)
        }
        objects = []
      } else if !particleFollows(particle, predicate.phrase, analysis) {
        return nil
      }
    }
    if predicate.isPassive {
      filling.fill("object", with: predicate.subjects)
      for complement in complements where complement.preposition == "by" {
        filling.fill("subject", with: complement.nouns)
      }
    } else {
      filling.fill("subject", with: predicate.subjects)
      filling.fill("object", with: objects)
      if filling.places.isEmpty, frame.slots["object"] == .place, let object = objects.first,
        ["it", "there", "them"].contains(analysis.lower(object)),
        let town = scene.antecedentPlace(before: object)
      {
        filling.places = [town]
      }
      if frame.slots["object"] == .place, objects.isEmpty,
        predicate.link == .relative || isObjectRelative(predicate, analysis)
      {
        relativeObject(predicate, scene, &filling)
      }
    }
    // "after it fell", "it was captured"
    if filling.places.isEmpty, frame.slots[predicate.isPassive ? "object" : "subject"] == .place,
      let subject = predicate.subjects.first, analysis.lower(subject) == "it",
      let town = scene.antecedentPlace(before: subject)
    {
      filling.places = [town]
    }
    for complement in complements where complement.preposition != "by" || !predicate.isPassive {
      let words = complement.preposition.split(separator: " ").map(String.init)
      if frame.slots[complement.preposition] != nil {
        filling.fill(complement.preposition, with: complement.nouns)
      } else if let last = words.last, words.count > 1 {
        filling.fill(last, with: complement.nouns)
      }
    }
    // "an attack on the checkpoint was repelled": the attack says where.
    if filling.places.isEmpty, frame.kind == .repelled {
      for noun in predicate.isPassive ? predicate.subjects : objects
      where WordClasses.attacks.contains(analysis.headLemma(noun)) {
        for (preposition, place) in analysis.following(noun)
        where ["on", "against", "at", "in", "into", "near"].contains(preposition) {
          if filling.places.isEmpty {
            filling.places = scene.places(in: [place], trustingNames: true)
          }
        }
      }
    }
    // "cut the road to the base": it is the base that is cut off.
    if frame.kind == .siege, frame.phase == .imposed,
      let object = objects.first ?? predicate.subjects.first,
      WordClasses.lines.contains(analysis.headLemma(object))
    {
      let ends = analysis.following(object).filter {
        ["to", "into", "between", "with", "of", "from"].contains($0.preposition)
      }.map(\.noun)
      let found = scene.places(in: ends, trustingNames: true)
      if !found.isEmpty { filling.places = [found[0]] }
    }
    guard plausible(frame, objects, predicate, verb, filling, scene) else { return nil }
    locative(&filling, predicate, index, scene)
    guard filling.isComplete else { return nil }
    return filling.drafts(
      trigger: predicate.phrase, predicate: index,
      word: analysis.text(analysis.phrases[predicate.phrase].tokens))
  }

  private func particleFollows(_ particle: String, _ phrase: Int, _ analysis: Analysis) -> Bool {
    var at = phrase + 1
    var steps = 0
    while at < analysis.phrases.count, steps < 3 {
      let words = analysis.tokens[analysis.phrases[at].tokens].map(\.lower)
      if words.first == particle { return true }
      if analysis.phrases[at].kind != .noun && analysis.phrases[at].kind != .adverb { return false }
      at += 1
      steps += 1
    }
    return false
  }

  /// "Kobani, which it lost to": the antecedent is the object.
  private func isObjectRelative(_ predicate: Predicate, _ analysis: Analysis) -> Bool {
    guard let subject = predicate.subjects.first, subject > 0 else { return false }
    return analysis.phrases[subject - 1].kind == .relative
  }

  private func relativeObject(_ predicate: Predicate, _ scene: Scene, _ filling: inout FrameFilling)
  {
    guard let subject = predicate.subjects.first, subject > 1,
      isObjectRelative(predicate, scene.analysis)
    else { return }
    var at = subject - 2
    while at >= 0, scene.analysis.phrases[at].kind == .comma { at -= 1 }
    if at >= 0, scene.analysis.phrases[at].kind == .noun {
      filling.places = scene.places(in: [at], trustingNames: true)
    }
  }

  /// Keeps verbs with many senses to the one the frame means.
  private func plausible(
    _ frame: Frame, _ objects: [Int], _ predicate: Predicate, _ verb: VerbGroup,
    _ filling: FrameFilling, _ scene: Scene
  ) -> Bool {
    let analysis = scene.analysis
    switch frame.kind {
    case .withdrawal:
      // "mines left by the militants": no ground was given up.
      return !(predicate.isPassive && filling.places.isEmpty)
    case .change
    where frame.slots["of"] == .against && filling.against == nil
      && objects.contains(where: {
        $0 > 0 && analysis.lower($0 - 1) == "of"
          && scene.places[$0]?.isEmpty ?? true
      }):
      // "cleared the town of snow"
      return false
    case .change, .hold:
      // "captured 20 soldiers in Aleppo": the object is not the ground.
      if frame.slots["object"] == .place, !predicate.isPassive, let object = objects.first,
        filling.places.isEmpty || !(scene.places[object].map { !$0.isEmpty } ?? false)
      {
        return !filling.places.isEmpty && !(WordClasses.people.contains(analysis.headLemma(object)))
      }
      if predicate.isPassive, let subject = predicate.subjects.first {
        if WordClasses.people.contains(analysis.headLemma(subject)) { return false }
        // "NAME was captured and executed": a person.
        let happened = analysis.predicates.filter { $0.subjects == predicate.subjects }.compactMap {
          analysis.phrases[$0.phrase].verb?.lemma
        }
        if filling.places.allSatisfy({ !$0.isCertain }),
          happened.contains(where: Self.sufferings.contains)
        {
          return false
        }
      }
      if verb.lemma == "fall" || verb.lemma == "pass" { return fallIsSurrender(predicate, scene) }
      return true
    case .fighting, .repelled:
      return filling.actor != nil || filling.against != nil
    case .strike:
      // "hit", "struck", "targeted" need ground or an enemy and a bomb or an air force.
      if ["bomb", "bombard", "shell", "pound", "airstrike", "mortar"].contains(verb.lemma) {
        return filling.actor != nil || filling.against != nil || !filling.places.isEmpty
      }
      let subject =
        predicate.isPassive
        ? predicate.complements.first { $0.preposition == "by" }?.nouns : predicate.subjects
      let byAir =
        subject?.contains {
          WordClasses.airNouns.contains(analysis.headLemma($0))
            || ["strike", "missile", "rocket", "shell", "mortar", "bomb", "airstrike"].contains(
              analysis.headLemma($0))
        } ?? false
      return byAir && (filling.against != nil || !filling.places.isEmpty)
    case .siege:
      return !filling.places.isEmpty || filling.actor != nil
    case .advance:
      if verb.lemma == "come" || verb.lemma == "proceed" || verb.lemma == "move"
        || verb.lemma == "head" || verb.lemma == "reach"
      {
        return filling.actor != nil
          && !(verb.lemma == "reach"
            && objects.contains {
              ["agreement", "deal", "ceasefire"].contains(analysis.headLemma($0))
            })
      }
      return true
    default: return true
    }
  }

  /// What happens to people and not to places.
  private static let sufferings = words(
    "execute kill arrest detain behead torture shoot wound injure release kidnap imprison abduct interrogate ransom"
  )

  /// "fell to the rebels", "fell on 3 May"; not "fell to $12 million" or "fell from a roof".
  private func fallIsSurrender(_ predicate: Predicate, _ scene: Scene) -> Bool {
    // "fell silent"
    if !predicate.objects.isEmpty { return false }
    guard
      predicate.subjects.contains(where: { scene.places[$0]?.contains { $0.isCertain } ?? false })
        || predicate.subjects.contains(where: {
          scene.places[$0]?.isEmpty == false && scene.actors[$0] == nil
        })
    else { return false }
    for complement in predicate.complements where complement.preposition == "to" {
      return scene.actor(in: complement.nouns) != nil
        || complement.nouns.contains { noun in
          let lemma = scene.analysis.headLemma(noun)
          return ["hand", "control", "force", "rule"].contains(lemma)
        }
    }
    return true
  }

  /// A place that only a phrase at the front of the clause gives ("In Aleppo, jets bombed …").
  private func locative(
    _ filling: inout FrameFilling, _ predicate: Predicate, _ index: Int, _ scene: Scene
  ) {
    guard filling.places.isEmpty,
      [.fighting, .strike, .repelled, .withdrawal, .siege].contains(filling.frame.kind)
        || filling.frame.name == "drive-out"
    else { return }
    let phrases = scene.analysis.phrases
    for complement in predicate.complements
    where ["in", "at", "near", "around", "inside", "outside", "on"].contains(complement.preposition)
    {
      let found = scene.places(in: complement.nouns, trustingNames: true)
      if !found.isEmpty {
        filling.places = found
        return
      }
    }
    // The front of the sentence, up to the subject.
    let first = predicate.subjects.min() ?? predicate.phrase
    guard
      index == 0 || predicate.link == .main || predicate.link == .coordinated
        || predicate.link == .infinitive
    else { return }
    var at = 0
    while at + 1 < first {
      if phrases[at].kind == .preposition,
        ["in", "at", "near", "around", "inside", "outside", "to"].contains(
          scene.analysis.lower(at)),
        phrases[at + 1].kind == .noun,
        scene.analysis.predicates.allSatisfy({ $0.phrase > at || $0.phrase == predicate.phrase })
      {
        let found = scene.places(in: [at + 1], trustingNames: true)
        if !found.isEmpty {
          filling.places = found
          return
        }
      }
      at += 1
    }
  }
}
