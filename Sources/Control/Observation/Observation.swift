import Evidence

/// What one voice says about one place, weighed.
struct Observation: Sendable {
  let claim: Claim
  let roles: ClaimRoles
  let window: ClaimWindow
  /// Power of the claim's likelihood ratios: grade, direction, words of likelihood, review.
  let weight: Double
  let voice: Voice
  /// Other claims in which this voice says the same again.
  var repeats: [Claim] = []
}

/// Turns claims into weighed observations.
struct Observer: Sendable {
  let holders: HolderIndex
  private let voices: VoiceIndex
  private let parameters: ControlParameters

  init(theatre: Theatre, holders: HolderIndex, parameters: ControlParameters) {
    self.holders = holders
    voices = VoiceIndex(theatre: theatre, holders: holders)
    self.parameters = parameters
  }

  /// The observations that the claims about one place make, each voice once, by first day.
  func observations(at place: PlaceID, from claims: [DatedClaim]) -> [Observation] {
    let all = claims.compactMap { claim in
      claim.claim.place?.id == place ? observation(of: claim) : nil
    }
    return OneVoice(episode: parameters.episode).merge(all)
  }

  /// Nil when the claim says nothing of who holds the place, or nothing dated, or has no weight.
  private func observation(of dated: DatedClaim) -> Observation? {
    let claim = dated.claim
    guard let roles = ClaimRoles(claim, holders: holders),
      let window = ClaimWindow(dated, parameters: parameters)
    else { return nil }
    let voice = voices.voice(of: dated)
    let weight = weight(of: dated, voice: voice, roles: roles)
    guard weight > 0 else { return nil }
    return Observation(
      claim: claim, roles: roles, window: window, weight: weight, voice: voice)
  }

  private func weight(of dated: DatedClaim, voice: Voice, roles: ClaimRoles) -> Double {
    let claim = dated.claim
    let midpoint = (claim.likelihood.lowest + claim.likelihood.highest) / 2
    // An even chance says nothing; what is less than even is expected or supposed, not reported.
    let certainty = 2 * midpoint - 1
    guard certainty > 0, dated.weight > 0 else { return 0 }
    if dated.isChecked { return parameters.sources.a * min(certainty, 1) }
    let direction = direction(of: claim, voice: voice, roles: roles)
    let heard = min(parameters.sources.weight(of: voice.grade) * direction, parameters.sources.a)
    return heard * min(certainty, 1) * min(dated.weight, 1)
  }

  private func direction(of claim: Claim, voice: Voice, roles: ClaimRoles) -> Double {
    guard let side = voice.leansTo else { return 1 }
    var favoured = roles.favoured(by: claim.kind)
    var harmed = roles.harmed(by: claim.kind)
    if claim.polarity == .denied { swap(&favoured, &harmed) }
    if side == favoured { return parameters.sources.rosy }
    if side == harmed { return parameters.sources.againstInterest }
    // Where only one side is named, its gain is a loss to all others, and its loss their gain.
    switch (favoured, harmed) {
    case (.some, nil): return parameters.sources.againstInterest
    case (nil, .some): return parameters.sources.rosy
    default: return 1
    }
  }
}
