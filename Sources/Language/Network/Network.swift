import CKernels

/// The trained network where it lies in the model file: word vectors as bytes with a scale for each row,
/// everything else as floats.
struct Network: @unchecked Sendable {
  let shape: NetworkShape
  let features: WordFeatures
  let tensors: NetworkTensors<UnsafePointer<Float>>
  // Mapped memory that nothing writes.
  private let vectors: UnsafePointer<Int8>
  private let scales: UnsafePointer<Float>

  init(_ model: ModelFile) throws(ModelError) {
    let shapes = try model.section(Section.shape)
    var reader = shapes.reader
    var shape = NetworkShape()
    shape.units = try reader.number()
    shape.layers = try reader.number()
    shape.arc = try reader.number()
    shape.relation = try reader.number()
    shape.tags = try reader.number()
    shape.relations = try reader.number()
    guard shape.isSound else { throw shapes.damaged("the network's sizes") }
    self.shape = shape
    features = WordFeatures(try Vocabulary(try model.section(Section.vocabulary)))

    let section = try model.section(Section.tensors)
    var floats = section.reader
    // Swift infers no typed throw through the closure, and nothing else throws in it.
    do {
      tensors = try NetworkTensors(shape) { rows, columns in
        try floats.pointer(to: Float.self, count: rows * columns)
      }
    } catch {
      throw section.damaged("its length")
    }
    guard floats.isAtEnd else { throw section.damaged("its length") }
    var bytes = try model.section(Section.vectors).reader
    vectors = try bytes.pointer(to: Int8.self, count: features.rows * shape.width)
    var factors = try model.section(Section.scales).reader
    scales = try factors.pointer(to: Float.self, count: features.rows)
  }

  enum Section {
    static let shape = "network.shape"
    static let vocabulary = "vocabulary"
    static let tensors = "network.tensors"
    static let vectors = "network.vectors"
    static let scales = "network.scales"
  }

  func add(row: Int32, to vector: UnsafeMutablePointer<Float>) {
    fh_add_scaled_bytes(
      vector, vectors + Int(row) * shape.width, scales[Int(row)], shape.width)
  }
}
