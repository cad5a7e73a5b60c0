/// What the estimate goes by. Learned values stand in `Resources/control.txt` with their provenance, and
/// `foothold train-control` writes that file; `stated` are the hand-set values that learning starts from.
package struct ControlParameters: Sendable, Hashable {
  /// Chance that on a given day a side's place is drawn anew: about once in five years.
  package var hazard = 1.0 / 1_900
  /// Chance a day that a fight inside a place ends: about once in two months.
  package var fightEnd = 1.0 / 60
  /// Chance that the holder keeps the place when the fight ends and nobody tells how.
  package var fightKeeps = 0.8
  /// Share of `contested` in the prior.
  package var contestedShare = 0.05
  /// Power to which a ratio for a side is raised where the place is the side's, but fought inside it.
  package var contestedEcho = 0.5
  /// How much likelier a claim of change makes it that the place passed on its days than that the new holder
  /// had it already and the words tell it anew.
  package var changeWeight = 2.0
  /// How much likelier than any other side the place's own government is to hold it, before any claim.
  package var homeOdds = 1.0
  /// The same for another country's government.
  package var foreignOdds = 1.0
  /// Power of what the neighbours say of a place; 0 leaves space out.
  package var neighbours = 0.0
  /// Power to which all ratios are raised at last, so that stated chances come true.
  package var temper = 1.0
  /// Days over which an undated change is assumed to lie before its report came out.
  package var undatedSpan = 30
  /// A window longer than this keeps only its last days: the words say little more than "by then".
  package var longestWindow = 400
  /// Fighting, strikes and the like, told within this many days of each other, count once.
  package var episode = 3
  /// The same for rows of an event data set about the same two sides.
  package var eventEpisode = 14
  /// Probability above which a holder is said to lead clearly, for listing changes.
  package var clear = 0.5
  /// Share of the change-day distribution between `earliest` and `latest` of a change.
  package var coverage = 0.8
  package var table = LikelihoodTable.stated
  package var sources = SourceWeights()

  package init() {}

  package static let stated = ControlParameters()

  /// The learned values that ship with the package; a test reads the file whole.
  package static let standard: ControlParameters =
    (try? ControlTables.parse(String(decoding: PackageResources.control_txt, as: UTF8.self)))
    ?? .stated
}
