/// How strongly each kind of claim speaks, as likelihood ratios for a plain statement by a
/// completely reliable source. A ratio of 40 for a holder means: forty times as likely to be said
/// when that holder has the place as when one that the row does not name has it. Below 1 speaks
/// against.
///
/// Provenance: hand-set starting values, to be learned. They follow the order of strength in
/// docs/methods/control.md and no published table.
package struct LikelihoodTable: Sendable, Hashable {
  /// Ratios for the parts of one row. Those not named stand at 1.
  package struct Row: Sendable, Hashable {
    /// The side the claim is about: the new holder, the holder, the one that left, the attacker.
    package var subject: Double
    /// The other side, where the claim names one.
    package var other: Double
    package var contested: Double

    package init(subject: Double, other: Double = 1, contested: Double = 1) {
      self.subject = subject
      self.other = other
      self.contested = contested
    }
  }

  /// At the end of a change's window; subject: the new holder, other: the old one.
  package var changed = Row(subject: 60, other: 1, contested: 2)
  /// The day before a change's window; subject: the new holder, other: the old one.
  package var beforeChange = Row(subject: 1 / 3, other: 4, contested: 1.5)
  /// At the end of a change or a withdrawal of which only the loser is known (subject).
  package var lost = Row(subject: 1 / 8)
  /// The day before such a loss.
  package var beforeLoss = Row(subject: 4, contested: 1.5)
  /// A change, loss or hold of a part of the place (subject: who has the part).
  package var part = Row(subject: 4, contested: 6)
  package var held = Row(subject: 40, contested: 2)
  /// Subject: the defender, other: the attacker.
  package var repelled = Row(subject: 8, other: 1 / 2, contested: 1.5)
  /// Subject: who advances, other: on whom.
  package var advance = Row(subject: 1 / 2, other: 1.5, contested: 1.5)
  /// Subject and other: the two who fight.
  package var fighting = Row(subject: 1.3, other: 1.3, contested: 2)
  /// Subject: who strikes, since a side rarely bombs what it holds; other: who is struck.
  package var strike = Row(subject: 1 / 3, other: 2, contested: 1.3)
  /// Subject: who besieges, other: who is besieged.
  package var siege = Row(subject: 1 / 3, other: 2)
  /// Subject: who broke the siege, other: who kept it up.
  package var siegeLifted = Row(subject: 2, other: 1 / 2)

  /// What a denial is worth against the plain statement, with its sign turned.
  package var denial = 0.6
  /// How far a loss to nobody named makes a change likely, against a change with a new holder.
  package var lossWithoutHeir = 0.5

  package init() {}
}
