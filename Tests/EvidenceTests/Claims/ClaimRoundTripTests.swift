import Evidence
import Testing

@Suite("Claims to JSON and back")
struct ClaimRoundTripTests {
  @Test("a claim that says everything survives", arguments: [MadeClaims.full, MadeClaims.bare])
  func roundTrip(_ claim: Claim) throws {
    let json = try JSONValue(parsing: claim.json.line)
    #expect(try Claim(json: json) == claim)
  }

  @Test("claims made at random survive")
  func randomRoundTrip() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<3_000 {
      let claim = MadeClaims.random(using: &random)
      let again = try Claim(json: try JSONValue(parsing: claim.json.line))
      guard again == claim, again.json == claim.json else {
        Issue.record("changed on the way: \(claim.json.line)")
        return
      }
    }
  }

  @Test("every field of the contract is present, null or empty where nothing is said")
  func contractFields() {
    let contract = [
      "id", "report", "kind", "place", "actor", "against", "backers", "from", "to", "manner",
      "when",
      "polarity", "likelihood", "words", "attribution", "evidence", "because",
    ]
    #expect(MadeClaims.bare.json.members?.map(\.name) == contract)
    #expect(
      MadeClaims.full.json.members?.map(\.name) == contract + ["worth", "phase", "extent"])
    for name in ["place", "actor", "against", "from", "to"] {
      #expect(MadeClaims.bare.json[name] == .null)
    }
    for name in ["backers", "words", "attribution", "because"] {
      #expect(MadeClaims.bare.json[name] == .array([]))
    }
  }

  @Test(
    "the parts have the contract's fields",
    arguments: [
      ("place", ["mention", "id", "name", "lat", "lon", "precision"]),
      ("actor", ["mention", "id"]),
      ("against", ["mention", "id"]), ("when", ["earliest", "latest", "precision", "anchor"]),
      ("evidence", ["start", "end", "quote"]),
    ])
  func parts(_ name: String, _ fields: [String]) {
    #expect(MadeClaims.full.json[name]?.members?.map(\.name) == fields)
  }

  @Test("so do the members of its lists")
  func lists() {
    let json = MadeClaims.full.json
    #expect(json["backers"]?.array?.first?.members?.map(\.name) == ["mention", "id", "degree"])
    #expect(
      json["attribution"]?.array?.first?.members?.map(\.name)
        == ["name", "role", "affiliation", "anonymous", "count", "verb"])
    #expect(json["likelihood"]?.line == "[0.55,0.8]")
    #expect(json["words"]?.line == #"["reportedly","likely"]"#)
    #expect(json["when"]?["earliest"]?.string == "2016-04-02")
    #expect(json["attribution"]?.array?.last?["count"]?.integer == 2)
  }

  @Test("the kinds, manners and other words are the contract's")
  func vocabulary() {
    #expect(
      Kind.allCases.map(\.rawValue) == [
        "change", "hold", "withdrawal", "advance", "fighting", "strike", "siege", "repelled",
        "truce", "worth", "strength", "hazard", "watch", "judgement",
      ])
    #expect(Manner.allCases.map(\.rawValue) == ["fought", "ceded", "negotiated", "unknown"])
    #expect(Polarity.allCases.map(\.rawValue) == ["affirmed", "denied"])
    #expect(
      Worth.allCases.map(\.rawValue) == [
        "oil", "revenue", "route", "capital", "border", "symbol", "logistics", "population",
      ])
    #expect(
      Period.Precision.allCases.map(\.rawValue) == ["day", "week", "month", "year", "unknown"])
  }
}
