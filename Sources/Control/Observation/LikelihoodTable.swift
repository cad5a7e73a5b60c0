/// How strongly each class of claim speaks, as likelihood ratios for a plain statement by a completely
/// reliable source. A ratio of 40 for a holder means: forty times as likely to be said when that holder has
/// the place as when one that the row does not name has it. Below 1 speaks against.
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

    static let silent = Row(subject: 1)
  }

  /// On the days of the claim; of a change, at its end.
  package var rows: [ClaimClass: Row]
  /// On the day before the window of a change, where the words give it a beginning.
  package var before: [ClaimClass: Row]
  /// What a denial is worth against the plain statement, with its sign turned.
  package var denial = 0.6
  /// How far a change without an heir makes a change likely, against one with a new holder.
  package var lossWithoutHeir = 0.5

  func row(_ kind: ClaimClass) -> Row { rows[kind] ?? .silent }
  func rowBefore(_ kind: ClaimClass) -> Row { before[kind] ?? .silent }

  /// Hand-set, from which learning starts and to which it is held where data says little. The order of
  /// strength is that of docs/methods/control.md; of no published table.
  package static let stated = LikelihoodTable(
    rows: [
      .change: Row(subject: 60, contested: 2),
      .changeTo: Row(subject: 60, contested: 2),
      .loss: Row(subject: 1 / 8),
      .changeUnnamed: .silent,
      .changePart: Row(subject: 4, contested: 6),
      .hold: Row(subject: 40, contested: 2),
      .holdPart: Row(subject: 4, contested: 6),
      .withdrawal: Row(subject: 1 / 8),
      .withdrawalPart: Row(subject: 1, contested: 6),
      .repelled: Row(subject: 8, other: 1 / 2, contested: 1.5),
      .repelledAttack: Row(subject: 1 / 2, contested: 1.5),
      .advance: Row(subject: 1 / 2, other: 1.5, contested: 1.5),
      .around: Row(subject: 1.3),
      .fighting: Row(subject: 1.3, other: 1.3, contested: 2),
      .attack: Row(subject: 1 / 1.5, contested: 2),
      .attacked: Row(subject: 1.5, contested: 2),
      .strike: Row(subject: 1 / 3, other: 2, contested: 1.3),
      .siege: Row(subject: 1 / 3, other: 2),
      .siegeLifted: Row(subject: 2, other: 1 / 2),
      .eventFighting: Row(subject: 1.3, other: 1.3, contested: 2),
      .eventFighters: Row(subject: 1.3, other: 1.3, contested: 2),
      .eventCivilians: Row(subject: 1.1, other: 2, contested: 1.3),
      .eventGroups: Row(subject: 1.3, contested: 2),
    ],
    before: [
      .change: Row(subject: 1, other: 4, contested: 1.5),
      .changeTo: Row(subject: 1, contested: 1.5),
      .loss: Row(subject: 4, contested: 1.5),
      .changePart: Row(subject: 1, other: 4, contested: 1.5),
      .withdrawal: Row(subject: 4, contested: 1.5),
    ])
}
