/// Writes parsed sentences as CoNLL-U, without a `String` for each word.
package struct ConlluRows: Sendable {
  private let model: LanguageModel
  private let tags: [(columns: [UInt8], lemma: LemmaTag)]
  private let relations: [[UInt8]]

  package init(_ model: LanguageModel) {
    self.model = model
    tags = model.tags.map { tag in
      (
        Array("\t\(tag.universal)\t\(tag.treebank)\t_\t".utf8),
        LemmaTag(upos: tag.universal, xpos: tag.treebank)
      )
    }
    relations = model.relations.map { Array($0.utf8) }
  }

  /// Appends the sentence with its comments and the blank line after it.
  ///
  /// - Parameter misc: for each word what MISC says besides SpaceAfter; empty for nothing.
  package func append(
    _ sentence: ParsedSentence, of text: [UInt8], comments: [String], misc: [[String]],
    to out: inout [UInt8]
  ) {
    for comment in comments {
      Self.append(Array(comment.utf8)[...], to: &out)
      out.append(Self.lineFeed)
    }
    let words = sentence.words
    for (index, word) in words.enumerated() {
      if word.flags.contains(.opensMultiWord) {
        appendRange(words, from: index, of: text, to: &out)
      }
      Self.append(number: index + 1, to: &out)
      out.append(Self.tab)
      Self.append(text[word.range], to: &out)
      out.append(Self.tab)
      let tag = tags[Int(sentence.tree.tags[index])]
      let lemma = out.count
      model.lemmas.appendLemma(of: text, word.range, tag: tag.lemma, to: &out)
      for place in lemma..<out.count where out[place] < 0x20 { out[place] = 0x20 }
      if out.count == lemma { out.append(Self.underscore) }
      out += tag.columns
      Self.append(number: Int(sentence.tree.heads[index]), to: &out)
      out.append(Self.tab)
      out += relations[Int(sentence.tree.relations[index])]
      out += Self.noDependencies
      let isInside = word.flags.contains(.opensMultiWord) || continues(words, index)
      appendMisc(
        misc.isEmpty ? [] : misc[index], spaceAfter: isInside || word.spaceAfter, to: &out)
    }
    out.append(Self.lineFeed)
  }

  private func continues(_ words: ArraySlice<TokenSpan>, _ index: Int) -> Bool {
    words[words.startIndex + index].flags.contains(.continuesMultiWord)
  }

  /// The line `1-2  don't` ahead of its words.
  private func appendRange(
    _ words: ArraySlice<TokenSpan>, from index: Int, of text: [UInt8], to out: inout [UInt8]
  ) {
    var last = index
    while last + 1 < words.count, continues(words, last + 1) { last += 1 }
    guard last > index else { return }
    let (first, end) = (words[words.startIndex + index], words[words.startIndex + last])
    Self.append(number: index + 1, to: &out)
    out.append(UInt8(ascii: "-"))
    Self.append(number: last + 1, to: &out)
    out.append(Self.tab)
    Self.append(text[Int(first.start)..<Int(end.end)], to: &out)
    out += Self.rangeColumns
    appendMisc([], spaceAfter: end.spaceAfter, to: &out)
  }

  private func appendMisc(_ items: [String], spaceAfter: Bool, to out: inout [UInt8]) {
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(UInt8(ascii: "|")) }
      out += item.utf8
    }
    if !spaceAfter {
      if !items.isEmpty { out.append(UInt8(ascii: "|")) }
      out += Self.noSpace
    } else if items.isEmpty {
      out.append(Self.underscore)
    }
    out.append(Self.lineFeed)
  }

  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let underscore = UInt8(ascii: "_")
  private static let noDependencies = Array("\t_\t".utf8)
  private static let rangeColumns = Array("\t_\t_\t_\t_\t_\t_\t_\t".utf8)
  private static let noSpace = Array("SpaceAfter=No".utf8)

  /// A control character inside a value would break the row: it becomes a space.
  private static func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
    for byte in bytes { out.append(byte < 0x20 ? 0x20 : byte) }
  }

  private static func append(number: Int, to out: inout [UInt8]) {
    if number >= 10 { append(number: number / 10, to: &out) }
    out.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
