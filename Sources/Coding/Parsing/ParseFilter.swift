package import Evidence
package import Gazetteer
package import Language

/// Text or CoNLL-U in, CoNLL-U out: words, lemmas, tags and dependency trees.
package struct ParseFilter: Sendable {
  private let model: LanguageModel
  private let rows: ConlluRows
  private let marker: NameMarker?

  /// - Parameters:
  ///   - names: add names, places and times to MISC as `Name=B-place:ID`, `I-…`.
  ///   - theatre: whose places and actors `names` knows.
  ///   - toponyms: finds the places of an imported gazetteer.
  package init(
    model: LanguageModel, names: Bool, theatre: Theatre? = nil, toponyms: ToponymFinder? = nil
  ) {
    self.model = model
    rows = ConlluRows(model)
    marker =
      names ? NameMarker(theatre: theatre, toponyms: toponyms, names: model.names) : nil
  }

  /// Plain text, whose paragraphs end with blank lines.
  ///
  /// - Parameter each: takes the rows of some sentences at a time.
  package func parse<Failure>(
    text: [UInt8], each: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try parse(TextParser(model), text, Paragraphs.ranges(in: text), comments: [], each: each)
  }

  /// CoNLL-U. With its own words kept, their tags, lemmas and trees are replaced; else the text of each
  /// sentence is cut anew. The first malformed line stops it.
  package func parse(
    conllu: [UInt8], goldTokens: Bool, each: ([UInt8]) throws -> Void
  ) throws {
    var reader = ConlluReader(conllu)
    let parser = TextParser(model)
    while let sentence = try reader.next() {
      if goldTokens {
        try each(parse(parser, given: sentence))
      } else {
        let text = Array(sentence.text.utf8)
        try parse(
          parser, text, [0..<text.count],
          comments: sentence.comments.filter { !$0.hasPrefix("# text") }, each: each)
      }
    }
  }

  private func parse<Failure>(
    _ parser: TextParser, _ text: [UInt8], _ paragraphs: [Range<Int>], comments: [String],
    each: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let names = marker?.names(of: text)
    var out: [UInt8] = []
    var comments = comments
    try parser.parse(text, paragraphs: paragraphs) { (sentence) throws(Failure) in
      var line = "# text = "
      line += String(decoding: text[sentence.start..<sentence.end], as: UTF8.self)
        .split(whereSeparator: \.isNewline).joined(separator: " ")
      rows.append(
        sentence, of: text, comments: comments + [line],
        misc: names?.marks(sentence.words, in: text) ?? [], to: &out)
      comments = []
      if out.count > Self.portion {
        try each(out)
        out.removeAll(keepingCapacity: true)
      }
    }
    if !out.isEmpty { try each(out) }
  }

  /// Bytes of rows that are handed on together.
  private static let portion = 1 << 16

  private func parse(_ parser: TextParser, given sentence: ConlluSentence) -> [UInt8] {
    let tree = parser.tree(forms: sentence.words.map(\.form))
    var words = sentence.words
    for index in words.indices {
      let tag = model.tags[Int(tree.tags[index])]
      words[index].upos = tag.universal
      words[index].xpos = tag.treebank
      words[index].lemma = model.lemmas.lemma(
        words[index].form, upos: tag.universal, xpos: tag.treebank)
      words[index].feats = "_"
      words[index].deps = "_"
      words[index].head = Int(tree.heads[index])
      words[index].deprel = model.relations[Int(tree.relations[index])]
    }
    if let marker {
      let text = Array(sentence.text.utf8)
      let spans = zip(sentence.spans, sentence.words).map { span, word in
        TokenSpan(
          start: span.lowerBound, end: span.upperBound, flags: word.spaceAfter ? .spaceAfter : [])
      }
      let marks = marker.names(of: text).marks(spans[...], in: text)
      for (index, marks) in marks.enumerated() where !marks.isEmpty {
        let given = words[index].misc == "_" ? [] : [words[index].misc]
        words[index].misc = (given + marks).joined(separator: "|")
      }
    }
    var out: [UInt8] = []
    ConlluSentence(
      comments: sentence.comments, words: words, multiWordTokens: sentence.multiWordTokens
    ).write(to: &out)
    return out
  }
}
