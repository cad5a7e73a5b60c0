/// What the whole text shows of a word: how it is written elsewhere, and what stands beside it there.
/// A word that also stands small is rarely a name; one that follows a rank once is a person throughout.
struct NameMemory: Sendable {
  struct Entry: Sendable {
    /// Which of the ways below the text writes the word in, and whether one of them twice.
    var writing: UInt8 = 0
    /// Flags of all words before it and after it.
    var before: UInt32 = 0
    var after: UInt32 = 0
  }

  private var seen: HashMap<Entry>

  private static let small: UInt8 = 1
  private static let capitalInside: UInt8 = 2
  private static let capitalFirst: UInt8 = 4
  private static let repeated: UInt8 = 8

  init(_ text: NameText, _ words: [NameWord]) {
    seen = HashMap(capacity: words.count / 2, empty: Entry())
    for sentence in text.sentences {
      for index in sentence where words[index].shape != .mark {
        add(
          words[index], before: index > sentence.lowerBound ? words[index - 1].flags : [],
          after: index + 1 < sentence.upperBound ? words[index + 1].flags : [])
      }
    }
  }

  private mutating func add(_ word: NameWord, before: NameFlags, after: NameFlags) {
    var entry = seen[word.lower]
    let bit: UInt8
    if !word.shape.isCapitalised {
      bit = Self.small
    } else {
      bit = word.opensSentence ? Self.capitalFirst : Self.capitalInside
      entry.before |= before.rawValue
      entry.after |= after.rawValue
    }
    if entry.writing & bit != 0 { entry.writing |= Self.repeated }
    entry.writing |= bit
    seen[word.lower] = entry
  }

  subscript(word: NameWord) -> Entry { seen[word.lower] }
}
