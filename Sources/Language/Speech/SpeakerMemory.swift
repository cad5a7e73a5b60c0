/// Whom a text has heard so far: "he said" and a bare surname come back to them.
struct SpeakerMemory {
  private let scene: SpeechScene
  /// The fullest name and what is known of it, by the hash of its last word.
  private var known: [UInt64: Speaker] = [:]
  private var lastPerson: Speaker?
  private var lastBody: Speaker?
  private var lastGroup: Speaker?
  /// People named in the text before the word at hand, who may speak later.
  private var nextName = 0

  init(_ scene: SpeechScene) { self.scene = scene }

  /// Takes in the people named before `word`, with the roles that the text gives them.
  mutating func read(until word: Int) {
    while nextName < scene.names.count, scene.names[nextName].words.lowerBound < word {
      let name = scene.names[nextName]
      if name.kind == .person { _ = remember(person: name) }
      nextName += 1
    }
  }

  mutating func speaker(_ phrase: SpeakerPhrase) -> Speaker? {
    let mention = scene.text.byteRange(phrase.words)
    let speaker: Speaker?
    switch phrase.head {
    case .pronoun: speaker = pronoun(phrase.headWord)?.mentioned(at: mention)
    case .name(let name): speaker = named(name, phrase, mention)
    case .noun: speaker = described(phrase, mention)
    }
    if let speaker { heard(speaker) }
    return speaker
  }

  /// The voice that spoke last.
  private(set) var last: Speaker?

  private mutating func heard(_ speaker: Speaker) {
    last = speaker
    if (speaker.count ?? 1) > 1 {
      lastGroup = speaker
    } else if speaker.kind == .body {
      lastBody = speaker
    } else {
      lastPerson = speaker
    }
  }

  private func pronoun(_ word: Int) -> Speaker? {
    if scene.isIn(word, SpeechWordTable.masculine) {
      return lastPerson ?? latestPerson(before: word)
    }
    if scene.isIn(word, SpeechWordTable.body) { return lastBody }
    if scene.isIn(word, SpeechWordTable.plural) { return lastGroup ?? lastBody }
    return nil
  }

  /// Nobody has spoken yet: the one person whom the sentence before names last.
  private func latestPerson(before word: Int) -> Speaker? {
    for number in stride(from: nextName - 1, through: 0, by: -1) {
      let name = scene.names[number]
      guard name.words.upperBound <= word else { continue }
      guard word - name.words.upperBound < 60 else { return nil }
      if name.kind == .person { return known[key(name)] }
    }
    return nil
  }

  private mutating func named(
    _ name: NameMention, _ phrase: SpeakerPhrase, _ mention: Range<Int>
  ) -> Speaker {
    guard name.kind == .person else {
      return Speaker(
        kind: .body, mention: mention, name: scene.string(name.name))
    }
    if name.name.isEmpty {
      // "the Foreign Minister": whoever bears the title, if somebody named does.
      let title = scene.string(name.title ?? name.range) ?? ""
      return bearer(of: title)?.mentioned(at: mention)
        ?? Speaker(
          kind: .description, mention: mention, role: title,
          affiliation: scene.string(name.affiliation), isAnonymous: true)
    }
    return remember(person: name).mentioned(at: mention)
  }

  private func key(_ name: NameMention) -> UInt64 {
    let range = name.name.isEmpty ? name.range : name.name
    let last = name.words.last { scene.text.words[$0].upperBound <= range.upperBound }
    return scene.hash(last ?? name.words.lowerBound)
  }

  private mutating func remember(person name: NameMention) -> Speaker {
    let key = key(name)
    let old = name.name.isEmpty ? nil : known[key]
    let full = scene.string(name.name)
    let isLonger = (full?.utf8.count ?? 0) > (old?.name?.utf8.count ?? 0)
    let title = scene.string(name.title)
    let speaker = Speaker(
      kind: .person, mention: name.range,
      name: isLonger ? full : old?.name,
      role: scene.string(name.role) ?? old?.role ?? title,
      affiliation: scene.string(name.affiliation) ?? old?.affiliation)
    if !name.name.isEmpty { known[key] = speaker }
    return speaker
  }

  /// The last voice or person whose role has this word in it.
  private func bearer(of role: String) -> Speaker? {
    let wanted = role.lowercased()
    func fits(_ speaker: Speaker?) -> Bool {
      speaker?.role?.lowercased().hasSuffix(wanted) ?? false
    }
    if fits(lastPerson) { return lastPerson }
    let bearers = known.values.filter { fits($0) }
    return bearers.count == 1 ? bearers[0] : nil
  }

  private func described(_ phrase: SpeakerPhrase, _ mention: Range<Int>) -> Speaker? {
    let head = phrase.headWord
    let noun = scene.text.text(head..<head + 1)
    let first = phrase.words.lowerBound
    let hasThe = scene.hash(first) == Self.the
    let complement = phrase.complement.flatMap { scene.string(scene.text.byteRange($0)) }
    if scene.isIn(head, SpeechWordTable.documents) {
      // "a statement from the ministry": the ministry speaks.
      if let complement { return Speaker(kind: .body, mention: mention, name: complement) }
      return (lastBody ?? last)?.mentioned(at: mention)
    }
    let isPerson =
      scene.isIn(head, SpeechWordTable.persons)
      || !scene.words[head].flags.isDisjoint(with: [.role, .rank, .people])
    if isPerson, hasThe, phrase.complement == nil, let bearer = bearer(of: noun) {
      return bearer.mentioned(at: mention)
    }
    var start = first
    while start < head, scene.isIn(start, SpeechWordTable.determiners) { start += 1 }
    let words = start..<head + 1
    guard isPerson else {
      return Speaker(
        kind: .body, mention: mention, name: scene.string(scene.text.byteRange(words)))
    }
    let inside = (start..<head).compactMap { scene.name(at: $0) }.first {
      $0.kind == .organisation || $0.kind == .armedGroup
    }
    return Speaker(
      kind: .description, mention: mention, role: scene.string(scene.text.byteRange(words)),
      affiliation: affiliation(phrase) ?? inside.flatMap { scene.string($0.name) },
      isAnonymous: true, count: count(first))
  }

  private func affiliation(_ phrase: SpeakerPhrase) -> String? {
    guard let complement = phrase.complement else { return nil }
    let name = complement.lazy.compactMap { scene.name(at: $0) }.first
    if let name { return scene.string(name.name) }
    var start = complement.lowerBound
    while start < complement.upperBound, scene.isIn(start, SpeechWordTable.determiners) {
      start += 1
    }
    return start < complement.upperBound
      ? scene.string(scene.text.byteRange(start..<complement.upperBound)) : nil
  }

  private func count(_ word: Int) -> Int? {
    if let count = SpeechWordTable.counts[scene.hash(word)] { return count }
    return scene.words[word].shape == .number ? Int(scene.text.text(word..<word + 1)) : nil
  }

  private static let the = NameHash.of("the".utf8)
}
