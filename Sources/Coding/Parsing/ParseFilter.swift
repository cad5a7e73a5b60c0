package import Evidence
import Gazetteer
package import Language

/// Text or CoNLL-U in, CoNLL-U out: the shallow grammar as a filter. Words, lemmas and universal tags
/// are filled; heads and relations are left empty, since nothing here knows them.
package struct ParseFilter: Sendable {
  private let actors: ActorIndex?
  private let gazetteer: Gazetteer?

  /// Without a theatre `names` marks times only.
  package init(theatre: Theatre?) {
    actors = theatre.map(ActorIndex.init(theatre:))
    gazetteer = theatre.map { Gazetteer(places: $0.places) }
  }

  /// - Parameters:
  ///   - goldTokens: keep the tokens and sentences of CoNLL-U input; plain text is always tokenised.
  ///   - names: add actors, places and times to MISC as `Name=B-actor:ID`, `I-…`.
  package func parse(_ input: String, goldTokens: Bool, names: Bool) throws(ConlluError) -> String {
    var out = ""
    if Conllu.isConllu(input) {
      for sentence in try Conllu.sentences(input) {
        let text = sentence.words.map { $0.form + ($0.spaceAfter ? " " : "") }.joined()
        if goldTokens {
          write(tokens(sentence.words), comments: sentence.comments, names: names, to: &out)
        } else {
          write(
            text: text, comments: sentence.comments.filter { !$0.hasPrefix("# text") },
            names: names, to: &out)
        }
      }
    } else {
      write(text: input, comments: [], names: names, to: &out)
    }
    return out
  }

  private func write(text: String, comments: [String], names: Bool, to out: inout String) {
    let bytes = Array(text.utf8)
    var comments = comments
    for (number, range) in Paragraphs.ranges(in: bytes).enumerated() {
      let tokens = Tokenizer().tokens(in: bytes, range: range)
      for sentence in SentenceSplitter().sentences(tokens, paragraph: number) {
        let line = String(decoding: bytes[sentence.start..<sentence.end], as: UTF8.self)
          .split(whereSeparator: \.isNewline).joined(separator: " ")
        write(sentence.tokens, comments: comments + ["# text = \(line)"], names: names, to: &out)
        comments = []
      }
    }
  }

  private func write(_ tokens: [Token], comments: [String], names: Bool, to out: inout String) {
    var tokens = tokens
    Tagger().tag(&tokens)
    var misc = Array(repeating: [String](), count: tokens.count)
    if names { mark(tokens, &misc) }
    Conllu.write(tokens, comments: comments, misc: misc, to: &out)
  }

  private func mark(_ tokens: [Token], _ misc: inout [[String]]) {
    let times = TimeFinder().expressions(in: tokens).map(\.tokens)
    for time in times { Self.label(time, "time", &misc) }
    guard let actors, let gazetteer else { return }
    for entity in EntityFinder(actors: actors, gazetteer: gazetteer, day: nil).entities(
      in: tokens, times: times)
    {
      switch entity.meaning {
      case .actor(let id): Self.label(entity.tokens, "actor:\(id)", &misc)
      case .place(let id): Self.label(entity.tokens, "place:\(id)", &misc)
      case .name: Self.label(entity.tokens, "name", &misc)
      }
    }
  }

  private static func label(_ range: Range<Int>, _ label: String, _ misc: inout [[String]]) {
    for index in range {
      misc[index].append("Name=\(index == range.lowerBound ? "B" : "I")-\(label)")
    }
  }

  /// Tokens of given words, with offsets into the words joined by their spaces.
  private func tokens(_ words: [ConlluSentence.Word]) -> [Token] {
    var start = 0
    return words.map { word in
      let end = start + word.form.utf8.count
      defer { start = end + (word.spaceAfter ? 1 : 0) }
      return Token(
        start: start, end: end, text: word.form, lower: Spelling.fold(word.form),
        spaceAfter: word.spaceAfter)
    }
  }
}
