import Coding
import Evidence
import Foundation
import Testing

@Suite struct HostileTextTests {
  private static let sentences = MarkedCases.all.map(\.text)

  @Test("Sentences in any order are coded without breaking an invariant", arguments: 0..<20)
  func shuffled(seed: UInt64) {
    var dice = Dice(seed: seed)
    let text = Self.sentences.shuffled(using: &dice).prefix(60).joined(separator: " ")
    check(text)
  }

  @Test("Mangled Unicode is coded without breaking an invariant", arguments: 0..<40)
  func mangled(seed: UInt64) {
    var dice = Dice(seed: seed)
    var scalars = String.UnicodeScalarView()
    let chosen = Self.sentences.shuffled(using: &dice).prefix(12).joined(separator: " ")
    for scalar in chosen.unicodeScalars {
      if Int.random(in: 0..<12, using: &dice) == 0 {
        scalars.append(Self.strange.randomElement(using: &dice) ?? "\0")
      }
      if Int.random(in: 0..<25, using: &dice) != 0 { scalars.append(scalar) }
    }
    check(String(scalars))
  }

  /// NUL, lone combining marks, bidi controls, joiners, an emoji with its modifier, a byte order
  /// mark, odd spaces and line ends, a private-use and a noncharacter.
  private static let strange: [Unicode.Scalar] = [
    "\0", "\u{301}", "\u{20E3}", "\u{202E}", "\u{2067}", "\u{200D}", "\u{1F469}", "\u{1F3FD}",
    "\u{FEFF}", "\u{A0}", "\u{2028}", "\r", "\u{B}", "\u{E000}", "\u{FFFF}", "\u{627}", "“", "’",
    "-", ",", ".", "(", "\u{1F1F8}",
  ]

  @Test(
    "Text of one kind alone is coded without breaking an invariant",
    arguments: [
      "“", ",", ".", "(", "the ", "said ", "of ", "and ", "in ", "which ", "Tarn ", "Tarn, ",
      "captured ", "2016 ", "Monday ", "who said that ", "not ", "by ", "\u{301}", "\0", "’s ",
      "to ", "to capture ", "the fall of ", "A. ", "is ", "League-held ",
    ])
  func monotonous(word: String) {
    check(String(repeating: word, count: 400))
    check("The League " + String(repeating: word, count: 200) + " Tarn.")
  }

  @Test("A text without any punctuation is coded without breaking an invariant")
  func unpunctuated() {
    let words = Self.sentences.joined(separator: " ").filter { $0.isLetter || $0 == " " }
    check(String(words.prefix(8_000)))
  }

  @Test("A text in capitals or in small letters is coded without breaking an invariant")
  func cases() {
    let text = Self.sentences.joined(separator: " ")
    check(text.uppercased())
    check(text.lowercased())
  }

  @Test(
    "A long text, without an end or with nothing but ends, is coded in the time of its length",
    arguments: [
      "a", "\u{301}", "\u{1F469}\u{200D}", "\n\n", "The Crown Army captured Tarn. ",
      "Before Tarn, the League lost Velm. ",
      "The League lost Tarn. In all cases the group withdrew. ",
    ])
  func long(unit: String) {
    let text = String(repeating: unit, count: Self.longest / unit.utf8.count)
    let time = ContinuousClock().measure { check(text) }
    #expect(time < .seconds(20 + Self.longest / 10_000))
  }

  /// Bytes of the longest text; a megabyte where `FOOTHOLD_FUZZ_BYTES` asks for it.
  private static let longest =
    ProcessInfo.processInfo.environment["FOOTHOLD_FUZZ_BYTES"].flatMap { Int($0) } ?? 60_000

  @Test(
    "A sentence of names, of conjunctions, of commas or of nested clauses is coded in a time of its length",
    arguments: [
      "Tarn ", "Tarn, ", "and ", ", ", "( ", "“ ", "who said that the League said that ",
      "League-held ", "the capture of the fall of ",
    ])
  func endless(unit: String) {
    let seconds = { (count: Int) in
      ContinuousClock().measure {
        check(String(repeating: unit, count: count / unit.utf8.count))
      } / .seconds(1)
    }
    let small = seconds(3_000)
    #expect(seconds(12_000) < 12 * max(small, 0.05))
  }

  @Test("Every prefix of a report is coded without breaking an invariant")
  func prefixes() {
    let text =
      "“The League, which fled Tarn on 3 March,” said Dr. Ada Brand, “won’t retake the city.”"
    for length in 0...text.count { check(String(text.prefix(length))) }
  }

  @Test("Paragraph ranges that are not what they should be break nothing")
  func paragraphs() {
    let text = "The Crown Army captured Tarn. “It fell,” said Ada Brand – again. Velm fell too."
    let odd: [[Range<Int>]] = [[], [0..<0], [3..<9, 9..<40], [0..<text.utf8.count]]
    for paragraphs in odd {
      let report = Report(id: "r", text: text, paragraphs: paragraphs)
      #expect(Invariants.broken(by: HillWar.coder.code(report), of: report) == [])
    }
  }

  private func check(_ text: String) {
    let report = HillWar.report(text)
    #expect(Invariants.broken(by: HillWar.coder.code(report), of: report) == [])
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same text.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
