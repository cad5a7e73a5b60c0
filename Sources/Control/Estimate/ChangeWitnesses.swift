import Evidence
import Foundation

/// The observations behind a change of holder, and what they say of its manner.
struct ChangeWitnesses {
  private let direct: [Observation]
  private let standing: [Observation]
  private let loser: Int?

  /// Those whose window meets the days, give or take a few: a report may be a little out.
  init(
    _ observations: [Observation], factors: KindFactors, loser: Int?, winner: Int,
    days: ClosedRange<Int>
  ) {
    let near = days.lowerBound - 3...days.upperBound + 3
    let affirmed = observations.filter {
      $0.claim.polarity == .affirmed && $0.kind != .around && $0.window.days.overlaps(near)
    }
    direct = affirmed.filter { observation in
      switch observation.claim.kind {
      case .change:
        factors.target(of: observation) == winner
          || observation.roles.subject == nil && observation.roles.other == loser
      case .withdrawal: observation.roles.subject == loser
      default: false
      }
    }
    standing = affirmed.filter {
      $0.claim.kind != .change && factors.target(of: $0) == winner
    }
    self.loser = loser
  }

  /// True when a claim says that the place passed, not only who has it.
  var tellOfChange: Bool { direct.contains { $0.claim.kind == .change } }

  /// Claims of the change itself; where there are none, those of who holds it afterwards.
  var claims: [ClaimID] {
    let behind = direct.isEmpty ? standing : direct
    return behind.sorted { ($1.weight, $0.claim.id) < ($0.weight, $1.claim.id) }
      .flatMap { [$0.claim.id] + $0.repeats.map(\.id) }
  }

  /// Naive Bayes over the three manners: a claim that names one makes it twelve times as likely, a
  /// withdrawal with no manner speaks less strongly for `ceded`, each to the power of its weight.
  /// The prior and the ratios are hand-set starting values.
  var manners: [ControlChange.MannerShare] {
    let known: [(manner: Manner, prior: Double)] = [
      (.fought, 0.5), (.ceded, 0.3), (.negotiated, 0.2),
    ]
    var scores = known.map { log($0.prior) }
    var spoken = false
    for observation in direct {
      let all = [observation.claim] + observation.repeats
      for (index, entry) in known.enumerated() {
        if all.contains(where: { $0.manner == entry.manner }) {
          scores[index] += log(12) * observation.weight
          spoken = true
        } else if entry.manner == .ceded, observation.claim.kind == .withdrawal,
          all.allSatisfy({ $0.manner == .unknown })
        {
          scores[index] += log(3) * observation.weight
          spoken = true
        }
      }
    }
    guard spoken else { return [.init(manner: .unknown, probability: 1)] }
    let highest = scores.max() ?? 0
    let total = scores.reduce(0) { $0 + exp($1 - highest) }
    return zip(known, scores)
      .map { .init(manner: $0.manner, probability: exp($1 - highest) / total) }
      .sorted { ($1.probability, $0.manner.rawValue) < ($0.probability, $1.manner.rawValue) }
  }
}
