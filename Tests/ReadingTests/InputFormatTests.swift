import Reading
import Testing

@Suite("Input formats")
struct InputFormatTests {
  @Test(
    "the name decides, else the first bytes",
    arguments: [
      ("a.jsonl", "x", InputFormat.reportLines), ("a.HTML", "x", .html), ("a.txt", "<p>", .text),
      ("-", "\u{FEFF} {\"text\":1}", .reportLines), ("-", "\n<!DOCTYPE html>", .html),
      ("a.php", "<?php?>\n<html>", .html), ("-", "The town fell.", .text), ("-", "", .text),
      ("-", "a < b and {c}", .text),
    ])
  func sniffs(name: String, text: String, format: InputFormat) {
    #expect(InputFormat(of: Array(text.utf8), name: name) == format)
  }
}
