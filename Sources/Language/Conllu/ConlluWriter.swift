extension ConlluSentence {
  /// Appends the sentence with its comments, ranges, empty nodes and the blank line after it.
  package func write(to out: inout [UInt8]) {
    for comment in comments {
      Self.append(comment, to: &out)
      out.append(UInt8(ascii: "\n"))
    }
    var nodes = emptyNodes[...]
    var ranges = multiWordTokens[...]
    func writeNodes(after word: Int) {
      while let node = nodes.first, node.after == word {
        Self.writeRow(node.columns, to: &out)
        nodes.removeFirst()
      }
    }
    writeNodes(after: 0)
    var inside = 0..<0
    for (index, word) in words.enumerated() {
      if let range = ranges.first, range.words.lowerBound == index {
        inside = range.words
        ranges.removeFirst()
        var columns = ["\(index + 1)-\(range.words.upperBound)", range.form] + range.columns
        columns[9] = Self.misc(columns[9], spaceAfter: range.spaceAfter)
        Self.writeRow(columns, to: &out)
      }
      let misc =
        inside.contains(index) ? word.misc : Self.misc(word.misc, spaceAfter: word.spaceAfter)
      Self.writeRow(
        [
          String(index + 1), word.form, word.lemma, word.upos, word.xpos, word.feats,
          word.head.map(String.init) ?? "_", word.deprel, word.deps, misc,
        ], to: &out)
      writeNodes(after: index + 1)
    }
    out.append(UInt8(ascii: "\n"))
  }

  /// MISC as given, with `SpaceAfter=No` where it is due and not yet there.
  private static func misc(_ given: String, spaceAfter: Bool) -> String {
    if spaceAfter || given.split(separator: "|").contains("SpaceAfter=No") { return given }
    return given == "_" ? "SpaceAfter=No" : given + "|SpaceAfter=No"
  }

  private static func writeRow(_ columns: [String], to out: inout [UInt8]) {
    for (index, column) in columns.enumerated() {
      if index > 0 { out.append(UInt8(ascii: "\t")) }
      if column.isEmpty { out.append(UInt8(ascii: "_")) }
      append(column, to: &out)
    }
    out.append(UInt8(ascii: "\n"))
  }

  /// A tab or line feed inside a value would break the row: it becomes a space.
  private static func append(_ text: String, to out: inout [UInt8]) {
    for byte in text.utf8 { out.append(byte == 0x09 || byte == 0x0A ? 0x20 : byte) }
  }
}
