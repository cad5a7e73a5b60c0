import Evidence

/// Who says so: the nearest speaker of a claim and the outlet that carried the words.
struct SpeakerWords {
  let names: NameBook

  /// True when the report gives a speaker other than itself.
  func hasSpeaker(_ claim: BriefClaim) -> Bool { speaker(of: claim) != nil }

  func isNamed(_ claim: BriefClaim) -> Bool {
    guard let speaker = speaker(of: claim) else { return false }
    return speaker.name != nil && !speaker.anonymous
  }

  /// `Jane Doe of the Institute, in Example Wire (grade B)`.
  func phrase(_ claim: BriefClaim) -> String {
    let outlet = outlet(claim)
    guard let speaker = speaker(of: claim) else { return outlet }
    return "\(self.speaker(speaker)), in \(outlet)"
  }

  /// Distinct voices in the order given, the rest counted.
  func phrase(_ claims: [BriefClaim], limit: Int = 3) -> String {
    var voices: [String] = []
    var seen: Set<String> = []
    for claim in claims {
      let voice = phrase(claim)
      if seen.insert(voice).inserted { voices.append(voice) }
    }
    let more = voices.count - limit
    guard more > 0 else { return voices.joined(separator: "; ") }
    let others = PlainText.count(more, "other voice")
    return voices.prefix(limit).joined(separator: "; ") + "; and \(others)"
  }

  private func speaker(of claim: BriefClaim) -> Attribution? {
    let outlet = claim.outlet?.lowercased()
    return claim.claim.attribution.first { voice in
      if let name = voice.name { return name.lowercased() != outlet }
      if voice.role != nil || voice.anonymous { return true }
      return voice.affiliation.map { $0.lowercased() != outlet } ?? false
    }
  }

  private func speaker(_ voice: Attribution) -> String {
    if let name = PlainText.name(voice.name), !voice.anonymous {
      let of = voice.affiliation.map { " of \(graded($0))" } ?? ""
      return graded(name) + of
    }
    var words = PlainText.name(voice.role) ?? ""
    if let count = voice.count, count > 0 {
      let people = count == 1 ? "person" : "people"
      words = "\(PlainText.number(count)) \(words.isEmpty ? people : words)"
    }
    if let affiliation = voice.affiliation {
      words = words.isEmpty ? graded(affiliation) : "\(words) of \(graded(affiliation))"
    }
    if words.isEmpty { words = "a speaker" }
    return voice.anonymous ? "\(words) (not named)" : words
  }

  private func graded(_ name: String) -> String {
    let grade = names.source(name).map { " (grade \($0.grade.rawValue))" } ?? ""
    return PlainText.name(name) + grade
  }

  private func outlet(_ claim: BriefClaim) -> String {
    guard let name = PlainText.name(claim.outlet) else { return "a report without an outlet" }
    guard let source = names.source(claim.outlet) else { return "\(name) (not graded)" }
    return "\(name) (grade \(source.grade.rawValue))"
  }
}
