import Evidence

/// Chooses among the candidates: the weight of the source, with what the other sources say for or
/// against it.
enum DateChoice {
  static let least = 40

  /// - Parameter modified: when the page was last changed, by its own data.
  static func best(_ candidates: [DateCandidate], modified: Instant?) -> FoundDate? {
    let settled = settle(candidates)
    var best: (candidate: DateCandidate, score: Int)?
    for candidate in settled {
      let score = score(candidate, among: settled, modified: modified)
      if score >= least, score > best?.score ?? 0 { best = (candidate, score) }
    }
    guard let winner = best?.candidate ?? labelled(settled) else { return nil }
    if let local = localDay(of: winner, among: settled) {
      return FoundDate(
        instant: local.instant,
        how: "\(local.source.name), which the time in UTC of \(winner.source.name) allows")
    }
    // Of sources that agree, the one that knows the time says more.
    let timed = settled.first {
      $0.instant.day == winner.instant.day && $0.instant.text.utf8.count > 10
        && $0.source.weight >= DateSource.address.weight
    }
    let instant = winner.instant.text.utf8.count > 10 ? winner.instant : timed?.instant
    let agreeing = supporters(of: winner, among: settled)
    let others = agreeing.isEmpty ? "" : "; " + agreeing.map(\.name).joined(separator: ", ")
    return FoundDate(
      instant: instant ?? winner.instant,
      how: winner.source.name + (others.isEmpty ? "" : others + " agree"))
  }

  /// The only day that the page says to be a publication's is its own, wherever it says so.
  private static func labelled(_ candidates: [DateCandidate]) -> DateCandidate? {
    let labelled = candidates.filter { $0.source == .labelled && !$0.isBeside }
    guard let first = labelled.first,
      labelled.allSatisfy({ $0.instant.day == first.instant.day })
    else { return nil }
    return first
  }

  private static func score(
    _ candidate: DateCandidate, among all: [DateCandidate], modified: Instant?
  ) -> Int {
    var score = candidate.source.weight + candidate.bonus
    score += 8 * min(3, supporters(of: candidate, among: all).count)
    // Nothing appears after it was last changed.
    if let modified, candidate.instant.day > modified.day + 1 { score -= 25 }
    // Nor is the day of a change the first, where a good source has an earlier one.
    if candidate.instant.day == modified?.day,
      all.contains(where: {
        $0.source.weight >= DateSource.address.weight && $0.instant.day < candidate.instant.day
      })
    {
      score -= 12
    }
    // Some systems write each change as the publication; what they show readers is the first.
    if candidate.node < 0, candidate.instant.day == modified?.day,
      all.contains(where: {
        $0.node >= 0 && $0.bonus >= 14 && $0.instant.day < candidate.instant.day
      }), !all.contains(where: { $0.node >= 0 && $0.instant.day == candidate.instant.day })
    {
      score -= 32
    }
    // The only day that the page shows is likely its own.
    if candidate.node >= 0, candidate.bonus > -20, !candidate.isBeside,
      all.allSatisfy({ $0.node < 0 || $0.instant.day == candidate.instant.day })
    {
      score += 10
    }
    return score
  }

  /// Sources of another kind that name the same day.
  private static func supporters(
    of candidate: DateCandidate, among all: [DateCandidate]
  ) -> [DateSource] {
    var sources: [DateSource] = []
    for other in all
    where other.source != candidate.source && other.instant.day == candidate.instant.day
      && other.bonus > -20 && !sources.contains(other.source)
    {
      sources.append(other.source)
    }
    return sources
  }

  /// Numbers whose order the page leaves open count where another source has one of the readings.
  private static func settle(_ candidates: [DateCandidate]) -> [DateCandidate] {
    let decided = candidates.filter { $0.isDecided && $0.other == nil }
    return candidates.compactMap { candidate in
      guard let other = candidate.other else { return candidate }
      let days = [candidate.instant.day, other]
      let supported = days.filter { day in
        decided.contains { $0.source != candidate.source && $0.instant.day == day }
      }
      var settled = candidate
      settled.other = nil
      if supported.count == 1, supported[0] == other {
        settled = DateCandidate(
          instant: Instant(other), source: candidate.source, bonus: candidate.bonus,
          node: candidate.node)
      } else if supported.isEmpty, !candidate.isDecided {
        return nil
      }
      return settled
    }
  }

  /// A time given in UTC leaves the day at the place open by one: the day that the page shows its
  /// readers, or has in its address, is then the day of publication.
  private static func localDay(
    of winner: DateCandidate, among all: [DateCandidate]
  ) -> DateCandidate? {
    let text = winner.instant.text
    guard text.utf8.count > 16, text.hasSuffix("Z") || text.hasSuffix("+00:00"),
      let hour = Int(text.dropFirst(11).prefix(2)),
      !text.dropFirst(11).hasPrefix("00:00:00")
    else { return nil }
    // West of Greenwich it is still yesterday, east of it already tomorrow.
    let neighbour = hour < 12 ? winner.instant.day - 1 : winner.instant.day + 1
    let local = all.filter { $0.source.isLocal && $0.bonus > -10 && !isUTC($0.instant) }
    guard !local.contains(where: { $0.instant.day == winner.instant.day }) else { return nil }
    return local.filter { $0.instant.day == neighbour }.max { left, right in
      left.source.weight + left.bonus < right.source.weight + right.bonus
    }
  }

  private static func isUTC(_ instant: Instant) -> Bool {
    instant.text.utf8.count > 10
      && (instant.text.hasSuffix("Z") || instant.text.hasSuffix("+00:00"))
  }
}
