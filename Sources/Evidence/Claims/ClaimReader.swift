/// Why an object is no claim line, with the field that is wrong.
package struct ClaimError: Error, Hashable, CustomStringConvertible {
  package let field: String
  package let reason: String

  package init(field: String, reason: String) {
    self.field = field
    self.reason = reason
  }

  package var description: String { "not a claim: field “\(field)” \(reason)" }
}

extension Claim {
  /// Reads one object of the contract's claim lines. Only `id`, `report`, `kind` and `evidence` are
  /// needed; anything else that is absent takes its "nothing said" value. Wrong types are refused.
  package init(json: JSONValue) throws(ClaimError) {
    let fields = ClaimFields(json: json)
    let range = try fields.range("likelihood")
    self.init(
      id: ClaimID(try fields.required("id")),
      report: ReportID(try fields.required("report")),
      kind: try fields.word("kind"),
      place: try fields.place("place"),
      actor: try fields.actor("actor"),
      against: try fields.actor("against"),
      backers: try fields.backers(),
      from: try fields.text("from").map(ActorID.init(rawValue:)),
      to: try fields.text("to").map(ActorID.init(rawValue:)),
      manner: try fields.word("manner", else: .unknown),
      when: try fields.period("when"),
      polarity: try fields.word("polarity", else: .affirmed),
      likelihood: Likelihood(
        lowest: range.lowerBound, highest: range.upperBound, words: try fields.texts("words")),
      attribution: try fields.attribution(),
      evidence: try fields.passage(),
      because: try fields.texts("because"),
      worth: try fields.optionalWord("worth"),
      phase: try fields.optionalWord("phase"),
      extent: try fields.text("extent"))
  }
}

/// Typed access to the members of one object, with errors that name the member.
private struct ClaimFields {
  let json: JSONValue
  var path = ""

  private func wrong(_ name: String, _ reason: String) -> ClaimError {
    ClaimError(field: path + name, reason: reason)
  }

  func text(_ name: String) throws(ClaimError) -> String? {
    guard let value = json[name], !value.isNull else { return nil }
    guard let text = value.string else { throw wrong(name, "must be a string") }
    return text
  }

  func required(_ name: String) throws(ClaimError) -> String {
    guard let text = try text(name), !text.isEmpty else { throw wrong(name, "is missing") }
    return text
  }

  func texts(_ name: String) throws(ClaimError) -> [String] {
    guard let value = json[name], !value.isNull else { return [] }
    guard let values = value.array else { throw wrong(name, "must be an array of strings") }
    var texts: [String] = []
    for value in values {
      guard let text = value.string else { throw wrong(name, "must be an array of strings") }
      texts.append(text)
    }
    return texts
  }

  func optionalWord<Word: RawRepresentable>(_ name: String) throws(ClaimError) -> Word?
  where Word.RawValue == String {
    guard let text = try text(name) else { return nil }
    guard let word = Word(rawValue: text) else { throw wrong(name, "cannot be “\(text)”") }
    return word
  }

  func word<Word: RawRepresentable>(
    _ name: String, else fallback: Word? = nil
  ) throws(ClaimError) -> Word where Word.RawValue == String {
    if let word: Word = try optionalWord(name) ?? fallback { return word }
    throw wrong(name, "is missing")
  }

  func number(_ name: String) throws(ClaimError) -> Double? {
    guard let value = json[name], !value.isNull else { return nil }
    guard let number = value.double, number.isFinite else { throw wrong(name, "must be a number") }
    return number
  }

  func integer(_ name: String) throws(ClaimError) -> Int? {
    guard let value = json[name], !value.isNull else { return nil }
    guard let number = value.integer else { throw wrong(name, "must be a whole number") }
    return number
  }

  func flag(_ name: String) throws(ClaimError) -> Bool {
    guard let value = json[name], !value.isNull else { return false }
    guard let flag = value.bool else { throw wrong(name, "must be true or false") }
    return flag
  }

  func day(_ name: String) throws(ClaimError) -> Day? {
    guard let text = try text(name) else { return nil }
    guard text.utf8.count == 10, let day = Day(text) else {
      throw wrong(name, "must be an ISO date, not “\(text)”")
    }
    return day
  }

  func object(_ name: String) throws(ClaimError) -> ClaimFields? {
    guard let value = json[name], !value.isNull else { return nil }
    guard value.members != nil else { throw wrong(name, "must be an object") }
    return ClaimFields(json: value, path: path + name + ".")
  }

  func objects(_ name: String) throws(ClaimError) -> [ClaimFields] {
    guard let value = json[name], !value.isNull else { return [] }
    guard let values = value.array, values.allSatisfy({ $0.members != nil }) else {
      throw wrong(name, "must be an array of objects")
    }
    return values.map { ClaimFields(json: $0, path: path + name + ".") }
  }

  func range(_ name: String) throws(ClaimError) -> ClosedRange<Double> {
    guard let value = json[name], !value.isNull else { return 0.95...1 }
    let numbers = value.array?.compactMap(\.double) ?? []
    guard value.array?.count == 2, numbers.count == 2, 0 <= numbers[0], numbers[0] <= numbers[1],
      numbers[1] <= 1
    else {
      throw wrong(name, "must be two numbers from 0 to 1, the lower one first")
    }
    return numbers[0]...numbers[1]
  }

  func place(_ name: String) throws(ClaimError) -> PlaceMention? {
    guard let place = try object(name) else { return nil }
    return PlaceMention(
      mention: try place.required("mention"),
      id: try place.text("id").map(PlaceID.init(rawValue:)), name: try place.text("name"),
      latitude: try place.number("lat"), longitude: try place.number("lon"),
      precision: try place.integer("precision"))
  }

  func actor(_ name: String) throws(ClaimError) -> ActorMention? {
    try object(name)?.actor()
  }

  func actor() throws(ClaimError) -> ActorMention {
    ActorMention(
      mention: try required("mention"), id: try text("id").map(ActorID.init(rawValue:)))
  }

  func backers() throws(ClaimError) -> [Backer] {
    var backers: [Backer] = []
    for backer in try objects("backers") {
      backers.append(Backer(actor: try backer.actor(), degree: try backer.text("degree")))
    }
    return backers
  }

  func period(_ name: String) throws(ClaimError) -> Period {
    guard let period = try object(name) else { return .unknown() }
    let earliest = try period.day("earliest")
    let latest = try period.day("latest")
    if let earliest, let latest, earliest > latest {
      throw period.wrong("earliest", "is later than “latest”")
    }
    return Period(
      earliest: earliest, latest: latest,
      precision: try period.word("precision", else: Period.precision(from: earliest, to: latest)),
      anchor: try period.text("anchor"))
  }

  func attribution() throws(ClaimError) -> [Attribution] {
    var voices: [Attribution] = []
    for voice in try objects("attribution") {
      voices.append(
        Attribution(
          name: try voice.text("name"), role: try voice.text("role"),
          affiliation: try voice.text("affiliation"),
          anonymous: try voice.flag("anonymous"), count: try voice.integer("count"),
          verb: try voice.text("verb")))
    }
    return voices
  }

  func passage() throws(ClaimError) -> Passage {
    guard let evidence = try object("evidence") else { throw wrong("evidence", "is missing") }
    guard let start = try evidence.integer("start"), let end = try evidence.integer("end"),
      0 <= start, start <= end
    else { throw evidence.wrong("start", "and “end” must be byte offsets in order") }
    return Passage(start: start, end: end, quote: try evidence.required("quote"))
  }
}
