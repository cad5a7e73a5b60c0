/// The best row of labels for each sentence (Viterbi).
struct NameDecoder {
  let weights: NameWeights

  /// One label for every word of the text.
  func labels(_ features: NameFeatures, _ text: NameText) -> [Int] {
    let labels = NameLabel.count
    var scores = [Float](repeating: 0, count: text.words.count * labels)
    emissions(features, into: &scores)
    var result = [Int](repeating: NameLabel.outside, count: text.words.count)
    var back: [UInt8] = []
    for sentence in text.sentences {
      let first = sentence.lowerBound
      for label in 0..<labels {
        scores[first * labels + label] +=
          NameLabel.mayStart(label) ? weights.follow[labels * labels + label] : -.infinity
      }
      back.removeAll(keepingCapacity: true)
      for word in sentence.dropFirst() { step(word, &scores, &back) }
      var best = 0
      let last = sentence.upperBound - 1
      for label in 1..<labels
      where scores[last * labels + label] > scores[last * labels + best] { best = label }
      result[last] = best
      for word in sentence.dropFirst().reversed() {
        best = Int(back[(word - first - 1) * labels + best])
        result[word - 1] = best
      }
    }
    return result
  }

  private func step(_ word: Int, _ scores: inout [Float], _ back: inout [UInt8]) {
    let labels = NameLabel.count
    for label in 0..<labels {
      var best: Float = -.infinity
      var from = 0
      for previous in 0..<labels where NameLabel.mayFollow(label, after: previous) {
        let score =
          scores[(word - 1) * labels + previous] + weights.follow[previous * labels + label]
        if score > best {
          best = score
          from = previous
        }
      }
      scores[word * labels + label] += best
      back.append(UInt8(from))
    }
  }

  private func emissions(_ features: NameFeatures, into scores: inout [Float]) {
    let labels = NameLabel.count
    let mask = UInt32(1 << weights.bits) - 1
    weights.values.withUnsafeBufferPointer { values in
      features.values.withUnsafeBufferPointer { hashes in
        for word in 0..<features.starts.count - 1 {
          var sums: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) =
            (0, 0, 0, 0, 0, 0, 0, 0, 0)
          for place in Int(features.starts[word])..<Int(features.starts[word + 1]) {
            let row = Int(hashes[place] & mask) * labels
            sums.0 += Int32(values[row])
            sums.1 += Int32(values[row + 1])
            sums.2 += Int32(values[row + 2])
            sums.3 += Int32(values[row + 3])
            sums.4 += Int32(values[row + 4])
            sums.5 += Int32(values[row + 5])
            sums.6 += Int32(values[row + 6])
            sums.7 += Int32(values[row + 7])
            sums.8 += Int32(values[row + 8])
          }
          let base = word * labels
          withUnsafeBytes(of: sums) { raw in
            for (label, sum) in raw.bindMemory(to: Int32.self).enumerated() {
              scores[base + label] = Float(sum) * weights.scale
            }
          }
        }
      }
    }
  }
}
