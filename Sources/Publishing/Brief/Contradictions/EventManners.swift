import Evidence

/// Puts claims of change together that may tell of the same event: the same new holder, or, where
/// one names none, the same loser.
struct EventManners {
  let events: [[BriefClaim]]

  init(
    claims: [BriefClaim], winner: (Claim) -> SideID?, loser: (Claim) -> SideID?
  ) {
    var byWinner: [SideID: [BriefClaim]] = [:]
    var losersTo: [SideID: Set<SideID>] = [:]
    var heirless: [SideID: [BriefClaim]] = [:]
    for claim in claims {
      if let side = winner(claim.claim) {
        byWinner[side, default: []].append(claim)
        if let lost = loser(claim.claim) { losersTo[lost, default: []].insert(side) }
      } else if let side = loser(claim.claim) {
        heirless[side, default: []].append(claim)
      }
    }
    var lost: [[BriefClaim]] = []
    for (side, claims) in heirless.sorted(by: { $0.key < $1.key }) {
      guard let winners = losersTo[side] else {
        lost.append(claims)
        continue
      }
      for winner in winners { byWinner[winner, default: []].append(contentsOf: claims) }
    }
    events = byWinner.sorted { $0.key < $1.key }.map(\.value) + lost
  }
}
