import Evidence
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  @Test("they are the text they were made from, and sort by it")
  func text() {
    #expect(PlaceID("172955").rawValue == "172955")
    #expect("\(ActorID("army"))" == "army")
    #expect(([ClaimID("b"), "a", "B"] as [ClaimID]).sorted() == ["B", "a", "b"])
  }

  @Test("two spellings that look alike are two identifiers")
  func spellings() {
    let composed = ReportID("caf\u{E9}")
    let decomposed = ReportID("cafe\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed)
    #expect(!(composed < decomposed))
  }
}
