package import Evidence

/// A row of another data set, with every column it came with.
package struct EventRow: Hashable, Sendable {
  /// Of its file, counted from 1.
  package let line: Int
  package let columns: [Column]
  /// As they came.
  package let bytes: [UInt8]
  /// `text/csv` or `application/json`.
  package let mediaType: String

  package struct Column: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  /// Nil when there are more or fewer cells than names.
  package init?(_ row: TableReader.Row, header: TableReader.Row) {
    guard row.fields.count == header.fields.count else { return nil }
    line = row.line
    columns = zip(header.fields, row.fields).map(Column.init)
    bytes = header.bytes + [0x0A] + row.bytes + [0x0A]
    mediaType = "text/csv"
  }

  /// One object of a JSON export; nil for anything else.
  package init?(_ json: JSONValue, line: Int) {
    guard let members = json.members else { return nil }
    self.line = line
    columns = members.map { member in
      switch member.value {
      case .string(let text): Column(name: member.name, value: text)
      case .null: Column(name: member.name, value: "")
      default: Column(name: member.name, value: member.value.line)
      }
    }
    bytes = Array(json.line.utf8)
    mediaType = "application/json"
  }

  /// Nil when the column is absent or empty.
  package subscript(_ name: String) -> String? {
    guard let value = columns.first(where: { $0.name == name })?.value else { return nil }
    let trimmed = value.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  func required(_ name: String) throws(EventError) -> String {
    guard let value = self[name] else { throw EventError(column: name, reason: "is empty") }
    return value
  }

  func number(_ name: String, in range: ClosedRange<Double>) throws(EventError) -> Double? {
    guard let text = self[name] else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw EventError(column: name, reason: "cannot be “\(text.prefix(40))”")
    }
    return number
  }

  /// Whole numbers, also as `1.0`, which some tools make of them.
  func code(_ name: String) throws(EventError) -> Int? {
    try number(name, in: -1e15...1e15).flatMap { Int(exactly: $0) }
  }

  func day(_ name: String) throws(EventError) -> Day {
    let text = try required(name)
    guard let day = EventDate.day(text) else {
      throw EventError(
        column: name, reason: "is no date of the years 1 to 9999: “\(text.prefix(40))”")
    }
    return day
  }

  /// Every column, in order, for the report's line.
  var json: JSONValue {
    .object(columns.map { .init($0.name, .string($0.value)) })
  }
}

/// Why a row cannot be read.
package struct EventError: Error, Hashable, Sendable, CustomStringConvertible {
  package let column: String
  package let reason: String
  package var description: String { "column “\(column)” \(reason)" }
}

extension String {
  var trimmed: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
