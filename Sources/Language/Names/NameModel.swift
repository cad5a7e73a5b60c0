/// Learned weights: for each bucket of hashed features one small number a label.
package struct NameModel: Sendable {
  static let version: UInt32 = 1

  let weights: NameWeights
  let clusters: WordClusters

  init(weights: NameWeights, clusters: WordClusters) {
    self.weights = weights
    self.clusters = clusters
  }

  /// Reads what `serialised()` wrote. The bytes are copied, so they may be unmapped afterwards.
  package init(reading bytes: UnsafeRawBufferPointer) throws(ModelSectionError) {
    var reader = try SectionReader(bytes, section: "names", version: Self.version)
    weights = try NameWeights(&reader)
    clusters = try WordClusters(&reader)
    try reader.finish()
  }

  package func serialised() -> [UInt8] {
    var out: [UInt8] = []
    SectionWriter.append([Self.version], to: &out)
    weights.append(to: &out)
    clusters.append(to: &out)
    return out
  }
}

/// One table of weights, as bytes times a scale, and the weights of one label after another.
struct NameWeights: Sendable {
  let bits: Int
  let scale: Float
  /// `values[bucket * NameLabel.count + label]`
  let values: [Int8]
  /// `follow[previous * NameLabel.count + label]`; the last row is the sentence's start.
  let follow: [Float]

  static let followCount = (NameLabel.count + 1) * NameLabel.count

  init(bits: Int, scale: Float, values: [Int8], follow: [Float]) {
    self.bits = bits
    self.scale = scale
    self.values = values
    self.follow = follow
  }

  init(_ reader: inout SectionReader) throws(ModelSectionError) {
    bits = Int(try reader.number(UInt32.self))
    guard 4...22 ~= bits else { throw reader.error("its table has 2^\(bits) rows") }
    scale = Float(bitPattern: try reader.number(UInt32.self))
    follow = try reader.numbers(UInt32.self, count: Self.followCount).map(Float.init(bitPattern:))
    guard scale.isFinite, follow.allSatisfy(\.isFinite) else {
      throw reader.error("a weight is no number")
    }
    values = try reader.numbers(Int8.self, count: (1 << bits) * NameLabel.count)
  }

  func append(to out: inout [UInt8]) {
    SectionWriter.append([UInt32(bits), scale.bitPattern] + follow.map(\.bitPattern), to: &out)
    SectionWriter.append(values, to: &out)
  }
}
