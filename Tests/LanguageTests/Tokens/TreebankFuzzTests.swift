import Language
import Testing

@Suite("Treebank tokens of any text")
struct TreebankFuzzTests {
  /// What is wrong with the tokens of `bytes[range]`, nil when nothing is. Only valid UTF-8 can be held
  /// to lose no visible character.
  static func fault(_ bytes: [UInt8], _ range: Range<Int>, isValid: Bool) -> String? {
    var end = range.lowerBound
    var isFirst = false
    for token in TreebankTokenizer().tokens(in: bytes, range: range) {
      let span = token.range
      guard end <= span.lowerBound, !span.isEmpty, span.upperBound <= range.upperBound else {
        return "offsets \(span) after \(end)"
      }
      if token.flags.contains(.continuesMultiWord) {
        if !isFirst || span.lowerBound != end { return "\(span) continues nothing" }
      } else if isFirst {
        return "the token before \(span) is half a token"
      }
      isFirst = token.flags.contains(.opensMultiWord)
      if isFirst, token.spaceAfter { return "a space inside the token at \(span)" }
      if bytes[end..<span.lowerBound].contains(where: { $0 > 0x20 && $0 < 0x7F }) {
        return "a character before \(span) is lost"
      }
      let isBroken = span.lowerBound > 0 && bytes[span.lowerBound] & 0xC0 == 0x80
      if isValid, isBroken { return "\(span) begins inside a character" }
      end = span.upperBound
    }
    if isFirst { return "the last token is half a token" }
    return bytes[end..<range.upperBound].contains { $0 > 0x20 && $0 < 0x7F }
      ? "the end is lost" : nil
  }

  @Test("offsets slice the text between characters, and nothing visible is lost")
  func unicode() {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<20_000 {
      let text = RandomText.text(pieces: 20, using: &random)
      let bytes = Array(text.utf8)
      if let fault = Self.fault(bytes, 0..<bytes.count, isValid: true) {
        Issue.record("\(fault) in \(text.debugDescription)")
        return
      }
    }
  }

  @Test("tokens joined by their spaces give the sentence back")
  func joining() {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<5_000 {
      let text = RandomText.text(pieces: 20, using: &random)
      let bytes = Array(text.utf8)
      var joined: [UInt8] = []
      let tokens = Cutting.tokens(bytes)
      for token in tokens {
        joined += bytes[token.range]
        if token.spaceAfter { joined.append(0x20) }
      }
      let again = Cutting.tokens(joined)
      let start = tokens.first?.range.lowerBound ?? 0
      guard Self.squeezed(bytes[start...]) == Self.squeezed(joined[...]),
        tokens.isEmpty == again.isEmpty
      else {
        Issue.record("\(text.debugDescription) became \(String(decoding: joined, as: UTF8.self))")
        return
      }
    }
  }

  /// Without the characters that part tokens.
  private static func squeezed(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.value > 0x20 && !$0.properties.isWhitespace && !(0x7F...0xA0).contains($0.value)
            && ![0x200B, 0x200E, 0x200F, 0xFEFF].contains($0.value)
        }))
  }

  @Test("broken inputs, whole or any range of them")
  func mutations() {
    var random = SeededGenerator(seed: 43)
    let seeds = [
      "Gen. Ali’s men didn't leave 'Ain Issa", "the U.S.-backed “ISIS-held” town (a@b.org)",
      "20,000 on 28–29 May. 5km 9/11 713-853-3989",
      "BEIRUT (Reuters) - Ma'arrat's rebels' http://x.y/z",
      "Kobanî… 7.5 a.m. 5/6 50% 😀e\u{301} :-) cannot #tag @x ``q''",
      "a@a-a.a/a'a_a*a&a$a,1,000:3!?",
    ].map { Array($0.utf8) }
    let alphabet = Array(" .,'-/@:sSn1()’".utf8) + [0x00, 0x80, 0xBF, 0xC2, 0xE2, 0xF0, 0xFF]
    let model = MadeBoundaries.model
    for round in 0..<FuzzBudget.inputs(otherwise: 60_000) {
      let bytes = Mutation.mutate(seeds[round % seeds.count], with: alphabet, using: &random)
      let start = round % 2 == 0 ? 0 : Int.random(in: 0...bytes.count, using: &random)
      let end = round % 2 == 0 ? bytes.count : Int.random(in: start...bytes.count, using: &random)
      if let fault = Self.fault(bytes, start..<end, isValid: false) {
        Issue.record("\(fault) in \(bytes), \(start)..<\(end)")
        return
      }
      let tokens = TreebankTokenizer().tokens(in: bytes, range: start..<end)
      guard BoundaryTests.partition(model.sentences(tokens[...], in: bytes), tokens.indices) else {
        Issue.record("sentences of \(bytes) do not part its tokens")
        return
      }
    }
  }

  @Test("the longest texts take time in proportion")
  func long() {
    let clock = ContinuousClock()
    for piece in [
      "a-", "a@", "'", "9/", "1-", ".", "a.", "(", "’s", "x'", ":", "a@a,", "http://", "\u{301}",
    ] {
      let bytes = Array(String(repeating: piece, count: 200_000).utf8)
      let time = clock.measure { _ = Cutting.tokens(bytes) }
      #expect(time < .seconds(5), "\(piece) takes \(time)")
    }
  }
}
