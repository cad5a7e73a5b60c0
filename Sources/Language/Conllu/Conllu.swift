/// Why a text is not CoNLL-U, with its line.
package struct ConlluError: Error, Hashable, CustomStringConvertible {
  package let line: Int
  package let reason: String
  package var description: String { "line \(line): \(reason)" }
}

/// A sentence of CoNLL-U (universaldependencies.org/format.html) as far as Foothold reads it: its
/// comments and the words with their spacing. Multi-word token lines and empty nodes are dropped.
package struct ConlluSentence: Hashable, Sendable {
  package struct Word: Hashable, Sendable {
    package let form: String
    package let spaceAfter: Bool

    package init(form: String, spaceAfter: Bool) {
      self.form = form
      self.spaceAfter = spaceAfter
    }
  }

  package let comments: [String]
  package let words: [Word]

  package init(comments: [String], words: [Word]) {
    self.comments = comments
    self.words = words
  }
}

package enum Conllu {
  /// True when the first line that is no comment has ten tab-separated columns.
  package static func isConllu(_ text: String) -> Bool {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).prefix(50)
    where line.first != UInt8(ascii: "#") {
      return line.filter { $0 == UInt8(ascii: "\t") }.count == 9
    }
    return false
  }

  /// Reads all sentences; the first malformed line stops it.
  package static func sentences(_ text: String) throws(ConlluError) -> [ConlluSentence] {
    var sentences: [ConlluSentence] = []
    var comments: [String] = []
    var words: [ConlluSentence.Word] = []
    func flush() {
      if !words.isEmpty { sentences.append(ConlluSentence(comments: comments, words: words)) }
      comments = []
      words = []
    }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = raw.last == UInt8(ascii: "\r") ? raw.dropLast() : raw
      if line.isEmpty {
        flush()
      } else if line.first == UInt8(ascii: "#") {
        comments.append(String(line) ?? "")
      } else {
        let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard columns.count == 10 else {
          throw ConlluError(
            line: index + 1, reason: "\(columns.count) columns where CoNLL-U has 10")
        }
        let id = String(columns[0]) ?? ""
        if id.contains("-") || id.contains(".") { continue }
        guard Int(id) != nil, !columns[1].isEmpty else {
          throw ConlluError(line: index + 1, reason: "a word needs a number and a form")
        }
        let misc = String(columns[9]) ?? ""
        words.append(
          ConlluSentence.Word(
            form: String(columns[1]) ?? "",
            spaceAfter: !misc.split(separator: "|").contains("SpaceAfter=No")))
      }
    }
    flush()
    return sentences
  }

  /// Writes one sentence. `misc` holds each token's MISC items besides SpaceAfter. Head and relation
  /// stay empty until a parser fills them.
  package static func write(
    _ tokens: [Token], comments: [String], misc: [[String]], to out: inout String
  ) {
    for comment in comments { out += comment + "\n" }
    for (index, token) in tokens.enumerated() {
      var items = misc[index]
      if !token.spaceAfter { items.append("SpaceAfter=No") }
      let tag = token.tag == .other ? "X" : token.tag.rawValue
      out += "\(index + 1)\t\(token.text)\t\(token.lemma)\t\(tag)\t_\t_\t_\t_\t_\t"
      out += items.isEmpty ? "_" : items.joined(separator: "|")
      out += "\n"
    }
    out += "\n"
  }
}
