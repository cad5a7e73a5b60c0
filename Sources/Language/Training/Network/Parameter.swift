/// A tensor in training: its values, their gradient and what Adam remembers of both.
final class Parameter {
  let count: Int
  /// Length of a row where only the rows that were used are worked on, else 0.
  let sparseRow: Int
  let values: UnsafeMutablePointer<Float>
  let gradient: UnsafeMutablePointer<Float>
  let mean: UnsafeMutablePointer<Float>
  let square: UnsafeMutablePointer<Float>
  private(set) var touched: [Int] = []
  private var isTouched: [Bool]

  /// Values are drawn from a normal distribution of that deviation, 0 for zeros.
  init(count: Int, deviation: Float, sparseRow: Int = 0, random: inout TrainingRandom) {
    func zeros() -> UnsafeMutablePointer<Float> {
      UnsafeMutableRawPointer.allocate(byteCount: count * 4, alignment: 64)
        .initializeMemory(as: Float.self, repeating: 0, count: count)
    }
    self.count = count
    self.sparseRow = sparseRow
    values = zeros()
    gradient = zeros()
    mean = zeros()
    square = zeros()
    isTouched = Array(repeating: false, count: sparseRow > 0 ? count / sparseRow : 0)
    if deviation > 0 {
      for index in 0..<count { values[index] = random.normal() * deviation }
    }
  }

  deinit {
    for memory in [values, gradient, mean, square] { UnsafeMutableRawPointer(memory).deallocate() }
  }

  func touch(row: Int) {
    guard !isTouched[row] else { return }
    isTouched[row] = true
    touched.append(row)
  }

  func forgetTouched() {
    for row in touched { isTouched[row] = false }
    touched.removeAll(keepingCapacity: true)
  }

  /// The stretches of values that the last sentences used.
  func forEachUsed(_ body: (Range<Int>) -> Void) {
    if sparseRow == 0 { return body(0..<count) }
    for row in touched { body(row * sparseRow..<(row + 1) * sparseRow) }
  }
}
