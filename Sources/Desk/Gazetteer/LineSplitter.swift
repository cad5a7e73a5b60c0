/// Pieces of bytes to lines; nil for a line that is too long.
struct LineSplitter {
  private let longest: Int
  private var kept: [UInt8] = []
  private var isTooLong = false

  init(longest: Int) { self.longest = longest }

  mutating func push(
    _ piece: ArraySlice<UInt8>, each: (ArraySlice<UInt8>?) throws -> Void
  ) throws {
    var rest = piece
    while let end = rest.firstIndex(of: 0x0A) {
      if kept.isEmpty, !isTooLong {
        let line = rest[..<end]
        try each(line.count > longest ? nil : line.last == 0x0D ? line.dropLast() : line)
      } else {
        keep(rest[..<end])
        try give(each)
      }
      rest = rest[(end + 1)...]
    }
    keep(rest)
  }

  mutating func finish(each: (ArraySlice<UInt8>?) throws -> Void) throws {
    if !kept.isEmpty || isTooLong { try give(each) }
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    if kept.count + bytes.count > longest { isTooLong = true }
    if isTooLong { kept = [] } else { kept += bytes }
  }

  private mutating func give(_ each: (ArraySlice<UInt8>?) throws -> Void) throws {
    defer {
      kept.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    try each(isTooLong ? nil : kept.last == 0x0D ? kept.dropLast() : kept[...])
  }
}
