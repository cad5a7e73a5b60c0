/// A sentence of CoNLL-U. What the ten columns say is kept as given, so that writing it again gives the
/// same lines; `_` stands for an empty column.
package struct ConlluSentence: Hashable, Sendable {
  /// A syntactic word: a line whose first column is a plain number. Words count from 1, array indices
  /// from 0.
  package struct Word: Hashable, Sendable {
    package var form: String
    package var lemma: String
    package var upos: String
    package var xpos: String
    package var feats: String
    /// The number of the head, 0 for the root, nil where the column is empty.
    package var head: Int?
    package var deprel: String
    package var deps: String
    package var misc: String
    /// Whether a space follows in the text; inside a multi-word token none does.
    package var spaceAfter: Bool

    package init(
      form: String, lemma: String = "_", upos: String = "_", xpos: String = "_",
      feats: String = "_", head: Int? = nil, deprel: String = "_", deps: String = "_",
      misc: String = "_", spaceAfter: Bool
    ) {
      self.form = form
      self.lemma = lemma
      self.upos = upos
      self.xpos = xpos
      self.feats = feats
      self.head = head
      self.deprel = deprel
      self.deps = deps
      self.misc = misc
      self.spaceAfter = spaceAfter
    }

    /// The relation without its subtype: `nsubj` of `nsubj:pass`.
    package var universalRelation: Substring { deprel.prefix { $0 != ":" } }
  }

  /// A line such as `2-3  don't`: words written as one token.
  package struct MultiWordToken: Hashable, Sendable {
    /// Indices into `words`.
    package let words: Range<Int>
    package let form: String
    /// The columns after the form, as given.
    package let columns: [String]
    package let spaceAfter: Bool

    package init(words: Range<Int>, form: String, columns: [String]? = nil, spaceAfter: Bool) {
      self.words = words
      self.form = form
      self.columns = columns ?? Array(repeating: "_", count: 8)
      self.spaceAfter = spaceAfter
    }
  }

  /// A line such as `8.1`: a word that is not there. Kept aside; nothing but the writer looks at it.
  package struct EmptyNode: Hashable, Sendable {
    /// The number of the word it follows, 0 at the start.
    package let after: Int
    package let columns: [String]
  }

  package let comments: [String]
  package let words: [Word]
  package let multiWordTokens: [MultiWordToken]
  package let emptyNodes: [EmptyNode]
  /// The tokens joined by their spaces: what `# text` should say.
  package let text: String
  /// UTF-8 byte offsets of each word in `text`. Words of a multi-word token share it among them where
  /// their forms put together give its form; else each has the whole of it.
  package let spans: [Range<Int>]

  package init(
    comments: [String], words: [Word], multiWordTokens: [MultiWordToken] = [],
    emptyNodes: [EmptyNode] = []
  ) {
    self.comments = comments
    self.words = words
    self.multiWordTokens = multiWordTokens
    self.emptyNodes = emptyNodes
    (text, spans) = Self.join(words, multiWordTokens)
  }

  /// What a comment `# KEY = VALUE` says; an empty text for `# KEY` alone.
  package func comment(_ key: String) -> String? {
    for comment in comments {
      let parts = comment.dropFirst().split(separator: "=", maxSplits: 1)
      guard let name = parts.first, Self.trim(name) == key else { continue }
      return parts.count == 2 ? String(Self.trim(parts[1])) : ""
    }
    return nil
  }

  /// `# newpar` or `# newdoc`, with or without an id.
  package var startsParagraph: Bool {
    comment("newpar") != nil || comment("newpar id") != nil || startsDocument
  }

  package var startsDocument: Bool { comment("newdoc") != nil || comment("newdoc id") != nil }

  /// Every word has a head, and following heads leads to the one root from each.
  package var isTree: Bool {
    var state = Array(repeating: 0, count: words.count + 1)  // 1 on the way, 2 reaches the root
    state[0] = 2
    guard words.count(where: { $0.head == 0 }) == 1 else { return false }
    for start in 1...max(1, words.count) {
      var path: [Int] = []
      var at = start
      while state[at] == 0 {
        state[at] = 1
        path.append(at)
        guard let head = words[at - 1].head, state.indices.contains(head) else { return false }
        at = head
      }
      if state[at] == 1 { return false }
      for word in path { state[word] = 2 }
    }
    return true
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func join(
    _ words: [Word], _ multiWordTokens: [MultiWordToken]
  ) -> (String, [Range<Int>]) {
    var text = ""
    var length = 0
    var spans: [Range<Int>] = []
    spans.reserveCapacity(words.count)
    func append(_ form: String, _ space: Bool) {
      text += form
      length += form.utf8.count
      if space, spans.count < words.count {
        text += " "
        length += 1
      }
    }
    var ranges = multiWordTokens[...]
    while spans.count < words.count {
      let index = spans.count
      let start = length
      guard let range = ranges.first, range.words.lowerBound == index else {
        spans.append(start..<start + words[index].form.utf8.count)
        append(words[index].form, words[index].spaceAfter)
        continue
      }
      ranges.removeFirst()
      if words[range.words].lazy.flatMap(\.form.utf8).elementsEqual(range.form.utf8) {
        var at = start
        for word in words[range.words] {
          spans.append(at..<at + word.form.utf8.count)
          at += word.form.utf8.count
        }
      } else {
        spans += range.words.map { _ in start..<start + range.form.utf8.count }
      }
      append(range.form, range.spaceAfter)
    }
    return (text, spans)
  }
}
