import Evidence
import Gazetteer
import Language

/// A report's text as analysed sentences, in order.
struct Analyser: Sendable {
  let actors: ActorIndex
  let gazetteer: Gazetteer

  private let tokenizer = Tokenizer()
  private let splitter = SentenceSplitter()
  private let tagger = Tagger()
  private let timeFinder = TimeFinder()
  private let chunker = Chunker()
  private let clauses = ClauseFinder()

  init(actors: ActorIndex, gazetteer: Gazetteer) {
    self.actors = actors
    self.gazetteer = gazetteer
  }

  func analyse(_ report: Report) -> [Analysis] {
    let bytes = Array(report.text.utf8)
    let paragraphs = report.paragraphs.isEmpty ? Paragraphs.ranges(in: bytes) : report.paragraphs
    let finder = EntityFinder(actors: actors, gazetteer: gazetteer, day: report.published?.day)
    var resolver = TimeResolver(published: report.published?.day)
    var analyses: [Analysis] = []
    for (number, range) in paragraphs.enumerated() {
      guard range.lowerBound >= 0, range.upperBound <= bytes.count else { continue }
      var quotation = QuotationState()
      for var sentence in splitter.sentences(
        tokenizer.tokens(in: bytes, range: range), paragraph: number)
      {
        if analyses.isEmpty { sentence.tokens.removeFirst(Dateline.length(sentence.tokens)) }
        tagger.tag(&sentence.tokens)
        let found = timeFinder.dates(in: sentence.tokens)
        let times = found.map { expression in
          Analysis.Time(
            tokens: expression.tokens,
            period: resolver.resolve(
              expression, words: Self.words(sentence.tokens[expression.tokens])),
            expression: expression)
        }
        let ranges = times.map(\.tokens)
        let entities = finder.entities(in: sentence.tokens, times: ranges)
        let phrases = chunker.phrases(
          sentence.tokens, names: entities.map(\.tokens).filter { $0.count > 1 }, times: ranges)
        analyses.append(
          Analysis(
            index: analyses.count, sentence: sentence, entities: entities, times: times,
            phrases: phrases, predicates: clauses.predicates(phrases, sentence.tokens),
            quoted: quotation.mark(sentence.tokens)))
      }
    }
    return analyses
  }

  private static func words(_ tokens: ArraySlice<Token>) -> String {
    var text = ""
    for token in tokens {
      text += token.text
      if token.spaceAfter, token != tokens.last { text += " " }
    }
    return text
  }
}

/// Follows quotation marks through the sentences of a paragraph.
struct QuotationState {
  private var isOpen = false

  mutating func mark(_ tokens: [Token]) -> [Bool] {
    tokens.map { token in
      switch token.text {
      case "“": isOpen = true
      case "”": isOpen = false
      case "\"": isOpen.toggle()
      default: return isOpen
      }
      return true
    }
  }
}
