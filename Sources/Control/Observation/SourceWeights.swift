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

  /// For a claim of which who or where was read into its words.
  package var inferred = 0.7
  /// For a claim whose day was counted from another.
  package var relativeDate = 0.8

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

  /// A claim that a reviewer vouches for counts as a completely reliable source's.
  func weight(
    of grade: Source.Grade, direction: Observation.Direction, isChecked: Bool
  ) -> Double {
    if isChecked { return a }
    switch direction {
    case .rosy: return min(weight(of: grade) * rosy, a)
    case .againstInterest: return min(weight(of: grade) * againstInterest, a)
    case .neither: return min(weight(of: grade), a)
    }
  }

  func weight(of reading: Reading) -> Double {
    (reading.isInferred ? inferred : 1) * (reading.isRelativelyDated ? relativeDate : 1)
  }

  mutating func set(_ grade: Source.Grade, to weight: Double) {
    switch grade {
    case .a: a = weight
    case .b: b = weight
    case .c: c = weight
    case .d: d = weight
    case .e: e = weight
    case .f: f = weight
    }
  }

  /// A better grade never counts for less than a worse one, however little data there was to learn it from.
  mutating func putInOrder() {
    b = min(b, a)
    c = min(c, b)
    d = min(d, c)
    e = min(e, d)
    f = min(f, b)
  }
}
