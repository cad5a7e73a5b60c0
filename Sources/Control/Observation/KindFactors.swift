import Evidence
import Foundation

/// Writes an observation as factors of the chain, by kind of claim.
struct KindFactors: Sendable {
  let holders: HolderIndex
  let parameters: ControlParameters

  private var table: LikelihoodTable { parameters.table }

  func factor(of observation: Observation) -> Factor {
    let roles = observation.roles
    switch observation.claim.kind {
    case .change:
      if let winner = roles.subject { return change(observation, to: winner, from: roles.other) }
      return roles.other.map { loss(observation, by: $0) } ?? Factor(points: [])
    case .withdrawal: return roles.subject.map { loss(observation, by: $0) } ?? Factor(points: [])
    case .hold:
      return spread(observation.claim.extent == nil ? table.held : table.part, observation)
    case .repelled: return spread(table.repelled, observation)
    case .advance: return spread(table.advance, observation)
    case .fighting: return spread(table.fighting, observation)
    case .strike: return spread(table.strike, observation)
    case .siege:
      let lifted = observation.claim.phase == .lifted
      return spread(lifted ? table.siegeLifted : table.siege, observation)
    case .truce, .worth, .strength, .hazard, .watch, .judgement: return Factor(points: [])
    }
  }

  /// The holder the observation speaks for most; nil for a loss with no heir named.
  func target(of observation: Observation) -> Int? {
    if observation.claim.polarity == .denied { return nil }
    if observation.claim.extent != nil { return holders.contested }
    switch observation.claim.kind {
    case .change, .hold, .repelled: return observation.roles.subject
    case .fighting: return holders.contested
    default: return nil
    }
  }

  /// By the window's end it is the winner's, on the day before it was not, and between the two each
  /// day is as likely as any other.
  private func change(_ observation: Observation, to winner: Int, from loser: Int?) -> Factor {
    let days = observation.window.days
    let part = observation.claim.extent != nil
    // From one actor to another of the same side: nothing passes, the side holds it.
    if winner == loser { return spread(part ? table.part : table.held, observation) }
    let after = logs(part ? table.part : table.changed, winner, loser, observation)
    if observation.claim.polarity == .denied {
      return Factor(points: [.init(day: days.upperBound, logRatios: after)])
    }
    var points = [Factor.Point(day: days.upperBound, logRatios: after)]
    if observation.window.hasBeginning {
      let before = logs(table.beforeChange, winner, loser, observation)
      points.append(.init(day: days.lowerBound - 1, logRatios: before))
    }
    let target = part ? holders.contested : winner
    return Factor(
      points: points,
      jump: .init(days: days, direction: .into(target), weight: min(observation.weight, 1)))
  }

  /// By the window's end it is no longer the loser's; whose it is, is not said.
  private func loss(_ observation: Observation, by loser: Int) -> Factor {
    let days = observation.window.days
    if observation.claim.extent != nil {
      return spread(LikelihoodTable.Row(subject: 1, contested: table.part.contested), observation)
    }
    let after = logs(table.lost, loser, nil, observation)
    if observation.claim.polarity == .denied {
      return Factor(points: [.init(day: days.upperBound, logRatios: after)])
    }
    var points = [Factor.Point(day: days.upperBound, logRatios: after)]
    if observation.window.hasBeginning {
      let before = logs(table.beforeLoss, loser, nil, observation)
      points.append(.init(day: days.lowerBound - 1, logRatios: before))
    }
    let weight = min(observation.weight, 1) * table.lossWithoutHeir
    return Factor(points: points, jump: .init(days: days, direction: .outOf(loser), weight: weight))
  }

  /// A state that lasts through the window: half its weight at either end; the chain joins them.
  private func spread(_ row: LikelihoodTable.Row, _ observation: Observation) -> Factor {
    let days = observation.window.days
    let ratios = logs(row, observation.roles.subject, observation.roles.other, observation)
    if days.count == 1 {
      return Factor(points: [.init(day: days.lowerBound, logRatios: ratios)])
    }
    let half = ratios.map { $0 / 2 }
    return Factor(points: [
      .init(day: days.lowerBound, logRatios: half), .init(day: days.upperBound, logRatios: half),
    ])
  }

  private func logs(
    _ row: LikelihoodTable.Row, _ subject: Int?, _ other: Int?, _ observation: Observation
  ) -> [Double] {
    var weight = observation.weight
    if observation.claim.polarity == .denied { weight *= -table.denial }
    var logs = Array(repeating: 0.0, count: holders.count)
    logs[holders.contested] = log(row.contested) * weight
    if let other, other != subject { logs[other] = log(row.other) * weight }
    if let subject { logs[subject] = log(row.subject) * weight }
    return logs
  }
}
