import Evidence

/// One of the answers that reports give to a question about a place.
struct Stance: Hashable {
  enum Answer: Hashable {
    case passed(to: SideID)
    case held(by: SideID)
    case manner(Manner)
    case stated(Kind, SideID, denied: Bool)
    case beatenOff(attacker: SideID)
  }

  let answer: Answer
  let claims: [BriefClaim]

  /// A word order that puts stances in a fixed order.
  func label(_ names: NameBook) -> String {
    switch answer {
    case .passed(let side): "Passed to \(names.side(side))"
    case .held(let side): "Held by \(names.side(side))"
    case .manner(let manner): "Passed: \(MannerWords.phrase(manner))"
    case .stated(let kind, let side, let denied):
      "\(denied ? "Denied" : "Affirmed"): \(verb(kind)) \(names.side(side))"
    case .beatenOff(let side): "Attack by \(names.side(side)) beaten off"
    }
  }

  private func verb(_ kind: Kind) -> String {
    switch kind {
    case .change: "passed to"
    case .withdrawal: "left by"
    default: "held by"
    }
  }
}

/// A question about one place that reports answer differently.
struct Contradiction {
  enum Question: Int, CaseIterable {
    case holder, attack, denial, manner
  }

  let question: Question
  let claim: Claim
  let stances: [Stance]

  var size: Int { stances.reduce(0) { $0 + $1.claims.count } }
}
