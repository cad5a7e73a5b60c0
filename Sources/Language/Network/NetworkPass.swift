import CKernels

/// Runs the network over sentences, one after the other; holds the memory for it. For one thread.
///
/// A word's vector is the sum of its features' vectors (``WordFeatures``), joined with its neighbours by
/// a window of three; simple recurrent units in both directions put it into its sentence (Lei et al.
/// 2018); tags are read from the last layer but one. Every pair of words is scored as dependent and
/// head, and the best tree taken (Dozat and Manning 2017).
final class NetworkPass {
  private let network: Network
  private var search = TreeSearch()
  private var rows = [Int32](repeating: 0, count: WordFeatures.most)
  private let word = FloatBuffer(), near = FloatBuffer(), window = FloatBuffer()
  private let gates = FloatBuffer(), scores = FloatBuffer()
  private let states = [FloatBuffer(), FloatBuffer()]
  private let dependents = FloatBuffer(), governors = FloatBuffer(), crossed = FloatBuffer()
  private let arcs = FloatBuffer()

  init(_ network: Network) { self.network = network }

  func tree(_ tokens: ArraySlice<TokenSpan>, in text: UnsafeBufferPointer<UInt8>) -> SentenceTree {
    guard !tokens.isEmpty else { return SentenceTree() }
    let count = tokens.count + 1
    // The kernels are fastest on four rows at a time; the rows beyond the sentence hold nothing used.
    let padded = (count + 3) / 4 * 4
    var tree = SentenceTree()
    var state = words(tokens, in: text, count: count, padded: padded)
    for (layer, directions) in network.tensors.layers.enumerated() {
      state = recur(state, directions, count: count, padded: padded, into: states[layer % 2])
      if layer == network.shape.tagLayer { tree.tags = tags(state, count: count, padded: padded) }
    }
    tree.heads = heads(state, count: count, padded: padded)
    tree.relations = relations(state, tree.heads, count: count, padded: padded)
    return tree
  }

  /// The words' own vectors, seen with their neighbours.
  private func words(
    _ tokens: ArraySlice<TokenSpan>, in text: UnsafeBufferPointer<UInt8>, count: Int, padded: Int
  ) -> UnsafeMutablePointer<Float> {
    let width = network.shape.width
    let x = word.zeros(padded * width)
    network.add(row: WordFeatures.root, to: x)
    rows.withUnsafeMutableBufferPointer { rows in
      for (index, token) in tokens.enumerated() {
        let bytes = UnsafeBufferPointer(rebasing: text[token.range])
        let found = network.features.rows(of: bytes, into: rows.baseAddress!)
        for row in rows.prefix(found) { network.add(row: row, to: x + (index + 1) * width) }
      }
    }
    // Three rows side by side: a word between its neighbours, zeros beyond the ends.
    let sides = near.zeros(padded * 3 * width)
    for index in 0..<count {
      for side in 0..<3 where index + side >= 1 && index + side <= count {
        let from = x + (index + side - 1) * width
        (sides + (index * 3 + side) * width).update(from: from, count: width)
      }
    }
    let joined = window.zeros(padded * width)
    fh_multiply_add(
      joined, width, sides, 3 * width, network.tensors.window, width, padded, 3 * width, width)
    fh_leaky(joined, 0, padded * width)
    fh_add(joined, x, padded * width)
    return joined
  }

  private func recur(
    _ x: UnsafeMutablePointer<Float>,
    _ directions: [NetworkTensors<UnsafePointer<Float>>.Recurrence],
    count: Int, padded: Int, into buffer: FloatBuffer
  ) -> UnsafeMutablePointer<Float> {
    let units = network.shape.units
    let width = network.shape.width
    let out = buffer.room(padded * width)
    for (back, direction) in directions.enumerated() {
      let u = linear(
        x, direction.input, width, 3 * units, rows: padded, into: gates)
      fh_recur(
        count, units, u, 3 * units, x + back * units, width, direction.forget, direction.reset,
        out + back * units, width, Int32(back), nil, nil, nil)
    }
    return out
  }

  private func tags(_ state: UnsafePointer<Float>, count: Int, padded: Int) -> [Int16] {
    let shape = network.shape
    let y = linear(
      state, network.tensors.tag, shape.width, shape.paddedTags, rows: padded, into: scores)
    return (1..<count).map { Int16(Self.best(y + $0 * shape.paddedTags, shape.tags)) }
  }

  private func heads(_ state: UnsafePointer<Float>, count: Int, padded: Int) -> [Int32] {
    let shape = network.shape
    let tensors = network.tensors
    let size = shape.arc
    let d = hidden(state, tensors.dependent, size, rows: padded, into: dependents)
    let h = hidden(state, tensors.head, size, rows: padded, into: governors)
    let crossed = linear(d, tensors.arc, size, size, rows: padded, into: self.crossed)
    let columns = NetworkShape.padded(count)
    let turned = near.zeros(size * columns)
    for row in 0..<count {
      for column in 0..<size { turned[column * columns + row] = h[row * size + column] }
    }
    let scores = arcs.zeros(padded * columns)
    fh_multiply_add(scores, columns, crossed, size, turned, columns, padded, size, columns)
    for dependent in 1..<count {
      let row = scores + dependent * columns
      for head in 1..<count {
        row[head] += tensors.distance[NetworkShape.distance(from: dependent, to: head)]
      }
    }
    return search.heads(scores, count: count, rowLength: columns)
  }

  private func relations(
    _ state: UnsafePointer<Float>, _ tree: [Int32], count: Int, padded: Int
  ) -> [Int16] {
    let shape = network.shape
    let tensors = network.tensors
    let size = shape.relation
    let d = hidden(state, tensors.relationDependent, size, rows: padded, into: dependents)
    let h = hidden(state, tensors.relationHead, size, rows: padded, into: governors)
    let pairs = near.zeros(padded * 3 * size)
    for word in 1..<count {
      let own = d + word * size
      let other = h + Int(tree[word - 1]) * size
      let pair = pairs + word * 3 * size
      for index in 0..<size {
        pair[index] = own[index]
        pair[size + index] = other[index]
        pair[2 * size + index] = own[index] * other[index]
      }
    }
    let y = linear(
      pairs, tensors.relation, 3 * size, shape.paddedRelations, rows: padded, into: scores)
    return (1..<count).map { Int16(Self.best(y + $0 * shape.paddedRelations, shape.relations)) }
  }

  private func linear(
    _ x: UnsafePointer<Float>, _ tensor: NetworkTensors<UnsafePointer<Float>>.Linear,
    _ inputs: Int, _ outputs: Int, rows: Int, into buffer: FloatBuffer
  ) -> UnsafeMutablePointer<Float> {
    let y = buffer.room(rows * outputs)
    fill(y, rows: rows, with: tensor.bias, outputs)
    fh_multiply_add(y, outputs, x, inputs, tensor.weights, outputs, rows, inputs, outputs)
    return y
  }

  private func hidden(
    _ x: UnsafePointer<Float>, _ tensor: NetworkTensors<UnsafePointer<Float>>.Linear,
    _ outputs: Int, rows: Int, into buffer: FloatBuffer
  ) -> UnsafeMutablePointer<Float> {
    let y = linear(x, tensor, network.shape.width, outputs, rows: rows, into: buffer)
    fh_leaky(y, NetworkShape.slope, rows * outputs)
    return y
  }

  private static func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for index in 1..<count where scores[index] > scores[best] { best = index }
    return best
  }
}
