/// Rows of comma- or tab-separated values (RFC 4180) from a stream of bytes. The first row names the
/// columns and, by its first separator, says which one is used. A byte-order mark is dropped; empty
/// lines are passed over.
package struct TableReader {
  package struct Row: Hashable, Sendable {
    /// Where it begins, counted from 1.
    package let line: Int
    package let fields: [String]
    /// As they came, without the line's end.
    package let bytes: [UInt8]
  }

  package enum Event: Hashable, Sendable {
    case row(Row)
    case tooLarge(line: Int)
    /// The last quoted cell is never closed.
    case unclosed(line: Int)
  }

  /// Longer rows come from a quotation mark that is never closed.
  package static let longest = 16 << 20

  private var separator: UInt8?
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var bytes: [UInt8] = []
  private var line = 1
  private var firstLine = 1
  private var isQuoted = false
  private var mayEscape = false
  private var isAfterReturn = false
  private var isTooLarge = false
  private var isAtStart = true
  private var pending: [Event] = []

  package init() {}

  package mutating func push(_ chunk: [UInt8]) -> [Event] {
    for byte in chunk { take(byte) }
    defer { pending = [] }
    return pending
  }

  package mutating func finish() -> [Event] {
    if isQuoted, !mayEscape {
      pending.append(.unclosed(line: firstLine))
    } else if !bytes.isEmpty {
      endRow()
    }
    defer { self = TableReader() }
    return pending
  }

  private mutating func take(_ byte: UInt8) {
    if isAfterReturn {
      isAfterReturn = false
      if byte == 0x0A { return }
    }
    if isQuoted {
      if mayEscape {
        mayEscape = false
        if byte == 0x22 {
          keep(byte)
          bytes.append(byte)
          return
        }
        isQuoted = false
        plain(byte)
      } else if byte == 0x22 {
        mayEscape = true
        bytes.append(byte)
      } else {
        if byte == 0x0A { line += 1 }
        keep(byte)
        bytes.append(byte)
      }
    } else {
      plain(byte)
    }
  }

  private mutating func plain(_ byte: UInt8) {
    switch byte {
    case 0x0A, 0x0D:
      isAfterReturn = byte == 0x0D
      endRow()
    case 0x22 where field.isEmpty:
      isQuoted = true
      bytes.append(byte)
    case 0x2C, 0x09:
      if separator == nil { separator = byte }
      bytes.append(byte)
      if byte == separator { endField() } else { keep(byte) }
    default:
      keep(byte)
      bytes.append(byte)
    }
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count >= Self.longest { isTooLarge = true }
    if isTooLarge {
      bytes.removeAll(keepingCapacity: true)
      field.removeAll(keepingCapacity: true)
    }
    field.append(byte)
  }

  private mutating func endField() {
    fields.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endRow() {
    mayEscape = false
    isQuoted = false
    if isTooLarge {
      pending.append(.tooLarge(line: firstLine))
    } else if !bytes.isEmpty {
      endField()
      if isAtStart, let first = fields.first, first.unicodeScalars.first == "\u{FEFF}" {
        fields[0] = String(String.UnicodeScalarView(first.unicodeScalars.dropFirst()))
        // A quoted first name was not seen to be quoted behind the mark.
        if fields[0].hasPrefix("\""), fields[0].hasSuffix("\"") {
          fields[0] = String(fields[0].dropFirst().dropLast())
        }
      }
      isAtStart = false
      pending.append(.row(Row(line: firstLine, fields: fields, bytes: bytes)))
    }
    fields = []
    field.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    isTooLarge = false
    line += 1
    firstLine = line
  }
}
