import Evidence
import Interchange
import Testing

@Suite("Rows of other data sets as claims")
struct EventTests {
  private let names = NameResolver(
    actor: { ["Military Forces of Redland": "red", "Blue Front": "blue"][$0] },
    place: { name, _, _ in
      name == "Alton"
        ? Place(
          id: "1", name: "Alton", spellings: [], latitude: 34.5, longitude: 38.2, population: nil,
          country: "SY", region: nil, district: nil, roles: []) : nil
    },
    placeByID: { _ in nil })

  private func row(_ columns: [(String, String)]) throws -> EventRow {
    let text =
      columns.map(\.0).joined(separator: ",") + "\n"
      + columns.map { "\"\($0.1)\"" }.joined(separator: ",") + "\n"
    var reader = TableReader()
    let rows = (reader.push(Array(text.utf8)) + reader.finish()).compactMap { event in
      if case .row(let row) = event { row } else { nil }
    }
    return try #require(EventRow(rows[1], header: rows[0]))
  }

  private func acled(_ changes: [String: String]) throws -> EventReport {
    let columns = [
      ("event_id_cnty", "SYR7"), ("event_date", "03 April 2016"), ("time_precision", "1"),
      ("event_type", "Battles"), ("sub_event_type", "Armed clash"),
      ("actor1", "Military Forces of Redland"), ("inter1", "State Forces"),
      ("actor2", "Blue Front"), ("inter2", "Rebel Groups"), ("location", "Alton"),
      ("latitude", "34.5"), ("longitude", "38.2"), ("geo_precision", "1"),
      ("source", "Wire; Herald"), ("notes", "Clashes were reported."), ("timestamp", "1459900800"),
      ("colour", "green"),
    ]
    return try EventSet.acled.read(
      row(columns.map { ($0.0, changes[$0.0] ?? $0.1) }), names: names)
  }

  @Test("an ACLED row keeps its notes, place, time, sources and every column")
  func acledRow() throws {
    let event = try acled([:])
    #expect(event.report.id == "acled:SYR7")
    #expect(event.report.text == "Clashes were reported.")
    #expect(event.report.published?.text == "2016-04-06")
    #expect(event.report.extras.last?.value["colour"]?.string == "green")
    let claim = try #require(event.claims.first)
    #expect(claim.id == "acled:SYR7#0-fighting")
    #expect(claim.kind == .fighting)
    #expect(claim.actor == ActorMention(mention: "Military Forces of Redland", id: "red"))
    #expect(claim.against?.id == "blue")
    #expect(claim.place?.id == "1")
    #expect(claim.when.earliest == Day("2016-04-03") && claim.when.latest == Day("2016-04-03"))
    #expect(claim.attribution.map(\.name) == ["Wire", "Herald"])
    #expect(claim.evidence.isFound(in: event.report.text))
    #expect(String(decoding: event.original, as: UTF8.self).contains("green"))
  }

  @Test("who took a place is told only where the row tells it")
  func winners() throws {
    let regained = try acled(["sub_event_type": "Government regains territory"]).claims[0]
    #expect(regained.kind == .change && regained.to == "red" && regained.from == "blue")
    #expect(regained.manner == .fought)
    let lost = try acled(["sub_event_type": "Non-state actor overtakes territory"]).claims[0]
    #expect(lost.to == "blue" && lost.from == "red")
    let open = try acled([
      "sub_event_type": "Non-state actor overtakes territory", "inter1": "Rebel Groups",
    ]).claims[0]
    #expect(open.kind == .change && open.actor == nil && open.to == nil)
    let older = try acled([
      "sub_event_type": "Government regains territory", "inter1": "1", "inter2": "2",
    ])
    #expect(older.claims[0].to == "red")
  }

  @Test("a strike has a striker only where one of the two can be told")
  func strikes() throws {
    let air = try acled(["sub_event_type": "Air/drone strike"]).claims[0]
    #expect(air.kind == .strike && air.actor?.id == "red" && air.against?.id == "blue")
    let shelling = try acled(["sub_event_type": "Shelling/artillery/missile attack"]).claims[0]
    #expect(shelling.actor == nil)
    let civilians = try acled([
      "sub_event_type": "Shelling/artillery/missile attack", "inter2": "Civilians",
    ]).claims[0]
    #expect(civilians.actor?.id == "red")
  }

  @Test("events that say nothing of who holds what make a report without claims")
  func silent() throws {
    #expect(
      try acled(["event_type": "Protests", "sub_event_type": "Peaceful protest"]).claims.isEmpty)
  }

  @Test("imprecise times and places stay imprecise")
  func imprecise() throws {
    let event = try acled(["time_precision": "3", "geo_precision": "3"]).claims[0]
    #expect(event.when.earliest == Day("2016-04-01") && event.when.latest == Day("2016-04-30"))
    #expect(event.place?.id == nil && event.place?.precision == 4)
    let week = try acled(["time_precision": "2"]).claims[0]
    #expect(week.when.earliest == Day("2016-03-31") && week.when.precision == .week)
  }

  @Test(
    "a row that cannot be read names its column",
    arguments: [
      ["event_date": "0000-01-01"], ["event_date": "99999-01-01"], ["latitude": "north"],
      ["latitude": "91"], ["longitude": "-181"], ["location": ""], ["event_id_cnty": ""],
    ])
  func broken(_ changes: [String: String]) throws {
    let error = #expect(throws: EventError.self) { try acled(changes) }
    #expect(error?.column == changes.keys.first)
  }

  @Test(
    "UCDP's combat is fighting; one-sided violence makes no claim; a source before the event is no date"
  )
  func ucdp() throws {
    func event(_ type: String, source: String) throws -> EventReport {
      try EventSet.ucdp.read(
        row([
          ("id", "214797.0"), ("date_start", "2016-01-01"), ("date_end", "2016-01-04"),
          ("date_prec", "2"), ("where_coordinates", "Alton town"), ("where_prec", "1.0"),
          ("latitude", "34.5"), ("longitude", "38.2"), ("side_a", "Military Forces of Redland"),
          ("side_b", "Blue Front"), ("type_of_violence", type), ("source_office", "Wire"),
          ("source_headline", "Clashes at Alton"), ("source_date", source),
        ]), names: names)
    }
    let combat = try event("1.0", source: "2016-01-05")
    #expect(combat.report.id == "ucdp:214797")
    #expect(combat.report.published?.text == "2016-01-05")
    #expect(combat.report.outlet == "Wire")
    let claim = try #require(combat.claims.first)
    #expect(claim.kind == .fighting && claim.place?.id == "1")
    #expect(claim.when.earliest == Day("2016-01-01") && claim.when.latest == Day("2016-01-04"))
    #expect(try event("3.0", source: "2016-01-05").claims.isEmpty)
    #expect(try event("1", source: "2015-01-01").report.published == nil)
  }

  @Test("VIINA's rows say who holds a place on a day")
  func viina() throws {
    func event(_ status: String, date: String = "20220224") throws -> Claim {
      try EventSet.viina.read(
        row([("geonameid", "700"), ("date", date), ("status_wiki", "X"), ("status", status)]),
        names: names
      ).claims[0]
    }
    let held = try event("Blue Front")
    #expect(held.kind == .hold && held.actor?.id == "blue" && held.place?.id == "700")
    #expect(held.when.earliest == Day("2022-02-24"))
    #expect(try event("CONTESTED").kind == .fighting)
    #expect(throws: EventError.self) { try event("") }
  }
}
