import Control
package import Evidence
import Gazetteer
import Ledger

/// Which claims to look up; everything that is set must hold.
package struct ClaimSearch: Hashable, Sendable {
  /// A place in any of its spellings, or words of the quote, the place or an actor.
  package var query: String?
  package var place: String?
  package var kinds: [Kind]
  /// Claims whose time may hold that day.
  package var on: Day?
  /// Only what was published by the end of that day; undated reports are left out.
  package var known: Day?
  package var recorded: RecordedBy?
  package var limit: Int?

  package init(
    query: String? = nil, place: String? = nil, kinds: [Kind] = [], on: Day? = nil,
    known: Day? = nil, recorded: RecordedBy? = nil, limit: Int? = nil
  ) {
    self.query = query
    self.place = place
    self.kinds = kinds
    self.on = on
    self.known = known
    self.recorded = recorded
    self.limit = limit
  }
}

extension DeskFolder {
  /// The claims by day of publication, undated ones last.
  package func claims(_ search: ClaimSearch) throws(DeskError) -> [FoundClaim] {
    var query = ClaimQuery(
      kinds: search.kinds, on: search.on.map { $0...$0 }, known: search.known,
      recorded: search.recorded?.limit, limit: search.limit)
    if search.query != nil || search.place != nil {
      let facts = try facts(recorded: search.recorded)
      let (theatre, gazetteer) = (facts.theatre, facts.gazetteer)
      if let name = search.place {
        query.places = gazetteer.places(matching: name).map(\.id)
        if query.places.isEmpty {
          throw .noSuchPlace(query: name, near: PlaceChoice.near(name, in: theatre))
        }
      }
      if let words = search.query {
        let places = gazetteer.places(matching: words).map(\.id)
        if places.isEmpty || search.place != nil {
          query.text = words
          query.actors = theatre.actors.filter { $0.isCalled(words) }.map(\.id)
        } else {
          query.places = places
        }
      }
    }
    return try found(query)
  }

  /// The claims that may count for an estimate: those that nobody has rejected, with
  /// stories that several outlets carry as one voice.
  func estimable(_ query: ClaimQuery) throws(DeskError) -> [FoundClaim] {
    try oneVoice(try found(query).filter { $0.standing?.word != .rejected })
  }

  /// The same of one place, with those of its neighbours, and of the districts and provinces around them; of all places
  /// where none is given.
  func estimable(
    at place: PlaceID?, in facts: TheatreFacts, known: Day? = nil, recorded: RecordedBy? = nil
  ) throws(DeskError) -> [FoundClaim] {
    guard let place else {
      return try estimable(ClaimQuery(known: known, recorded: recorded?.limit))
    }
    let towns = [place] + facts.model.neighbours(of: place)
    let areas = Set(towns.flatMap(facts.model.areas(around:))).sorted()
    return try estimable(
      ClaimQuery(places: towns + areas, known: known, recorded: recorded?.limit))
  }

  func found(_ query: ClaimQuery) throws(DeskError) -> [FoundClaim] {
    do { return try store.claims(query).map(FoundClaim.init) } catch { throw .ledger(error) }
  }
}

extension Actor {
  /// By any of its names, in any spelling.
  func isCalled(_ name: String) -> Bool {
    let wanted = NameKey.phonetic(name)
    return ([id.rawValue, self.name] + aliases.map(\.text)).contains { other in
      other.lowercased() == name.lowercased()
        || (other.utf8.count > 3 && NameKey.phonetic(other) == wanted)
    }
  }
}
