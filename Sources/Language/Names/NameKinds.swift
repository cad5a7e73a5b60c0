/// Finer kinds by the words of a name.
enum NameKinds {
  static func kind(of span: NameSpan, in scene: NameScene) -> NameKind {
    switch span.type {
    case .person: .person
    case .nationality: .nationality
    case .place: isFacility(span.words, scene) ? .facility : .place
    case .organisation: isArmed(span.words, scene) ? .armedGroup : .organisation
    }
  }

  /// The word that says what the name is: the last before "of" or "for", or the last of all.
  static func head(_ words: Range<Int>, _ scene: NameScene) -> Int {
    for word in words.dropFirst()
    where scene.words[word].shape == .lower && scene.flags(word).contains(.link) { return word - 1 }
    return words.upperBound - 1
  }

  /// "Kuweires Airbase", "Camp Speicher", "Tabqa Dam".
  private static func isFacility(_ words: Range<Int>, _ scene: NameScene) -> Bool {
    let head = head(words, scene)
    if words.count > 1, scene.flags(head).contains(.facility) { return true }
    return words.count > 1 && scene.flags(words.lowerBound).isSuperset(of: [.facility, .opener])
      && !scene.flags(words.lowerBound).contains(.particle)
  }

  /// "Free Syrian Army", "Army of Conquest", "Islamic State"; not "Ministry of Defence", nor a police
  /// academy.
  private static func isArmed(_ words: Range<Int>, _ scene: NameScene) -> Bool {
    let head = head(words, scene)
    let flags = scene.flags(head)
    guard flags.contains(.armed) else { return false }
    let word = scene.text.text(head..<head + 1).lowercased()
    if notByThemselves.contains(word) {
      return words.dropLast(words.upperBound - head).contains { place in
        makesArmed.contains(scene.text.text(place..<place + 1).lowercased())
      }
    }
    return !flags.contains(.body) || scene.text.text(head..<head + 1).lowercased() == "command"
  }

  private static let notByThemselves = words(
    "state movement resistance command company defence defense security shield liberation islamic")
  private static let makesArmed = words(
    "islamic liberation resistance army military air central armed popular combat jihad national people's people"
  )
}

/// Names inside a name.
enum NestedNames {
  static func names(in span: NameSpan, scene: NameScene) -> [NameMention] {
    guard span.words.count > 1 else { return [] }
    var nested: [NameMention] = []
    func add(_ words: Range<Int>, _ kind: NameKind) {
      guard !words.isEmpty, words != span.words else { return }
      nested.append(NameMention(range: scene.text.byteRange(words), words: words, kind: kind))
    }
    if span.type == .place {
      // "Aleppo, Syria"
      var start = span.words.lowerBound
      for word in span.words where scene.isByte(word, ",") {
        add(start..<word, .place)
        start = word + 1
      }
      if start > span.words.lowerBound {
        add(start..<span.words.upperBound, .place)
        return nested
      }
    }
    var word = span.words.lowerBound
    while word < span.words.upperBound {
      let flags = scene.flags(word)
      let isCapital = scene.words[word].shape.isCapitalised
      if isCapital, flags.contains(.demonym) {
        add(word..<word + 1, .nationality)
      } else if isCapital, !flags.isDisjoint(with: [.country, .region]),
        span.type != .person
          || !flags.contains(.given)
      {
        // "United Kingdom", "Saudi Arabia": the neighbours of a country's word may belong to it.
        var end = word + 1
        while end < span.words.upperBound, scene.words[end].shape.isCapitalised,
          scene.flags(end).contains(.country)
        {
          end += 1
        }
        add(word..<end, .place)
        word = end - 1
      }
      word += 1
    }
    return nested
  }
}
