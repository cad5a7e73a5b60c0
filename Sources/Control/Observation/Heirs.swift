import Evidence

/// Who may have gained a place of which only the loss is told: the one side that attacked it at the time, or took a part.
struct Heirs: Sendable {
  /// Days before the loss in which an attack counts, and after it, for dates that are a little out.
  private static let before = 30
  private static let after = 3

  /// Attacks by the last day of their window.
  private let attacks: [(days: ClosedRange<Int>, side: Int)]
  private let longest: Int

  init(_ observations: [Observation]) {
    attacks = observations.compactMap { observation in
      guard observation.kind.isAttack || observation.kind == .changePart,
        observation.claim.polarity == .affirmed,
        let side = observation.roles.subject
      else { return nil }
      return (observation.window.days, side)
    }.sorted { $0.days.upperBound < $1.days.upperBound }
    longest = attacks.map(\.days.count).max() ?? 0
  }

  /// Nil where the observation names who gained the place, where nobody attacked, and where several did.
  func heir(of observation: Observation) -> Int? {
    guard !attacks.isEmpty else { return nil }
    let loser: Int?
    switch observation.kind {
    case .loss, .withdrawal: loser = observation.loser
    case .changeUnnamed: loser = nil
    default: return nil
    }
    let days = observation.window.days
    let reach = days.lowerBound - Self.before...days.upperBound + Self.after
    var found: Int?
    let start = attacks.firstIndex(sortedBy: { $0.days.upperBound >= reach.lowerBound })
    for attack in attacks[start...] {
      if attack.days.upperBound > reach.upperBound + longest { break }
      guard attack.days.overlaps(reach), attack.side != loser else { continue }
      if let found, found != attack.side { return nil }
      found = attack.side
    }
    return found
  }
}
