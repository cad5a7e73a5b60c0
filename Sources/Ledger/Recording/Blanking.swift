internal import Evidence

/// Words taken out of texts, a `#` for each of their bytes, so that every offset stays true.
struct Blanking {
  private static let fill = UInt8(ascii: "#")
  private let words: [UInt8]

  init(_ words: String) { self.words = Array(words.utf8) }

  func isIn(_ text: String) -> Bool { !places(in: Array(text.utf8)).isEmpty }

  /// Line ends stay, so that paragraphs keep their places.
  func blank(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let places = places(in: bytes)
    if places.isEmpty { return text }
    for place in places {
      for index in place where bytes[index] != 0x0A { bytes[index] = Self.fill }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func places(in bytes: [UInt8]) -> [Range<Int>] {
    guard let first = words.first, bytes.count >= words.count else { return [] }
    var places: [Range<Int>] = []
    var from = 0
    while let at = bytes[from..<(bytes.count - words.count + 1)].firstIndex(of: first) {
      if bytes[at..<(at + words.count)].elementsEqual(words) {
        places.append(at..<(at + words.count))
      }
      from = at + 1
      if from > bytes.count - words.count { break }
    }
    return places
  }

  /// A member that says which report it is or when it came out stays.
  private static let kept: Set<String> = ["id", "published", "modified"]

  /// Every text in a report's line.
  func blank(_ json: JSONValue) -> JSONValue {
    switch json {
    case .string(let text): .string(blank(text))
    case .array(let values): .array(values.map(blank))
    case .object(let members):
      .object(
        members.map { Self.kept.contains($0.name) ? $0 : .init($0.name, blank($0.value)) })
    case .null, .bool, .number: json
    }
  }

  /// - Parameters:
  ///   - text: the report's, before.
  ///   - blanked: the same, after.
  func blank(_ claim: Claim, text: [UInt8], blanked: [UInt8]) -> Claim {
    let passage = claim.evidence.start..<claim.evidence.end
    guard passage.upperBound <= blanked.count else { return claim }
    let isTouched = text[passage] != blanked[passage]
    func cut(_ words: String) -> String {
      // A part of what was blanked says too much as well.
      isTouched && isPart(words) ? String(repeating: "#", count: words.utf8.count) : blank(words)
    }
    func actor(_ mention: ActorMention) -> ActorMention {
      ActorMention(mention: cut(mention.mention), id: mention.id)
    }
    var claim = claim
    claim.place = claim.place.map {
      PlaceMention(
        mention: cut($0.mention), id: $0.id, name: $0.name.map(blank), latitude: $0.latitude,
        longitude: $0.longitude, precision: $0.precision)
    }
    claim.actor = claim.actor.map(actor)
    claim.against = claim.against.map(actor)
    claim.backers = claim.backers.map {
      Backer(actor: actor($0.actor), degree: $0.degree.map(cut))
    }
    claim.when = Period(
      earliest: claim.when.earliest, latest: claim.when.latest, precision: claim.when.precision,
      anchor: claim.when.anchor.map(cut))
    claim.likelihood = Likelihood(
      lowest: claim.likelihood.lowest, highest: claim.likelihood.highest,
      words: claim.likelihood.words.map(cut))
    claim.attribution = claim.attribution.map {
      Attribution(
        name: $0.name.map(cut), role: $0.role.map(cut), affiliation: $0.affiliation.map(cut),
        anonymous: $0.anonymous, count: $0.count, verb: $0.verb.map(cut))
    }
    claim.extent = claim.extent.map(cut)
    claim.because = isTouched ? ["redacted"] : claim.because.map(blank)
    claim.evidence = Passage(
      start: claim.evidence.start, end: claim.evidence.end,
      quote: String(decoding: blanked[passage], as: UTF8.self))
    return claim
  }

  private func isPart(_ text: String) -> Bool {
    text.utf8.count > 1 && !Blanking(text).places(in: words).isEmpty
  }
}
