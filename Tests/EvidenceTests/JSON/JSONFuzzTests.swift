import Evidence
import Testing

@Suite("JSON under mutation")
struct JSONFuzzTests {
  static let seeds = [
    #"{"id":"a-1","likelihood":[0.55,0.8],"place":{"mention":"Tal Rahma","lat":36.5,"lon":-1e2}}"#,
    #"["\u0041\ud83d\ude00\n","é–𝄞",true,false,null,-0.0E-7,[],{}]"#,
    #" { "a" : [ [ [ { "b" : "\\\"" } ] ] ] } "#,
    #"[0,1,-1,1.5,2e10,"",""," "]"#,
  ].map { Array($0.utf8) }

  @Test("a quarter of a million broken inputs: refused with an offset inside, or kept exactly")
  func mutations() throws {
    var random = SeededGenerator(seed: 2016)
    let alphabet = Array(#"{}[]":,\u0123456789eE+-.tfn d8 "#.utf8) + [0x00, 0x80, 0xC3, 0xFF]
    var accepted = 0
    for round in 0..<250_000 {
      let bytes = Mutation.mutate(
        Self.seeds[round % Self.seeds.count], with: alphabet, using: &random)
      do throws(JSONError) {
        let value = try JSONValue(parsing: bytes)
        accepted += 1
        var written: [UInt8] = []
        value.write(to: &written)
        let again = try JSONValue(parsing: written)
        var twice: [UInt8] = []
        again.write(to: &twice)
        guard again == value, twice == written else {
          Issue.record("changed on the way: \(value.line)")
          return
        }
      } catch {
        guard (0...bytes.count).contains(error.offset) else {
          Issue.record("offset \(error.offset) of \(bytes.count)")
          return
        }
      }
    }
    #expect(accepted > 10_000 && accepted < 240_000)
  }

  @Test("values made at random are the same after writing and reading")
  func randomValues() throws {
    var random = SeededGenerator(seed: 8259)
    for _ in 0..<5_000 {
      let value = Self.value(depth: 0, using: &random)
      let again = try JSONValue(parsing: value.line)
      #expect(again == value)
      #expect(Array(again.line.utf8) == Array(value.line.utf8))
    }
  }

  private static func value(depth: Int, using random: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth < 4 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int(truncatingIfNeeded: random.next()))
    case 3: return .double(Double.random(in: -1e6...1e6, using: &random))
    case 4: return .string(RandomText.text(upTo: 12, using: &random))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          value(depth: depth + 1, using: &random)
        })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          .init(RandomText.text(upTo: 5, using: &random), value(depth: depth + 1, using: &random))
        })
    }
  }
}
