/// A reader of comma-separated values by RFC 4180, in UTF-8, that remembers lines.
///
/// Lines that begin with `#` before the header are comments; empty lines are passed over; a
/// byte-order mark at the start is dropped. The first row names the columns.
struct CSVTable {
  struct Row {
    let line: Int
    let fields: [String]
    /// Where each field begins: bytes into its line, counted from 1.
    let columns: [Int]

    func position(_ field: Int) -> Position {
      Position(line: line, column: columns.indices.contains(field) ? columns[field] : nil)
    }
  }

  let rows: [Row]

  /// Nil, with a finding, when the header is not the expected one; rows that cannot be read are
  /// left out with a finding each.
  init?(_ bytes: [UInt8], header: [String], _ findings: inout Findings) {
    var reader = CSVReader(bytes)
    let expected = header.joined(separator: ",")
    guard let first = reader.next(&findings) else {
      if findings.problems.isEmpty {
        findings.error("the file is empty: begin it with the header \(expected)", at: .start)
      }
      return nil
    }
    guard first.fields == header else {
      findings.error(
        "the header is \(Shown.text(first.fields.joined(separator: ","))): write \(expected)",
        at: Position(line: first.line, column: nil))
      return nil
    }
    var rows: [Row] = []
    while let row = reader.next(&findings) {
      guard row.fields.count == header.count else {
        findings.error(
          "\(row.fields.count) columns where the header has \(header.count): put cells that hold "
            + "commas in quotes, and leave none out",
          at: Position(line: row.line, column: nil))
        continue
      }
      if let field = row.fields.firstIndex(where: \.hasControlCharacters) {
        findings.error("a control character in the cell: delete it", at: row.position(field))
        continue
      }
      rows.append(row)
    }
    self.rows = rows
  }
}

/// Reads rows one after another; every byte is looked at once.
private struct CSVReader {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private var headerSeen = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    lineStart = at
  }

  mutating func next(_ findings: inout Findings) -> CSVTable.Row? {
    while at < bytes.count {
      if isLineEnd(bytes[at]) {
        endLine()
      } else if !headerSeen, bytes[at] == UInt8(ascii: "#") {
        skipLine()
      } else if let row = row(&findings) {
        headerSeen = true
        return row
      }
    }
    return nil
  }

  private mutating func row(_ findings: inout Findings) -> CSVTable.Row? {
    let firstLine = line
    var fields: [String] = []
    var columns: [Int] = []
    while true {
      columns.append(at - lineStart + 1)
      if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
        guard let field = quoted(&findings) else { return nil }
        fields.append(field)
      } else {
        guard let field = plain(&findings) else { return nil }
        fields.append(field)
      }
      guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { break }
      at += 1
    }
    if at < bytes.count { endLine() }
    return CSVTable.Row(line: firstLine, fields: fields, columns: columns)
  }

  private mutating func plain(_ findings: inout Findings) -> String? {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: ","), !isLineEnd(bytes[at]) {
      guard bytes[at] != UInt8(ascii: "\"") else {
        findings.error(
          "a quote in the middle of a cell: put the whole cell in quotes and write each quote in "
            + "it twice", at: Position(line: line, column: at - lineStart + 1))
        skipLine()
        return nil
      }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quoted(_ findings: inout Findings) -> String? {
    let opened = Position(line: line, column: at - lineStart + 1)
    var content: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
          return closed(content, &findings)
        }
        content.append(byte)
        at += 1
      } else if isLineEnd(byte) {
        endLine()
        content.append(0x0A)
      } else {
        content.append(byte)
        at += 1
      }
    }
    findings.error("the quote that opens here is never closed: close it", at: opened)
    return nil
  }

  private mutating func closed(_ content: [UInt8], _ findings: inout Findings) -> String? {
    guard at == bytes.count || bytes[at] == UInt8(ascii: ",") || isLineEnd(bytes[at]) else {
      findings.error(
        "text after the closing quote: write a quote inside a quoted cell twice",
        at: Position(line: line, column: at - lineStart + 1))
      skipLine()
      return nil
    }
    return String(decoding: content, as: UTF8.self)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func skipLine() {
    while at < bytes.count, !isLineEnd(bytes[at]) { at += 1 }
    if at < bytes.count { endLine() }
  }

  /// Passes over a line end: LF, CR LF or CR.
  private mutating func endLine() {
    let wasReturn = bytes[at] == 0x0D
    at += 1
    if wasReturn, at < bytes.count, bytes[at] == 0x0A { at += 1 }
    line += 1
    lineStart = at
  }
}
