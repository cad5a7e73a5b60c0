package import Evidence
import Foundation

/// What the neighbours of each place say of it: weak, and only from claims about them, never from each
/// other's neighbours, so that nothing comes back to where it began.
///
/// They go by the claims alone, not by the days in question: the answer for a day is the same however it is asked.
package struct NeighbourVoices: Sendable {
  /// What one neighbour says.
  struct Voice: Sendable {
    let place: PlaceID
    let factor: Factor
  }

  let byPlace: [PlaceID: [Voice]]

  package static let silent = NeighbourVoices(byPlace: [:])

  subscript(place: PlaceID) -> [Voice] { byPlace[place] ?? [] }

  func factors(at place: PlaceID) -> [Factor] { self[place].map(\.factor) }
}

extension ControlModel {
  /// The places whose claims a place hears.
  package func neighbours(of place: PlaceID) -> [PlaceID] {
    parameters.neighbours > 0 ? neighbours[place].map(\.place) : []
  }

  /// - Parameters:
  ///   - claims: of each place, as `byPlace` gives them.
  ///   - places: whose neighbours to ask; nil for all that have claims. A place of which no claim speaks
  ///     stays unknown, whatever its neighbours are.
  package func neighbourVoices(
    of places: [PlaceID]? = nil, claims: [PlaceID: [DatedClaim]]
  ) -> NeighbourVoices {
    guard parameters.neighbours > 0 else { return .silent }
    let asked = (places ?? Array(claims.keys)).filter { claims[$0] != nil }
    let heard = Set(asked.flatMap { neighbours[$0].map(\.place) }).filter { claims[$0] != nil }
      .sorted()
    let said = InOrder.map(heard) { reigns(at: $0, from: claims[$0] ?? []) }
    let told = Dictionary(uniqueKeysWithValues: zip(heard, said))
    return NeighbourVoices(
      byPlace: Dictionary(
        uniqueKeysWithValues: asked.map { place in
          (place, voices(at: place) { told[$0] ?? [] })
        }))
  }

  func voices(
    at place: PlaceID, reigns: (PlaceID) -> [NeighbourReign]
  ) -> [NeighbourVoices.Voice] {
    let near = neighbours[place].map { ($0, reigns($0.place)) }.filter { !$0.1.isEmpty }
    // Half a neighbour who knows nothing is among them.
    let weights = near.reduce(0.5) { $0 + $1.0.weight }
    return near.map { neighbour, reigns in
      let share = parameters.neighbours * neighbour.weight / weights
      return .init(
        place: neighbour.place,
        factor: Factor(points: reigns.flatMap { $0.points(share: share) }))
    }
  }

  func reigns(at place: PlaceID, from claims: [DatedClaim]) -> [NeighbourReign] {
    let observations = observer.observations(at: place, from: claims)
    guard !observations.isEmpty else { return [] }
    let result = ForwardBackward(
      chain(factors.factors(of: observations), at: place, asked: []))
    return NeighbourReign.all(in: result, sides: index.contested)
  }
}

/// A stretch of days on which a neighbour's holders stay about the same.
///
/// It says one thing, however long it lasts: half its weight counts on its first day and half on its last, and the
/// chain joins the two. What lasts less than a year counts for less.
struct NeighbourReign: Sendable, Hashable {
  let first: Int
  private(set) var last: Int
  let atFirst: [Double]
  private(set) var atLast: [Double]

  /// Neighbours are heard on every so manieth day.
  static let step = 30
  private static let full = 360.0
  /// A logarithm that moves by more begins another stretch.
  private static let tolerance = 0.35

  /// The points to which the power of what is said comes.
  func points(share: Double) -> [Factor.Point] {
    let power = share * min(1, Double(last - first + Self.step) / Self.full)
    if first == last { return [.init(day: first, logRatios: atFirst.map { $0 * power })] }
    return [
      .init(day: first, logRatios: atFirst.map { $0 * power / 2 }),
      .init(day: last, logRatios: atLast.map { $0 * power / 2 }),
    ]
  }

  static func all(in result: ForwardBackward, sides: Int) -> [NeighbourReign] {
    var reigns: [NeighbourReign] = []
    for day in days(of: result.chain) {
      let gains = gains(result, on: day, sides: sides)
      if let open = reigns.last,
        zip(open.atFirst, gains).allSatisfy({ abs($0 - $1) <= tolerance })
      {
        reigns[reigns.count - 1].last = day
        reigns[reigns.count - 1].atLast = gains
      } else {
        reigns.append(NeighbourReign(first: day, last: day, atFirst: gains, atLast: gains))
      }
    }
    return reigns
  }

  /// Between two claims nothing happens that the chain does not know by itself.
  private static func days(of chain: ControlChain) -> [Int] {
    var days: [Int] = []
    for day in chain.days {
      let before = Int((Double(day) / Double(step)).rounded(.down)) * step
      for day in [before, before + step] where (days.last ?? .min) < day { days.append(day) }
    }
    return days
  }

  /// Logarithms of how much likelier than before any claim each holder is there, with a place of which nothing is
  /// known to half its weight beside it. A fight in one town does not make its neighbour contested.
  private static func gains(_ result: ForwardBackward, on day: Int, sides: Int) -> [Double] {
    let shares = HolderShares.nominal(result.posterior(on: day), sides: sides)
    return zip(shares, result.chain.drift.destinations).map { share, prior in
      log(((prior > 0 ? share / prior : 1) + 0.5) / 1.5)
    } + [0]
  }
}
