/// An outlet or agency, graded.
package struct Source: Hashable, Sendable {
  /// Reliability by the Admiralty code (NATO): A completely reliable … E unreliable, F cannot be
  /// judged, which means no basis and not "false".
  package enum Grade: String, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
  }

  package let id: SourceID
  package let name: String
  package let aliases: [String]
  package let grade: Grade
  /// The side it leans to: its word counts for less when it favours that side.
  package let leansTo: SideID?

  package init(
    id: SourceID, name: String, aliases: [String], grade: Grade, leansTo: SideID?
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.grade = grade
    self.leansTo = leansTo
  }
}
