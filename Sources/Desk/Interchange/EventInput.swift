import Evidence
import Interchange

/// Other data sets that `convert` and `import` read.
package enum DataSet: String, Sendable, CaseIterable {
  case acled, ucdp, viina

  var events: EventSet {
    switch self {
    case .acled: .acled
    case .ucdp: .ucdp
    case .viina: .viina
    }
  }
}

/// A file of another data set, row by row: CSV, tab-separated, or JSON (an array, an object with
/// `data`, or an object a line).
struct EventInput {
  /// A JSON export is read whole.
  private static let longestJSON = 512 << 20

  let set: EventSet
  let names: NameResolver
  let surroundings: Surroundings

  /// - Throws: `DeskError`, or what `each` throws.
  func forEach(
    _ file: String, _ each: (EventReport) throws -> Void, problems: (InputProblem) -> Void
  ) throws {
    let input = try ByteInput(file, in: surroundings)
    let head = try input.head()
    let first = head.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    func take(_ row: EventRow) throws {
      do { try each(try set.read(row, names: names)) } catch let error as EventError {
        problems(InputProblem(file: file, line: row.line, reason: "row left out: \(error)"))
      }
    }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      try json(input, file, take, problems)
    } else {
      try table(input, file, take, problems)
    }
  }

  private func table(
    _ input: ByteInput, _ file: String, _ take: (EventRow) throws -> Void,
    _ problems: (InputProblem) -> Void
  ) throws {
    var reader = TableReader()
    var header: TableReader.Row?
    while true {
      let chunk = try input.next()
      for event in chunk.isEmpty ? reader.finish() : reader.push(chunk) {
        switch event {
        case .tooLarge(let line):
          problems(
            InputProblem(
              file: file, line: line,
              reason: "a row of more than \(TableReader.longest >> 20) MB: is a quote never closed?"
            ))
        case .unclosed(let line):
          problems(
            InputProblem(file: file, line: line, reason: "a quote that opens here is never closed"))
        case .row(let row):
          guard let known = header else {
            try check(row, file)
            header = row
            continue
          }
          guard let event = EventRow(row, header: known) else {
            problems(
              InputProblem(
                file: file, line: row.line,
                reason: "\(row.fields.count) cells where the header has \(known.fields.count)"))
            continue
          }
          try take(event)
        }
      }
      if chunk.isEmpty { break }
    }
  }

  private func check(_ header: TableReader.Row, _ file: String) throws(DeskError) {
    let missing = set.needed.filter { !header.fields.contains($0) }
    guard missing.isEmpty else {
      throw .notThatDataSet(path: file, name: set.rawValue, missing: missing)
    }
  }

  private func json(
    _ input: ByteInput, _ file: String, _ take: (EventRow) throws -> Void,
    _ problems: (InputProblem) -> Void
  ) throws {
    let bytes = try input.whole(limit: Self.longestJSON)
    var objects: [(line: Int, json: JSONValue)] = []
    if let whole = try? JSONValue(parsing: bytes) {
      let rows = whole.array ?? whole["data"]?.array ?? [whole]
      objects = rows.enumerated().map { ($0.offset + 1, $0.element) }
    } else {
      for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
      where line.contains(where: { $0 > 0x20 }) {
        do { objects.append((index + 1, try JSONValue(parsing: Array(line)))) } catch {
          problems(InputProblem(file: file, line: index + 1, reason: "\(error)"))
        }
      }
    }
    for object in objects {
      guard let row = EventRow(object.json, line: object.line) else {
        problems(InputProblem(file: file, line: object.line, reason: "no object"))
        continue
      }
      try take(row)
    }
  }
}
