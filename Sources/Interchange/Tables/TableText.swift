/// Cells of comma-separated values, safe to open in a spreadsheet.
package enum TableText {
  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Double)
    case integer(Int)
    case empty

    package static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }
  }

  /// With the line's end.
  package static func row(_ cells: [Cell]) -> String {
    cells.map(written).joined(separator: ",") + "\n"
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .integer(let number): String(number)
    case .number(let number): number.isFinite ? "\(number)" : ""
    case .text(let text): quoted(harmless(text))
    }
  }

  /// Text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP's page
  /// on CSV injection advises.
  private static func harmless(_ text: String) -> String {
    let plain = text.contains("\0") ? text.replacing("\0", with: "\u{FFFD}") : text
    guard let first = plain.unicodeScalars.first else { return plain }
    return "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
      ? "'" + plain : plain
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
