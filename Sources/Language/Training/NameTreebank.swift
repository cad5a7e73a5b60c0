/// Names from a treebank that marks every mention (`Entity=` in MISC, as GUM does): those mentions
/// whose head is a proper noun.
package struct NameTreebank {
  private let cut: ([UInt8]) -> [Range<Int>]

  /// - Parameter cut: cuts the bytes of one sentence into words, as the text to be read will be.
  package init(cut: @escaping ([UInt8]) -> [Range<Int>]) { self.cut = cut }

  /// One document for each `newdoc`; sentences keep the treebank's borders.
  package func documents(_ sentences: [ConlluSentence]) -> [NameDocument] {
    var documents: [NameDocument] = []
    var bytes: [UInt8] = []
    var ranges: [[Range<Int>]] = []
    var names: [NameDocument.Name] = []
    func close() {
      if !ranges.isEmpty {
        documents.append(
          NameDocument(
            text: NameText(bytes: bytes, sentences: ranges), names: names, isTarget: false))
      }
      bytes = []
      ranges = []
      names = []
    }
    for sentence in sentences {
      if sentence.startsDocument { close() }
      let offset = bytes.count
      let text = Array(sentence.text.utf8)
      bytes += text
      bytes.append(UInt8(ascii: "\n"))
      ranges.append(cut(text).map { $0.lowerBound + offset..<$0.upperBound + offset })
      names += TreebankNames(sentence, text).names.map {
        .init(
          range: $0.range.lowerBound + offset..<$0.range.upperBound + offset, type: $0.type)
      }
    }
    close()
    return documents
  }
}

/// The names of one sentence.
private struct TreebankNames {
  private struct Mention {
    let words: Range<Int>
    let type: String
  }

  private let sentence: ConlluSentence
  private let bytes: [UInt8]
  private(set) var names: [NameDocument.Name] = []

  init(_ sentence: ConlluSentence, _ bytes: [UInt8]) {
    self.sentence = sentence
    self.bytes = bytes
    var found: [NameDocument.Name] = []
    for mention in mentions() {
      guard let type = Self.types[mention.type], let range = name(mention.words) else { continue }
      found.append(.init(range: range, type: type))
    }
    names = NameSpelling.longest(found)
    for (index, word) in sentence.words.enumerated() where word.upos == "ADJ" {
      let range = sentence.spans[index]
      guard word.form.first?.isUppercase ?? false, isDemonym(range),
        names.allSatisfy({ !$0.range.overlaps(range) })
      else { continue }
      names.append(.init(range: range, type: .nationality))
    }
  }

  private static let types: [String: NameType] = [
    "person": .person, "place": .place, "organization": .organisation,
  ]

  private func isDemonym(_ range: Range<Int>) -> Bool {
    bytes[range].withUnsafeBufferPointer { NameWord($0).flags.contains(.demonym) }
  }

  /// `(4-place-new…(5-person-new…)` opens two mentions and closes the second; `4)` closes the first.
  private func mentions() -> [Mention] {
    var open: [(id: Substring, type: String, start: Int)] = []
    var mentions: [Mention] = []
    for (index, word) in sentence.words.enumerated() {
      guard
        let item = word.misc.split(separator: "|").first(where: { $0.hasPrefix("Entity=") })
      else { continue }
      var rest = item.dropFirst("Entity=".count)
      while let first = rest.first {
        if first == "(" {
          rest.removeFirst()
          let body = rest.prefix { $0 != "(" && $0 != ")" }
          rest.removeFirst(body.count)
          let fields = body.split(separator: "-", maxSplits: 2)
          guard fields.count >= 2 else { continue }
          if rest.first == ")" {
            rest.removeFirst()
            mentions.append(Mention(words: index..<index + 1, type: String(fields[1])))
          } else {
            open.append((fields[0], String(fields[1]), index))
          }
        } else {
          let id = rest.prefix { $0 != "(" && $0 != ")" }
          rest.removeFirst(id.count)
          if rest.first == ")" { rest.removeFirst() }
          if let place = open.lastIndex(where: { $0.id == id }) {
            let mention = open.remove(at: place)
            mentions.append(Mention(words: mention.start..<index + 1, type: mention.type))
          }
        }
      }
    }
    return mentions
  }

  /// The bytes of the name in a mention: all of it, or the capitalised words around its head.
  private func name(_ words: Range<Int>) -> Range<Int>? {
    let all = sentence.words
    guard
      let head = words.first(where: { index in
        all[index].head.map { !words.contains($0 - 1) } ?? false
      }), all[head].upos == "PROPN"
    else { return nil }
    if let whole = trimmedName(words) { return whole }
    func isPart(_ index: Int) -> Bool {
      words.contains(index) && all[index].form.contains(where: \.isUppercase)
        && all[index].upos != "DET" && all[index].upos != "PRON"
    }
    var start = head
    var end = head + 1
    while isPart(start - 1) { start -= 1 }
    while true {
      if isPart(end) {
        end += 1
      } else if words.contains(end), ["of", "-", "for"].contains(all[end].form), isPart(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return trimmedName(start..<end)
  }

  private func trimmedName(_ words: Range<Int>) -> Range<Int>? {
    let whole =
      sentence.spans[words.lowerBound].lowerBound..<sentence.spans[words.upperBound - 1].upperBound
    guard let range = NameSpelling.trimmed(whole, of: bytes), NameSpelling.isName(range, of: bytes)
    else { return nil }
    return range
  }
}
