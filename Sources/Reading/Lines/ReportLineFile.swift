package import Foundation

extension Reader {
  /// Report lines from a file or pipe, a megabyte at a time, each outcome handed over as soon as
  /// its line is read.
  ///
  /// - Throws: what the handle throws when reading fails, or what `each` throws.
  package func readLines(
    from handle: FileHandle, each: (ReadingOutcome) throws -> Void
  ) throws {
    var stream = ReportLineStream(reader: self)
    while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
      for outcome in stream.push(Array(chunk)) { try each(outcome) }
    }
    for outcome in stream.finish() { try each(outcome) }
  }
}
