import Language
import Testing

@Suite("Tokens of any text")
struct TokenizerPropertyTests {
  /// What is wrong with the tokens of `bytes`, nil when nothing is. Only valid UTF-8 can be held to
  /// lose no visible character.
  static func fault(_ bytes: [UInt8], _ range: Range<Int>, isValid: Bool) -> String? {
    var end = range.lowerBound
    for token in Tokenizer().tokens(in: bytes, range: range) {
      guard end <= token.start, token.start < token.end, token.end <= range.upperBound else {
        return "offsets \(token.start)..<\(token.end) after \(end)"
      }
      let slice = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
      if !slice.utf8.elementsEqual(token.text.utf8) { return "text \(token.text) is \(slice)" }
      if isValid, isVisible(bytes[end..<token.start]) {
        return "a character before \(token.start) is lost"
      }
      end = token.end
    }
    return isValid && isVisible(bytes[end..<range.upperBound]) ? "the end is lost" : nil
  }

  private static func isVisible(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { (0x21...0x7E).contains($0) }
  }

  @Test("offsets slice the bytes to the token's text, and nothing visible is lost")
  func unicode() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<10_000 {
      let text = RandomText.text(pieces: 20, using: &random)
      let bytes = Array(text.utf8)
      if let fault = Self.fault(bytes, 0..<bytes.count, isValid: true) {
        Issue.record("\(fault) in \(text.debugDescription)")
        return
      }
      // Valid text is never cut inside a character.
      for token in Reading.tokens(text) where token.text.unicodeScalars.contains("\u{FFFD}") {
        guard text.unicodeScalars.contains("\u{FFFD}") else {
          Issue.record("cut inside a character: \(text.debugDescription)")
          return
        }
      }
    }
  }

  @Test("a hundred thousand broken inputs, whole or any range of them")
  func mutations() {
    var random = SeededGenerator(seed: 32)
    let seeds = [
      "Gen. Ali’s men didn't leave", "the U.S.-backed “ISIS-held” town", "20,000 on 28–29 May.",
      "BEIRUT (Reuters) - Ma'arrat's rebels'", "Kobanî… 7.5 a.m. 5/6 50% 😀e\u{301}",
    ].map { Array($0.utf8) }
    let alphabet = Array(" .,'-/sSn1()".utf8) + [0x00, 0x80, 0xBF, 0xC2, 0xE2, 0xF0, 0xFF]
    for round in 0..<120_000 {
      let bytes = Mutation.mutate(seeds[round % seeds.count], with: alphabet, using: &random)
      let start = round % 2 == 0 ? 0 : Int.random(in: 0...bytes.count, using: &random)
      let end = round % 2 == 0 ? bytes.count : Int.random(in: start...bytes.count, using: &random)
      if let fault = Self.fault(bytes, start..<end, isValid: false) {
        Issue.record("\(fault) in \(bytes)")
        return
      }
    }
  }

  @Test("tags and expressions of time bear any text")
  func bearable() {
    var random = SeededGenerator(seed: 33)
    for _ in 0..<3_000 {
      for reading in Reading.all(RandomText.text(pieces: 40, using: &random)) {
        var end = 0
        for time in reading.times.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
          guard time.tokens.lowerBound >= end,
            time.tokens.upperBound <= reading.sentence.tokens.count
          else {
            Issue.record("\(time) after \(end) of \(reading.sentence.tokens.count)")
            return
          }
          end = time.tokens.upperBound
        }
      }
    }
  }
}
