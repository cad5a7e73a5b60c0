/// Probabilities in the words of ICD 203 (Office of the Director of National Intelligence,
/// Intelligence Community Directive 203, "Analytic Standards", 2015).
///
/// The directive's bands meet at their edges: an edge belongs to the higher band here, and what lies
/// below 1 % or above 99 % to the outermost ones. Words and figure come from the same rounded
/// number, so that they never disagree.
package enum LikelihoodWords: String, Sendable, CaseIterable {
  case almostNoChance = "almost no chance"
  case veryUnlikely = "very unlikely"
  case unlikely
  case roughlyEven = "roughly even chance"
  case likely
  case veryLikely = "very likely"
  case almostCertain = "almost certain"

  /// The band of a probability, 0…1. What is no number has no basis, and reads as even.
  package init(_ probability: Double) {
    switch Self.percent(probability) {
    case ..<5: self = .almostNoChance
    case ..<20: self = .veryUnlikely
    case ..<45: self = .unlikely
    case ..<55: self = .roughlyEven
    case ..<80: self = .likely
    case ..<95: self = .veryLikely
    default: self = .almostCertain
    }
  }

  /// `93%`; never 0 or 100, because an estimate is never certain.
  package static func figure(_ probability: Double) -> String {
    if probability < 0.01 { return "under 1%" }
    if probability > 0.99 { return "over 99%" }
    return "\(percent(probability))%"
  }

  /// Words and figure: `very likely (93%)`.
  package static func phrase(_ probability: Double) -> String {
    "\(LikelihoodWords(probability).rawValue) (\(figure(probability)))"
  }

  private static func percent(_ probability: Double) -> Int {
    guard probability.isFinite else { return 50 }
    return Int((min(max(probability, 0), 1) * 100).rounded())
  }
}
