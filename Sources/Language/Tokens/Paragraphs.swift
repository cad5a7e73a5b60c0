/// Paragraphs of plain text: blocks between blank lines.
package enum Paragraphs {
  package static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var lineStart = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      let blank = bytes[lineStart..<index].allSatisfy { $0 <= 0x20 }
      if blank {
        if let first = start { ranges.append(first..<max(first, lineStart - 1)) }
        start = nil
      } else if start == nil {
        start = lineStart
      }
      lineStart = index + 1
    }
    if let first = start { ranges.append(first..<bytes.count) }
    return ranges
  }
}
