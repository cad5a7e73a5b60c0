/// What the sequence model tells apart. Finer kinds come from word lists afterwards: `NameKind`.
package enum NameType: Int, CaseIterable, Sendable {
  case person, place, organisation, nationality
}

/// The labels of words: outside, or first or later word of a name of some type.
enum NameLabel {
  static let count = 1 + 2 * NameType.allCases.count
  static let outside = 0

  static func first(_ type: NameType) -> Int { 1 + 2 * type.rawValue }
  static func inside(_ type: NameType) -> Int { 2 + 2 * type.rawValue }
  static func type(_ label: Int) -> NameType? {
    label == outside ? nil : NameType(rawValue: (label - 1) / 2)
  }
  static func isFirst(_ label: Int) -> Bool { label % 2 == 1 }

  /// A later word of a name follows a word of the same name.
  static func mayFollow(_ label: Int, after previous: Int) -> Bool {
    label == outside || isFirst(label) || previous == label || previous == label - 1
  }
  static func mayStart(_ label: Int) -> Bool { label == outside || isFirst(label) }
}

/// A run of words with one label type.
struct NameSpan: Hashable, Sendable {
  var words: Range<Int>
  var type: NameType

  /// The names that a row of labels spells; `offset` is the number of the row's first word.
  static func spans(_ labels: some Collection<Int>, offset: Int) -> [NameSpan] {
    var spans: [NameSpan] = []
    var start: Int?
    var type = NameType.person
    func close(_ end: Int) {
      if let open = start { spans.append(NameSpan(words: open..<end, type: type)) }
      start = nil
    }
    var index = offset
    for label in labels {
      if let here = NameLabel.type(label) {
        if NameLabel.isFirst(label) || start == nil || here != type {
          close(index)
          start = index
          type = here
        }
      } else {
        close(index)
      }
      index += 1
    }
    close(index)
    return spans
  }
}
