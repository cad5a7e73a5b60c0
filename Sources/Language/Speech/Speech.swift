/// What somebody is quoted or reported as saying. All ranges are UTF-8 bytes of the text.
package struct Speech: Hashable, Sendable {
  package enum Form: String, Sendable {
    /// In quotation marks.
    case quoted
    /// In the reporter's words.
    case reported
  }

  /// The words said, without quotation marks.
  package let content: Range<Int>
  package let form: Form
  /// The word of saying, "said" or "according to".
  package let cue: Range<Int>
  /// Its base form: "say", "according to".
  package let verb: String
  /// Nil when the text does not tell who speaks.
  package let speaker: Speaker?
  /// Who passed the words on: Y in "X was quoted by Y as saying".
  package let relay: Speaker?

  package init(
    content: Range<Int>, form: Form, cue: Range<Int>, verb: String, speaker: Speaker?,
    relay: Speaker? = nil
  ) {
    self.content = content
    self.form = form
    self.cue = cue
    self.verb = verb
    self.speaker = speaker
    self.relay = relay
  }
}

/// A voice, with what the whole text so far has told of it.
package struct Speaker: Hashable, Sendable {
  package enum Kind: String, Sendable { case person, body, description }

  package let kind: Kind
  /// The words at hand: "he", "Col. Petrova", "two officials".
  package let mention: Range<Int>
  /// The fullest name in the text; nil for those whom nobody names.
  package let name: String?
  /// "spokesman", "senior army officer".
  package let role: String?
  package let affiliation: String?
  /// A person or persons without a name.
  package let isAnonymous: Bool
  /// "two officials": 2.
  package let count: Int?

  package init(
    kind: Kind, mention: Range<Int>, name: String? = nil, role: String? = nil,
    affiliation: String? = nil, isAnonymous: Bool = false, count: Int? = nil
  ) {
    self.kind = kind
    self.mention = mention
    self.name = name
    self.role = role
    self.affiliation = affiliation
    self.isAnonymous = isAnonymous
    self.count = count
  }

  /// The same voice, mentioned elsewhere.
  func mentioned(at mention: Range<Int>) -> Speaker {
    Speaker(
      kind: kind, mention: mention, name: name, role: role, affiliation: affiliation,
      isAnonymous: isAnonymous, count: count)
  }
}

/// Dependency trees over the words of a text, where a parser has made them.
package struct WordTrees: Sendable {
  /// For each word the number of its head in the text, nil for a root.
  package let heads: [Int?]
  /// UD relations, subtypes included.
  package let labels: [String]

  package init(heads: [Int?], labels: [String]) {
    self.heads = heads
    self.labels = labels
  }
}
