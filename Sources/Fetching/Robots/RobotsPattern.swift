/// A rule's path: `*` stands for anything, `$` at the end for the end (RFC 9309, section 2.2.3).
struct RobotsPattern: Hashable, Sendable {
  /// What stands between the stars.
  private let pieces: [[UInt8]]
  private let isAnchored: Bool
  /// In bytes, by which the more specific of two rules is told.
  let length: Int

  init(_ text: ArraySlice<UInt8>) {
    var text = Self.normal(text)[...]
    length = text.count
    isAnchored = text.last == UInt8(ascii: "$")
    if isAnchored { text = text.dropLast() }
    let all = text.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    // Stars side by side are one; the ends say whether there is a star there.
    pieces = all.enumerated().filter { index, piece in
      !piece.isEmpty || index == 0 || index == all.count - 1
    }.map { Array($0.element) }
  }

  /// - Parameter target: normalised.
  func matches(_ target: [UInt8]) -> Bool {
    guard let first = pieces.first, target.starts(with: first) else { return false }
    guard pieces.count > 1, let last = pieces.last else {
      return !isAnchored || target.count == first.count
    }
    // Each piece where it comes first leaves most room for those that follow.
    var rest = target[first.count...]
    for piece in pieces[1..<(pieces.count - 1)] {
      guard let end = Self.end(of: piece, in: rest) else { return false }
      rest = rest[end...]
    }
    if isAnchored { return rest.count >= last.count && rest.suffix(last.count) == last[...] }
    return last.isEmpty || Self.end(of: last, in: rest) != nil
  }

  private static func end(of piece: [UInt8], in rest: ArraySlice<UInt8>) -> Int? {
    var start = rest.startIndex
    while rest.endIndex - start >= piece.count {
      guard let found = rest[start...].firstIndex(of: piece[0]) else { return nil }
      if rest[found...].starts(with: piece) { return found + piece.count }
      start = found + 1
    }
    return nil
  }

  /// The same path always in the same bytes: what needs no code has none, everything else has it
  /// in capitals.
  static func normal(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      var byte = text[index]
      var isCoded = false
      if byte == UInt8(ascii: "%"), index + 2 < text.endIndex,
        let high = value(text[index + 1]), let low = value(text[index + 2])
      {
        byte = high << 4 | low
        isCoded = true
        index += 2
      }
      index += 1
      if isCoded && !isUnreserved(byte) || byte >= 0x7F || byte <= 0x20 {
        result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0x0F)]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value + 0x37 }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
