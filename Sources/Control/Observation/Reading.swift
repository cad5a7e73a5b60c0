import Evidence

/// How much of a claim stands in its words, and how much was read into them.
struct Reading: Hashable, Sendable {
  /// Who or where was told by a pronoun or a description ("they took the town").
  let isInferred: Bool
  /// When was counted from a day told earlier ("the next day"), or not in figures.
  let isRelativelyDated: Bool
  /// It speaks of the district or province, not of the place itself.
  let isOfArea: Bool

  init(_ claim: Claim, isOfArea: Bool = false) {
    self.isOfArea = isOfArea
    // The coder's own words for it, in `because`.
    isInferred = claim.because.contains { reason in
      reason.utf8.count < 400 && reason.contains(" was read as ")
    }
    isRelativelyDated =
      claim.when.anchor.map { anchor in !anchor.utf8.contains { (0x30...0x39).contains($0) } }
      ?? false
  }
}
