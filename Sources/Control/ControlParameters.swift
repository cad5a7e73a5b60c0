/// What the estimate assumes before it has read anything.
///
/// Provenance: every number here and in `LikelihoodTable` is a hand-set starting value, chosen for
/// plausible answers on small examples; none has been learned from data yet.
package struct ControlParameters: Sendable, Hashable {
  /// Chance that on a given day a side's place is drawn anew: about once in twenty months.
  package var hazard = 1.0 / 1_900
  /// The same for a contested place: about once in two months.
  package var contestedHazard = 1.0 / 60
  /// Share of `contested` in the prior; the sides share the rest evenly.
  package var contestedShare = 0.05
  /// Days over which an undated change is assumed to lie before its report came out.
  package var undatedSpan = 30
  /// A window longer than this keeps only its last days: the words say little more than "by then".
  package var longestWindow = 400
  /// Fighting, strikes and the like, told within this many days of each other, count once.
  package var episode = 3
  /// Probability above which a holder is said to lead clearly, for listing changes.
  package var clear = 0.5
  /// Share of the change-day distribution between `earliest` and `latest` of a change.
  package var coverage = 0.8
  package var table = LikelihoodTable()
  package var sources = SourceWeights()

  package init() {}

  package static let standard = ControlParameters()
}
