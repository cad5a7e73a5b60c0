import Evidence
import Language

/// Runs the rules over one sentence and reads the modifiers of what they find.
struct SentenceCoder: Sendable {
  let lexicon: Lexicon
  let national: NationalForces
  /// The country that the report is about.
  let country: String?
  /// The date that the sentence before gave.
  let carried: Period?

  func code(_ scene: Scene, speeches: [Speech]) -> [CodedDraft] {
    var drafts: [Draft] = []
    for rule in ClaimRules.all { drafts += rule.drafts(scene, lexicon) }
    drafts = DraftMerging.merge(CededGround.join(OnlyPlace.fill(drafts, in: scene)), in: scene)
    var coded: [CodedDraft] = []
    for original in drafts {
      var draft = original
      let trigger = scene.analysis.phrases[draft.trigger].tokens
      let speech = speeches.first { $0.scope.contains(trigger.lowerBound) }
      if draft.kind == .judgement, speech == nil { continue }
      if [.change, .siege, .advance, .hold, .withdrawal].contains(draft.kind),
        CertaintyReader().isMerePurpose(draft, in: scene)
      {
        continue
      }
      for role in [\Draft.actor, \Draft.against] {
        let resolved = national.resolve(
          draft[keyPath: role], at: draft.place, usual: country, in: scene)
        if let resolved, resolved.mention != draft[keyPath: role]?.mention {
          if let via = resolved.via { draft.because.append(via) }
          draft[keyPath: role] = resolved
        }
      }
      let manner = MannerReader().read(draft, among: drafts, in: scene)
      if let because = manner.because { draft.because.append(because) }
      complete(&draft, manner: manner.manner, among: drafts, in: scene)
      draft.phase = PhaseReader().read(draft, in: scene)
      let certainty = CertaintyReader().read(draft, in: scene, speech: speech)
      coded.append(
        CodedDraft(
          draft: draft, scene: scene, manner: manner.manner,
          when: TimeReader(carried: carried).read(draft, in: scene),
          polarity: certainty.polarity, likelihood: certainty.likelihood, speech: speech,
          backers: BackerReader().read(draft, in: scene)))
    }
    return coded
  }

  /// Names the loser of a change from what the sentence says beside it.
  private func complete(
    _ draft: inout Draft, manner: Manner, among drafts: [Draft], in scene: Scene
  ) {
    guard draft.kind == .change, draft.against == nil else { return }
    if let left = drafts.first(where: {
      $0.kind == .withdrawal && $0.actor?.mention != draft.actor?.mention && !$0.isDenied
    }), let loser = left.actor {
      draft.against = loser
      draft.because.append("\(loser.mention.mention) left, so it held the place before")
      return
    }
    // "captured rebel-held Idlib"
    guard let predicate = draft.predicate else { return }
    let analysis = scene.analysis
    let own = analysis.predicates[predicate]
    for noun in own.isPassive ? own.subjects : own.objects {
      for index in analysis.phrases[noun].tokens {
        let token = analysis.tokens[index]
        for ending in ["-held", "-controlled", "-occupied"] where token.lower.hasSuffix(ending) {
          let name = String(token.text.dropLast(ending.count))
          draft.against = ActorReading(
            mention: ActorMention(
              mention: name, id: scene.actorIndex.modifier(name, on: scene.day)), via: nil,
            isParty: true)
          draft.because.append("“\(token.text)” says who held it before")
          return
        }
      }
    }
  }
}
