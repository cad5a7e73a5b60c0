/// Which of a text's paragraphs are residue, judged together: boxes come as runs, and their
/// fragments ("Daily news") say nothing alone.
enum ResidueRuns {
  /// For each paragraph the reasons why it goes, or nil where it stays.
  static func residue(in paragraphs: [ArraySlice<UInt8>]) -> [[String]?] {
    let judged = paragraphs.map { ResidueScore(of: $0) }
    var verdicts: [[String]?] = judged.map { $0.isCertain ? $0.reasons : nil }
    joinRuns(judged, &verdicts)
    cutTail(paragraphs, judged, &verdicts)
    if let kicker = Headline.kicker(of: paragraphs, isResidue: { verdicts[$0] != nil }) {
      verdicts[kicker] = ["a label above the headline"]
    }
    return verdicts
  }

  /// Suspects beside certain residue go, and so do up to two fragments between two that go.
  private static func joinRuns(_ judged: [ResidueScore], _ verdicts: inout [[String]?]) {
    var run: [Int] = []
    func close(_ verdicts: inout [[String]?]) {
      defer { run.removeAll() }
      guard run.contains(where: { judged[$0].isCertain }),
        let first = run.firstIndex(where: { judged[$0].isSuspect }),
        let last = run.lastIndex(where: { judged[$0].isSuspect })
      else { return }
      for index in run[first...last] where verdicts[index] == nil {
        verdicts[index] = judged[index].reasons + ["stands in a run of page furniture"]
      }
    }
    var fragments = 0
    for index in judged.indices {
      if judged[index].isSuspect {
        fragments = 0
        run.append(index)
      } else if judged[index].isFragment, fragments < 2, !run.isEmpty {
        fragments += 1
        run.append(index)
      } else {
        close(&verdicts)
        fragments = 0
      }
    }
    close(&verdicts)
  }

  /// After a line that opens the comments nothing of the report follows; after one that opens a
  /// list of links nothing where no prose does. Only where most of the text stands before it.
  private static func cutTail(
    _ paragraphs: [ArraySlice<UInt8>], _ judged: [ResidueScore], _ verdicts: inout [[String]?]
  ) {
    let whole = paragraphs.reduce(0) { $0 + $1.count }
    let lastProse = paragraphs.lastIndex { WordCounts($0).words >= 30 } ?? 0
    var before = 0
    for index in paragraphs.indices {
      defer { before += paragraphs[index].count }
      guard before * 2 > whole, paragraphs[index].count < 80 else { continue }
      let line = ResidueWords.normalised(paragraphs[index])
      let comments = ResidueWords.commentOpeners.first { line.hasPrefix($0) }
      let links = index > lastProse ? ResidueWords.linkOpeners.first { line.hasPrefix($0) } : nil
      guard let opener = comments ?? links else { continue }
      for rest in index..<paragraphs.endIndex where verdicts[rest] == nil {
        verdicts[rest] = ["comes after “\(opener)”"]
      }
      return
    }
  }
}
