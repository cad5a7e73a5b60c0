import Evidence
import Language

/// The window of a draft: the time expression that stands in its own clause, else the one that
/// opens the sentence, else the date that the sentence before it gave in the same paragraph.
struct TimeReader: Sendable {
  /// The date of the sentence before, where it stands in the same paragraph.
  let carried: Period?

  func read(_ draft: Draft, in scene: Scene) -> Period {
    let analysis = scene.analysis
    guard !analysis.times.isEmpty else {
      return Self.dated.contains(draft.kind) ? carried ?? .unknown() : .unknown()
    }
    let trigger = analysis.phrases[draft.trigger].tokens
    let best = analysis.times.min { left, right in
      distance(left, trigger, analysis) < distance(right, trigger, analysis)
    }
    guard let best else { return .unknown() }
    return isEarlier(trigger, than: best, analysis) ? before(best.period) : best.period
  }

  /// "recaptured Homs on Sunday, a week after it retook Hama": what stands behind "after" came before
  /// the date that stands ahead of it.
  private func isEarlier(
    _ trigger: Range<Int>, than time: Analysis.Time, _ analysis: Analysis
  ) -> Bool {
    guard time.tokens.upperBound <= trigger.lowerBound else { return false }
    let between = analysis.tokens[time.tokens.upperBound..<trigger.lowerBound]
    guard let after = between.lastIndex(where: { $0.lower == "after" }) else { return false }
    // A finite verb between the date and "after" is what the date belongs to.
    return analysis.phrases.contains {
      $0.kind == .verb && $0.verb?.shape == .finite
        && ($0.tokens.upperBound <= time.tokens.lowerBound
          || time.tokens.upperBound <= $0.tokens.lowerBound)
        && $0.tokens.upperBound <= after
    }
  }

  private func before(_ period: Period) -> Period {
    Period(earliest: nil, latest: period.latest, precision: .unknown, anchor: period.anchor)
  }

  /// Tokens between the two, each verb group in between counting as many more.
  private func distance(_ time: Analysis.Time, _ trigger: Range<Int>, _ analysis: Analysis) -> Int {
    let isBefore = time.tokens.upperBound <= trigger.lowerBound
    let gap =
      isBefore
      ? time.tokens.upperBound..<trigger.lowerBound
      : min(
        trigger.upperBound, time.tokens.lowerBound)..<max(
          trigger.upperBound, time.tokens.lowerBound)
    var distance = gap.count
    for phrase in analysis.phrases where phrase.kind == .verb && gap.overlaps(phrase.tokens) {
      distance += phrase.verb?.shape == .finite ? 10 : 5
    }
    // What opens the sentence holds for all of it.
    if time.tokens.lowerBound <= 2 { distance = min(distance, 12) }
    return distance
  }

  /// Kinds that happen on a day and are told in order; states and opinions take no date from their
  /// neighbours.
  private static let dated: Set<Kind> = [
    .change, .withdrawal, .advance, .fighting, .repelled, .strike,
  ]

  /// What a sentence hands on: its last time of a fortnight or less.
  static func carried(from scene: Scene) -> Period? {
    scene.analysis.times.last { $0.period.precision == .day || $0.period.precision == .week }?
      .period
  }
}
