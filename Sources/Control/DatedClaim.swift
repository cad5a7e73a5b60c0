package import Evidence

/// A claim with what the estimate needs to know of the report that made it.
package struct DatedClaim: Sendable, Hashable {
  package let claim: Claim
  /// The day the report came out; closes windows that the words leave open.
  package let published: Day?
  /// Who published the report: the last voice behind the claim.
  package let outlet: String?
  /// 0…1 from review: 0 for a rejected claim, 1 for one nobody has objected to.
  package let weight: Double
  /// A reviewer vouches for it: it counts as a completely reliable source's, whoever said it.
  package let isChecked: Bool
  /// The outlet, or another name, of the story that the report only carries: the two are one voice.
  package let carriedFrom: String?
  /// It speaks of a district or province, and is passed on to a place in it.
  private(set) var isOfArea = false

  package init(
    claim: Claim, published: Day?, outlet: String?, weight: Double = 1, isChecked: Bool = false,
    carriedFrom: String? = nil
  ) {
    self.claim = claim
    self.published = published
    self.outlet = outlet
    self.weight = weight
    self.isChecked = isChecked
    self.carriedFrom = carriedFrom
  }

  func ofArea() -> DatedClaim {
    var copy = self
    copy.isOfArea = true
    return copy
  }
}
