import Evidence
import Testing

@Suite("Reading claim lines")
struct ClaimReadingTests {
  static let least =
    #""id":"c","report":"r","kind":"hold","evidence":{"start":0,"end":4,"quote":"held"}"#

  @Test("what is absent or null takes its value for “nothing said”")
  func defaults() throws {
    let nulls = [
      "place", "actor", "backers", "when", "likelihood", "manner", "attribution", "worth",
    ]
    .map { ",\"\($0)\":null" }.joined()
    for text in [Self.least, Self.least + nulls, Self.least + #","unknown":[1,{"x":2}]"#] {
      let claim = try Claim(json: try JSONValue(parsing: "{\(text)}"))
      #expect(claim.manner == .unknown && claim.polarity == .affirmed)
      #expect(claim.likelihood == .asserted && claim.when == .unknown())
      #expect(claim.place == nil && claim.backers.isEmpty && claim.because.isEmpty)
    }
  }

  @Test("a window without a precision takes the one its days have")
  func periodPrecision() throws {
    let text = #"{\#(Self.least),"when":{"earliest":"2016-04-02","latest":"2016-04-03"}}"#
    #expect(try Claim(json: try JSONValue(parsing: text)).when.precision == .week)
  }

  @Test(
    "an error names the field",
    arguments: [
      (#"{}"#, "id"), (#"[]"#, "id"), (#"{"id":""}"#, "id"), (#"{"id":7}"#, "id"),
      (#"{"id":"c"}"#, "report"), (#"{"id":"c","report":"r"}"#, "kind"),
      (#"{"id":"c","report":"r","kind":"conquest"}"#, "kind"),
      (#"{"id":"c","report":"r","kind":"hold"}"#, "evidence"),
      (#"{"id":"c","report":"r","kind":"hold","evidence":{"start":0,"end":1}}"#, "evidence.quote"),
      (
        #"{"id":"c","report":"r","kind":"hold","evidence":{"start":2,"end":1,"quote":"x"}}"#,
        "evidence.start"
      ),
      (
        #"{"id":"c","report":"r","kind":"hold","evidence":{"start":-1,"end":1,"quote":"x"}}"#,
        "evidence.start"
      ),
      (
        #"{"id":"c","report":"r","kind":"hold","evidence":{"start":0.5,"end":1,"quote":"x"}}"#,
        "evidence.start"
      ),
    ])
  func needed(_ text: String, _ field: String) {
    let error = #expect(throws: ClaimError.self) {
      try Claim(json: try JSONValue(parsing: text))
    }
    #expect(error?.field == field)
    #expect(error?.description.contains("“\(field)”") == true)
  }

  @Test(
    "wrong types, unknown words and impossible values are refused by name",
    arguments: [
      (#""place":"Raqqa""#, "place"), (#""place":{}"#, "place.mention"),
      (#""place":{"mention":"X","lat":"36"}"#, "place.lat"),
      (#""place":{"mention":"X","lon":1e999}"#, "place.lon"),
      (#""place":{"mention":"X","precision":1.5}"#, "place.precision"),
      (#""place":{"mention":"X","id":900}"#, "place.id"), (#""actor":{"id":"x"}"#, "actor.mention"),
      (#""against":[]"#, "against"), (#""backers":{}"#, "backers"), (#""backers":[1]"#, "backers"),
      (#""backers":[{"id":"x"}]"#, "backers.mention"),
      (#""backers":[{"mention":"x","degree":1}]"#, "backers.degree"), (#""from":1"#, "from"),
      (#""to":{}"#, "to"), (#""manner":"bought""#, "manner"), (#""manner":"Fought""#, "manner"),
      (#""when":"2016""#, "when"), (#""when":{"earliest":"2016-02-30"}"#, "when.earliest"),
      (#""when":{"latest":"2016-04-05 or so"}"#, "when.latest"),
      (#""when":{"earliest":"2016-04-05","latest":"2016-04-04"}"#, "when.earliest"),
      (#""when":{"precision":"hour"}"#, "when.precision"), (#""when":{"anchor":1}"#, "when.anchor"),
      (#""polarity":"maybe""#, "polarity"), (#""likelihood":0.5"#, "likelihood"),
      (#""likelihood":[0.5]"#, "likelihood"), (#""likelihood":[0.8,0.5]"#, "likelihood"),
      (#""likelihood":[-0.1,0.5]"#, "likelihood"), (#""likelihood":[0.5,1.1]"#, "likelihood"),
      (#""likelihood":["0.5",0.6]"#, "likelihood"), (#""likelihood":[0.5,0.6,0.7]"#, "likelihood"),
      (#""likelihood":["x",0.5,0.6]"#, "likelihood"), (#""words":"likely""#, "words"),
      (#""words":[1]"#, "words"), (#""attribution":{}"#, "attribution"),
      (#""attribution":["he"]"#, "attribution"),
      (#""attribution":[{"anonymous":"yes"}]"#, "attribution.anonymous"),
      (#""attribution":[{"count":"two"}]"#, "attribution.count"),
      (#""attribution":[{"name":[]}]"#, "attribution.name"), (#""because":[null]"#, "because"),
      (#""worth":"gold""#, "worth"), (#""phase":"begun""#, "phase"), (#""extent":3"#, "extent"),
    ])
  func wrong(_ member: String, _ field: String) {
    let error = #expect(throws: ClaimError.self) {
      try Claim(json: try JSONValue(parsing: "{\(Self.least),\(member)}"))
    }
    #expect(error?.field == field)
  }

  @Test("a claim line with a member broken or lost is read or refused, never a crash")
  func mutations() throws {
    var random = SeededGenerator(seed: 64)
    let line = Array(MadeClaims.full.json.line.utf8)
    let alphabet = Array(#"{}[]":,0-9. enull"#.utf8)
    var read = 0
    for _ in 0..<20_000 {
      let bytes = Mutation.mutate(line, with: alphabet, using: &random)
      guard let json = try? JSONValue(parsing: bytes) else { continue }
      if let claim = try? Claim(json: json) {
        read += 1
        #expect(try Claim(json: claim.json) == claim)
      }
    }
    #expect(read > 500)
  }
}
