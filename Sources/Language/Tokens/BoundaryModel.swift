/// Cuts the words of a paragraph into sentences: a linear model over the gaps between them, learned from
/// treebanks by ``BoundaryTrainer``.
package struct BoundaryModel: Sendable {
  /// No sentence of any text is longer; what is, lacks punctuation, and is cut at its likeliest gap so
  /// that work on one sentence stays bounded.
  package static let longest = 400

  /// A break that no mark announces has to be this sure: web text is full of such breaks, news is not.
  private static let doubt = 15_000

  private let weights: [Int16]

  init(weights: [Int16]) { self.weights = weights }

  private static let version: UInt32 = 1

  /// Half a megabyte is copied; nothing is kept of `bytes`.
  package init(reading bytes: UnsafeRawBufferPointer) throws(ModelSectionError) {
    var reader = try SectionReader(bytes, section: "boundaries", version: Self.version)
    weights = try reader.numbers(Int16.self, count: BoundaryFeatures.tableSize)
    try reader.finish()
  }

  package func serialised() -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(4 + 2 * weights.count)
    SectionWriter.append([Self.version], to: &out)
    SectionWriter.append(weights, to: &out)
    return out
  }

  /// The ranges of `tokens` (as indices of the slice) that are sentences, in order and without a gap.
  package func sentences(_ tokens: ArraySlice<TokenSpan>, in bytes: [UInt8]) -> [Range<Int>] {
    guard !tokens.isEmpty else { return [] }
    let features = BoundaryFeatures(tokens, in: bytes)
    let offset = tokens.startIndex
    var sentences: [Range<Int>] = []
    var sofar = BoundaryFeatures.Sofar()
    var best = (score: Int.min, index: 0)
    var index = 0
    while index < tokens.count - 1 {
      features.advance(&sofar, past: index)
      let length = index - sofar.start + 1
      let isWhole = !tokens[offset + index + 1].flags.contains(.continuesMultiWord)
      var cut: Int?
      if isWhole, features.isOpen(index) {
        let score = score(features, index, sofar)
        if score > (features.isBare(index) ? Self.doubt : 0) { cut = index }
        // Not among the first, or most of the tokens would be looked at again and again.
        if score >= best.score, length * 4 >= Self.longest { best = (score, index) }
      }
      if cut == nil, length >= Self.longest {
        cut = best.score > .min ? best.index : isWhole ? index : index - 1
      }
      if let cut {
        sentences.append(offset + sofar.start..<offset + cut + 1)
        sofar = BoundaryFeatures.Sofar(start: cut + 1)
        best = (.min, 0)
        index = cut
      }
      index += 1
    }
    sentences.append(offset + sofar.start..<tokens.endIndex)
    return sentences
  }

  private func score(
    _ features: BoundaryFeatures, _ index: Int, _ sofar: BoundaryFeatures.Sofar
  ) -> Int {
    var sum = 0
    features.slots(index, sofar) { sum += Int(weights[$0]) }
    return sum
  }
}
