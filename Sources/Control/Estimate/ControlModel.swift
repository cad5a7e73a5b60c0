package import Evidence

/// Who holds what, when, and how sure that is: a hidden Markov chain in time for each place, over
/// the theatre's sides and `contested`, with claims as its noisy observations. Pure: the same
/// claims give the same answer. See docs/methods/control.md.
package struct ControlModel: Sendable {
  package let parameters: ControlParameters
  let index: HolderIndex
  let observer: Observer
  let factors: KindFactors
  private let drifts: DriftByCountry
  let neighbours: Neighbours
  private let areas: Areas
  private let isArea: Set<PlaceID>

  /// - Parameter tracks: what was learned of voices, by `SourceLearning`.
  package init(
    theatre: Theatre, parameters: ControlParameters = .standard,
    tracks: [String: SourceTrack] = [:]
  ) {
    self.parameters = parameters
    index = HolderIndex(theatre: theatre)
    observer = Observer(
      theatre: theatre, holders: index, parameters: parameters, tracks: tracks)
    factors = KindFactors(holders: index, parameters: parameters)
    drifts = DriftByCountry(theatre: theatre, holders: index, parameters: parameters)
    neighbours = Neighbours(theatre: theatre)
    areas = Areas(theatre: theatre)
    isArea = Set(theatre.places.lazy.filter(\.isArea).map(\.id))
  }

  func drift(at place: PlaceID) -> Drift { drifts.drift(at: place) }

  /// The holders in the order in which a series gives them.
  package var holders: [Holder] { index.holders }

  /// Who holds the place on the day, by all the claims passed, with what each of them adds.
  /// Claims about other places are passed over.
  ///
  /// A voice that says the same several times weighs once: the weight stands with its strongest
  /// claim, the others are listed with 0.
  package func estimate(
    place: PlaceID, on day: Day, from claims: [DatedClaim], near: NeighbourVoices = .silent
  ) -> ControlEstimate {
    let observations = observer.observations(at: place, from: claims)
    let said = factors.factors(of: observations)
    let result = ForwardBackward(chain(said, at: place, asked: [day.ordinal], near: near))
    let node = result.chain.node(of: day.ordinal)
    let shares = ControlSeries.shares(
      holders, HolderShares.of(result.posterior(at: node), sides: index.contested))
    var reasons: [ControlEstimate.Reason] = []
    var neighbours: [ControlEstimate.NeighbourReason] = []
    if let leader = holders.firstIndex(of: shares[0].holder) {
      var leaveOneOut = LeaveOneOut(result, node: node, leader: leader)
      for (observation, factor) in zip(observations, said) {
        reasons.append(
          .init(claim: observation.claim.id, weight: leaveOneOut.weight(of: factor)))
        reasons.append(contentsOf: observation.repeats.map { .init(claim: $0.id, weight: 0) })
      }
      neighbours = near[place].map {
        .init(place: $0.place, weight: leaveOneOut.weight(of: $0.factor))
      }
    }
    neighbours.sort { (abs($1.weight), $0.place) < (abs($0.weight), $1.place) }
    reasons.sort { (abs($1.weight), $0.claim) < (abs($0.weight), $1.claim) }
    return ControlEstimate(
      place: place, day: day, shares: shares, reasons: reasons, neighbours: neighbours)
  }

  /// Who holds the place on each day from `from` to `to`, by all the claims passed; those of later
  /// days speak as well. Empty when `to` lies before `from`.
  package func series(
    place: PlaceID, from: Day, to: Day, claims: [DatedClaim], near: NeighbourVoices = .silent
  ) -> ControlSeries {
    let observations = observer.observations(at: place, from: claims)
    let said = factors.factors(of: observations)
    let days = from.ordinal..<max(from.ordinal, to.ordinal + 1)
    let result = ForwardBackward(chain(said, at: place, asked: [], near: near))
    return series(of: result, place: place, days: days, isKnown: !observations.isEmpty)
  }

  func series(
    of result: ForwardBackward, place: PlaceID, days: Range<Int>, isKnown: Bool
  ) -> ControlSeries {
    var probabilities: [Double] = []
    probabilities.reserveCapacity(days.count * index.count)
    let sides = index.contested
    result.eachPosterior(of: days) { states in
      var contested = 0.0
      for side in 0..<sides {
        probabilities.append(states[side])
        contested += states[sides + side]
      }
      probabilities.append(contested)
    }
    if sides == 0 { probabilities = Array(repeating: 1, count: days.count) }
    return ControlSeries(
      place: place, from: Day(ordinal: days.lowerBound), count: days.count, holders: holders,
      isKnown: isKnown, probabilities: probabilities)
  }

  func chain(
    _ factors: [Factor], at place: PlaceID, asked: [Int], near: NeighbourVoices = .silent
  ) -> ControlChain {
    ControlChain(
      drift: drifts.drift(at: place), factors: factors + near.factors(at: place), asked: asked,
      echo: parameters.contestedEcho)
  }

  /// The claims of each place that can be held, in the order given, then those of the districts and provinces
  /// around it. A place of which only those speak is left out, like claims with no place and with one that the
  /// gazetteer does not know.
  package func byPlace(_ claims: [DatedClaim]) -> [PlaceID: [DatedClaim]] {
    var groups: [PlaceID: [DatedClaim]] = [:]
    var ofAreas: [(area: PlaceID, claim: DatedClaim)] = []
    for claim in claims {
      guard let mention = claim.claim.place, let id = mention.id else { continue }
      if isArea.contains(id) {
        ofAreas.append((id, claim.ofArea()))
      } else if (mention.precision ?? 1) <= Self.coarsestTown {
        groups[id, default: []].append(claim)
      }
    }
    guard parameters.sources.area > 0 else { return groups }
    for (area, claim) in ofAreas {
      for town in areas[area] { groups[town]?.append(claim) }
    }
    return groups
  }

  /// The districts and provinces in which a place lies: what is said of them touches it.
  package func areas(around place: PlaceID) -> [PlaceID] { areas.around(place) }

  /// UCDP's where_prec of "near a town"; beyond it lie districts and regions.
  private static let coarsestTown = 2
}
