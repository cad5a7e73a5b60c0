import CKernels

/// One sentence forwards and backwards through the network, with dropout; leaves the gradients with the
/// parameters. The way forwards is that of ``NetworkPass``.
final class TrainingPass {
  typealias Floats = UnsafeMutablePointer<Float>
  typealias Linear = NetworkTensors<Parameter>.Linear

  struct Loss {
    var tag: Float = 0
    var arc: Float = 0
    var relation: Float = 0
  }

  let shape: NetworkShape
  let vectors: Parameter
  let tensors: NetworkTensors<Parameter>
  private(set) var parameters: [Parameter]
  private let dropout: Float
  private var random: TrainingRandom
  private let memory = TrainingMemory()

  init(shape: NetworkShape, rows: Int, dropout: Float, seed: UInt64) {
    self.shape = shape
    self.dropout = dropout
    var random = TrainingRandom(seed: seed)
    var all: [Parameter] = []
    vectors = Parameter(
      count: rows * shape.width, deviation: 0.1, sparseRow: shape.width, random: &random)
    all.append(vectors)
    tensors = NetworkTensors(shape) { rows, columns in
      // Weights by Glorot and Bengio 2010; biases and the recurrent unit's own weights start at 0.
      let parameter = Parameter(
        count: rows * columns,
        deviation: rows == 1 ? 0 : (2 / Float(rows + columns)).squareRoot(), random: &random)
      all.append(parameter)
      return parameter
    }
    parameters = all
    self.random = random
  }

  func learn(_ lesson: TrainingSentence) -> Loss {
    let count = lesson.rows.count
    let width = shape.width
    var loss = Loss()

    // Forwards.
    let x = memory["x", zero: count * width]
    for (index, rows) in lesson.rows.enumerated() {
      for row in rows { fh_add(x + index * width, vectors.values + Int(row) * width, width) }
    }
    let wordMask = mask("word mask", width, dropout * 0.6)
    apply(wordMask, to: x, count, width)
    let sides = memory["sides", zero: count * 3 * width]
    forEachSide(count) { index, side, other in
      (sides + (index * 3 + side) * width).update(from: x + other * width, count: width)
    }
    let near = memory["near", zero: count * width]
    multiply(near, sides, tensors.window.values, count, 3 * width, width)
    fh_leaky(near, 0, count * width)
    let joined = memory["joined", zero: count * width]
    fh_add(joined, x, count * width)
    fh_add(joined, near, count * width)

    var states = [joined]
    var masks: [Floats] = []
    for layer in 0..<shape.layers {
      let out = memory["state \(layer)", count * width]
      for back in 0..<2 { recur(states[layer], layer, back, count, into: out) }
      masks.append(mask("mask \(layer)", width, dropout))
      apply(masks[layer], to: out, count, width)
      states.append(out)
    }
    let top = states[shape.layers]
    let tagged = states[shape.tagLayer + 1]

    // Losses, and what they ask of the layers below.
    let topGradient = memory["gradient \(shape.layers)", zero: count * width]
    loss.arc = arcs(lesson, top, topGradient, count)
    loss.relation = relations(lesson, top, topGradient, count)
    let tagGradient = memory["tag gradient", zero: count * shape.paddedTags]
    let tagScores = memory["tag scores", count * shape.paddedTags]
    forwards(tagScores, tagged, tensors.tag, count, width, shape.paddedTags)
    for word in 1..<count {
      loss.tag += Self.crossEntropy(
        tagScores + word * shape.paddedTags, tagGradient + word * shape.paddedTags,
        shape.tags, lesson.tags[word])
    }

    // Backwards.
    var gradient = topGradient
    for layer in (0..<shape.layers).reversed() {
      if layer == shape.tagLayer {
        backwards(tagGradient, tagged, gradient, tensors.tag, count, width, shape.paddedTags)
      }
      apply(masks[layer], to: gradient, count, width)
      let below = memory["gradient \(layer)", zero: count * width]
      for back in 0..<2 { recurBack(states[layer], layer, back, count, gradient, into: below) }
      gradient = below
    }
    let nearGradient = memory["near gradient", zero: count * width]
    for index in 0..<count * width where near[index] > 0 { nearGradient[index] = gradient[index] }
    let sidesGradient = memory["sides gradient", zero: count * 3 * width]
    backwards(
      nearGradient, sides, sidesGradient, weights: tensors.window, count, 3 * width, width)
    forEachSide(count) { index, side, other in
      fh_add(gradient + other * width, sidesGradient + (index * 3 + side) * width, width)
    }
    apply(wordMask, to: gradient, count, width)
    for (index, rows) in lesson.rows.enumerated() {
      for row in rows {
        vectors.touch(row: Int(row))
        fh_add(vectors.gradient + Int(row) * width, gradient + index * width, width)
      }
    }
    return loss
  }

  private func forEachSide(_ count: Int, _ body: (_ index: Int, _ side: Int, _ other: Int) -> Void)
  {
    for index in 0..<count {
      for side in 0..<3 where index + side >= 1 && index + side <= count {
        body(index, side, index + side - 1)
      }
    }
  }

  // MARK: Recurrence

  private func recur(
    _ x: Floats, _ layer: Int, _ back: Int, _ count: Int, into out: Floats
  ) {
    let units = shape.units
    let own = tensors.layers[layer][back]
    let u = memory["u \(layer) \(back)", count * 3 * units]
    forwards(u, x, own.input, count, shape.width, 3 * units)
    fh_recur(
      count, units, u, 3 * units, x + back * units, shape.width, own.forget.values,
      own.reset.values, out + back * units, shape.width, Int32(back),
      memory["c \(layer) \(back)", count * units], memory["f \(layer) \(back)", count * units],
      memory["r \(layer) \(back)", count * units])
  }

  private func recurBack(
    _ x: Floats, _ layer: Int, _ back: Int, _ count: Int, _ gradient: Floats, into below: Floats
  ) {
    let units = shape.units
    let own = tensors.layers[layer][back]
    let du = memory["du", count * 3 * units]
    fh_recur_back(
      count, units, memory["u \(layer) \(back)", 0], 3 * units, x + back * units, shape.width,
      own.forget.values, own.reset.values, memory["c \(layer) \(back)", 0],
      memory["f \(layer) \(back)", 0], memory["r \(layer) \(back)", 0],
      gradient + back * units, shape.width, Int32(back), du, below + back * units, shape.width,
      own.forget.gradient, own.reset.gradient)
    backwards(du, x, below, own.input, count, shape.width, 3 * units)
  }

  // MARK: Trees

  private func arcs(
    _ lesson: TrainingSentence, _ top: Floats, _ topGradient: Floats, _ count: Int
  ) -> Float {
    let size = shape.arc
    let d = hidden("d", top, tensors.dependent, size, count)
    let h = hidden("h", top, tensors.head, size, count)
    let crossed = memory["crossed", count * size]
    forwards(crossed, d.values, tensors.arc, count, size, size)
    let columns = NetworkShape.padded(count)
    let turned = memory["turned", zero: size * columns]
    for row in 0..<count {
      for column in 0..<size { turned[column * columns + row] = h.values[row * size + column] }
    }
    let scores = memory["arcs", zero: count * columns]
    multiply(scores, crossed, turned, count, size, columns)
    let slopes = memory["arc slopes", zero: count * columns]
    var loss: Float = 0
    for word in 1..<count {
      let row = scores + word * columns
      for head in 1..<count {
        row[head] += tensors.distance.values[NetworkShape.distance(from: word, to: head)]
      }
      row[word] = -1e9
      let slope = slopes + word * columns
      loss += Self.crossEntropy(row, slope, count, lesson.heads[word])
      for head in 1..<count {
        tensors.distance.gradient[NetworkShape.distance(from: word, to: head)] += slope[head]
      }
    }
    let crossedGradient = memory["crossed gradient", zero: count * size]
    fh_multiply_add(
      crossedGradient, size, slopes, columns, h.values, size, count, count, size)
    let turnedSlopes = memory["turned slopes", count * count]
    for row in 0..<count {
      for column in 0..<count {
        turnedSlopes[row * count + column] = slopes[column * columns + row]
      }
    }
    multiply(h.gradient, turnedSlopes, crossed, count, count, size)
    backwards(crossedGradient, d.values, d.gradient, tensors.arc, count, size, size)
    hiddenBack(d, top, topGradient, tensors.dependent, size, count)
    hiddenBack(h, top, topGradient, tensors.head, size, count)
    return loss
  }

  private func relations(
    _ lesson: TrainingSentence, _ top: Floats, _ topGradient: Floats, _ count: Int
  ) -> Float {
    let size = shape.relation
    let d = hidden("rd", top, tensors.relationDependent, size, count)
    let h = hidden("rh", top, tensors.relationHead, size, count)
    let pairs = memory["pairs", zero: count * 3 * size]
    for word in 1..<count {
      let (own, other) = (d.values + word * size, h.values + lesson.heads[word] * size)
      let pair = pairs + word * 3 * size
      for index in 0..<size {
        pair[index] = own[index]
        pair[size + index] = other[index]
        pair[2 * size + index] = own[index] * other[index]
      }
    }
    let scores = memory["relation scores", count * shape.paddedRelations]
    forwards(scores, pairs, tensors.relation, count, 3 * size, shape.paddedRelations)
    let slopes = memory["relation slopes", zero: count * shape.paddedRelations]
    var loss: Float = 0
    for word in 1..<count {
      loss += Self.crossEntropy(
        scores + word * shape.paddedRelations, slopes + word * shape.paddedRelations,
        shape.relations, lesson.relations[word])
    }
    let pairsGradient = memory["pairs gradient", zero: count * 3 * size]
    backwards(
      slopes, pairs, pairsGradient, tensors.relation, count, 3 * size, shape.paddedRelations)
    for word in 1..<count {
      let head = lesson.heads[word]
      let pair = pairsGradient + word * 3 * size
      for index in 0..<size {
        let both = pair[2 * size + index]
        d.gradient[word * size + index] += pair[index] + both * h.values[head * size + index]
        h.gradient[head * size + index] += pair[size + index] + both * d.values[word * size + index]
      }
    }
    hiddenBack(d, top, topGradient, tensors.relationDependent, size, count)
    hiddenBack(h, top, topGradient, tensors.relationHead, size, count)
    return loss
  }

  // MARK: Layers

  private struct Hidden {
    let values: Floats
    let gradient: Floats
    let mask: Floats
  }

  private func hidden(
    _ name: String, _ x: Floats, _ linear: Linear, _ size: Int, _ count: Int
  ) -> Hidden {
    let y = memory[name, count * size]
    forwards(y, x, linear, count, shape.width, size)
    fh_leaky(y, NetworkShape.slope, count * size)
    let mask = mask("\(name) mask", size, dropout)
    apply(mask, to: y, count, size)
    return Hidden(values: y, gradient: memory["\(name) gradient", zero: count * size], mask: mask)
  }

  private func hiddenBack(
    _ hidden: Hidden, _ x: Floats, _ xGradient: Floats, _ linear: Linear, _ size: Int, _ count: Int
  ) {
    for row in 0..<count {
      for column in 0..<size {
        let index = row * size + column
        hidden.gradient[index] *=
          hidden.mask[column] * (hidden.values[index] > 0 ? 1 : NetworkShape.slope)
      }
    }
    backwards(hidden.gradient, x, xGradient, linear, count, shape.width, size)
  }

  private func multiply(
    _ c: Floats, _ a: Floats, _ b: Floats, _ n: Int, _ k: Int, _ m: Int
  ) {
    fh_multiply_add(c, m, a, k, b, m, n, k, m)
  }

  private func forwards(
    _ y: Floats, _ x: Floats, _ linear: Linear, _ rows: Int, _ inputs: Int, _ outputs: Int
  ) {
    fill(y, rows: rows, with: linear.bias.values, outputs)
    multiply(y, x, linear.weights.values, rows, inputs, outputs)
  }

  private func backwards(
    _ dy: Floats, _ x: Floats, _ dx: Floats, _ linear: Linear, _ rows: Int, _ inputs: Int,
    _ outputs: Int
  ) {
    backwards(dy, x, dx, weights: linear.weights, rows, inputs, outputs)
    for row in 0..<rows { fh_add(linear.bias.gradient, dy + row * outputs, outputs) }
  }

  private func backwards(
    _ dy: Floats, _ x: Floats, _ dx: Floats, weights: Parameter, _ rows: Int, _ inputs: Int,
    _ outputs: Int
  ) {
    let turnedWeights = memory["turned weights", inputs * outputs]
    Self.transpose(weights.values, inputs, outputs, into: turnedWeights)
    multiply(dx, dy, turnedWeights, rows, outputs, inputs)
    let turnedInput = memory["turned input", inputs * rows]
    Self.transpose(x, rows, inputs, into: turnedInput)
    multiply(weights.gradient, turnedInput, dy, inputs, rows, outputs)
  }

  private static func transpose(_ a: Floats, _ rows: Int, _ columns: Int, into b: Floats) {
    for row in 0..<rows {
      for column in 0..<columns { b[column * rows + row] = a[row * columns + column] }
    }
  }

  /// One mask for all words of the sentence (Gal and Ghahramani 2016).
  private func mask(_ name: String, _ count: Int, _ chance: Float) -> Floats {
    let mask = memory[name, count]
    for index in 0..<count { mask[index] = random.unit() < chance ? 0 : 1 / (1 - chance) }
    return mask
  }

  private func apply(_ mask: Floats, to x: Floats, _ rows: Int, _ columns: Int) {
    for row in 0..<rows {
      for column in 0..<columns { x[row * columns + column] *= mask[column] }
    }
  }

  /// Softmax and its loss: sets `slopes` to the gradient and gives −log of the right one's share.
  private static func crossEntropy(
    _ scores: Floats, _ slopes: Floats, _ count: Int, _ right: Int
  ) -> Float {
    var most = scores[0]
    for index in 1..<count { most = max(most, scores[index]) }
    var sum: Float = 0
    for index in 0..<count {
      slopes[index] = Mathematics.exp(scores[index] - most)
      sum += slopes[index]
    }
    for index in 0..<count { slopes[index] /= sum }
    let loss = -Mathematics.log(max(slopes[right], 1e-12))
    slopes[right] -= 1
    return loss
  }
}

/// Named memory that grows and is used again.
private final class TrainingMemory {
  private var buffers: [String: FloatBuffer] = [:]

  private func buffer(_ name: String) -> FloatBuffer {
    if let buffer = buffers[name] { return buffer }
    let buffer = FloatBuffer()
    buffers[name] = buffer
    return buffer
  }

  subscript(name: String, count: Int) -> UnsafeMutablePointer<Float> { buffer(name).room(count) }

  subscript(name: String, zero count: Int) -> UnsafeMutablePointer<Float> {
    buffer(name).zeros(count)
  }
}
