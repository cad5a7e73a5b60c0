package import Evidence

/// How far a source's word counts: the power to which a likelihood ratio is raised.
///
/// Grades are the Admiralty code's reliability (NATO). F means no basis to judge, not "false", so it
/// stands between D and C. Provenance: hand-set starting values, to be learned.
package struct SourceWeights: Sendable, Hashable {
  package var a = 1.0
  package var b = 0.85
  package var c = 0.7
  package var d = 0.45
  package var e = 0.2
  package var f = 0.5
  /// For a claim that favours the side its source leans to: by the working rule of the Syrian
  /// war's map editors such a claim hardly counts.
  package var rosy = 0.4
  /// For a claim against the side its source leans to; the product never exceeds grade A.
  package var againstInterest = 1.25

  package init() {}

  package func weight(of grade: Source.Grade) -> Double {
    switch grade {
    case .a: a
    case .b: b
    case .c: c
    case .d: d
    case .e: e
    case .f: f
    }
  }
}
