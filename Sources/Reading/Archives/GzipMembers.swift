/// The members of a gzip file (RFC 1952) of any length, a piece at a time.
///
/// An archive has a member for each record, so that a broken member need not cost the others: after
/// one, the next that opens with the wanted word is looked for in the compressed bytes.
final class GzipMembers {
  enum Event {
    /// Good only until the call returns.
    case bytes(UnsafeBufferPointer<UInt8>, startsMember: Bool)
    case broken(SourceProblem)
  }

  /// A member that grows more than so many times, and past `freeBytes`, holds no reports.
  static let mostGrowth = 250
  static let freeBytes = 64 << 20
  private static let block = 1 << 18
  /// Enough compressed bytes to tell whether a member opens with the wanted word.
  private static let trial = 512
  private static let trialOutput = 16

  private enum State { case between, inside, seeking }

  private let opening: [UInt8]
  private let inflater = Inflater(.gzip)
  private var output = [UInt8](repeating: 0, count: GzipMembers.block)
  private var state = State.between
  /// Input that waits for more.
  private var pending: [UInt8] = []
  /// Compressed bytes before `pending`.
  private var offset = 0
  /// The open member as far as it was read, to look for another in it should it be broken: one that
  /// was shortened takes the next for its own. Empty when that has become too long.
  private var member: [UInt8] = []
  private var memberStart = 0
  private var memberOutput = 0
  private static let longestKept = 1 << 20
  /// Bytes looked through again, which may not become more than a share of all.
  private var lookedAgain = 0

  /// - Parameter opening: what a member starts with after a broken one.
  init(opening: String) { self.opening = Array(opening.utf8) }

  func push(_ chunk: [UInt8], each: (Event) throws -> Void) rethrows {
    try run(chunk, isLast: false, each)
  }

  func finish(each: (Event) throws -> Void) rethrows {
    try run([], isLast: true, each)
    while state == .inside {
      try each(.broken(.compressionCutOff(offset: offset)))
      state = .seeking
      guard let again = memberAgain(followedBy: []) else { return }
      pending = again
      offset = memberStart + 1
      try run([], isLast: true, each)
    }
  }

  private func run(
    _ chunk: [UInt8], isLast: Bool, _ each: (Event) throws -> Void
  ) rethrows {
    var input = pending.isEmpty ? chunk : pending + chunk
    pending = []
    var base = offset
    var index = 0
    loop: while index < input.count {
      switch state {
      case .between:
        // Some writers fill up with zeros.
        while index < input.count, input[index] == 0 { index += 1 }
        guard input.count - index >= 4 || isLast else { break loop }
        if index == input.count { break loop }
        if Self.isHeader(input, at: index) {
          begin(at: base + index)
        } else {
          state = .seeking
          try each(.broken(.compressionBroken(offset: base + index)))
        }
      case .inside:
        let (used, problem) = try inside(input[index...], at: base + index, each)
        index += used
        guard let problem else { continue }
        state = .seeking
        try each(.broken(problem))
        if case .compressionBroken = problem, let again = memberAgain(followedBy: input[index...]) {
          input = again
          base = memberStart + 1
          index = 0
        }
      case .seeking:
        guard let found = seek(input, from: &index, isLast: isLast) else { break loop }
        index = found
        begin(at: base + index)
      }
    }
    pending = Array(input[index...])
    offset = base + index
  }

  private func begin(at start: Int) {
    inflater.reset()
    member = []
    memberStart = start
    memberOutput = 0
    state = .inside
  }

  /// The open member without its first byte, and what follows it.
  private func memberAgain(followedBy rest: ArraySlice<UInt8>) -> [UInt8]? {
    guard !member.isEmpty, lookedAgain <= offset + 16 * Self.longestKept else { return nil }
    lookedAgain += member.count
    return Array(member[1...]) + rest
  }

  private func keep(_ bytes: ArraySlice<UInt8>, from start: Int) {
    if start == memberStart || !member.isEmpty { member += bytes }
    if member.count > Self.longestKept { member = [] }
  }

  /// Opens as much as is there; the answer is how much of the input is done with.
  private func inside(
    _ input: ArraySlice<UInt8>, at start: Int, _ each: (Event) throws -> Void
  ) rethrows -> (used: Int, problem: SourceProblem?) {
    var rest = input
    while true {
      let step = rest.withUnsafeBufferPointer { source in
        output.withUnsafeMutableBufferPointer { inflater.step(source, into: $0) }
      }
      rest = rest.dropFirst(step.consumed)
      let used = input.count - rest.count
      if step.produced > 0 {
        let isStart = memberOutput == 0
        memberOutput += step.produced
        try output.withUnsafeBufferPointer {
          let bytes = UnsafeBufferPointer(rebasing: $0[..<step.produced])
          try each(.bytes(bytes, startsMember: isStart))
        }
      }
      switch step.status {
      case .ended:
        state = .between
        return (used, nil)
      case .broken:
        keep(input.prefix(used), from: start)
        return (used, .compressionBroken(offset: start + used))
      case .goesOn:
        if memberOutput > Self.freeBytes,
          memberOutput / Self.mostGrowth > start + used - memberStart
        {
          return (used, .compressionBomb(offset: memberStart))
        }
        if rest.isEmpty && step.produced < Self.block || step.consumed + step.produced == 0 {
          keep(input, from: start)
          return (input.count, nil)
        }
      }
    }
  }

  private static func isHeader(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 3 < bytes.count && bytes[index] == 0x1F && bytes[index + 1] == 0x8B
      && bytes[index + 2] == 8 && bytes[index + 3] & 0xE0 == 0
  }

  /// Nil when more input is needed; `index` is then where looking goes on.
  private func seek(_ bytes: [UInt8], from index: inout Int, isLast: Bool) -> Int? {
    while index < bytes.count {
      guard bytes[index] == 0x1F else {
        index = bytes[index...].firstIndex(of: 0x1F) ?? bytes.count
        continue
      }
      if bytes.count - index < Self.trial, !isLast { return nil }
      if Self.isHeader(bytes, at: index), opens(bytes[index...].prefix(Self.trial * 16)) {
        return index
      }
      index += 1
    }
    return nil
  }

  private func opens(_ bytes: ArraySlice<UInt8>) -> Bool {
    let inflater = Inflater(.gzip)
    var output = [UInt8](repeating: 0, count: Self.trialOutput)
    let step = bytes.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { inflater.step(input, into: $0) }
    }
    return output[..<step.produced].starts(with: opening)
  }
}
