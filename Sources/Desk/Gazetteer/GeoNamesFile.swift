import Gazetteer
import Interchange
import Reading

/// A dump of GeoNames, row by row; it may be packed with gzip. Or an extract: a table with commas and a row that
/// names the columns.
struct GeoNamesFile {
  /// Longer lines are no rows: GeoNames' longest are some 15,000 bytes.
  private static let longestLine = 1 << 20

  let path: String
  let surroundings: Surroundings

  /// - Parameter each: gets the line's number, nil for the file as a whole, and its row; no row for an empty
  ///   line.
  /// - Returns: false when it was interrupted.
  func read(
    isInterrupted: () -> Bool = { false },
    each: (Int?, Result<GeoNamesRow, GeoNamesRow.Problem>?) throws -> Void
  ) throws -> Bool {
    var number = 0
    var lines = LineSplitter(longest: Self.longestLine)
    func take(_ line: ArraySlice<UInt8>?) throws {
      number += 1
      guard let line else {
        return try each(number, .failure(.init("longer than a row of GeoNames can be")))
      }
      if line.isEmpty { return try each(number, nil) }
      let row: GeoNamesRow
      do throws(GeoNamesRow.Problem) { row = try GeoNamesRow(line) } catch {
        return try each(number, .failure(error))
      }
      try each(number, .success(row))
    }
    let input = try ByteInput(path, in: surroundings)
    let head = try input.head()
    if Self.isTable(head) {
      return try readTable(input, isInterrupted: isInterrupted, each: each)
    }
    let isPacked = GzipInput.isGzip(head)
    var unpacking = GzipInput()
    do {
      while true {
        if isInterrupted() { return false }
        let chunk = try input.next()
        if isPacked {
          try unpacking.push(chunk) { try lines.push($0, each: take) }
        } else if !chunk.isEmpty {
          try lines.push(chunk[...], each: take)
        }
        if chunk.isEmpty { break }
      }
    } catch let failure as GzipInput.Failure {
      let words = failure == .cutOff ? "the gzip file is cut off" : "the gzip file is broken"
      try each(nil, .failure(.init(words)))
    }
    try lines.finish(each: take)
    return true
  }

  /// A first line with commas and no tab.
  private static func isTable(_ head: [UInt8]) -> Bool {
    let line = head.prefix { $0 != 0x0A }
    return line.contains(0x2C) && !line.contains(0x09) && !GzipInput.isGzip(head)
  }

  private func readTable(
    _ input: ByteInput, isInterrupted: () -> Bool,
    each: (Int?, Result<GeoNamesRow, GeoNamesRow.Problem>?) throws -> Void
  ) throws -> Bool {
    var reader = TableReader()
    var columns: GeoNamesColumns?
    while !isInterrupted() {
      let chunk = try input.next()
      for event in chunk.isEmpty ? reader.finish() : reader.push(chunk) {
        switch event {
        case .tooLarge(let line):
          try each(line, .failure(.init("longer than a row can be: is a quote never closed?")))
        case .unclosed(let line):
          try each(line, .failure(.init("a quote that opens here is never closed")))
        case .row(let row):
          if let columns {
            try each(
              row.line, Result { () throws(GeoNamesRow.Problem) in try columns.row(row.fields) })
            continue
          }
          // Without its columns nothing of the table can be read.
          do throws(GeoNamesRow.Problem) { columns = try GeoNamesColumns(header: row.fields) } catch
          {
            try each(row.line, .failure(error))
            return true
          }
        }
      }
      if chunk.isEmpty { return true }
    }
    return false
  }
}
