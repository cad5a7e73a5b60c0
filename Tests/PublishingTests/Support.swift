import Control
import Evidence
import Foundation
import Publishing
import Testing

/// A small invented war.
enum SmallWar {
  static let theatre = Theatre(
    id: "two-rivers", name: "Two Rivers", version: "1",
    sides: [
      Side(id: "crown", name: "Crown", colour: "#AA0000"),
      Side(id: "league", name: "River League", colour: "#0000AA"),
      Side(id: "hill", name: "Hill Front", colour: "#00AA00"),
    ],
    actors: [
      actor("crown-army", "Crown Army", side: "crown"),
      actor("league", "River League", side: "league"),
      actor("front", "Hill Front", side: "hill"),
      actor("isles", "The Isles", side: nil),
    ],
    places: [
      place("harrow", "Harrow"), place("tarn", "Tarn"), place("mereford", "Mereford"),
      place("oakwell", "Oakwell"), place("old-dam", "Old Dam"),
      place("northmark", "Northmark", roles: [.region]),
    ],
    routes: [],
    assets: [
      asset("harrow", .capital, "Seat of the Crown"), asset("tarn", .oil, "Tarn field"),
      asset("mereford", .route, "Mereford"), asset("old-dam", .revenue, "Old Dam"),
    ],
    sources: [
      Source(id: "wire", name: "Example Wire", aliases: [], grade: .b, leansTo: nil),
      Source(id: "post", name: "Harrow Post", aliases: [], grade: .d, leansTo: "crown"),
    ])

  static let on = day(95)
  static let since = day(53)

  /// Day 0 is 1 January 2016: day 95 is 5 April.
  static func day(_ number: Int) -> Day { Day(ordinal: 16_801 + number) }

  private static func actor(_ id: ActorID, _ name: String, side: SideID?) -> Actor {
    Actor(
      id: id, name: name, nature: .armedGroup, side: side, aliases: [], descriptions: [],
      backers: [], allies: [])
  }

  private static func place(_ id: PlaceID, _ name: String, roles: [Place.Role] = []) -> Place {
    Place(
      id: id, name: name, spellings: [], latitude: 0, longitude: 0, population: nil,
      country: "XX", region: nil, district: nil, roles: roles)
  }

  private static func asset(_ place: PlaceID, _ worth: Worth, _ name: String) -> Asset {
    Asset(place: place, worth: worth, name: name, note: nil, source: "hand-made")
  }

  static func brief(
    _ claims: [BriefClaim], known: Day? = nil, limit: Int = 12
  ) -> Brief {
    BriefBuilder(limit: limit).brief(
      from: BriefInput(
        theatre: theatre, on: on, since: since, known: known, claims: claims))
  }
}

/// Builds claims with only what a test cares about.
struct Told {
  var kind: Kind
  var place: PlaceID?
  var mention: String?
  var actor: ActorID?
  var against: ActorID?
  var days: ClosedRange<Int>?
  var published: Int?
  var outlet: String? = "Example Wire"
  var report = "r-1"
  var start = 0
  var quote = "A made sentence."
  var title: String? = "A made headline"
  var url: String?
  var manner = Manner.unknown
  var polarity = Polarity.affirmed
  var likelihood = Likelihood.asserted
  var speakers: [Attribution] = []
  var backers: [Backer] = []
  var phase: Phase?
  var weight = 1.0

  init(_ kind: Kind, _ place: PlaceID?, on days: ClosedRange<Int>?, published: Int?) {
    self.kind = kind
    self.place = place
    self.days = days
    self.published = published
  }

  func with(_ change: (inout Told) -> Void) -> Told {
    var copy = self
    change(&copy)
    return copy
  }

  var claim: BriefClaim {
    let earliest = days.map { SmallWar.day($0.lowerBound) }
    let latest = days.map { SmallWar.day($0.upperBound) }
    let words = mention ?? place?.rawValue
    let change = kind == .change
    let claim = Claim(
      id: ClaimID("\(report)-\(start)-\(kind)"), report: ReportID(report), kind: kind,
      place: words.map { PlaceMention(mention: $0, id: place, precision: place == nil ? nil : 1) },
      actor: actor.map { ActorMention(mention: $0.rawValue, id: $0) },
      against: against.map { ActorMention(mention: $0.rawValue, id: $0) }, backers: backers,
      from: change ? against : nil, to: change ? actor : nil, manner: manner,
      when: Period(
        earliest: earliest, latest: latest,
        precision: Period.precision(from: earliest, to: latest), anchor: nil),
      polarity: polarity, likelihood: likelihood, attribution: speakers,
      evidence: Passage(start: start, end: start + quote.utf8.count, quote: quote),
      because: [], phase: phase)
    return BriefClaim(
      dated: DatedClaim(
        claim: claim, published: published.map(SmallWar.day), outlet: outlet, weight: weight),
      title: title, url: url)
  }
}

extension Brief {
  func section(_ topic: Topic) -> Section? { sections.first { $0.topic == topic } }

  func lines(_ topic: Topic) -> [Line] { section(topic)?.groups.flatMap(\.lines) ?? [] }

  /// Lines that make a statement of their own.
  var statements: [Line] {
    func leaves(_ line: Line) -> [Line] { line.under.isEmpty ? [line] : line.under.flatMap(leaves) }
    return sections.flatMap(\.groups).flatMap(\.lines).flatMap(leaves)
  }
}

/// Compares with a file in `__Snapshots__`, or writes it when `FOOTHOLD_RECORD` is 1.
func expectSnapshot(_ text: String, _ name: String, file: String = #filePath) throws {
  let url = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("__Snapshots__").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["FOOTHOLD_RECORD"] == "1" {
    try Data(text.utf8).write(to: url)
    return
  }
  let stored = String(decoding: try Data(contentsOf: url), as: UTF8.self)
  let same = stored == text
  #expect(same, "\(name) differs; look at it, then record it with FOOTHOLD_RECORD=1:\n\(text)")
}
