import Language

/// Hands the speaker of a quotation on to those of its sentences that name none.
struct QuotedSpeech {
  /// The speeches of sentence `index`: its own, or, when all of it is inside quotation marks, the
  /// nearest speaker of its paragraph.
  func speeches(_ index: Int, scenes: [Scene], own: [[Speech]]) -> [Speech] {
    let found = own[index]
    let analysis = scenes[index].analysis
    let quoted = analysis.quoted.filter { $0 }.count
    guard quoted * 2 > analysis.tokens.count, found.isEmpty else { return found }
    let paragraph = analysis.sentence.paragraph
    let around = scenes.indices.filter {
      scenes[$0].analysis.sentence.paragraph == paragraph && !own[$0].isEmpty && $0 != index
    }
    guard let nearest = around.min(by: { abs($0 - index) < abs($1 - index) }),
      let speech = own[nearest].first
    else { return found }
    return [Speech(speaker: speech.speaker, scope: 0..<analysis.tokens.count, verb: speech.verb)]
  }
}
