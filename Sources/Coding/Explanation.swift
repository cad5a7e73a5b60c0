package import Evidence
import Language

/// What the coder saw in a sentence and made of it, for people who ask why.
package struct Explanation: Sendable {
  /// UTF-8 byte offsets into the report's text.
  package let bytes: Range<Int>
  /// A line a word: number, word, tag, relation and the number of its head; what it names, if
  /// anything.
  package let words: [String]
  package let claims: [Claim]
  /// What was considered and dropped, and for sentences without claims why there is none.
  package let notes: [String]
}

extension Scene {
  /// The tree as lines.
  var lines: [String] {
    tree.words.enumerated().map { index, word in
      var line =
        "\(index + 1)\t\(word.text)\t\(word.treebankTag)\t\(word.relation.rawValue)\t\(word.head + 1)"
      if let actor = actors[index] {
        line += "\tactor: \(actor.mention.mention)"
        if let id = actor.mention.id { line += " (\(id))" }
      }
      if let places = places[index], !places.isEmpty {
        line +=
          "\tplace: "
          + places.map { place in
            place.mention.mention + (place.mention.id.map { " (\($0))" } ?? "")
          }.joined(separator: "; ")
      }
      if isTime(index) { line += "\ttime" }
      return line
    }
  }
}
