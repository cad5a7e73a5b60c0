/// The days between two nodes: what was said before drifts ahead, what is said after drifts back, and their
/// product is the answer. Both are in closed form, so that a day costs a few operations a side.
struct QuietSpan {
  private let drift: Drift
  private let before: UnsafeMutablePointer<Double>
  private let after: UnsafeMutablePointer<Double>
  private let come: (calm: Double, fought: Double)
  private let going: (calm: Double, fought: Double)

  /// The messages must outlive it.
  init(
    _ drift: Drift, before: UnsafeMutablePointer<Double>, after: UnsafeMutablePointer<Double>
  ) {
    self.drift = drift
    self.before = before
    self.after = after
    let sides = drift.sides
    var (come, going) = ((calm: 0.0, fought: 0.0), (calm: 0.0, fought: 0.0))
    for side in 0..<sides {
      come.calm += before[side]
      come.fought += before[sides + side]
      going.calm += drift.destinations[side] * after[side]
      going.fought += drift.destinations[side] * after[sides + side]
    }
    self.come = come
    self.going = going
  }

  /// - Parameters:
  ///   - ahead: days since the node before.
  ///   - back: days until the node after.
  func posterior(ahead: Int, back: Int, _ row: UnsafeMutablePointer<Double>) {
    let sides = drift.sides
    let (kept, drawn) = drift.span(ahead)
    let (stayed, moved) = drift.span(back)
    let into = drawn.applied(come.calm, come.fought)
    let outOf = moved.transposed(going.calm, going.fought)
    var sum = 0.0
    drift.destinations.withUnsafeBufferPointer { destinations in
      for side in 0..<sides {
        let ahead = kept.applied(before[side], before[sides + side])
        let back = stayed.transposed(after[side], after[sides + side])
        let calm =
          max(0, ahead.0 + destinations[side] * into.0) * max(0, back.0 + outOf.0)
        let fought =
          max(0, ahead.1 + destinations[side] * into.1) * max(0, back.1 + outOf.1)
        row[side] = calm
        row[sides + side] = fought
        sum += calm + fought
      }
    }
    guard sum > 0 else { return }
    let scale = 1 / sum
    for state in 0..<sides * 2 { row[state] *= scale }
  }
}
