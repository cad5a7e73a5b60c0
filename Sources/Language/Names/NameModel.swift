/// Why bytes are not a model of names.
package enum NameModelError: Error, Hashable, CustomStringConvertible {
  case notAModel
  case version(found: UInt32)
  case damaged

  package var description: String {
    switch self {
    case .notAModel: "this is not a model of names: train one with `foothold train-language`"
    case .version(let found):
      "the model of names has version \(found), and this program reads \(NameModel.version):"
        + " train it anew with `foothold train-language`"
    case .damaged: "the model of names is cut off or damaged: fetch or train it anew"
    }
  }
}

/// Learned weights: for each bucket of hashed features one small number a label.
package struct NameModel: Sendable {
  static let version: UInt32 = 1
  private static let magic: [UInt8] = Array("FHNAMES\n".utf8)

  let weights: NameWeights
  let clusters: WordClusters

  init(weights: NameWeights, clusters: WordClusters) {
    self.weights = weights
    self.clusters = clusters
  }

  /// Reads what `serialised()` wrote. The bytes are copied, so they may be unmapped afterwards.
  package init(reading bytes: UnsafeRawBufferPointer) throws(NameModelError) {
    guard bytes.count > 16, bytes.prefix(8).elementsEqual(Self.magic) else { throw .notAModel }
    var reader = ModelReader(bytes: bytes, position: 8)
    let version = try reader.word()
    guard version == Self.version else { throw .version(found: version) }
    weights = try NameWeights(&reader)
    clusters = try WordClusters(&reader)
    guard reader.position == bytes.count else { throw .damaged }
  }

  package init(reading bytes: [UInt8]) throws(NameModelError) {
    let result = bytes.withUnsafeBytes { (raw) -> Result<NameModel, NameModelError> in
      do throws(NameModelError) {
        return .success(try NameModel(reading: raw))
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  package func serialised() -> [UInt8] {
    var writer = ModelWriter(bytes: Self.magic)
    writer.put(Self.version)
    weights.write(&writer)
    clusters.write(&writer)
    return writer.bytes
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

  init(_ reader: inout ModelReader) throws(NameModelError) {
    bits = Int(try reader.word())
    guard 4...22 ~= bits else { throw .damaged }
    scale = Float(bitPattern: try reader.word())
    guard scale.isFinite else { throw .damaged }
    var follow: [Float] = []
    for _ in 0..<Self.followCount {
      let weight = Float(bitPattern: try reader.word())
      guard weight.isFinite else { throw .damaged }
      follow.append(weight)
    }
    self.follow = follow
    values = try reader.bytes((1 << bits) * NameLabel.count)
  }

  func write(_ writer: inout ModelWriter) {
    writer.put(UInt32(bits))
    writer.put(scale.bitPattern)
    for weight in follow { writer.put(weight.bitPattern) }
    writer.put(values)
  }
}

/// Little-endian numbers from untrusted bytes.
struct ModelReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var position: Int

  init(bytes: UnsafeRawBufferPointer, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func word() throws(NameModelError) -> UInt32 {
    guard bytes.count - position >= 4 else { throw .damaged }
    defer { position += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
  }

  mutating func bytes(_ count: Int) throws(NameModelError) -> [Int8] {
    guard bytes.count - position >= count else { throw .damaged }
    defer { position += count }
    return bytes[position..<position + count].map { Int8(bitPattern: $0) }
  }
}

struct ModelWriter {
  private(set) var bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func put(_ word: UInt32) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ values: [Int8]) {
    bytes.append(contentsOf: values.lazy.map { UInt8(bitPattern: $0) })
  }
}
