import Evidence
import Foundation
import Testing
import TheatreFiles

/// SplitMix64 (Steele, Lea and Flood 2014): the same mutations in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Damaged theatres") struct MutationTests {
  @Test("twenty thousand damaged files never bring the reader down, and never load unnoticed")
  func mutations() throws {
    var random = SplitMix(state: 2016)
    let names = SmallTheatre.valid.keys.sorted()
    let whole = SmallTheatre.valid.mapValues { Array($0.utf8) }
    var loaded = 0
    var refused = 0
    for _ in 0..<20_000 {
      let name = try #require(names.randomElement(using: &random))
      var files = whole
      files[name] = mutated(whole[name, default: []], &random)
      let result = TheatreFolder.read(files)
      #expect(result.problems.allSatisfy { $0.line >= 1 && !$0.message.isEmpty })
      let errors = result.problems.contains { $0.severity == .error }
      #expect((result.theatre == nil) == errors)
      if errors { refused += 1 } else { loaded += 1 }
    }
    #expect(loaded > 500)
    #expect(refused > 1000)
  }

  /// One to four changes: flip, delete, double or put in signs that mean something.
  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let signs = Array("\"',|#:-[]{}&*!?<>%@`~\n\r\t \u{0}0".utf8) + [0xC3, 0xFF]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...30, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 3: bytes.removeSubrange(at...)
      default: bytes.insert(signs.randomElement(using: &random) ?? 0, at: at)
      }
    }
    return bytes
  }

  @Test(
    "files made to exhaust the parser are answered at once",
    arguments: [
      "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
      (0..<5000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      "theatre: " + String(repeating: "x", count: 1_000_000),
      "\"" + String(repeating: "\\n", count: 100_000), String(repeating: "!!a ", count: 10_000),
      String(repeating: "k: v\n", count: 2_000), "a: b\n---\nc: d\n",
      (0..<5000).map { String(repeating: " ", count: $0) + "a:\r" }.joined(), "%YAML 9.9\n---\n",
      (0..<200_000).map { "%TAG !a\($0)! b\n" }.joined(),
      "? [a, b]\n: c\n", "\u{FEFF}", "---\n", "...\n", "\u{0}",
    ])
  func exhausting(_ text: String) throws {
    var files = SmallTheatre.valid.mapValues { Array($0.utf8) }
    files["actors.yaml"] = Array(text.utf8)
    let clock = ContinuousClock()
    let start = clock.now
    let result = TheatreFolder.read(files)
    #expect(clock.now - start < .seconds(5))
    #expect(result.theatre == nil)
    #expect(result.problems.contains { $0.file == "actors.yaml" && $0.severity == .error })
  }
}
