import Evidence
import Language

/// The window of a draft: the time that stands nearest to its trigger in the tree, else the one that
/// opens the sentence, else the date that the sentence before gave in the same paragraph.
struct TimeReader: Sendable {
  /// The date of the sentence before, where it stands in the same paragraph.
  let carried: Period?

  func read(_ draft: Draft, in scene: Scene) -> Period {
    guard !scene.times.isEmpty else {
      guard Self.dated.contains(draft.kind), let carried else { return .unknown() }
      return isBackground(draft.trigger, scene) ? before(carried) : carried
    }
    let times = scene.times.filter { !isOfAnother($0, draft, scene) }
    guard !times.isEmpty else { return .unknown() }
    let best = times.min { left, right in
      let one = (distance(left, draft.trigger, scene), abs(left.words.lowerBound - draft.trigger))
      let two = (distance(right, draft.trigger, scene), abs(right.words.lowerBound - draft.trigger))
      return one < two
    }
    guard let best else { return .unknown() }
    return isEarlier(draft.trigger, than: best, scene) ? before(best.period) : best.period
  }

  /// "still hold the town, despite a deal signed in May": when the deal was signed. A state has no date of
  /// what others did in clauses of their own.
  private func isOfAnother(_ time: SceneTime, _ draft: Draft, _ scene: Scene) -> Bool {
    guard [.hold, .worth, .siege].contains(draft.kind) else { return false }
    let tree = scene.tree
    guard let top = time.words.min(by: { tree.path($0).count < tree.path($1).count }) else {
      return false
    }
    let up = Set(tree.path(draft.trigger))
    return tree.path(top).prefix { !up.contains($0) }.contains {
      [.acl, .relative, .advcl].contains(tree[$0].relation)
    }
  }

  /// "recaptured Homs on Sunday, a week after it retook Hama": what stands behind "after" came before
  /// the date that stands ahead of it.
  private func isEarlier(_ trigger: Int, than time: SceneTime, _ scene: Scene) -> Bool {
    guard time.words.upperBound <= trigger else { return false }
    let tree = scene.tree
    for node in tree.path(trigger) where tree[node].relation == .advcl {
      if tree.children(node, .mark).contains(where: { tree[$0].lower == "after" }),
        !tree.span(node).contains(time.words.lowerBound)
      {
        // "six months after losing it"
        let isLong = tree.children(node, .bareOblique, .bareModifier, .obl).contains {
          ["hour", "day", "week", "month", "year"].contains(tree[$0].lemma) && $0 < node
        }
        // A finite clause: the date belongs to the verb over it.
        return isLong || tree[node].treebankTag == "VBD" || tree[node].treebankTag == "VBZ"
          || tree.child(node, .aux, .auxiliaryOfPassive) != nil
      }
    }
    return false
  }

  /// "They have been digging since the town fell": that was before the day of which is told.
  private func isBackground(_ trigger: Int, _ scene: Scene) -> Bool {
    let tree = scene.tree
    return tree.path(trigger).contains { node in
      tree[node].relation == .advcl
        && tree.children(node, .mark).contains { ["since", "after"].contains(tree[$0].lower) }
    }
  }

  private func before(_ period: Period) -> Period {
    Period(earliest: nil, latest: period.latest, precision: .unknown, anchor: period.anchor)
  }

  /// Steps in the tree from the trigger up to the word that governs the time, and down to the time;
  /// each clause on the way counts as more.
  private func distance(_ time: SceneTime, _ trigger: Int, _ scene: Scene) -> Int {
    let tree = scene.tree
    guard let top = time.words.min(by: { tree.path($0).count < tree.path($1).count }) else {
      return 100
    }
    let up = tree.path(trigger)
    let down = tree.path(top)
    guard let meeting = down.first(where: { up.contains($0) }),
      let rise = up.firstIndex(of: meeting), let fall = down.firstIndex(of: meeting)
    else { return 100 }
    func cost(_ nodes: ArraySlice<Int>) -> Int {
      nodes.reduce(0) { sum, node in
        sum + (tree[node].isVerbal || tree.child(node, .cop) != nil ? 3 : 1)
      }
    }
    var distance = cost(up[0..<rise]) + 2 * cost(down[1..<max(1, fall)])
    // What opens the sentence holds for all of it.
    if time.words.lowerBound <= 2 { distance = min(distance, 4) }
    return distance
  }

  /// Kinds that happen on a day and are told in order; states and opinions take no date from their
  /// neighbours.
  private static let dated: Set<Kind> = [
    .change, .withdrawal, .advance, .fighting, .repelled, .strike,
  ]

  /// What a sentence hands on: its last time of a fortnight or less.
  static func carried(from scene: Scene) -> Period? {
    scene.times.last { $0.period.precision == .day || $0.period.precision == .week }?.period
  }
}
