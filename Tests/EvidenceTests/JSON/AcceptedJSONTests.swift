import Evidence
import Testing

@Suite("JSON that is accepted (RFC 8259)")
struct AcceptedJSONTests {
  @Test(
    "what is compact already comes out byte for byte",
    arguments: [
      "null", "true", "false", "0", "-0", "7", "-12", "1.50", "1e6", "1E+06", "-0.0e-0", "0.10",
      "123456789012345678901234567890", "1e999", #""""#, #""a""#, #""é – 𝄞""#, "[]", "{}", "[[]]",
      "[1,2.0,3e0]", #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, #"{"":{"":[null]}}"#, #""a\"b\\c""#,
      #""\n\r\t\u0000\u001f\u007f""#,
    ])
  func untouched(_ text: String) throws {
    let line = try JSONValue(parsing: text).line
    #expect(Array(line.utf8) == Array(text.utf8))
  }

  @Test("white space between tokens is skipped, inside strings it is kept")
  func whiteSpace() throws {
    let value = try JSONValue(parsing: " \t\r\n{ \"a b\" :\n[ 1 , 2 ] , \"c\": \" x \" }\r\n")
    #expect(value.line == #"{"a b":[1,2],"c":" x "}"#)
  }

  @Test(
    "escapes become characters",
    arguments: [
      (#""\/""#, "/"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\"\\""#, "\"\\"),
      (#""\u0041\u00e9\u00E9""#, "Aéé"), (#""\u062d\u0644\u0628""#, "حلب"),
      (#""\uD834\uDD1E""#, "\u{1D11E}"), (#""\ud83d\ude00!""#, "😀!"), (#""\u0000""#, "\u{0}"),
      (#""\uFFFF\uFFFE""#, "\u{FFFF}\u{FFFE}"),
    ])
  func escapes(_ text: String, _ meant: String) throws {
    let string = try JSONValue(parsing: text).string
    #expect(string.map { Array($0.utf8) } == Array(meant.utf8))
  }

  @Test(
    "a lone surrogate becomes the replacement character",
    arguments: [
      (#""\uD834""#, "\u{FFFD}"), (#""\uDD1E""#, "\u{FFFD}"), (#""\uD834x""#, "\u{FFFD}x"),
      (#""\uD834\n""#, "\u{FFFD}\n"), (#""\uD834\u0041""#, "\u{FFFD}A"),
      (#""\uD834\uD834\uDD1E""#, "\u{FFFD}\u{1D11E}"), (#""\uDD1E\uD834""#, "\u{FFFD}\u{FFFD}"),
    ])
  func loneSurrogates(_ text: String, _ meant: String) throws {
    #expect(try JSONValue(parsing: text).string == meant)
  }

  @Test("combining marks stay as they were written")
  func combiningMarks() throws {
    for text in ["\"e\u{301}\"", "\"\u{E9}\"", "\"\u{301}\""] {
      #expect(Array(try JSONValue(parsing: text).line.utf8) == Array(text.utf8))
    }
  }

  @Test("arrays and objects may nest 256 deep and no deeper")
  func depth() throws {
    func arrays(_ count: Int, around inner: String) -> String {
      String(repeating: "[", count: count) + inner + String(repeating: "]", count: count)
    }
    func objects(_ count: Int) -> String {
      String(repeating: #"{"a":"#, count: count) + "1" + String(repeating: "}", count: count)
    }
    for text in [arrays(256, around: ""), arrays(256, around: "1"), objects(256)] {
      #expect(try JSONValue(parsing: text).line == text)
    }
    for text in [arrays(257, around: ""), arrays(257, around: "1"), objects(257)] {
      let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
      #expect(error?.reason.contains("256") == true)
    }
  }

  @Test("a million opening brackets are refused at the limit")
  func hostileDepth() {
    for unit in ["[", #"{"a":"#] {
      let error = #expect(throws: JSONError.self) {
        try JSONValue(parsing: String(repeating: unit, count: 1_000_000))
      }
      #expect(error?.offset == 256 * unit.utf8.count)
    }
  }
}
