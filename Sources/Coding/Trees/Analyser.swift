import Evidence
import Gazetteer
import Language

/// A report's text as parsed sentences with their names and times, in order.
struct Analyser: Sendable {
  let model: LanguageModel
  let relations: [Relation]
  let tags: [(Tag, String)]
  let actors: ActorIndex
  let gazetteer: Gazetteer
  let lexicon: Lexicon
  let triage: Triage
  /// Every sentence is parsed and looked at, to show that triage loses nothing.
  let readsAll: Bool

  private let recogniser: NameRecogniser?
  private let tokenizer = Tokenizer()
  private let tagger = Tagger()
  private let timeFinder = TimeFinder()

  init(
    model: LanguageModel, actors: ActorIndex, gazetteer: Gazetteer, lexicon: Lexicon,
    triage: Triage, readsAll: Bool
  ) {
    self.triage = triage
    self.readsAll = readsAll
    self.lexicon = lexicon
    self.model = model
    recogniser = model.names.map(NameRecogniser.init(model:))
    self.actors = actors
    self.gazetteer = gazetteer
    relations = model.relations.map(Relation.init(label:))
    tags = model.tags.map { (Tag(rawValue: $0.universal) ?? .other, $0.treebank) }
  }

  func scenes(_ report: Report, parser: TextParser) -> [Analysis] {
    let bytes = Array(report.text.utf8)
    guard readsAll || triage.mayClaim(bytes, title: report.title) else { return [] }
    let finder = EntityFinder(actors: actors, gazetteer: gazetteer, day: report.published?.day)
    var resolver = TimeResolver(published: report.published?.day)
    var nextLearned = 0
    var scenes: [Analysis] = []
    var quotation = QuotationState()
    var paragraph = -1
    let sentences = Self.sentences(report, bytes, parser)
    let sorted = triage.sort(sentences.map(\.words), in: bytes, title: report.title)
    // What the learned model takes for names, with their kinds: for names that no list has.
    let read = zip(sentences, sorted).filter(\.1.isRead).map { $0.0.words.map(\.range) }
    let learned = recogniser?.names(in: NameText(bytes: bytes, sentences: read)) ?? []
    for (index, sentence) in sentences.enumerated() {
      var spans = sentence.words
      let number = sentence.paragraph
      guard let start = spans.first?.range.lowerBound, let end = spans.last?.range.upperBound
      else { continue }
      let opensParagraph = number != paragraph
      if opensParagraph {
        quotation = QuotationState()
        resolver.startParagraph()
      }
      paragraph = number
      guard sorted[index].isRead || readsAll else {
        quotation.skip(spans, in: bytes)
        // A year that was named holds for the dates that follow.
        if Self.namesYear(spans, in: bytes) {
          var tokens = tokenizer.tokens(in: bytes, range: start..<end)
          tagger.tag(&tokens)
          for expression in timeFinder.dates(in: tokens) {
            _ = resolver.resolve(expression, words: Self.text(tokens[expression.tokens]))
          }
        }
        continue
      }
      var tokens = tokenizer.tokens(in: bytes, range: start..<end)
      if opensParagraph {
        // The parser is not to read "KYIV, Feb 17 (Reuters) -" as a part of the sentence.
        tokens.removeFirst(Dateline.length(tokens))
        if let first = tokens.first?.start { spans = spans.drop { $0.range.upperBound <= first } }
      }
      tagger.tag(&tokens)
      let found = timeFinder.dates(in: tokens)
      let entities = Self.apart(
        finder.entities(in: tokens, times: found.map(\.tokens)).compactMap { entity in
          Self.range(of: tokens[entity.tokens], in: spans).map {
            Entity(tokens: $0, meaning: entity.meaning)
          }
        })
      while nextLearned < learned.count, learned[nextLearned].range.upperBound <= start {
        nextLearned += 1
      }
      let own = learned[nextLearned...].prefix { $0.range.lowerBound < end }.compactMap {
        Self.unlisted($0, in: spans, of: bytes, beside: entities)
      }
      let groups = WordGroups(
        spans, in: bytes, names: Self.joined(entities, own, spans, bytes))
      let readings = groups.readings
      let words = self.words(spans, groups, parser.tree(forms: readings[0]), in: bytes)
      let times = found.compactMap { expression -> SceneTime? in
        let period = resolver.resolve(expression, words: Self.text(tokens[expression.tokens]))
        return Self.range(of: tokens[expression.tokens], in: words).map {
          SceneTime(words: $0, period: period)
        }
      }
      var others: [() -> Tree] = []
      if sorted[index].mayClaim, sorted[index].hasWar || !entities.isEmpty, mayClaim(words) {
        others = readings.dropFirst().map { forms in
          {
            let words = self.words(spans, groups, parser.tree(forms: forms), in: bytes)
            return Tree(TreeRepair.mend(words, times: times.map(\.words)))
          }
        }
      }
      let scene = Scene(
        index: index,
        mayClaim: sorted[index].mayClaim || readsAll && !sorted[index].hasTrigger,
        isRead: sorted[index].isRead, paragraph: number, bytes: start..<end,
        tree: Tree(TreeRepair.mend(words, times: times.map(\.words))),
        entities: Self.apart(entities.map { Self.grouped($0, groups) }),
        kinds: Self.kinds(own, groups), times: times, quoted: quotation.mark(words),
        actorIndex: actors, gazetteer: gazetteer,
        day: report.published?.day)
      scenes.append(Analysis(scene: scene, others: others))
    }
    return scenes
  }

  private static func sentences(
    _ report: Report, _ bytes: [UInt8], _ parser: TextParser
  ) -> [(words: ArraySlice<TokenSpan>, paragraph: Int)] {
    let paragraphs = (report.paragraphs.isEmpty ? Paragraphs.ranges(in: bytes) : report.paragraphs)
      .filter { $0.lowerBound >= 0 && $0.upperBound <= bytes.count }
    var sentences: [(words: ArraySlice<TokenSpan>, paragraph: Int)] = []
    parser.split(bytes, paragraphs: paragraphs) { words, paragraph in
      // The parser uses its memory again for the next paragraph.
      for piece in pieces(Array(words)[...], in: bytes) { sentences.append((piece, paragraph)) }
    }
    return sentences
  }

  /// The sentences that are not even parsed, with the reason.
  func skipped(_ report: Report, parser: TextParser) -> [(bytes: Range<Int>, why: String)] {
    let bytes = Array(report.text.utf8)
    let sentences = Self.sentences(report, bytes, parser)
    let isOfWar = triage.mayClaim(bytes, title: report.title)
    let sorted = triage.sort(sentences.map(\.words), in: bytes, title: report.title)
    return zip(sentences, sorted).compactMap { sentence, triaged in
      guard !(isOfWar && triaged.isRead), let start = sentence.words.first?.range.lowerBound,
        let end = sentence.words.last?.range.upperBound
      else { return nil }
      let why =
        triaged.hasTrigger
        ? "not parsed: a word that could say something stands here, but hardly a word of war near it"
        : "not parsed: no word on which a rule turns stands here"
      return (start..<end, why)
    }
  }

  /// A word of the lexicon stands here, so that it is worth while to read the sentence in other ways too.
  private func mayClaim(_ words: [Word]) -> Bool {
    words.contains {
      !lexicon.frames(verb: $0.lemma).isEmpty || !lexicon.frames(noun: $0.lemma).isEmpty
    }
  }

  /// A learned name in words of the sentence, unless a list has it.
  private static func unlisted(
    _ name: NameMention, in spans: ArraySlice<TokenSpan>, of bytes: [UInt8],
    beside entities: [Entity]
  ) -> (words: Range<Int>, kind: NameKind)? {
    guard
      let first = spans.firstIndex(where: { Int($0.end) > name.name.lowerBound }),
      let last = spans.lastIndex(where: { Int($0.start) < name.name.upperBound }), first <= last
    else { return nil }
    let words = first - spans.startIndex..<last - spans.startIndex + 1
    // The model takes villages for people now and then: a title or a known given name must say so.
    if name.kind == .person, name.title == nil, name.role == nil {
      let given = Spelling.fold(bytes[spans[first].range])
      if !GivenNames.all.contains(given) { return nil }
    }
    return entities.contains { $0.tokens.overlaps(words) } ? nil : (words, name.kind)
  }

  /// Which words the parser sees as one, with what it reads for them.
  private static func joined(
    _ entities: [Entity], _ learned: [(words: Range<Int>, kind: NameKind)],
    _ spans: ArraySlice<TokenSpan>, _ bytes: [UInt8]
  ) -> [(words: Range<Int>, form: String?)] {
    var names = entities.compactMap { entity -> (words: Range<Int>, form: String?)? in
      if isOneName(entity, spans, bytes) {
        return (entity.tokens, entity.place != nil ? "Baghdad" : nil)
      }
      guard entity.tokens.count == 1 else { return nil }
      let word = bytes[spans[spans.startIndex + entity.tokens.lowerBound].range]
      guard let first = word.first, (0x41...0x5A).contains(first) else { return nil }
      if entity.place != nil { return (entity.tokens, "Baghdad") }
      return (entity.tokens, word.allSatisfy { (0x41...0x5A).contains($0) } ? "Hamas" : nil)
    }
    for name in learned where [.place, .armedGroup, .person].contains(name.kind) {
      let entity = Entity(tokens: name.words, meaning: .name)
      if name.words.count == 1 || isOneName(entity, spans, bytes) {
        names.append((name.words, name.kind == .place ? "Baghdad" : nil))
      }
    }
    return names.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private static func kinds(
    _ learned: [(words: Range<Int>, kind: NameKind)], _ groups: WordGroups
  ) -> [Int: NameKind] {
    var kinds: [Int: NameKind] = [:]
    for name in learned {
      for (index, range) in groups.ranges.enumerated() where range.overlaps(name.words) {
        kinds[index] = name.kind
      }
    }
    return kinds
  }

  /// "Tell Abyad", "Islamic State of Iraq and the Levant"; not "US-led coalition" or "rebel forces".
  private static func isOneName(
    _ entity: Entity, _ spans: ArraySlice<TokenSpan>, _ bytes: [UInt8]
  ) -> Bool {
    guard entity.tokens.count > 1 else { return false }
    let words = entity.tokens.map { bytes[spans[spans.startIndex + $0].range] }
    guard let last = words.last?.first, (0x41...0x5A).contains(last) || last >= 0x80 else {
      return false
    }
    return words.allSatisfy { word in
      // "Tarn, Velm" are two, and so are "Tarn and Velm", where no list has them as one.
      guard let first = word.first, word != [0x2C],
        entity.meaning != .name || Array(word) != Array("and".utf8)
      else { return false }
      return (0x41...0x5A).contains(first) || first >= 0x80 || word.count <= 3
    }
  }

  private static func grouped(_ entity: Entity, _ groups: WordGroups) -> Entity {
    let first = groups.ranges.firstIndex { $0.contains(entity.tokens.lowerBound) } ?? 0
    let last = groups.ranges.lastIndex { $0.contains(entity.tokens.upperBound - 1) } ?? first
    return Entity(tokens: first..<max(first, last) + 1, meaning: entity.meaning)
  }

  private func words(
    _ spans: ArraySlice<TokenSpan>, _ groups: WordGroups, _ tree: SentenceTree, in bytes: [UInt8]
  ) -> [Word] {
    groups.ranges.enumerated().map { offset, range in
      let first = spans[spans.startIndex + range.lowerBound]
      let last = spans[spans.startIndex + range.upperBound - 1]
      let bytesOfWord = bytes[first.range.lowerBound..<last.range.upperBound]
      let text = String(decoding: bytesOfWord, as: UTF8.self)
      let lower = Spelling.fold(bytesOfWord)
      var (tag, treebankTag) = tags[Int(tree.tags[offset])]
      // Names joined into one word are names, whatever the parser made of them.
      if range.count == 3, groups.readings[0][offset] == WordGroups.allegiance {
        (tag, treebankTag) = (.adjective, "JJ")
      } else if range.count > 1, !(lower.first?.isNumber ?? true), tag != .noun,
        treebankTag != "NNPS"
      {
        (tag, treebankTag) = (.properNoun, "NNP")
      }
      return Word(
        start: first.range.lowerBound, end: last.range.upperBound, text: text, lower: lower,
        lemma: lemma(text, lower, tag, treebankTag), tag: tag, treebankTag: treebankTag,
        head: Int(tree.heads[offset]) - 1, relation: relations[Int(tree.relations[offset])],
        spaceAfter: last.spaceAfter)
    }
  }

  private func lemma(_ text: String, _ lower: String, _ tag: Tag, _ treebankTag: String) -> String {
    switch tag {
    case .verb, .auxiliary:
      return Verbs.reading(lower)?.lemma
        ?? model.lemmas.lemma(text, upos: tag.rawValue, xpos: treebankTag).lowercased()
    case .noun, .properNoun:
      let last = lower.lastIndex(of: " ").map { lower[lower.index(after: $0)...] }
      return Tagger.singular(last.map(String.init) ?? lower)
    default: return lower
    }
  }

  /// The words that a run of tokens covers.
  private static func range(
    of tokens: ArraySlice<Token>, in spans: ArraySlice<TokenSpan>
  ) -> Range<Int>? {
    guard let start = tokens.first?.start, let end = tokens.last?.end,
      let first = spans.firstIndex(where: { Int($0.end) > start }),
      let last = spans.lastIndex(where: { Int($0.start) < end }), first <= last
    else { return nil }
    return first - spans.startIndex..<last - spans.startIndex + 1
  }

  private static func range(of tokens: ArraySlice<Token>, in words: [Word]) -> Range<Int>? {
    guard let start = tokens.first?.start, let end = tokens.last?.end,
      let first = words.firstIndex(where: { $0.end > start }),
      let last = words.lastIndex(where: { $0.start < end }), first <= last
    else { return nil }
    return first..<last + 1
  }

  /// Two names may meet in one word of the tree: the first keeps it.
  private static func apart(_ entities: [Entity]) -> [Entity] {
    var kept: [Entity] = []
    for entity in entities where kept.last.map({ !$0.tokens.overlaps(entity.tokens) }) ?? true {
      kept.append(entity)
    }
    return kept
  }

  /// The parser's cost grows with the square of the words: what is too long for a sentence is cut, at a
  /// comma or semicolon where there is one.
  private static func pieces(
    _ words: ArraySlice<TokenSpan>, in bytes: [UInt8]
  ) -> [ArraySlice<TokenSpan>] {
    var pieces: [ArraySlice<TokenSpan>] = []
    var rest = words
    while rest.count > longest {
      let reach = rest.prefix(longest)
      let cut = reach.lastIndex {
        $0.range.count == 1 && [0x2C, 0x3B].contains(bytes[$0.range.lowerBound])
      }
      let end = (cut.map { $0 + 1 } ?? reach.endIndex)
      pieces.append(rest[rest.startIndex..<end])
      rest = rest[end...]
    }
    if !rest.isEmpty { pieces.append(rest) }
    return pieces
  }

  /// Words of a sentence.
  private static let longest = 150

  /// "in 2014": four digits of this or the last century.
  private static func namesYear(_ spans: ArraySlice<TokenSpan>, in bytes: [UInt8]) -> Bool {
    spans.contains { span in
      let word = bytes[span.range]
      return word.count == 4 && word.allSatisfy { (0x30...0x39).contains($0) }
        && (word.starts(with: [0x31, 0x39]) || word.starts(with: [0x32, 0x30]))
    }
  }

  private static func text(_ tokens: ArraySlice<Token>) -> String {
    var text = ""
    for token in tokens {
      text += token.text
      if token.spaceAfter, token != tokens.last { text += " " }
    }
    return text
  }
}

/// A sentence as it was parsed, and ways to parse it again.
struct Analysis {
  let scene: Scene
  /// Other readings of its words, each made when it is asked for.
  let others: [() -> Tree]
}

/// Follows quotation marks through the sentences of a paragraph.
struct QuotationState {
  private var isOpen = false

  /// Follows the marks of a sentence that is not read.
  mutating func skip(_ spans: ArraySlice<TokenSpan>, in bytes: [UInt8]) {
    for span in spans {
      switch String(decoding: bytes[span.range], as: UTF8.self) {
      case "“", "``": isOpen = true
      case "”", "''": isOpen = false
      case "\"": isOpen.toggle()
      default: break
      }
    }
  }

  mutating func mark(_ words: [Word]) -> [Bool] {
    words.map { word in
      switch word.text {
      case "“", "``": isOpen = true
      case "”", "''": isOpen = false
      case "\"": isOpen.toggle()
      default: return isOpen
      }
      return true
    }
  }
}
