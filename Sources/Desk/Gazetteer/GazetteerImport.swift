import Foundation
import Gazetteer
import Reading

/// `gazetteer import`: GeoNames files to one index.
package struct GazetteerImport: Sendable {
  /// Longer lines are no rows: GeoNames' longest are some 15,000 bytes.
  private static let longestLine = 1 << 20
  private static let reportEvery = 50_000
  /// Broken rows named one by one; of the rest only their number.
  static let mostNamed = 100

  package struct Summary: Hashable, Sendable {
    package let path: String
    package let places: Int
    package let keys: Int
    package let bytes: Int
    /// Rows whose place was there already.
    package let repeated: Int
    package let broken: Int
    package let wasInterrupted: Bool
  }

  private let files: [String]
  private let output: String
  private let surroundings: Surroundings

  /// - Parameter output: the index; nil for where the other commands look for it.
  package init(files: [String], output: String?, in surroundings: Surroundings) {
    self.files = files.isEmpty ? ["-"] : files
    self.output = GazetteerFiles.index(output, in: surroundings)
    self.surroundings = surroundings
  }

  /// - Parameter progress: rows read so far.
  /// - Throws: `DeskError`. An index that was there stays until the new one is whole.
  package func run(
    progress: (Int) -> Void, problems: (InputProblem) -> Void, isInterrupted: () -> Bool
  ) throws -> Summary {
    for file in files { try ByteInput.check(file) }
    let areas = try GazetteerFiles.areas(in: surroundings)
    let folder = URL(fileURLWithPath: output).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw DeskError.cannotWrite(path: folder, reason: error.localizedDescription)
    }
    do {
      let builder = try IndexBuilder(path: output)
      var count = Count()
      for file in files where !count.wasInterrupted {
        try read(file, into: builder, &count, progress, problems, isInterrupted)
      }
      if count.wasInterrupted { return summary(nil, count) }
      for file in areas { try readAreas(file, into: builder) }
      return summary(try builder.finish(), count)
    } catch let error as IndexError {
      throw DeskError.gazetteer(error)
    }
  }

  private struct Count {
    var rows = 0
    var repeated = 0
    var broken = 0
    var wasInterrupted = false
  }

  private func summary(_ built: IndexBuilder.Summary?, _ count: Count) -> Summary {
    Summary(
      path: output, places: built?.places ?? 0, keys: built?.keys ?? 0, bytes: built?.bytes ?? 0,
      repeated: count.repeated, broken: count.broken, wasInterrupted: count.wasInterrupted)
  }

  private func read(
    _ file: String, into builder: IndexBuilder, _ count: inout Count, _ progress: (Int) -> Void,
    _ problems: (InputProblem) -> Void, _ isInterrupted: () -> Bool
  ) throws {
    var number = 0
    func broken(_ line: Int?, _ reason: String) {
      count.broken += 1
      if count.broken <= Self.mostNamed {
        problems(InputProblem(file: file, line: line, reason: reason))
      }
    }
    var lines = LineSplitter(longest: Self.longestLine)
    func take(_ line: ArraySlice<UInt8>?) throws {
      number += 1
      count.rows += 1
      if count.rows % Self.reportEvery == 0 { progress(count.rows) }
      guard let line else { return broken(number, "longer than a row of GeoNames can be") }
      if line.isEmpty { return }
      let row: GeoNamesRow
      do { row = try GeoNamesRow(line) } catch { return broken(number, error.description) }
      if try !builder.add(row) { count.repeated += 1 }
    }
    let input = try ByteInput(file, in: surroundings)
    let isPacked = GzipInput.isGzip(try input.head())
    var unpacking = GzipInput()
    do {
      while true {
        if isInterrupted() {
          count.wasInterrupted = true
          return
        }
        let chunk = try input.next()
        if isPacked {
          try unpacking.push(chunk) { try lines.push($0, each: take) }
        } else if !chunk.isEmpty {
          try lines.push(chunk[...], each: take)
        }
        if chunk.isEmpty { break }
      }
    } catch let failure as GzipInput.Failure {
      broken(nil, failure == .cutOff ? "the gzip file is cut off" : "the gzip file is broken")
    }
    try lines.finish(each: take)
  }

  private func readAreas(_ file: String, into builder: IndexBuilder) throws {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw DeskError.cannotOpen(path: file, reason: "it is no UTF-8 text")
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      do {
        if let area = try KnownArea(line) { try builder.add(area) }
      } catch let problem as GeoNamesRow.Problem {
        throw DeskError.notReadable(
          source: "\(file):\(number + 1)", what: "an area that is malformed (\(problem))")
      }
    }
  }
}

/// Pieces of bytes to lines; nil for a line that is too long.
struct LineSplitter {
  private let longest: Int
  private var kept: [UInt8] = []
  private var isTooLong = false

  init(longest: Int) { self.longest = longest }

  mutating func push(
    _ piece: ArraySlice<UInt8>, each: (ArraySlice<UInt8>?) throws -> Void
  ) throws {
    var rest = piece
    while let end = rest.firstIndex(of: 0x0A) {
      if kept.isEmpty, !isTooLong {
        let line = rest[..<end]
        try each(line.count > longest ? nil : line.last == 0x0D ? line.dropLast() : line)
      } else {
        keep(rest[..<end])
        try give(each)
      }
      rest = rest[(end + 1)...]
    }
    keep(rest)
  }

  mutating func finish(each: (ArraySlice<UInt8>?) throws -> Void) throws {
    if !kept.isEmpty || isTooLong { try give(each) }
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    if kept.count + bytes.count > longest { isTooLong = true }
    if isTooLong { kept = [] } else { kept += bytes }
  }

  private mutating func give(_ each: (ArraySlice<UInt8>?) throws -> Void) throws {
    defer {
      kept.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    try each(isTooLong ? nil : kept.last == 0x0D ? kept.dropLast() : kept[...])
  }
}
