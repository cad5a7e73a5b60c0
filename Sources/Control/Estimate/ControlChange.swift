package import Evidence

/// A place passing from one holder to another, as far as the claims tell.
package struct ControlChange: Sendable, Hashable {
  package struct MannerShare: Sendable, Hashable {
    package let manner: Manner
    package let probability: Double

    package init(manner: Manner, probability: Double) {
      self.manner = manner
      self.probability = probability
    }
  }

  package let place: PlaceID
  /// Nil when nobody clearly led before.
  package let before: Holder?
  package let after: Holder
  /// The most probable day.
  package let day: Day
  /// The days between which the change lies with at least the probability
  /// `ControlParameters.coverage`, given that it happened; `day` is among them.
  package let earliest: Day
  package let latest: Day
  /// That the place passed to `after` at about this time at all.
  package let probability: Double
  /// How it passed, most probable first; only `unknown` when no claim says.
  package let manners: [MannerShare]
  /// The claims behind it, strongest first, repeats included.
  package let claims: [ClaimID]

  package init(
    place: PlaceID, before: Holder?, after: Holder, day: Day, earliest: Day, latest: Day,
    probability: Double, manners: [MannerShare], claims: [ClaimID]
  ) {
    self.place = place
    self.before = before
    self.after = after
    self.day = day
    self.earliest = earliest
    self.latest = latest
    self.probability = probability
    self.manners = manners
    self.claims = claims
  }
}
