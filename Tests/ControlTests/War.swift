import Control
import Evidence

/// A small invented war for the tests of this room.
enum War {
  static let reds: SideID = "reds"
  static let blues: SideID = "blues"
  static let greens: SideID = "greens"
  static let town: PlaceID = "town"

  static let theatre = Theatre(
    id: "war", name: "War", version: "1",
    sides: [reds, blues, greens].map { Side(id: $0, name: $0.rawValue, colour: "#888888") },
    actors: [
      actor("red-army", side: reds, alias: "Red Army"),
      actor("blue-army", side: blues, alias: "Blue Army"),
      actor("blue-militia", side: blues, alias: "Blue Militia"),
      actor("green-army", side: greens, alias: "Green Army"),
      actor("far-air-force", side: nil, alias: "Far Air Force"),
    ],
    places: [
      place(town, roles: []), place("village", roles: []), place("province", roles: [.region]),
    ],
    routes: [], assets: [],
    sources: [
      source("wire", .b), source("rumour", .e), source("red-radio", .b, leansTo: reds),
      source("archive", .a),
    ])

  static let model = ControlModel(theatre: theatre, parameters: .stated)

  private static func actor(_ id: ActorID, side: SideID?, alias: String) -> Actor {
    Actor(
      id: id, name: id.rawValue, nature: .armedGroup, side: side, aliases: [Alias(text: alias)],
      descriptions: [], backers: [], allies: [])
  }

  private static func place(_ id: PlaceID, roles: [Place.Role]) -> Place {
    Place(
      id: id, name: id.rawValue, spellings: [], latitude: 0, longitude: 0, population: nil,
      country: "XX", region: nil, district: nil, roles: roles)
  }

  private static func source(
    _ id: SourceID, _ grade: Source.Grade, leansTo: SideID? = nil
  ) -> Source {
    Source(id: id, name: id.rawValue, aliases: [], grade: grade, leansTo: leansTo)
  }

  /// Day 0 of the tests' own calendar is 1 January 2016.
  static func day(_ number: Int) -> Day { Day(ordinal: 16_801 + number) }

  static func on(_ first: Int, _ last: Int? = nil) -> Period {
    Period(
      earliest: day(first), latest: day(last ?? first),
      precision: Period.precision(from: day(first), to: day(last ?? first)), anchor: nil)
  }
}

/// Builds claims with only what a test cares about.
struct Say {
  var kind: Kind
  var actor: ActorID?
  var against: ActorID?
  var when: Period
  var place: PlaceID? = War.town
  var precision: Int?
  var id: String?
  var report: String?
  var outlet: String? = "wire"
  var speakers: [Attribution] = []
  var quote = ""
  var manner = Manner.unknown
  var polarity = Polarity.affirmed
  var likelihood = Likelihood.asserted
  var extent: String?
  var phase: Phase?
  var published: Int? = 1_000
  var weight = 1.0

  init(_ kind: Kind, _ actor: ActorID?, from against: ActorID? = nil, _ when: Period) {
    self.kind = kind
    self.actor = actor
    self.against = against
    self.when = when
  }

  func with(_ change: (inout Say) -> Void) -> Say {
    var copy = self
    change(&copy)
    return copy
  }

  var claim: DatedClaim {
    let name = id ?? "\(kind) \(actor?.rawValue ?? "-") \(when.earliest?.ordinal ?? 0)"
    let change = kind == .change
    return DatedClaim(
      claim: Claim(
        id: ClaimID(name), report: ReportID(report ?? name), kind: kind,
        place: place.map { PlaceMention(mention: $0.rawValue, id: $0, precision: precision) },
        actor: actor.map { ActorMention(mention: $0.rawValue, id: $0) },
        against: against.map { ActorMention(mention: $0.rawValue, id: $0) },
        from: change ? against : nil, to: change ? actor : nil, manner: manner, when: when,
        polarity: polarity, likelihood: likelihood, attribution: speakers,
        evidence: Passage(start: 0, end: quote.utf8.count, quote: quote), because: [],
        phase: phase, extent: extent),
      published: published.map(War.day), outlet: outlet, weight: weight)
  }
}

extension ControlEstimate {
  func probability(_ holder: Holder) -> Double {
    shares.first { $0.holder == holder }?.probability ?? 0
  }

  func probability(_ side: SideID) -> Double { probability(.side(side)) }

  var leader: Holder { shares[0].holder }
}

extension ControlModel {
  /// The estimate for the town.
  func town(_ day: Int, _ says: [Say]) -> ControlEstimate {
    estimate(place: War.town, on: War.day(day), from: says.map(\.claim))
  }
}
