import Evidence
import Foundation

/// One place to learn from: what is said of it, and on which days it is known who held it.
struct Lesson: Sendable {
  let place: PlaceID
  private(set) var observations: [Observation]
  /// Log-weights that leave only the known holder.
  let truth: [Factor.Point]
  /// Log-weights that leave every holder that the truth knows of at all: it may not know `contested`.
  let vocabulary: [Factor.Point]
  /// Holders that are right, by day.
  let right: [Int: Set<Int>]
  let known: Set<Int>

  /// Days left open on either side of a change: two careful sources date one change a week apart.
  private static let margin = 3
  /// Every so many days; a side's rule is no new observation each morning.
  private static let step = 3
  private static let never = -60.0
  /// A truth that names one holder is so much less likely to be written of a place that is fought inside.
  private static let fought = 0.3

  /// Nil where nothing is said or known of the place.
  init?(
    place: PlaceID, observations: [Observation], spans: [KnownSpan], known: Set<Int>,
    holders: HolderIndex
  ) {
    guard !observations.isEmpty, !spans.isEmpty else { return nil }
    self.place = place
    self.observations = observations
    self.known = known
    var truth: [Factor.Point] = []
    var vocabulary: [Factor.Point] = []
    var right: [Int: Set<Int>] = [:]
    let ordered = spans.sorted { $0.days.lowerBound < $1.days.lowerBound }
    for (index, span) in ordered.enumerated() {
      let holding = Set(span.sides.compactMap { holders.index(of: $0) })
      guard !holding.isEmpty else { continue }
      let first = span.days.lowerBound.ordinal + (index > 0 ? Self.margin : 0)
      let last =
        span.days.upperBound.ordinal - (index + 1 < ordered.count ? Self.margin : 0)
      for day in stride(from: first, through: last, by: Self.step) {
        right[day] = holding
        truth.append(
          Self.only(holding, contested: log(Self.fought), on: day, of: holders.count))
        vocabulary.append(Self.only(known, on: day, of: holders.count))
      }
    }
    self.truth = truth
    self.vocabulary = vocabulary
    self.right = right
  }

  private static func only(
    _ allowed: Set<Int>, contested: Double = 0, on day: Int, of count: Int
  ) -> Factor.Point {
    Factor.Point(
      day: day, logRatios: (0..<count - 1).map { allowed.contains($0) ? 0 : never } + [contested])
  }

  func weighed(by sources: SourceWeights) -> Lesson {
    var lesson = self
    for index in lesson.observations.indices { lesson.observations[index].weigh(by: sources) }
    return lesson
  }

  /// Sum over the known days of the log-probability of the right holder among those known of.
  func score(by model: ControlModel, near: NeighbourVoices) -> Double {
    let said = model.factors.factors(of: observations)
    let result = ForwardBackward(model.chain(said, at: place, asked: [], near: near))
    return right.sorted { $0.key < $1.key }.reduce(0) { sum, entry in
      let shares = result.posterior(on: entry.key)
      let sides = shares.count / 2
      let all = known.reduce(0) { $0 + shares[$1] + shares[sides + $1] }
      let share = entry.value.reduce(0) { $0 + shares[$1] + Self.fought * shares[sides + $1] }
      return sum + log(max(share, 1e-6) / max(all, 1e-6))
    }
  }
}
