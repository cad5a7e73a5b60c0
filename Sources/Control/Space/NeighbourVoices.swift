package import Evidence
import Foundation

/// What the neighbours of each place say of it: weak, and only from claims about them, never from each
/// other's neighbours, so that nothing comes back to where it began.
package struct NeighbourVoices: Sendable {
  let factors: [PlaceID: Factor]

  package static let silent = NeighbourVoices(factors: [:])

  /// Neighbours are heard once in so many days.
  static let step = 30
}

extension ControlModel {
  /// - Parameters:
  ///   - claims: of each place, as `byPlace` gives them.
  ///   - places: whose neighbours to ask; nil for all that have claims.
  package func neighbourVoices(
    of places: [PlaceID]? = nil, from: Day, to: Day, claims: [PlaceID: [DatedClaim]]
  ) -> NeighbourVoices {
    guard parameters.neighbours > 0, from <= to else { return .silent }
    let asked = places ?? Array(claims.keys)
    let days = Array(
      stride(from: from.ordinal, through: to.ordinal, by: NeighbourVoices.step))
    var beliefs: [PlaceID: [[Double]]] = [:]
    for place in Set(asked.flatMap { neighbours[$0].map(\.place) }) {
      guard let said = claims[place] else { continue }
      let observations = observer.observations(at: place, from: said)
      guard !observations.isEmpty else { continue }
      let chain = chain(observations.map(factors.factor(of:)), at: place, asked: [])
      let result = ForwardBackward(chain)
      // How much likelier than before any claim.
      beliefs[place] = days.map { day in
        let states = result.posterior(on: day)
        return zip(
          HolderShares.nominal(states, sides: index.contested), chain.drift.destinations
        ).map { $1 > 0 ? $0 / $1 : 1 }
      }
    }
    var found: [PlaceID: Factor] = [:]
    for place in asked {
      let near = neighbours[place].compactMap { neighbour in
        beliefs[neighbour.place].map { (neighbour.weight, $0) }
      }
      guard !near.isEmpty else { continue }
      found[place] = Factor(
        points: days.indices.map { index in
          Factor.Point(
            day: days[index], logRatios: blend(near.map { ($0.0, $0.1[index]) }))
        })
    }
    return NeighbourVoices(factors: found)
  }

  /// The weighted mean of the neighbours' gains, with an indifferent one among them.
  private func blend(_ near: [(weight: Double, gains: [Double])]) -> [Double] {
    holders.indices.map { holder in
      // A fight in one town does not make its neighbour contested.
      guard holder != index.contested else { return 0 }
      let sum = near.reduce(0.5) { $0 + $1.weight * $1.gains[holder] }
      let weights = near.reduce(0.5) { $0 + $1.weight }
      return parameters.neighbours * log(max(sum / weights, 1e-3))
    }
  }
}
