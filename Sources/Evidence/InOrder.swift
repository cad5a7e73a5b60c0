import Dispatch

/// Work over all cores with the answers in the order of the questions.
package enum InOrder {
  package static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ body: @Sendable (Input) -> Output
  ) -> [Output] {
    guard inputs.count > 1 else { return inputs.map(body) }
    var outputs = [Output?](repeating: nil, count: inputs.count)
    outputs.withUnsafeMutableBufferPointer { slots in
      // Each index is written by one iteration only.
      nonisolated(unsafe) let slots = slots
      DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
        slots[index] = body(inputs[index])
      }
    }
    return outputs.compactMap { $0 }
  }
}
