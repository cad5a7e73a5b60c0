import Language
import Testing

@Suite("Long input", .serialized)
struct LongInputTests {
  /// Everything from bytes to tags and times.
  static func seconds(_ text: String) -> Double {
    let time = ContinuousClock().measure {
      for reading in Reading.all(text) { #expect(!reading.sentence.tokens.isEmpty) }
    }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  static let units = [
    "rebels captured the town of Salma, backed by jets, and ",
    "rebels captured the town of Salma and the army ", "town ", "Homs, Hama and ", "said, ", "( ",
    "“ ", "to take ", "Homs which said ", "in Homs of Hama by ", "the army, backed by Russia, ",
    "28-29 December and ", "from May 2015 to ", "captured by ", "Syria's town and ", "is quickly ",
    "U.S. ", "a-", "1,", "s'",
  ]

  @Test("twice the text takes no more than about twice the time", arguments: units)
  func linear(_ unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    let half = Self.seconds(text)
    // Quadratic time would be four times as much; a busy machine gets a second try.
    let limit = max(3.2 * half, 1)
    let whole = Self.seconds(text + text)
    #expect(whole < limit || Self.seconds(text + text) < limit)
  }

  @Test(
    "a sentence of a megabyte is read within seconds, with commas and without",
    arguments: units.prefix(2))
  func megabyte(_ unit: String) {
    #expect(Self.seconds(String(repeating: unit, count: 1_000_000 / unit.utf8.count)) < 60)
  }
}
