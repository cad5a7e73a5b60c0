import Language
import Testing

@Suite("CoNLL-U under mutation")
struct ConlluFuzzTests {
  @Test("broken files are refused with a line inside, or read, and then written and read the same")
  func mutations() throws {
    let rounds = FuzzBudget.inputs(otherwise: 100_000)
    var random = SeededGenerator(seed: 62)
    let seeds = [ConlluTests.text, ConlluTreeTests.tree].map { Array($0.utf8) }
    let alphabet = Array("\t\t\n\n\r#_-.|1 ".utf8) + [0x00, 0xC3, 0xFF]
    var read = 0
    for round in 0..<rounds {
      let bytes = Mutation.mutate(seeds[round % seeds.count], with: alphabet, using: &random)
      _ = Conllu.isConllu(bytes)
      do throws(ConlluError) {
        let sentences = try Conllu.sentences(bytes: bytes)
        read += 1
        var out: [UInt8] = []
        for sentence in sentences { sentence.write(to: &out) }
        let again = try Conllu.sentences(bytes: out)
        var twice: [UInt8] = []
        for sentence in again { sentence.write(to: &twice) }
        guard sentences.allSatisfy(Self.isSound), again.map(\.text) == sentences.map(\.text),
          twice == out
        else {
          Issue.record("changed on the way: \(String(decoding: bytes, as: UTF8.self))")
          return
        }
      } catch {
        let lines = bytes.count { $0 == 0x0A } + 1
        guard (1...lines).contains(error.line) else {
          Issue.record("line \(error.line) of \(lines)")
          return
        }
      }
    }
    #expect(read > rounds / 10 && read < rounds * 9 / 10)
  }

  static func isSound(_ sentence: ConlluSentence) -> Bool {
    let length = sentence.text.utf8.count
    return !sentence.words.isEmpty && sentence.words.allSatisfy { !$0.form.isEmpty }
      && sentence.spans.count == sentence.words.count
      && sentence.spans.allSatisfy { $0.lowerBound < $0.upperBound && $0.upperBound <= length }
  }
}
