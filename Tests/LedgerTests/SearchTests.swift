import Evidence
import Foundation
import Ledger
import Testing

@Suite("Search over claims and reports")
struct SearchTests {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    try desk.store.add(Sample.capture(Sample.report("a")))
    let other = Sample.report(
      "b", text: "Daesh fighters left Tell Rifaat. Oil wells burned.", title: "Retreat")
    let claim = Sample.claim(
      "b1", in: other, quote: "Daesh fighters left Tell Rifaat", kind: .withdrawal,
      place: PlaceMention(mention: "Tell Rifaat"),
      actor: ActorMention(mention: "Daesh fighters", id: "islamic-state"))
    try desk.store.add(Sample.capture(other, claims: [claim]))
  }

  private func claims(_ text: String, actors: [ActorID] = []) throws -> [ClaimID] {
    var query = ClaimQuery(text: text)
    query.actors = actors
    return try desk.store.claims(query).map(\.claim.id)
  }

  @Test(
    "places are found in other spellings",
    arguments: ["shaddadi", "Shaddadeh", "Ash-Shaddadah", "al-Shaddadi", "SHADDADI", "Shaddādī"])
  func spellings(_ word: String) throws {
    #expect(try claims(word) == ["c1"])
  }

  @Test("so are places that no list has, and actors")
  func others() throws {
    #expect(try claims("Tel Refaat") == ["b1"])
    #expect(try claims("Tel Rif'at") == ["b1"])
    #expect(try claims("Da'esh") == ["b1"])
    #expect(try claims("ISIS") == [])
    #expect(try claims("ISIS", actors: ["islamic-state"]) == ["b1"])
    #expect(try claims("Rifaat took") == [])
  }

  @Test("reports are found by their words and the names in them, in their newest version")
  func reports() throws {
    func found(_ text: String) throws -> [ReportID] {
      try desk.store.reports(matching: text).latest.map(\.id)
    }
    #expect(try found("oil burned") == ["b"])
    #expect(try found("Shadadi") == ["a"])
    #expect(try found("retreat") == ["b"])
    #expect(try found("\" OR *") == [])
    try desk.store.add(
      Sample.capture(Sample.report("b", text: "Gas wells burned.", title: "Retreat"), claims: []))
    #expect(try found("oil") == [])
    #expect(try found("gas") == ["b"])
  }

  @Test("of many reports the latest published are given, whatever is read later")
  func latest() throws {
    for (id, published) in [("c", "2016-05-01"), ("d", "2016-03-01"), ("e", "2016-05-02")] {
      try desk.store.add(
        Sample.capture(
          Sample.report(id, text: "Oil wells burned.", published: published), claims: []))
    }
    let limit = RecordedLimit.entry(try desk.store.counts().entries)
    func found(_ limit: RecordedLimit?, known: Day? = nil) throws -> [ReportID] {
      let found = try desk.store.reports(
        matching: "wells", known: known, recorded: limit, limit: 2)
      #expect(found.count == (known == nil ? 4 : 3))
      return found.latest.map(\.id)
    }
    #expect(try found(nil) == ["c", "e"])
    #expect(try found(nil, known: day("2016-05-01")) == ["d", "c"])
    try desk.store.add(
      Sample.capture(
        Sample.report("f", text: "Wells, wells, wells.", published: "2016-05-03"), claims: []))
    #expect(try found(limit) == ["c", "e"])
  }

  @Test("words that the index has lost, or never had, are found out")
  func verified() throws {
    try desk.tamper("INSERT INTO claim_search (rowid, quote) VALUES (6, 'nobody said this')")
    #expect(
      try desk.store.verify().damages.map(\.description).contains {
        $0.hasPrefix("entry 6, search")
      })
    let other = try TestDesk()
    try other.store.add(Sample.capture(Sample.report("a")))
    try other.tamper("INSERT INTO report_search (report_search) VALUES ('delete-all')")
    #expect(
      try other.store.verify().damages.map(\.description).contains {
        $0.hasPrefix("entry 1, search")
      })
    let third = try TestDesk()
    try third.store.add(
      Sample.capture(Sample.report("a", text: "Rebels took Shaddadi on Friday, it is said there.")))
    try third.tamper("UPDATE sketch SET mins = zeroblob(512)")
    #expect(try third.store.verify().damages.map(\.fault) == [.search])
  }
}

@Suite("Sketches of texts")
struct SketchTests {
  private func text(_ range: Range<Int>) -> String {
    range.map { "word\($0)" }.joined(separator: " ")
  }

  @Test("the same words are alike whatever their case and marks")
  func same() {
    let one = Sketch("The army took the town on Friday, and left again on Sunday.")
    #expect(
      one.similarity(to: Sketch("the ARMY took the town — on friday and left again on Sunday")) == 1
    )
  }

  @Test(
    "similarity is about the share of word pairs that both have", arguments: [0, 50, 100, 150, 200])
  func estimate(_ shift: Int) {
    let similarity = Sketch(text(0..<201)).similarity(to: Sketch(text(shift..<(shift + 201))))
    let exact = Double(200 - shift) / Double(200 + shift)
    #expect(abs(similarity - exact) < 0.13)
  }

  @Test("a text of a few words is like nothing, itself included")
  func short() {
    #expect(Sketch("It fell.").similarity(to: Sketch("It fell.")) == 0)
    #expect(Sketch("").mins.isEmpty)
  }
}
