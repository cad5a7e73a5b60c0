import Evidence
import Testing

@Suite("JSON that is refused")
struct RefusedJSONTests {
  @Test(
    "the error says at which byte reading stopped",
    arguments: [
      ("", 0), ("  ", 2), ("nul", 0), ("True", 0), ("nan", 0), ("Infinity", 0), ("+1", 0),
      (".5", 0), ("-", 1), ("1.", 2), ("1e", 2), ("1e+", 3), ("-a", 1), ("1 2", 2), ("1,", 1),
      ("[", 1), ("[1", 2), ("[1,", 3), ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3), ("]", 0),
      ("{", 1), (#"{"a"}"#, 4), (#"{"a":}"#, 5), (#"{"a":1,}"#, 7), ("{a:1}", 1), ("{1:1}", 1),
      (#"{"a" 1}"#, 5), (#"{"a":1 "b":2}"#, 7), ("'a'", 0), (#""a"#, 2), ("[1}", 2),
      (#"{"a":1]"#, 6), ("// x", 0), ("1 // x", 2), ("truefalse", 4), ("\u{FEFF}1", 0),
    ])
  func offsets(_ text: String, _ offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    #expect(error?.offset == offset)
    #expect(error?.description.contains("byte \(offset + 1):") == true)
  }

  @Test(
    "numbers with a leading zero, and strings with raw controls or unknown escapes",
    arguments: [
      "01", "-01", "00", "1.2.3", "0x10", "1_000", "\"a\nb\"", "\"\u{0}\"", "\"\t\"", #""\x41""#,
      #""\'""#, #""\u12""#, #""\u12G4""#, #""\u""#, #""\"#, #""\U0041""#, #""\u+041""#,
    ])
  func refused(_ text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
  }

  @Test(
    "bytes that are not UTF-8",
    arguments: [
      [0x80], [0xC3], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xFF], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func invalidUTF8(_ bytes: [UInt8]) {
    let quoted = [0x22] + bytes + [0x22]
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: quoted) }
    #expect(error?.reason.contains("UTF-8") == true)
    #expect(throws: JSONError.self) {
      try JSONValue(parsing: [0x7B] + quoted + [0x3A, 0x31, 0x7D])
    }
    #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
  }
}
