import Evidence

extension Reader {
  /// The outcome of an input of which no more than its beginning was held in memory, because it is
  /// longer than `mostBytes`. It has no original: nothing was read from it.
  ///
  /// - Parameter beginning: at least its first megabyte; the report's id is made from it.
  package func tooLarge(beginning: [UInt8]) -> ReadingOutcome {
    .report(ReportLine().report(content: beginning, problem: .tooLarge), original: [])
  }
}
