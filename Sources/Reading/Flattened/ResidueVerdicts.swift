/// Which of a text's paragraphs are residue: what the words prove, and what the model makes of the
/// page as a whole.
enum ResidueVerdicts {
  /// For each paragraph the reasons why it goes, or nil where it stays.
  static func residue(
    in paragraphs: [ArraySlice<UInt8>], model: ResidueModel = .standard
  ) -> [[String]?] {
    var verdicts = ResidueRuns.residue(in: paragraphs)
    let page = PageFeatures(paragraphs)
    guard isScraped(page.facts) else { return verdicts }
    // A live-blog's dates and times are no furniture: they part its entries.
    let lines = paragraphs.flatMap { $0.split(separator: 0x0A).map { DigestSplitter.trimmed($0) } }
    guard TimedLines.items(in: lines) == nil else { return verdicts }
    var isKept = model.isKept(page)
    // A page that would lose all its prose is one that the model does not understand.
    guard page.facts.indices.contains(where: { isKept[$0] && page.facts[$0].isProse }) else {
      return verdicts
    }
    keepHead(page.facts, &isKept)
    let reasons = ResidueReasons(paragraphs, model: model)
    for index in paragraphs.indices where !isKept[index] && verdicts[index] == nil {
      verdicts[index] = reasons.reasons(index)
    }
    return verdicts
  }

  /// The text shows a page's furniture: some of it speaks of the page, or much of it is no prose.
  /// Everything else is taken for the report itself, of which nothing may be lost.
  private static func isScraped(_ facts: [ParagraphFacts]) -> Bool {
    guard facts.count >= 6 else { return false }
    let fragments = facts.count { !$0.isProse && $0.shape != .wordless }
    return facts.contains { $0.rules.isSuspect && $0.shape != .wordless }
      || fragments * 3 >= facts.count
  }

  /// The headline and the lines below it stay, whatever the model makes of their place: up to two
  /// lines that share a word with the report, above its first paragraph of prose.
  private static func keepHead(_ facts: [ParagraphFacts], _ isKept: inout [Bool]) {
    guard let first = facts.indices.first(where: { isKept[$0] && facts[$0].isProse }) else {
      return
    }
    var report: Set<UInt64> = []
    for index in facts.indices where isKept[index] && facts[index].isProse {
      report.formUnion(content(facts[index]))
    }
    var saved = 0
    for index in stride(from: first - 1, through: max(0, first - 6), by: -1) {
      let fact = facts[index]
      if fact.rules.isSuspect || isDateline(fact) || fact.counts.words <= 2 { continue }
      guard fact.counts.words >= 4, fact.lines == 1, saved < 2,
        content(fact).contains(where: { report.contains($0) })
      else { return }
      isKept[index] = true
      saved += 1
    }
  }

  /// Hashes of the words that say what it is about.
  private static func content(_ fact: ParagraphFacts) -> [UInt64] {
    zip(fact.words, fact.hashes).lazy.filter {
      $0.count > 3 && !FunctionWords.all.contains($1)
    }.map(\.1)
  }

  private static func isDateline(_ fact: ParagraphFacts) -> Bool {
    fact.counts.words <= 12
      && (fact.words.first == Array("by".utf8)
        || fact.digits >= 2 && fact.hashes.contains { FunctionWords.months.contains($0) })
  }
}
