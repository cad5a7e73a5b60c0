package import Evidence

/// Who held a place from one day to another, as somebody looked it up: what tables are learned from.
package struct KnownSpan: Sendable, Hashable {
  package let place: PlaceID
  package let days: ClosedRange<Day>
  /// More than one where the source does not tell some sides apart.
  package let sides: Set<SideID>

  package init(place: PlaceID, days: ClosedRange<Day>, sides: Set<SideID>) {
    self.place = place
    self.days = days
    self.sides = sides
  }
}
