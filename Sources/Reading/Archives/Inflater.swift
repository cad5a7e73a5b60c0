internal import CZlib

/// A deflate stream opened step by step, so that memory is the caller's buffers and no more.
final class Inflater {
  enum Format: Int32 {
    /// RFC 1952, or RFC 1950 where the header says so.
    case gzip = 47
    /// RFC 1951, without header.
    case raw = -15
  }

  enum Status {
    case goesOn, ended, broken
  }

  struct Step {
    let consumed: Int
    let produced: Int
    let status: Status
  }

  /// On the heap, because zlib refuses a stream that has moved.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init(_ format: Format) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady =
      inflateInit2_(stream, format.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
  }

  /// Ready for another stream of the same format.
  func reset() { if isReady { inflateReset(stream) } }

  func step(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Step {
    guard isReady else { return Step(consumed: 0, produced: 0, status: .broken) }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(output.count)
    let result = inflate(stream, Z_NO_FLUSH)
    let status: Status =
      switch result {
      case Z_STREAM_END: .ended
      // No progress was possible: there was no input, or no room.
      case Z_OK, Z_BUF_ERROR: .goesOn
      default: .broken
      }
    return Step(
      consumed: input.count - Int(stream.pointee.avail_in),
      produced: output.count - Int(stream.pointee.avail_out), status: status)
  }
}

extension Inflater {
  enum Whole: Equatable {
    case bytes([UInt8])
    /// It ends before its end, or is broken there: what came before.
    case partly([UInt8])
    /// More than the limit.
    case tooLarge
  }

  /// A whole stream held in memory, never more than `limit` bytes of it.
  static func whole(_ bytes: ArraySlice<UInt8>, _ format: Format, limit: Int) -> Whole {
    let inflater = Inflater(format)
    var result: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var rest = bytes
    while true {
      let step = rest.withUnsafeBufferPointer { input in
        block.withUnsafeMutableBufferPointer { inflater.step(input, into: $0) }
      }
      rest = rest.dropFirst(step.consumed)
      guard result.count + step.produced <= limit else { return .tooLarge }
      result += block[..<step.produced]
      switch step.status {
      case .ended: return .bytes(result)
      case .broken: return .partly(result)
      case .goesOn where step.consumed == 0 && step.produced == 0: return .partly(result)
      case .goesOn: continue
      }
    }
  }
}
