import Gazetteer
import Reading

/// A dump of GeoNames, row by row; it may be packed with gzip.
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
    let isPacked = GzipInput.isGzip(try input.head())
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
}
