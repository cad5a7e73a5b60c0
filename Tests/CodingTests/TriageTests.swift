import Coding
import Evidence
import Language
import Testing

/// Most sentences of a stream of news are never parsed. What is lost by that must be nothing.
@Suite struct TriageTests {
  private let readsAll = Coder(theatre: HillWar.theatre, model: HillWar.model, readsAll: true)

  @Test("Parsing every sentence gives the claims that the sentences picked by their words gave")
  func lossless() {
    // Set apart by everyday text, so that words of one case do not open the next.
    let text = MarkedCases.all.map(\.text).joined(separator: "\n\n\(Self.everyday)\n\n")
    let report = HillWar.report(text)
    let claims = HillWar.coder.code(report)
    #expect(claims.count > 50)
    #expect(claims == readsAll.code(report))
  }

  @Test("An everyday text gives nothing, whichever of its sentences are parsed")
  func everyday() {
    let report = HillWar.report(Array(repeating: Self.everyday, count: 4).joined(separator: "\n\n"))
    #expect(HillWar.coder.code(report) == [])
    #expect(readsAll.code(report) == [])
  }

  private static let everyday = """
    The council met on Monday to speak of the new school. Parents asked when the doors would open, and the
    mayor said that nobody could tell. A baker sold bread at the gate.

    It rained for most of the afternoon. Buses ran late. The museum kept its lights on until nine, and a choir
    sang in the yard.

    Two teams drew on Saturday after extra time. The crowd went home singing. Tickets for the next match cost
    less than last year.
    """
}
