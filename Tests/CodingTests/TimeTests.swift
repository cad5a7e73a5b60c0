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
      "capture of Tarn by ", "A B C. ",
      "Before Tarn, the League lost Velm. ",
      "The League lost Tarn. In all cases the group withdrew. ",
      "The Crown Army captured Tarn.\n\n",
    ])
  func linear(unit: String) {
    // The best of three, and large enough that what the machine does beside it hardly counts.
    let small = (0..<3).map { _ in seconds(unit, bytes: 8_000) }.min() ?? 0
    let large = (0..<3).map { _ in seconds(unit, bytes: 64_000) }.min() ?? 0
    #expect(large < 32 * max(small, 0.02), "\(small) s became \(large) s")
  }

  private func seconds(_ unit: String, bytes: Int) -> Double {
    let report = HillWar.report(String(repeating: unit, count: bytes / unit.utf8.count))
    let time = ContinuousClock().measure { _ = HillWar.coder.code(report) }
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }
}
