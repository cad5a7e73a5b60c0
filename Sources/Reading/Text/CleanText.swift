/// Clean text: paragraphs joined by an empty line, with where each of them stands.
struct CleanText: Hashable {
  let text: String
  /// UTF-8 byte ranges in `text`, in order; none is empty or has white space at its ends.
  let paragraphs: [Range<Int>]

  init(text: String, paragraphs: [Range<Int>]) {
    self.text = text
    self.paragraphs = paragraphs
  }

  /// Paragraphs without white space at their ends; empty ones are left out.
  init(paragraphs pieces: some Sequence<ArraySlice<UInt8>>) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for piece in pieces where !piece.isEmpty {
      if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
      let start = bytes.count
      bytes.append(contentsOf: piece)
      ranges.append(start..<bytes.count)
    }
    self.init(text: String(decoding: bytes, as: UTF8.self), paragraphs: ranges)
  }
}
