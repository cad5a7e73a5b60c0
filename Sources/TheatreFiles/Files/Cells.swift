/// One row of a table, read cell by cell; whatever is wrong becomes a finding.
struct Cells {
  private let row: CSVTable.Row

  init(_ row: CSVTable.Row) { self.row = row }

  func required(_ cell: Int, _ name: String, _ findings: inout Findings) -> String? {
    let text = row.fields[cell]
    if text.utf8.contains(where: { $0 > 0x20 }) { return text }
    findings.error("\(name) is empty: fill it", at: row.position(cell))
    return nil
  }

  func optional(_ cell: Int) -> String? {
    row.fields[cell].isEmpty ? nil : row.fields[cell]
  }

  /// The parts between bars; empty parts are passed over.
  func list(_ cell: Int) -> [String] {
    let bytes = row.fields[cell].utf8
    return bytes.split(separator: UInt8(ascii: "|")).compactMap { String($0) }
  }

  /// Degrees from `-limit` to `limit`.
  func degrees(
    _ cell: Int, _ name: String, limit: Double, _ findings: inout Findings
  ) -> Double? {
    guard let value = number(cell, name, &findings) else { return nil }
    guard abs(value) <= limit else {
      findings.error(
        "\(name) \(row.fields[cell]) is out of range: write degrees from -\(Int(limit)) to "
          + "\(Int(limit))", at: row.position(cell))
      return nil
    }
    return value
  }

  /// A decimal number: digits, one point, a sign.
  func number(_ cell: Int, _ name: String, _ findings: inout Findings) -> Double? {
    let text = row.fields[cell]
    // Narrower than Double's own reading, which takes "nan", "inf" and hexadecimal.
    let plain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    if plain, text.utf8.count <= 32, let value = Double(text), value.isFinite { return value }
    findings.error(
      "\(name) is \(Shown.text(text)), which is no number: write digits with a point, as 34.5",
      at: row.position(cell))
    return nil
  }

  /// A whole number from 0; nil where the cell is empty, or with a finding.
  func count(_ cell: Int, _ name: String, _ findings: inout Findings) -> Int? {
    let text = row.fields[cell]
    if text.isEmpty { return nil }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text) {
      return value
    }
    findings.error(
      "\(name) is \(Shown.text(text)): write a whole number, or leave it empty",
      at: row.position(cell))
    return nil
  }

  /// ISO 3166-1 alpha-2.
  func country(_ cell: Int, _ findings: inout Findings) -> String? {
    let text = row.fields[cell]
    if text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return text }
    findings.error(
      "country is \(Shown.text(text)): write the two capital letters of ISO 3166, as IQ",
      at: row.position(cell))
    return nil
  }
}
