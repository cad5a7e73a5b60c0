import Language
import Testing

@Suite("Long input")
struct LongInputTests {
  /// Everything from bytes to predicates.
  static func seconds(_ text: String) -> Double {
    let time = ContinuousClock().measure {
      for reading in Reading.all(text) { #expect(!reading.phrases.isEmpty) }
    }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  static let units = [
    "rebels captured the town of Salma, backed by jets, and ",
    "rebels captured the town of Salma and the army ", "town ", "Homs, Hama and ", "said, ", "( ",
    "“ ", "to take ", "Homs which said ", "in Homs of Hama by ", "the army, backed by Russia, ",
    "28-29 December and ", "from May 2015 to ", "captured by ", "Syria's town and ", "is quickly ",
    "U.S. ", "a-", "1,", "s'", "é",
  ]

  @Test("a sentence of a megabyte is read in time that grows with it", arguments: units)
  func megabyte(_ unit: String) {
    let text = String(repeating: unit, count: 500_000 / unit.utf8.count)
    let half = Self.seconds(text)
    let whole = Self.seconds(text + text)
    // Quadratic time would be four times as much; small times are all noise.
    #expect(whole < max(3.2 * half, 2))
    #expect(whole < 30)
  }
}
