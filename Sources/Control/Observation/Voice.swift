import Evidence

/// Who is speaking in a claim: how reliable, leaning to whom, and under which name.
struct Voice: Hashable, Sendable {
  let grade: Source.Grade
  /// Index of the side it leans to.
  let leansTo: Int?
  /// The same for two claims of one speaker; nil when nobody is named, not even an outlet.
  let key: String?
}

/// Finds the voice of a claim among the theatre's sources and actors.
struct VoiceIndex: Sendable {
  private let theatre: Theatre
  private let holders: HolderIndex
  private let partyByName: [String: Int]

  init(theatre: Theatre, holders: HolderIndex) {
    self.theatre = theatre
    self.holders = holders
    var partyByName: [String: Int] = [:]
    for actor in theatre.actors {
      guard let side = holders.index(of: actor.id) else { continue }
      for name in [actor.id.rawValue, actor.name] + actor.aliases.map(\.text) {
        partyByName[name.lowercased()] = partyByName[name.lowercased()] ?? side
      }
    }
    self.partyByName = partyByName
  }

  /// The nearest speaker whom the theatre grades, the outlet last. A party to the war speaks
  /// ungraded and for its own side.
  func voice(of dated: DatedClaim) -> Voice {
    var names: [String] = []
    for speaker in dated.claim.attribution {
      names.append(contentsOf: [speaker.name, speaker.affiliation].compactMap { $0 })
    }
    if let outlet = dated.outlet { names.append(outlet) }
    if let story = dated.carriedFrom {
      // Whoever carries a story speaks with the voice of the one that had it first.
      names = names.map { $0 == dated.outlet ? story : $0 }
      if dated.outlet == nil { names.append(story) }
    }
    for name in names {
      if let source = theatre.source(named: name) {
        return Voice(
          grade: source.grade, leansTo: source.leansTo.flatMap(holders.index(of:)),
          key: source.id.rawValue.lowercased())
      }
      if let side = partyByName[name.lowercased()] {
        return Voice(grade: .f, leansTo: side, key: name.lowercased())
      }
    }
    return Voice(grade: .f, leansTo: nil, key: names.first?.lowercased())
  }
}
