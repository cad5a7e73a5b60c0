/// The sizes of the language network. They fix the order and the size of all its tensors, for the
/// model file as for training.
struct NetworkShape: Hashable, Sendable {
  /// Units of one direction of a recurrent layer, a multiple of 16.
  var units = 96
  var layers = 3
  /// Length of a word's vectors as head and as dependent, when arcs are scored.
  var arc = 96
  /// The same, when the relation on an arc is scored.
  var relation = 64
  var tags = 0
  var relations = 0

  /// Length of a word's vector.
  var width: Int { 2 * units }
  var paddedTags: Int { Self.padded(tags) }
  var paddedRelations: Int { Self.padded(relations) }
  /// The layer whose output the tags are read from.
  var tagLayer: Int { max(0, layers - 2) }

  /// Up to the next multiple of 16, the width that the kernels work in.
  static func padded(_ count: Int) -> Int { (count + 15) / 16 * 16 }

  /// Of the leaky rectifier that arcs and relations are scored behind.
  static let slope: Float = 0.1

  /// Buckets of the distance from dependent to head.
  static let distances = 64

  static func distance(from dependent: Int, to head: Int) -> Int {
    head > dependent ? min(head - dependent, 31) : 32 + min(dependent - head, 31)
  }

  var isSound: Bool {
    units > 0 && units % 16 == 0 && arc > 0 && arc % 16 == 0 && relation > 0 && relation % 16 == 0
      && units <= 1024 && arc <= 1024 && relation <= 1024 && (1...8).contains(layers)
      && (1...4096).contains(tags) && (1...4096).contains(relations)
  }
}

/// Everything the network has learned but the words' vectors: for reading a pointer into the mapped
/// file, for training a parameter with its gradient.
struct NetworkTensors<Tensor> {
  /// y = x · weights + bias.
  struct Linear {
    let weights: Tensor
    let bias: Tensor
  }

  /// One direction of a simple recurrent unit; see kernels.h.
  struct Recurrence {
    let input: Linear
    let forget: Tensor
    let reset: Tensor
  }

  let window: Tensor
  /// For each layer the direction onwards and the direction back.
  let layers: [[Recurrence]]
  let tag: Linear
  let dependent: Linear
  let head: Linear
  let arc: Linear
  let relationDependent: Linear
  let relationHead: Linear
  let relation: Linear
  let distance: Tensor

  /// Calls `make` for each tensor, in the order of the file.
  init(_ shape: NetworkShape, make: (_ rows: Int, _ columns: Int) throws -> Tensor) rethrows {
    func linear(_ rows: Int, _ columns: Int) throws -> Linear {
      Linear(weights: try make(rows, columns), bias: try make(1, columns))
    }
    let width = shape.width
    window = try make(3 * width, width)
    layers = try (0..<shape.layers).map { _ in
      try (0..<2).map { _ in
        Recurrence(
          input: try linear(width, 3 * shape.units), forget: try make(1, shape.units),
          reset: try make(1, shape.units))
      }
    }
    tag = try linear(width, shape.paddedTags)
    dependent = try linear(width, shape.arc)
    head = try linear(width, shape.arc)
    arc = try linear(shape.arc, shape.arc)
    relationDependent = try linear(width, shape.relation)
    relationHead = try linear(width, shape.relation)
    relation = try linear(3 * shape.relation, shape.paddedRelations)
    distance = try make(1, NetworkShape.distances)
  }
}
