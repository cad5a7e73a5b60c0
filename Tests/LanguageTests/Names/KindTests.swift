import Language
import Testing

@Suite("Kinds of names and names inside names")
struct KindTests {
  private func kinds(_ marked: String) -> [NameKind] { MarkedNames(marked).mentions.map(\.kind) }

  @Test("force nouns make an armed group, a ministry of them does not")
  func armed() {
    #expect(
      kinds("The [O:Free Northern Army] and the [O:Army of the East] met.")
        == [.armedGroup, .armedGroup])
    #expect(
      kinds("The [O:Ministry of Defence] and the [O:Water Company] met.")
        == [.organisation, .organisation])
    #expect(kinds("The [O:Islamic Resistance Movement] met.") == [.armedGroup])
  }

  @Test("letters explained in the text are of the kind of what they stand for")
  func acronyms() {
    #expect(
      kinds("The [O:Free Northern Army] ([O:FNA]) left. The [O:FNA] is small.")
        == [.armedGroup, .armedGroup, .armedGroup])
  }

  @Test("a place that was built is a facility")
  func facilities() {
    #expect(
      kinds("At [L:Kuras Airbase], near [L:Kuras], by [L:Kuras Dam].")
        == [.facility, .place, .facility])
  }

  @Test("the nation inside a body and the towns of a pair are nested")
  func nested() {
    let names = MarkedNames("The [O:Iraqi Army] left [L:Tikrit, Iraq] today.")
    let nested = names.mentions.map { $0.nested.map { names.text.string($0.range) } }
    #expect(nested == [["Iraqi"], ["Tikrit", "Iraq"]])
    #expect(names.mentions[0].nested[0].kind == .nationality)
  }
}
