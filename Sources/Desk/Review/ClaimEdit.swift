package import Evidence
import Gazetteer

/// The fields of a claim that a reviewer may correct, each with words to type.
package enum ClaimField: String, Sendable, CaseIterable {
  case kind, place, actor, against, manner, when, polarity, likelihood, phase, worth, extent

  /// What to type.
  package var hint: String {
    switch self {
    case .kind: Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .place: "a place of the theatre, or - for none"
    case .actor, .against: "an actor of the theatre by id or name, or - for none"
    case .manner: "fought, ceded, negotiated or unknown"
    case .when: "2016-03-27, 2016-03-20..2016-03-27, ..2016-03-27, or - for unknown"
    case .polarity: "affirmed or denied"
    case .likelihood: "0.55..0.8"
    case .phase: Phase.allCases.map(\.rawValue).joined(separator: ", ") + ", or - for none"
    case .worth: Worth.allCases.map(\.rawValue).joined(separator: ", ") + ", or - for none"
    case .extent: "the words that limit it to a part of the place, or - for none"
    }
  }
}

/// What was typed does not fit the field.
package struct ClaimEditError: Error, Hashable, Sendable, CustomStringConvertible {
  package let field: ClaimField
  package let text: String
  package var description: String { "“\(text)” does not fit \(field.rawValue): \(field.hint)" }
}

/// Corrects claims with a theatre's places and actors.
package struct ClaimEditor: Sendable {
  private let theatre: Theatre
  private let gazetteer: Gazetteer

  package init(theatre: Theatre) {
    self.theatre = theatre
    gazetteer = Gazetteer(places: theatre.places)
  }

  /// The id of a claim that takes another's place: the old one with its entry's number, and a letter
  /// where several do.
  package static func id(replacing claim: FoundClaim, part: Int? = nil) -> ClaimID {
    let letter = part.map { String(UnicodeScalar(UInt8(97 + $0 % 26))) } ?? ""
    return ClaimID("\(claim.claim.id)~\(claim.entry)\(letter)")
  }

  package func set(
    _ field: ClaimField, to text: String, in claim: Claim
  ) throws(ClaimEditError) -> Claim {
    var claim = claim
    let wrong = ClaimEditError(field: field, text: text)
    let isNone = text == "-"
    func word<Word: RawRepresentable>(_ type: Word.Type) throws(ClaimEditError) -> Word
    where Word.RawValue == String {
      guard let word = Word(rawValue: text) else { throw wrong }
      return word
    }
    switch field {
    case .kind: claim.kind = try word(Kind.self)
    case .manner: claim.manner = try word(Manner.self)
    case .polarity: claim.polarity = try word(Polarity.self)
    case .phase: claim.phase = isNone ? nil : try word(Phase.self)
    case .worth: claim.worth = isNone ? nil : try word(Worth.self)
    case .extent: claim.extent = isNone ? nil : text
    case .place: claim.place = isNone ? nil : try place(text, wrong, for: claim.place)
    case .actor: claim.actor = isNone ? nil : try actor(text, wrong, for: claim.actor)
    case .against: claim.against = isNone ? nil : try actor(text, wrong, for: claim.against)
    case .when: claim.when = try period(text, wrong, for: claim.when)
    case .likelihood:
      let ends = text.split(separator: ".", omittingEmptySubsequences: false)
      guard let dots = text.firstRange(of: ".."), !ends.isEmpty,
        let low = Double(text[..<dots.lowerBound]), let high = Double(text[dots.upperBound...]),
        (0...1).contains(low), (low...1).contains(high)
      else { throw wrong }
      claim.likelihood = Likelihood(lowest: low, highest: high, words: claim.likelihood.words)
    }
    if claim.kind == .change {
      claim.to = claim.actor?.id
      claim.from = claim.against?.id
    }
    if !claim.because.contains("corrected in review") {
      claim.because.append("corrected in review")
    }
    return claim
  }

  private func place(
    _ text: String, _ wrong: ClaimEditError, for old: PlaceMention?
  ) throws(ClaimEditError) -> PlaceMention {
    guard let place = gazetteer.places(matching: text).first else { throw wrong }
    return PlaceMention(
      mention: old?.mention ?? text, id: place.id, name: place.name, latitude: place.latitude,
      longitude: place.longitude, precision: place.precision)
  }

  private func actor(
    _ text: String, _ wrong: ClaimEditError, for old: ActorMention?
  ) throws(ClaimEditError) -> ActorMention {
    let wanted = text.lowercased()
    let found = theatre.actors.first { actor in
      actor.id.rawValue.lowercased() == wanted || actor.name.lowercased() == wanted
        || actor.aliases.contains { $0.text.lowercased() == wanted }
    }
    guard let found else { throw wrong }
    return ActorMention(mention: old?.mention ?? text, id: found.id)
  }

  private func period(
    _ text: String, _ wrong: ClaimEditError, for old: Period
  ) throws(ClaimEditError) -> Period {
    if text == "-" { return .unknown(anchor: old.anchor) }
    func day(_ text: some StringProtocol) throws(ClaimEditError) -> Day? {
      if text.isEmpty { return nil }
      guard text.utf8.count == 10, let day = Day(text) else { throw wrong }
      return day
    }
    let first: Day?
    let last: Day?
    if let dots = text.firstRange(of: "..") {
      first = try day(text[..<dots.lowerBound])
      last = try day(text[dots.upperBound...])
    } else {
      first = try day(text)
      last = first
    }
    if first == nil, last == nil { throw wrong }
    if let first, let last, first > last { throw wrong }
    return Period(
      earliest: first, latest: last, precision: Period.precision(from: first, to: last),
      anchor: old.anchor)
  }
}
