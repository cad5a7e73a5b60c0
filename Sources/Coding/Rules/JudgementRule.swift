import Evidence
import Language

/// A speaker's assessment of how a party fares. Only what somebody is quoted or named as judging
/// counts: the coder drops the draft when it finds no speaker.
struct JudgementRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let analysis = scene.analysis
    guard
      let word = analysis.tokens.first(where: {
        Self.evaluations.contains($0.lemma) || Self.evaluations.contains($0.lower)
      }),
      let token = analysis.tokens.firstIndex(of: word),
      let phrase = analysis.phrase(containing: token)
    else { return [] }
    var draft = Draft(
      .judgement, trigger: phrase, because: "“\(word.text)” judges how a party fares")
    let subject = analysis.predicates.filter { $0.phrase <= phrase }.last {
      scene.actor(in: $0.subjects)?.mention.id != nil
    }
    draft.actor =
      subject.flatMap { scene.actor(in: $0.subjects) }
      ?? scene.actors.sorted { $0.key < $1.key }.first { $0.value.mention.id != nil }?.value
    guard let actor = draft.actor else { return [] }
    if let via = actor.via { draft.because.append(via) }
    return [draft]
  }

  /// Words that weigh a party's fortunes.
  static let evaluations = words(
    """
    weak weaker weaken weakened weakening stronger fatal trouble jeopardy cripple crippled collapse
    momentum overstretched resilient adaptable decline declining defeated doomed desperate
    prioritization prioritizing prioritize strategically losing winning exhausted demoralised
    demoralized unsustainable stalemate setback turning-point beaten
    """)
}
