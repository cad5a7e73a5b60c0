import Language

/// A sentence with its tags and its expressions of time, as tests speak of it: by the words.
struct Reading {
  let sentence: Sentence
  let times: [TimeExpression]

  /// The first sentence of `text`.
  init(_ text: String) {
    self = Reading.all(text)[0]
  }

  init(_ sentence: Sentence) {
    var sentence = sentence
    Tagger().tag(&sentence.tokens)
    times = TimeFinder().dates(in: sentence.tokens)
    self.sentence = sentence
  }

  static func all(_ text: String) -> [Reading] {
    SentenceSplitter().sentences(tokens(text), paragraph: 0).map(Reading.init)
  }

  static func tokens(_ text: String) -> [Token] {
    let bytes = Array(text.utf8)
    return Tokenizer().tokens(in: bytes, range: 0..<bytes.count)
  }

  /// The first token of that text.
  func token(_ text: String) -> Token? { sentence.tokens.first { $0.text == text } }

  func words(_ tokens: Range<Int>) -> String {
    sentence.tokens[tokens].map(\.text).joined(separator: " ")
  }
}
