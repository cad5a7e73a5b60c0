import Evidence
import Reading
import Testing

@Suite("Character encodings")
struct CharsetTests {
  /// A page whose sentence holds the given bytes.
  private func page(_ declaration: String, _ word: [UInt8]) throws -> String {
    let head = Array("<html><head>\(declaration)</head><body><p>The town of ".utf8)
    let tail = Array(" was taken on Monday, two officials said.</p></body></html>".utf8)
    let text = try report(head + word + tail).text
    return String(text.dropFirst(12).prefix { $0 != " " })
  }

  @Test(
    "reads a declared charset by the labels of the Encoding Standard",
    arguments: [
      ("<meta charset=windows-1252>", [0x93, 0xFC, 0x80, 0x94], "“ü€”"),
      ("<meta charset='ISO-8859-1'>", [0x93, 0xFC, 0x80, 0x94], "“ü€”"),
      ("<meta charset=latin1>", [0xE9], "é"),
      (
        "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
        [0xCC, 0xEE, 0xF1, 0xF3, 0xEB], "Мосул"
      ),
      ("<meta charset=koi8-r>", [0xED, 0xCF, 0xD3, 0xD5, 0xCC], "Мосул"),
      ("<meta charset=iso-8859-5>", [0xBC, 0xDE, 0xE1, 0xE3, 0xDB], "Мосул"),
      ("<meta charset=windows-1256>", [0xCD, 0xE3, 0xD5], "حمص"),
      ("<meta charset='iso-8859-6'>", [0xCD, 0xE5, 0xD5], "حمص"),
      ("<meta charset=iso-8859-2>", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
      ("<meta charset=iso-8859-9>", [0xDD, 0x6C], "İl"),
      ("<meta charset=ISO8859-15>", [0xA4], "€"),
      ("<meta charset=shift_jis>", [0x93, 0x8C, 0x8B, 0x9E], "東京"),
    ] as [(String, [UInt8], String)])
  func declared(declaration: String, bytes: [UInt8], word: String) throws {
    #expect(try page(declaration, bytes) == word)
  }

  @Test("reads the charset of an XML declaration")
  func xml() throws {
    let head = Array("<?xml version='1.0' encoding='windows-1251'?><html><body><p>".utf8)
    let tail = Array(" was taken on Monday, two officials said.</p></body></html>".utf8)
    #expect(try report(head + [0xCC, 0xEE, 0xF1, 0xF3, 0xEB] + tail).text.hasPrefix("Мосул was"))
  }

  @Test("undeclared bytes that are not UTF-8 are windows-1252")
  func undeclared() throws {
    #expect(try page("", [0xE9, 0x92]) == "é’")
  }

  @Test("what is UTF-8 throughout is UTF-8, whatever the page declares")
  func wronglyDeclared() throws {
    #expect(try page("<meta charset=iso-8859-1>", Array("Dêr".utf8)) == "Dêr")
  }

  @Test("invalid bytes in UTF-8 become U+FFFD")
  func invalid() throws {
    let word = Array("Dêr".utf8) + [0xFF, 0xC3]
    #expect(try page("<meta charset=utf-8>", word) == "Dêr\u{FFFD}\u{FFFD}")
  }

  @Test("a byte-order mark decides", arguments: [true, false])
  func utf16(littleEndian: Bool) throws {
    let text = "<p>The town of Dêr ez-Zor was taken on Monday, two officials said.</p>"
    var bytes: [UInt8] = littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += littleEndian ? [low, high] : [high, low]
    }
    #expect(try report(bytes).text.hasPrefix("The town of Dêr ez-Zor"))
  }

  @Test("a UTF-8 byte-order mark is no part of a text")
  func mark() throws {
    let report = try report([0xEF, 0xBB, 0xBF] + Array("The town fell.".utf8), format: .text)
    #expect(report.text == "The town fell.")
  }
}
