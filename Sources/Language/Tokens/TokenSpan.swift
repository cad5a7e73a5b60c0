/// A syntactic word as a slice of the text: 12 bytes, no `String`.
package struct TokenSpan: Hashable, Sendable {
  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// White space or the end of the text follows.
    package static let spaceAfter = Flags(rawValue: 1)
    /// The first word of a multi-word token: `do` of "don't".
    package static let opensMultiWord = Flags(rawValue: 2)
    /// A later word of a multi-word token: `n't` of "don't".
    package static let continuesMultiWord = Flags(rawValue: 4)
  }

  /// UTF-8 byte offsets into the text, half open.
  package let start: Int32
  package let end: Int32
  package let flags: Flags

  package init(start: Int, end: Int, flags: Flags) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.flags = flags
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
  package var spaceAfter: Bool { flags.contains(.spaceAfter) }
}
