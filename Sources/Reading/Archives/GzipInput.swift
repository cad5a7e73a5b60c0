/// A gzip file opened piece by piece, for files that are no archives of reports.
package struct GzipInput: ~Copyable {
  package enum Failure: Error, Hashable, Sendable { case broken, cutOff }

  private let inflater = Inflater(.gzip)
  private var output = [UInt8](repeating: 0, count: 1 << 18)
  private var isBetween = true

  package init() {}

  package static func isGzip(_ head: some Collection<UInt8>) -> Bool {
    head.starts(with: [0x1F, 0x8B])
  }

  /// - Parameter chunk: the next bytes of the file; empty at its end.
  package mutating func push(
    _ chunk: [UInt8], each: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    if chunk.isEmpty, !isBetween { throw Failure.cutOff }
    var rest = chunk[...]
    while true {
      if isBetween {
        // Zeros between members are filling.
        rest = rest.drop { $0 == 0 }
        if rest.isEmpty { return }
        inflater.reset()
        isBetween = false
      }
      let step = rest.withUnsafeBufferPointer { input in
        output.withUnsafeMutableBufferPointer { inflater.step(input, into: $0) }
      }
      rest = rest.dropFirst(step.consumed)
      if step.produced > 0 { try each(output[..<step.produced]) }
      switch step.status {
      case .ended: isBetween = true
      case .broken: throw Failure.broken
      case .goesOn:
        if step.consumed + step.produced == 0 || rest.isEmpty && step.produced < output.count {
          return
        }
      }
    }
  }
}
