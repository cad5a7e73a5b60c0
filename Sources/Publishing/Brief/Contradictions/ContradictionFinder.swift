import Evidence

/// Finds where claims about one place cannot all be true. Claims that expect or suppose are left out.
struct ContradictionFinder {
  let context: BriefContext

  /// A report that a town is held counts against a change for this many days after it.
  private static let aftermath = 7
  /// A beaten-off attack counts against a capture only where both are dated this closely, in days:
  /// over a longer time both may well have happened.
  private static let narrow = 4

  /// `claims` are those of one place that touch the window.
  func contradictions(in claims: [BriefClaim]) -> [Contradiction] {
    let claims = claims.filter { BriefContext.isReported($0.claim) }
    guard claims.count > 1 else { return [] }
    return [
      contradiction(.holder, holders(claims)), contradiction(.attack, attacks(claims)),
    ].compactMap { $0 } + denials(claims) + manners(claims)
  }

  private func contradiction(
    _ question: Contradiction.Question, _ stances: [Stance]
  ) -> Contradiction? {
    guard stances.count > 1, let first = stances.first?.claims.first else { return nil }
    let names = context.names
    return Contradiction(
      question: question, claim: first.claim,
      stances: stances.sorted { $0.label(names) < $1.label(names) })
  }

  // MARK: who has it

  private func holders(_ claims: [BriefClaim]) -> [Stance] {
    var passed: [SideID: TimedClaims] = [:]
    var after: [SideID: TimedClaims] = [:]
    var held: [SideID: TimedClaims] = [:]
    for claim in claims where isWhole(claim) && claim.claim.polarity == .affirmed {
      guard let side = winner(claim.claim), let days = context.days(of: claim) else { continue }
      if claim.claim.kind == .change {
        let last = days.upperBound
        passed[side, default: TimedClaims()].append(claim, days)
        after[side, default: TimedClaims()].append(claim, last...last + Self.aftermath)
      } else if claim.claim.kind == .hold {
        held[side, default: TimedClaims()].append(claim, days.lowerBound...days.lowerBound)
      }
    }
    var found: [Stance.Answer: Set<ClaimID>] = [:]
    func clash(
      _ left: (Stance.Answer, TimedClaims), _ right: (Stance.Answer, TimedClaims)
    ) {
      let mine = left.1.meeting(right.1, betweenReports: true)
      let theirs = right.1.meeting(left.1, betweenReports: true)
      found[left.0, default: []].formUnion(mine.map(\.claim.id))
      found[right.0, default: []].formUnion(theirs.map(\.claim.id))
    }
    for (side, claims) in passed {
      for (other, others) in passed where side < other {
        clash((.passed(to: side), claims), (.passed(to: other), others))
      }
    }
    for (side, claims) in after {
      for (other, others) in held where side != other {
        clash((.passed(to: side), claims), (.held(by: other), others))
      }
    }
    for (side, claims) in held {
      for (other, others) in held where side < other {
        clash((.held(by: side), claims), (.held(by: other), others))
      }
    }
    return stances(found, in: claims)
  }

  /// A part of a town and the rest of it may have different holders.
  private func isWhole(_ claim: BriefClaim) -> Bool { claim.claim.extent == nil }

  private func winner(_ claim: Claim) -> SideID? {
    context.names.side(of: claim.to ?? claim.actor?.id)
  }

  private func loser(_ claim: Claim) -> SideID? {
    context.names.side(of: claim.from ?? claim.against?.id)
  }

  // MARK: taken, or the attack beaten off

  private func attacks(_ claims: [BriefClaim]) -> [Stance] {
    var taken: [SideID: TimedClaims] = [:]
    var repelled: [SideID: TimedClaims] = [:]
    for claim in claims where isWhole(claim) && claim.claim.polarity == .affirmed {
      guard let days = context.days(of: claim), days.count <= Self.narrow else { continue }
      if claim.claim.kind == .change, let side = winner(claim.claim) {
        taken[side, default: TimedClaims()].append(claim, days)
      } else if claim.claim.kind == .repelled, let side = loser(claim.claim) {
        repelled[side, default: TimedClaims()].append(claim, days)
      }
    }
    var found: [Stance.Answer: Set<ClaimID>] = [:]
    for (side, claims) in taken {
      guard let others = repelled[side] else { continue }
      found[.passed(to: side)] = Set(
        claims.meeting(others, betweenReports: true).map(\.claim.id))
      found[.beatenOff(attacker: side)] = Set(
        others.meeting(claims, betweenReports: true).map(\.claim.id))
    }
    return stances(found, in: claims)
  }

  // MARK: affirmed and denied

  private func denials(_ claims: [BriefClaim]) -> [Contradiction] {
    struct Statement: Hashable {
      let kind: Kind
      let side: SideID
    }
    var affirmed: [Statement: TimedClaims] = [:]
    var denied: [Statement: TimedClaims] = [:]
    for claim in claims where [.change, .hold, .withdrawal].contains(claim.claim.kind) {
      guard let side = winner(claim.claim), let days = context.days(of: claim) else { continue }
      let statement = Statement(kind: claim.claim.kind, side: side)
      if claim.claim.polarity == .denied {
        denied[statement, default: TimedClaims()].append(claim, days)
      } else {
        affirmed[statement, default: TimedClaims()].append(claim, days)
      }
    }
    let order = denied.keys.sorted { ($0.kind.rawValue, $0.side) < ($1.kind.rawValue, $1.side) }
    return order.compactMap { statement in
      guard let yes = affirmed[statement], let no = denied[statement] else { return nil }
      let (kind, side) = (statement.kind, statement.side)
      let found: [Stance.Answer: Set<ClaimID>] = [
        .stated(kind, side, denied: false): Set(
          yes.meeting(no, betweenReports: false).map(\.claim.id)),
        .stated(kind, side, denied: true): Set(
          no.meeting(yes, betweenReports: false).map(\.claim.id)),
      ]
      return contradiction(.denial, stances(found, in: claims))
    }
  }

  // MARK: how it passed

  private func manners(_ claims: [BriefClaim]) -> [Contradiction] {
    EventManners(
      claims: claims.filter {
        $0.claim.kind == .change && $0.claim.polarity == .affirmed
          && $0.claim.manner != .unknown
      }, winner: winner, loser: loser
    ).events.compactMap { event in
      var byManner: [Manner: TimedClaims] = [:]
      for claim in event {
        guard let days = context.days(of: claim) else { continue }
        byManner[claim.claim.manner, default: TimedClaims()].append(claim, days)
      }
      var found: [Stance.Answer: Set<ClaimID>] = [:]
      for (manner, claims) in byManner {
        for (other, others) in byManner where other != manner {
          found[.manner(manner), default: []].formUnion(
            claims.meeting(others, betweenReports: false).map(\.claim.id))
        }
      }
      return contradiction(.manner, stances(found, in: event))
    }
  }

  /// Stances with at least one claim, the claims in the order of `claims`.
  private func stances(
    _ found: [Stance.Answer: Set<ClaimID>], in claims: [BriefClaim]
  ) -> [Stance] {
    found.compactMap { answer, ids in
      let mine = claims.filter { ids.contains($0.claim.id) }
      return mine.isEmpty ? nil : Stance(answer: answer, claims: mine)
    }
  }
}
