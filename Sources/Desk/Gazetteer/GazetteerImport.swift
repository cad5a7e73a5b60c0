import Foundation
import Gazetteer

/// `gazetteer import`: GeoNames files to one index.
package struct GazetteerImport: Sendable {
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
    count.wasInterrupted = try !GeoNamesFile(path: file, surroundings: surroundings).read(
      isInterrupted: isInterrupted
    ) { line, row in
      if line != nil {
        count.rows += 1
        if count.rows % Self.reportEvery == 0 { progress(count.rows) }
      }
      switch row {
      case nil: break
      case .success(let row): if try !builder.add(row) { count.repeated += 1 }
      case .failure(let problem):
        count.broken += 1
        if count.broken <= Self.mostNamed {
          problems(InputProblem(file: file, line: line, reason: problem.description))
        }
      }
    }
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
