package import Evidence

extension ControlModel {
  /// Who holds the place on each day by what was known on that day: what a reader of that day would
  /// have been told. `series` looks back instead, with everything that came out later.
  ///
  /// What its neighbours were known for is heard anew on each day that brings a claim about the place, and once a month.
  ///
  /// A claim whose report has no day of publication counts as known from the last day it speaks of.
  package func filtered(
    place: PlaceID, from: Day, to: Day, claims: [DatedClaim], near: NeighbourHistory? = nil
  ) -> ControlSeries {
    let days = from.ordinal..<max(from.ordinal, to.ordinal + 1)
    let dated = byKnownDay(claims)
    var probabilities: [Double] = []
    probabilities.reserveCapacity(days.count * index.count)
    var count = 0
    var isKnown = false
    var held: (chain: ControlChain, message: [Double], day: Int)?
    for day in days {
      let before = count
      while count < dated.count, dated[count].day <= day { count += 1 }
      let isHeard = near != nil && count > 0 && day % NeighbourReign.step == 0
      if let last = held, before == count, !isHeard {
        var states = last.message
        last.chain.drift.forward(last.message, &states, days: day - last.day)
        probabilities.append(contentsOf: HolderShares.of(states, sides: index.contested))
        continue
      }
      // Only a day that brings something new is worked out anew; the others drift from it.
      let observations = observer.observations(at: place, from: dated[..<count].map(\.claim))
      isKnown = isKnown || !observations.isEmpty
      let said = factors.factors(of: observations)
      let voices = said.isEmpty ? [] : near?.voices(at: place, on: day) ?? []
      let chain = chain(said + voices.map(\.factor), at: place, asked: [day])
      let result = ForwardBackward(chain)
      let node = chain.node(of: day)
      let message = result.posterior(at: node)
      held = (chain, message, day)
      probabilities.append(contentsOf: HolderShares.of(message, sides: index.contested))
    }
    return ControlSeries(
      place: place, from: from, count: days.count, holders: holders, isKnown: isKnown,
      probabilities: probabilities)
  }

  /// By the day from which each is known.
  func byKnownDay(_ claims: [DatedClaim]) -> [(day: Int, claim: DatedClaim)] {
    claims.compactMap { claim in knownFrom(claim).map { (day: $0, claim: claim) } }
      .sorted { ($0.day, $0.claim.claim.id) < ($1.day, $1.claim.claim.id) }
  }

  private func knownFrom(_ dated: DatedClaim) -> Int? {
    if let published = dated.published { return published.ordinal }
    return ClaimWindow(dated, parameters: parameters)?.days.upperBound
  }
}
