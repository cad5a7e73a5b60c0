import Evidence
import Foundation

/// Writes an observation as factors of the chain, by class of claim.
struct KindFactors: Sendable {
  let holders: HolderIndex
  let parameters: ControlParameters

  private var table: LikelihoodTable { parameters.table }

  /// Of everything that is said of one place.
  func factors(of observations: [Observation]) -> [Factor] {
    let heirs = Heirs(observations)
    return observations.map { factor(of: $0, heir: heirs.heir(of: $0)) }
  }

  /// - Parameter heir: the side that attacked at the time, where the observation does not say who gained the place.
  private func factor(of observation: Observation, heir: Int?) -> Factor {
    let roles = observation.roles
    switch observation.kind {
    case .change, .changeTo, .changePart:
      guard let winner = roles.subject else { return loss(observation, heir: heir) }
      let target = observation.kind == .changePart ? holders.contested : winner
      return passing(observation, .into(target), weight: 1)
    case .loss, .withdrawal: return loss(observation, heir: heir)
    case .changeUnnamed:
      // Neither who nor when: nothing is told.
      guard observation.window.hasBeginning else { return spread(observation) }
      return passing(
        observation, heir.map { .into($0) } ?? .anywhere, weight: table.lossWithoutHeir)
    default: return spread(observation)
    }
  }

  /// The holder the observation speaks for most; nil for a loss with no heir named.
  func target(of observation: Observation) -> Int? {
    if observation.claim.polarity == .denied { return nil }
    if observation.kind == .around { return nil }
    if observation.claim.extent != nil { return holders.contested }
    switch observation.claim.kind {
    case .change, .hold, .repelled: return observation.roles.subject
    case .fighting: return holders.contested
    default: return nil
    }
  }

  /// By the window's end it is no longer the loser's; whose it is, is not said, but who attacked may be.
  private func loss(_ observation: Observation, heir: Int?) -> Factor {
    guard let loser = observation.loser else { return spread(observation) }
    return passing(
      observation, heir.map { .into($0) } ?? .outOf(loser), weight: table.lossWithoutHeir)
  }

  /// By the window's end it has passed, on the day before it had not, and between the two each day is as
  /// likely as any other.
  private func passing(
    _ observation: Observation, _ direction: Factor.Jump.Direction, weight: Double
  ) -> Factor {
    let days = observation.window.days
    let after = Factor.Point(
      day: days.upperBound, logRatios: logs(table.row(observation.kind), observation),
      // "Abandoned" and "left under a deal" are said of a side; some of its men may have "fled".
      isDeparture: observation.kind.isAgainstSubject
        && [.ceded, .negotiated].contains(observation.claim.manner))
    if observation.claim.polarity == .denied { return Factor(points: [after]) }
    var points = [after]
    if observation.window.hasBeginning, observation.kind.hasBefore {
      let before = logs(table.rowBefore(observation.kind), observation)
      points.append(.init(day: days.lowerBound - 1, logRatios: before))
    }
    let jump = Factor.Jump(
      days: days, direction: direction,
      weight: min(observation.weight, 1) * weight * parameters.changeWeight)
    return Factor(points: points, jump: jump)
  }

  /// A state that lasts through the window: half its weight at either end; the chain joins them. A place may
  /// pass on the evening of the day on which it was held or attacked in the morning, and changes count from the
  /// evening: so a day that stands alone is halved with the eve, and attacks speak of the eve alone.
  private func spread(_ observation: Observation) -> Factor {
    let days = observation.window.days
    let ratios = logs(table.row(observation.kind), observation)
    let morning = observation.kind.isOfTheMorning ? 1 : 0
    if days.count == 1, morning == 1 {
      return Factor(points: [.init(day: days.lowerBound - 1, logRatios: ratios)])
    }
    let half = ratios.map { $0 / 2 }
    let first = days.count == 1 ? days.lowerBound - 1 : days.lowerBound - morning
    return Factor(points: [
      .init(day: first, logRatios: half), .init(day: days.upperBound - morning, logRatios: half),
    ])
  }

  private func logs(_ row: LikelihoodTable.Row, _ observation: Observation) -> [Double] {
    let weight = power(of: observation)
    var logs = Array(repeating: 0.0, count: holders.count)
    logs[holders.contested] = log(row.contested) * weight
    let (subject, other) = (observation.subject, observation.other)
    if let other, other != subject {
      logs[other] = log(observation.kind == .eventGroups ? row.subject : row.other) * weight
    }
    if let subject { logs[subject] = log(row.subject) * weight }
    return logs
  }

  /// Power to which the row's ratios are raised.
  func power(of observation: Observation) -> Double {
    let weight = observation.weight * parameters.temper
    return observation.claim.polarity == .denied ? -table.denial * weight : weight
  }
}
