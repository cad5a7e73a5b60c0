import Coding
import Evidence
import Testing

/// Ratios of times on one machine, generous enough for a busy one: a quadratic step would make
/// eight times the text cost sixty-four times as much.
@Suite(.serialized) struct TimeTests {
  @Test(
    "Eight times the text takes about eight times as long",
    arguments: [
      "The Crown Army captured Tarn on Monday. ", "the League left it and ", "said , (", "Tarn, ",
      "capture of Tarn by ", "A B C. ", "The Crown Army captured Tarn.\n\n",
    ])
  func linear(unit: String) {
    _ = seconds(unit, bytes: 1_000)
    let small = min(seconds(unit, bytes: 2_000), seconds(unit, bytes: 2_000))
    let large = min(seconds(unit, bytes: 16_000), seconds(unit, bytes: 16_000))
    #expect(large < 24 * max(small, 0.002), "\(small) s became \(large) s")
  }

  private func seconds(_ unit: String, bytes: Int) -> Double {
    let report = HillWar.report(String(repeating: unit, count: bytes / unit.utf8.count))
    let time = ContinuousClock().measure { _ = HillWar.coder.code(report) }
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }
}
