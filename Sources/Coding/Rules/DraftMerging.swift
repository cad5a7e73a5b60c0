import Evidence

/// Two rules may find the same claim: one is kept, the one that says more.
enum DraftMerging {
  static func merge(_ drafts: [Draft], in scene: Scene) -> [Draft] {
    var kept: [Draft] = []
    for draft in drafts {
      if let index = kept.firstIndex(where: { same($0, draft) }) {
        kept[index] = joined(kept[index], draft)
      } else {
        kept.append(draft)
      }
    }
    // A fight, a hold or an advance without a place adds nothing beside the same with one.
    return kept.filter { draft in
      guard draft.place == nil, [.fighting, .advance, .strike, .siege, .withdrawal, .truce].contains(draft.kind) else { return true }
      return !kept.contains { $0.kind == draft.kind && $0.place != nil && ($0.actor?.mention == draft.actor?.mention || draft.actor == nil) }
    }
  }

  private static func same(_ left: Draft, _ right: Draft) -> Bool {
    guard left.kind == right.kind, left.isDenied == right.isDenied else { return false }
    if left.kind == .judgement { return true }
    guard left.place?.mention.mention == right.place?.mention.mention || (left.place?.mention.id != nil && left.place?.mention.id == right.place?.mention.id) else { return false }
    if left.worth != right.worth { return false }
    guard let one = left.actor?.mention, let two = right.actor?.mention else { return true }
    return one.mention == two.mention || (one.id != nil && one.id == two.id)
  }

  private static func joined(_ first: Draft, _ second: Draft) -> Draft {
    var joined = first
    joined.actor = first.actor ?? second.actor
    joined.against = first.against ?? second.against
    if first.manner == .unknown { joined.manner = second.manner }
    joined.phase = first.phase ?? second.phase
    joined.because += second.because.filter { !first.because.contains($0) }
    if joined.predicate == nil { joined.predicate = second.predicate }
    return joined
  }
}
