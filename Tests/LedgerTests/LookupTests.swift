import Evidence
import Foundation
import Ledger
import Testing

@Suite("Looking claims up")
struct LookupTests {
  let desk: TestDesk
  init() throws { desk = try TestDesk() }

  private func ids(_ query: ClaimQuery) throws -> [String] {
    try desk.store.claims(query).map(\.claim.id.rawValue)
  }

  private func add(
    _ id: String, text: String = "Rebels took Shaddadi.", quote: String? = nil,
    published: String? = "2016-02-20", kind: Kind = .change,
    place: PlaceMention? = Sample.shaddadi, actor: String = "Rebels",
    from: String? = nil, to: String? = nil
  ) throws {
    let report = Sample.report(id, text: text, published: published)
    let claim = Sample.claim(
      id, in: report, quote: quote ?? text, kind: kind, place: place,
      actor: ActorMention(mention: actor), from: from, to: to)
    try desk.store.add(Sample.capture(report, claims: [claim]))
  }

  @Test("search folds case, accents and apostrophes, and reads names as well as mentions")
  func folding() throws {
    try add("1")
    try add("2", place: PlaceMention(mention: "the town", id: "9", name: "Ash Shaddadi"))
    try add("3", text: "Jets bombed KOBANÎ.", place: PlaceMention(mention: "KOBANÎ"), actor: "Jets")
    try add("4", text: "Calm in Ra’s al-ʿAyn.", place: PlaceMention(mention: "Ra’s al-ʿAyn"))
    try add("5", text: "Clashes near Deir ez-Zor.", place: PlaceMention(mention: "Deir ez-Zor"))
    #expect(try ids(ClaimQuery(text: "shaddadi")) == ["1", "2"])
    #expect(try ids(ClaimQuery(text: "shaddadah")) == ["1"])
    #expect(try ids(ClaimQuery(text: "Kobani")) == ["3"])
    #expect(try ids(ClaimQuery(text: "ras al-ayn")) == ["4"])
    #expect(try ids(ClaimQuery(text: "Ra's al-'Ayn")) == ["4"])
    #expect(try ids(ClaimQuery(text: "deir ez zor")) == ["5"])
    #expect(try ids(ClaimQuery(text: "jets kobani")) == ["3"])
    #expect(try ids(ClaimQuery(text: "jets shaddadi")) == [])
    #expect(try ids(ClaimQuery(text: "bomb")) == [])
    #expect(try ids(ClaimQuery(text: "bomb*")) == ["3"])
  }

  @Test(
    "whatever is typed is words, never syntax",
    arguments: [
      "\"", "AND", "a OR", "(", "NEAR(", "*", "-", "quote:x", "^", "{", "\0", "a\0b", "' OR 1=1 --",
      "", "   ", "+ +", "\"\"\" *", String(repeating: "x ", count: 5000),
    ])
  func hostileQueries(_ text: String) throws {
    try add("1")
    #expect(try ids(ClaimQuery(text: text)) == [])
  }

  @Test("places, kinds and reports narrow the answer together")
  func filters() throws {
    try add("1", kind: .change)
    try add("2", kind: .strike)
    try add("3", kind: .strike, place: PlaceMention(mention: "Raqqa", id: "172955"))
    try add("4", kind: .watch, place: nil)
    #expect(try ids(ClaimQuery(places: ["173480"])) == ["1", "2"])
    #expect(try ids(ClaimQuery(places: ["173480", "172955"], kinds: [.strike])) == ["2", "3"])
    #expect(try ids(ClaimQuery(kinds: [.watch, .change])) == ["1", "4"])
    #expect(try ids(ClaimQuery(report: "3")) == ["3"])
    #expect(try ids(ClaimQuery(limit: 2)) == ["1", "2"])
    #expect(try ids(ClaimQuery(limit: 0)) == [])
    let many = (0..<40_000).map { PlaceID("p\($0)") }
    #expect(try ids(ClaimQuery(places: many)) == [])
  }

  @Test("a window takes what may overlap it; wholly unknown times speak of no day")
  func window() throws {
    try add("exact", from: "2016-02-10", to: "2016-02-10")
    try add("week", from: "2016-02-08", to: "2016-02-14")
    try add("since", from: "2016-02-01")
    try add("by", to: "2016-02-05")
    try add("unknown")
    func found(_ first: String, _ last: String) throws -> Set<String> {
      Set(try ids(ClaimQuery(on: day(first)...day(last))))
    }
    #expect(try found("2016-02-10", "2016-02-10") == ["exact", "week", "since"])
    #expect(try found("2016-02-11", "2016-02-12") == ["week", "since"])
    #expect(try found("2016-01-01", "2016-01-02") == ["by"])
    #expect(try found("2016-02-05", "2016-02-08") == ["week", "since", "by"])
  }

  @Test("the order is day of publication, report, place in the text; undated last")
  func order() throws {
    try add("b", published: "2016-02-02")
    try add("z", published: nil)
    try add("a", published: "2016-02-02")
    try add("c", published: "2016-02-01")
    let long = Sample.report("d", text: "One fell. Two fell.", published: "2016-02-02")
    try desk.store.add(
      Sample.capture(
        long,
        claims: [
          Sample.claim("d2", in: long, quote: "Two fell"),
          Sample.claim("d1", in: long, quote: "One fell"),
        ]))
    #expect(try ids(ClaimQuery()) == ["c", "a", "b", "d1", "d2", "z"])
    #expect(try desk.store.reports().map(\.id) == ["c", "a", "b", "d", "z"])
    #expect(try desk.store.reports().map(\.claims) == [1, 1, 1, 2, 1])
  }
}
