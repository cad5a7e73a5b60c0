import Desk
import Evidence
import Testing

@Suite struct LookupTests {
  /// Lives as long as the test, and so does its folder.
  private let war: TinyWar

  init() throws { war = try TinyWar() }

  private func deskOfThree() throws -> DeskFolder {
    let desk = try war.makeDesk()
    try war.record("c1", actor: "redland-army", on: "2016-02-29", published: "2016-03-01")
    try war.record(
      "c2", actor: "blue-front", on: "2016-03-19", published: "2016-03-20",
      outlet: "Tiny Herald", manner: .ceded)
    try war.record(
      "c3", kind: .hold, actor: "blue-front", on: "2016-03-21", published: nil, outlet: nil)
    return desk
  }

  @Test("The holder follows the claims, and the claims behind it are given")
  func holder() throws {
    let desk = try deskOfThree()
    let before = try desk.who("Alton", on: day("2016-03-10"))
    #expect(before.shares.first?.holder == .side("red"))
    let after = try desk.who("Altoun", on: day("2016-03-25"))
    #expect(after.shares.first?.holder == .side("blue"))
    #expect(after.reasons.contains { $0.claim.claim.id == "c2" && $0.weight > 0 })
    #expect(after.sentence.hasPrefix("Alton on 25 March 2016: held by Blue Front, "))
  }

  @Test("As known on a day, only what was published by then counts; undated reports do not")
  func known() throws {
    let desk = try deskOfThree()
    let answer = try desk.who("Alton", on: day("2016-03-25"), known: day("2016-03-19"))
    #expect(answer.shares.first?.holder == .side("red"))
    #expect(answer.claims == 1)
    #expect(try desk.claims(ClaimSearch(query: "Alton")).count == 3)
    #expect(try desk.claims(ClaimSearch(query: "Alton", known: day("2016-12-31"))).count == 2)
  }

  @Test("Where no claim speaks of a place the answer is unknown")
  func unknown() throws {
    let desk = try deskOfThree()
    let answer = try desk.who("Brookton", on: day("2016-03-25"))
    #expect(!answer.isKnown)
    #expect(answer.reasons.isEmpty)
    #expect(answer.sentence == "Brookton on 25 March 2016: unknown; no claim speaks of it")
    #expect(answer.json["holder"]?.isNull == true)
  }

  @Test("A place that is not there brings those spelt like it; an area is no place to hold")
  func wrongPlaces() throws {
    let desk = try deskOfThree()
    let misspelt = #expect(throws: DeskError.self) {
      try desk.who("Bruxton", on: day("2016-03-25"))
    }
    #expect(misspelt == .noSuchPlace(query: "Bruxton", near: ["Brookton"]))
    let river = #expect(throws: DeskError.self) {
      try desk.who("Dunwater", on: day("2016-03-25"))
    }
    #expect(river == .notHeld(place: "Dunwater", what: "a river"))
    #expect(river?.sort == .wrongUsage)
  }

  @Test("A change of hands comes with its days, its manner and who says so")
  func changes() throws {
    let desk = try deskOfThree()
    let changes = try desk.changes(since: day("2016-03-10"), on: day("2016-04-05"))
    #expect(changes.count == 1)
    let change = try #require(changes.first)
    #expect(change.from == .side("red"))
    #expect(change.to == .side("blue"))
    #expect(change.manner == .ceded)
    #expect((change.earliest...change.latest).contains(day("2016-03-19")))
    #expect(change.outlets.contains("Tiny Herald"))
    #expect(try desk.changes(since: day("2016-03-25"), on: day("2016-04-05")).isEmpty)
  }

  @Test("Claims are found by place, by words, by kind and by day")
  func claims() throws {
    let desk = try deskOfThree()
    func ids(_ search: ClaimSearch) throws -> [ClaimID] {
      try desk.claims(search).map(\.claim.id)
    }
    #expect(try ids(ClaimSearch(place: "Altoun")) == ["c1", "c2", "c3"])
    #expect(try ids(ClaimSearch(query: "redland")) == ["c1"])
    #expect(try ids(ClaimSearch(kinds: [.hold])) == ["c3"])
    #expect(try ids(ClaimSearch(on: day("2016-03-19"))) == ["c2"])
    #expect(try ids(ClaimSearch(limit: 1)) == ["c1"])
    #expect(try ids(ClaimSearch(place: "Brookton")).isEmpty)
  }

  @Test("Sources come with grade, leaning and what was read of them")
  func sources() throws {
    let desk = try deskOfThree()
    let records = try desk.sources()
    let herald = try #require(records.first { $0.outlet == "Tiny Herald" })
    #expect(herald.gradeWords == "C fairly reliable")
    #expect(herald.leaning == "Redland")
    #expect(herald.reports == 1)
    #expect(herald.claims == 1)
    #expect(records.contains { $0.outlet == nil && $0.gradeWords == "not graded" })
  }

  @Test("The brief speaks of the change in each format")
  func brief() throws {
    let desk = try deskOfThree()
    for format in BriefFormat.allCases {
      let brief = try desk.brief(
        on: day("2016-04-05"), since: day("2016-03-10"), format: format)
      #expect(brief.contains("Alton"), "\(format)")
      #expect(brief.contains("report-c2"), "\(format)")
    }
  }
}
