import Evidence
import Interchange
import Testing

@Suite("Tables of cells")
struct TableTests {
  private func rows(_ text: String, inPiecesOf size: Int = 1_000) -> [[String]] {
    var reader = TableReader()
    var events: [TableReader.Event] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      events += reader.push(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    events += reader.finish()
    return events.map { event in
      switch event {
      case .row(let row): ["\(row.line)"] + row.fields
      case .tooLarge(let line): ["\(line)", "too large"]
      case .unclosed(let line): ["\(line)", "unclosed"]
      }
    }
  }

  @Test(
    "quotes, line ends within them, empty lines and a byte-order mark", arguments: [1, 2, 7, 1_000])
  func quotes(_ size: Int) {
    let text = "\u{FEFF}a,b\r\n1,\"x, \"\"y\"\"\nz\"\n\n,\n3,4"
    #expect(
      rows(text, inPiecesOf: size) == [
        ["1", "a", "b"], ["2", "1", "x, \"y\"\nz"], ["5", "", ""], ["6", "3", "4"],
      ])
  }

  @Test("tabs separate where the header has them")
  func tabs() {
    #expect(rows("a\tb,c\n1\t2,3\n") == [["1", "a", "b,c"], ["2", "1", "2,3"]])
  }

  @Test("a quote that is never closed is named with its line")
  func unclosed() {
    #expect(rows("a,b\n1,\"2\n3,4\n") == [["1", "a", "b"], ["2", "unclosed"]])
  }

  @Test("a row without end costs no memory, and the next one is read")
  func endless() {
    var reader = TableReader()
    var events = reader.push(Array("a\n".utf8))
    let megabyte = [UInt8](repeating: 0x78, count: 1 << 20)
    for _ in 0..<20 { events += reader.push(megabyte) }
    events += reader.push(Array("\nb\n".utf8))
    events += reader.finish()
    #expect(events.count == 3)
    #expect(events[1] == .tooLarge(line: 2))
  }

  @Test("invalid UTF-8 and NUL bytes are no reason to stop")
  func bytes() {
    var reader = TableReader()
    let events = reader.push([0x61, 0x2C, 0x62, 0x0A, 0xFF, 0x2C, 0x00, 0x0A]) + reader.finish()
    #expect(events.count == 2)
  }

  @Test("what a spreadsheet would take for a formula is written as text")
  func formulas() {
    let cells: [TableText.Cell] = [
      .text("=1+1"), .text("+x"), .text("-x"), .text("@x"), .text("\tx"), .text("a=b"),
      .number(-1.5),
      .text("a,\"b\"\nc"), .empty, .text("=HYPERLINK(\"x\")"), .text("a\0b"),
    ]
    #expect(
      TableText.row(cells)
        == "'=1+1,'+x,'-x,'@x,'\tx,a=b,-1.5,\"a,\"\"b\"\"\nc\",,\"'=HYPERLINK(\"\"x\"\")\",a\u{FFFD}b\n"
    )
  }

  @Test(
    "days as data sets write them",
    arguments: [
      ("2016-04-03", "2016-04-03"), ("03 April 2016", "2016-04-03"), ("3-Apr-16", "2016-04-03"),
      ("20160403", "2016-04-03"), ("2016-04-03 00:00:00", "2016-04-03"), ("3-Apr-97", "1997-04-03"),
      ("0000-01-01", nil), ("99999-01-01", nil), ("31 April 2016", nil), ("", nil), ("soon", nil),
      ("2016-13-01", nil), ("1-2-3-4", nil), ("9999999999-Apr-16", nil),
    ] as [(String, String?)])
  func days(_ text: String, _ expected: String?) {
    #expect(EventDate.day(text)?.description == expected)
  }
}
