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

  /// For a claim of which where was read into its words, and for one of which who was.
  package var inferredPlace = 0.7
  package var inferredParty = 0.7
  /// For a claim whose day was counted from another.
  package var relativeDate = 0.8
  /// For a claim about the whole district or province, said of a place in it.
  package var area = 0.05

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
    (reading.isPlaceInferred ? inferredPlace : 1) * (reading.isPartyInferred ? inferredParty : 1)
      * (reading.isRelativelyDated ? relativeDate : 1)
      * (reading.isOfArea ? area : 1)
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

  /// Every source as one that cannot be judged, whichever side it leans to.
  package mutating func levelOut() {
    (a, b, c, d, e) = (f, f, f, f, f)
    rosy = 1
    againstInterest = 1
  }

  /// A better grade counts for more than a worse one, however little data there was to learn it from.
  mutating func putInOrder() {
    b = min(b, a * Self.step)
    c = min(c, b * Self.step)
    d = min(d, c * Self.step)
    e = min(e, d * Self.step)
    f = min(f, b * Self.step)
  }

  /// The least by which two grades differ.
  private static let step = 0.95
}
