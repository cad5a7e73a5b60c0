import Evidence
import Foundation

/// A value that is learned: the logarithm of a ratio or of a weight.
enum Knob: Hashable, Sendable {
  enum Part: Hashable, Sendable { case subject, other, contested }

  case row(ClaimClass, Part)
  case before(ClaimClass, Part)
  case grade(Source.Grade)
  case rosy, againstInterest
  case inferredPlace, inferredParty, relativeDate, area
}

/// How the log-probability of what is known changes with each knob.
///
/// For a chain this is the difference of two expectations: what a ratio's holder is believed on the claim's
/// day when the truth is told, less when it is not. One forward–backward pass each.
struct TableGradient: Sendable {
  private(set) var slopes: [Knob: Double] = [:]
  /// Believed share of each holder, the truth told, summed over the lesson's days.
  private(set) var shares: [Double]

  init(holders: Int) { shares = Array(repeating: 0, count: holders) }

  mutating func add(_ other: TableGradient) {
    for (knob, slope) in other.slopes { slopes[knob, default: 0] += slope }
    for holder in shares.indices { shares[holder] += other.shares[holder] }
  }

  init(_ lesson: Lesson, model: ControlModel, near: NeighbourVoices) {
    shares = Array(repeating: 0, count: model.index.count)
    let parameters = model.parameters
    let said = model.factors.factors(of: lesson.observations)
    let told = ForwardBackward(
      model.chain(said + [Factor(points: lesson.truth)], at: lesson.place, asked: [], near: near))
    let untold = ForwardBackward(
      model.chain(
        said + [Factor(points: lesson.vocabulary)], at: lesson.place, asked: [], near: near))
    for (observation, factor) in zip(lesson.observations, said) {
      let after = factor.points.first?.day
      for point in factor.points {
        let isBefore = factor.jump != nil && point.day != after
        let node = told.chain.node(of: point.day)
        let gain = zip(
          told.sway(at: node, isDeparture: point.isDeparture),
          untold.sway(at: node, isDeparture: point.isDeparture)
        ).map { $0 - $1 }
        add(
          observation, gain, isBefore: isBefore,
          share: factor.jump == nil
            ? 1 / Double(factor.points.count) : 1, parameters, model)
      }
    }
    for point in lesson.truth {
      let posterior = HolderShares.nominal(
        told.posterior(on: point.day), sides: model.index.contested)
      for holder in posterior.indices {
        shares[holder] += posterior[holder] / Double(lesson.truth.count)
      }
    }
  }

  private mutating func add(
    _ observation: Observation, _ gain: [Double], isBefore: Bool, share: Double,
    _ parameters: ControlParameters, _ model: ControlModel
  ) {
    let kind = observation.kind
    let power = model.factors.power(of: observation) * share
    let row = isBefore ? parameters.table.rowBefore(kind) : parameters.table.row(kind)
    var slope = 0.0
    func turn(_ holder: Int?, _ part: Knob.Part, _ ratio: Double) {
      guard let holder else { return }
      slopes[isBefore ? .before(kind, part) : .row(kind, part), default: 0] += power * gain[holder]
      slope += power * gain[holder] * log(ratio)
    }
    turn(observation.subject, .subject, row.subject)
    if observation.other != observation.subject {
      if kind == .eventGroups {
        turn(observation.other, .subject, row.subject)
      } else {
        turn(observation.other, .other, row.other)
      }
    }
    turn(model.index.contested, .contested, row.contested)
    guard !observation.isChecked else { return }
    slopes[.grade(observation.voice.grade), default: 0] += slope
    if observation.reading.isOfArea { slopes[.area, default: 0] += slope }
    if observation.reading.isPlaceInferred { slopes[.inferredPlace, default: 0] += slope }
    if observation.reading.isPartyInferred { slopes[.inferredParty, default: 0] += slope }
    if observation.reading.isRelativelyDated { slopes[.relativeDate, default: 0] += slope }
    switch observation.direction {
    case .rosy: slopes[.rosy, default: 0] += slope
    case .againstInterest: slopes[.againstInterest, default: 0] += slope
    case .neither: break
    }
  }
}
