import Evidence

/// What one voice says about one place, weighed.
struct Observation: Sendable {
  let claim: Claim
  let kind: ClaimClass
  let roles: ClaimRoles
  let window: ClaimWindow
  /// Power of the claim's likelihood ratios: grade, direction, words of likelihood, review.
  private(set) var weight: Double
  let voice: Voice
  /// What words of likelihood and review leave of it, 0…1.
  let certainty: Double
  let direction: Direction
  let isChecked: Bool
  let reading: Reading
  /// What was learned of the voice, and how it becomes a weight.
  let track: SourceTrack?
  private let voices: VoiceWeights
  /// Other claims in which this voice says the same again.
  var repeats: [Claim] = []

  /// Whether a claim favours the side that its source leans to.
  enum Direction: Hashable, Sendable { case rosy, againstInterest, neither }

  init(
    claim: Claim, kind: ClaimClass, roles: ClaimRoles, window: ClaimWindow, voice: Voice,
    certainty: Double, direction: Direction, isChecked: Bool, reading: Reading,
    track: SourceTrack?, voices: VoiceWeights, sources: SourceWeights
  ) {
    self.claim = claim
    self.kind = kind
    self.roles = roles
    self.window = window
    self.voice = voice
    self.certainty = certainty
    self.direction = direction
    self.isChecked = isChecked
    self.track = track
    self.voices = voices
    self.reading = reading
    weight = 0
    weigh(by: sources)
  }

  mutating func weigh(by sources: SourceWeights) {
    let stated = sources.weight(of: voice.grade, direction: direction, isChecked: isChecked)
    weight = certainty * (isChecked ? stated : learned(stated, sources))
    if !isChecked || reading.isOfArea { weight *= sources.weight(of: reading) }
  }

  private func learned(_ stated: Double, _ sources: SourceWeights) -> Double {
    guard let track else { return stated }
    return voices.weight(
      of: track,
      grade: sources.weight(of: voice.grade, direction: .neither, isChecked: false),
      directed: stated, favouring: roles.favoured(by: claim.kind))
  }

  /// The side that loses the place, where nobody is named who gains it.
  var loser: Int? { subject }
  /// The side that the row's first ratio is for.
  var subject: Int? { namesOtherOnly ? roles.other : roles.subject }
  var other: Int? { namesOtherOnly ? nil : roles.other }
  private var namesOtherOnly: Bool { kind == .loss || kind == .repelledAttack || kind == .attacked }
}

/// Turns claims into weighed observations.
struct Observer: Sendable {
  let holders: HolderIndex
  private let voices: VoiceIndex
  private let parameters: ControlParameters
  private let tracks: [String: SourceTrack]
  private let weights: VoiceWeights

  init(
    theatre: Theatre, holders: HolderIndex, parameters: ControlParameters,
    tracks: [String: SourceTrack] = [:]
  ) {
    self.tracks = tracks
    weights = VoiceWeights(sides: holders.contested)
    self.holders = holders
    voices = VoiceIndex(theatre: theatre, holders: holders)
    self.parameters = parameters
  }

  /// The observations that the claims about one place make, each voice once, by first day.
  func observations(at place: PlaceID, from claims: [DatedClaim]) -> [Observation] {
    let all = claims.compactMap { claim in
      claim.isOfArea || claim.claim.place?.id == place ? observation(of: claim) : nil
    }
    return OneVoice(episode: parameters.episode, eventEpisode: parameters.eventEpisode).merge(all)
  }

  /// Nil when the claim says nothing of who holds the place, or nothing dated, or has no weight.
  private func observation(of dated: DatedClaim) -> Observation? {
    let claim = dated.claim
    guard let roles = ClaimRoles(claim, holders: holders),
      let kind = ClaimClass(claim, roles: roles),
      let window = ClaimWindow(dated, parameters: parameters)
    else { return nil }
    let voice = voices.voice(of: dated)
    let certainty = certainty(of: dated)
    guard certainty > 0 else { return nil }
    let observation = Observation(
      claim: claim, kind: kind, roles: roles, window: window, voice: voice, certainty: certainty,
      direction: direction(of: claim, voice: voice, roles: roles), isChecked: dated.isChecked,
      reading: Reading(dated), track: voice.key.flatMap { tracks[$0] }, voices: weights,
      sources: parameters.sources)
    return observation.weight > 0 ? observation : nil
  }

  private func certainty(of dated: DatedClaim) -> Double {
    let likelihood = dated.claim.likelihood
    // An even chance says nothing; what is less than even is expected or supposed, not reported.
    let certainty = likelihood.lowest + likelihood.highest - 1
    guard certainty > 0, dated.weight > 0 else { return 0 }
    return min(certainty, 1) * (dated.isChecked ? 1 : min(dated.weight, 1))
  }

  private func direction(
    of claim: Claim, voice: Voice, roles: ClaimRoles
  ) -> Observation.Direction {
    guard let side = voice.leansTo else { return .neither }
    var favoured = roles.favoured(by: claim.kind)
    var harmed = roles.harmed(by: claim.kind)
    if claim.polarity == .denied { swap(&favoured, &harmed) }
    if side == favoured { return .rosy }
    if side == harmed { return .againstInterest }
    // Where only one side is named, its gain is a loss to all others, and its loss their gain.
    switch (favoured, harmed) {
    case (.some, nil): return .againstInterest
    case (nil, .some): return .rosy
    default: return .neither
    }
  }
}
