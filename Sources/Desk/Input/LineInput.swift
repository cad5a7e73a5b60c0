/// The lines of an input, with numbers counted from 1, without their ends; memory is one line's.
struct LineInput {
  /// Longer lines are given as nil and skipped.
  static let longest = 64 << 20

  static func forEach(
    _ input: ByteInput, _ body: (_ number: Int, _ line: [UInt8]?) throws -> Void
  ) throws {
    var number = 0
    var line: [UInt8] = []
    var tooLong = false
    func end() throws {
      number += 1
      try body(number, tooLong ? nil : line)
      line.removeAll(keepingCapacity: true)
      tooLong = false
    }
    func take(_ bytes: ArraySlice<UInt8>) {
      if line.count + bytes.count > longest { tooLong = true }
      if tooLong { line = [] } else { line += bytes }
    }
    while true {
      let chunk = try input.next()
      if chunk.isEmpty { break }
      var rest = chunk[...]
      while let mark = rest.firstIndex(of: 0x0A) {
        take(rest[..<mark])
        try end()
        rest = rest[(mark + 1)...]
      }
      take(rest)
    }
    if !line.isEmpty || tooLong { try end() }
  }
}
