import Evidence

/// Counts what is said again by the same voice once, at its strongest.
///
/// Three things make one voice: the same source or speaker (a wire story carried by ten papers), the
/// same sentence word for word (a copy whose speaker was dropped), and the same report (a headline
/// and its own body). Reports of one fight or bombardment within a few days are one observation
/// whoever tells of it, because weak evidence that repeats is not independent.
struct OneVoice {
  /// Days by which windows of weak kinds may miss each other and still be one episode.
  let episode: Int
  /// The same for rows of an event data set, of which a siege brings one a day.
  let eventEpisode: Int

  private enum Speaker: Hashable {
    case source(String)
    case quote(String)
    case report(ReportID)
    case anybody
  }

  private struct Key: Hashable {
    let kind: ClaimClass
    let roles: ClaimRoles
    let denied: Bool
    let part: Bool
    let speaker: Speaker
  }

  /// Sentences shorter than this may well be written twice.
  private static let shortestCopy = 30

  func merge(_ observations: [Observation]) -> [Observation] {
    var kept = observations
    kept = merge(kept) { $0.voice.key.map(Speaker.source) }
    kept = merge(kept) { observation in
      let quote = observation.claim.evidence.quote
      return quote.utf8.count >= Self.shortestCopy ? .quote(quote) : nil
    }
    kept = merge(kept) { .report($0.claim.report) }
    kept = merge(kept) { Self.isWeak($0.claim.kind) ? .anybody : nil }
    return kept.sorted {
      ($0.window.days.lowerBound, $0.claim.id) < ($1.window.days.lowerBound, $1.claim.id)
    }
  }

  static func isWeak(_ kind: Kind) -> Bool {
    switch kind {
    case .advance, .fighting, .siege, .strike: true
    default: false
    }
  }

  /// Keeps of each key only observations whose windows do not overlap, the strongest first.
  private func merge(
    _ observations: [Observation], by speaker: (Observation) -> Speaker?
  ) -> [Observation] {
    var kept: [Observation] = []
    // By key: windows kept so far, rising and apart from each other, with their place in `kept`.
    var windows: [Key: [(days: ClosedRange<Int>, index: Int)]] = [:]
    let strongest = observations.sorted {
      ($1.weight, $0.claim.id) < ($0.weight, $1.claim.id)
    }
    for observation in strongest {
      guard let speaker = speaker(observation) else {
        kept.append(observation)
        continue
      }
      let slack =
        speaker != .anybody ? 0 : observation.kind.isEvent ? eventEpisode : episode
      let days = observation.window.days
      let reach = days.lowerBound - slack...days.upperBound + slack
      let key = Key(
        kind: observation.kind, roles: observation.roles,
        denied: observation.claim.polarity == .denied, part: observation.claim.extent != nil,
        speaker: speaker)
      let position = (windows[key] ?? []).firstIndex(sortedBy: {
        $0.days.upperBound >= reach.lowerBound
      })
      if let taken = windows[key], position < taken.count, taken[position].days.overlaps(reach) {
        let index = taken[position].index
        kept[index].repeats.append(observation.claim)
        kept[index].repeats.append(contentsOf: observation.repeats)
      } else {
        windows[key, default: []].insert((days, kept.count), at: position)
        kept.append(observation)
      }
    }
    return kept
  }
}
