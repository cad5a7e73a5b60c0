import Language

/// The shallow grammar from text to predicates, as tests speak of it: by the words.
struct Reading {
  let sentence: Sentence
  let times: [TimeExpression]
  let phrases: [Phrase]
  let predicates: [Predicate]

  /// The first sentence of `text`.
  init(_ text: String) {
    self = Reading.all(text)[0]
  }

  init(_ sentence: Sentence) {
    var sentence = sentence
    Tagger().tag(&sentence.tokens)
    times = TimeFinder().dates(in: sentence.tokens)
    phrases = Chunker().phrases(sentence.tokens, names: [], times: times.map(\.tokens))
    predicates = ClauseFinder().predicates(phrases, sentence.tokens)
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

  func words(_ phrase: Int) -> String { words(phrases[phrase].tokens) }

  func phrases(_ kind: Phrase.Kind) -> [String] {
    phrases.filter { $0.kind == kind }.map { words($0.tokens) }
  }

  /// The verb group whose main verb has that base form.
  func group(_ lemma: String) -> VerbGroup? {
    phrases.first { $0.verb?.lemma == lemma }?.verb
  }

  func predicate(_ lemma: String) -> Predicate? {
    predicates.first { phrases[$0.phrase].verb?.lemma == lemma }
  }

  func subjects(_ lemma: String) -> [String]? { predicate(lemma)?.subjects.map { words($0) } }
  func objects(_ lemma: String) -> [String]? { predicate(lemma)?.objects.map { words($0) } }

  /// `["from": ["ISIS"]]`.
  func complements(_ lemma: String) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for complement in predicate(lemma)?.complements ?? [] {
      found[complement.preposition, default: []] += complement.nouns.map { words($0) }
    }
    return found
  }
}
