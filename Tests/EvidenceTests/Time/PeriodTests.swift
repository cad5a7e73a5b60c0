import Evidence
import Testing

@Suite("Periods")
struct PeriodTests {
  @Test(
    "the precision is the narrowest that covers the days",
    arguments: [
      (0, .day), (1, .week), (6, .week), (13, .week), (14, .month), (31, .month), (62, .month),
      (63, .year), (365, .year), (5_000, .year),
    ] as [(Int, Period.Precision)])
  func precision(_ days: Int, _ precision: Period.Precision) {
    let first = Day(ordinal: 16_896)
    #expect(Period.precision(from: first, to: first + days) == precision)
  }

  @Test("an open end has no precision")
  func openEnds() {
    let day = Day(ordinal: 16_896)
    #expect(Period.precision(from: nil, to: day) == .unknown)
    #expect(Period.precision(from: day, to: nil) == .unknown)
    #expect(Period.precision(from: nil, to: nil) == .unknown)
  }

  @Test("an unknown time keeps the words that would need a date to count from")
  func unknown() {
    #expect(Period.unknown(anchor: "the next day").anchor == "the next day")
    #expect(
      Period.unknown() == Period(earliest: nil, latest: nil, precision: .unknown, anchor: nil))
  }
}
