/// A paragraph of a page as its author's markup gives it, boilerplate or not.
struct Block {
  enum Kind {
    case paragraph
    case heading(Int)
    case listItem, quotation, row, caption
  }

  let kind: Kind
  /// White space collapsed; never empty.
  let text: [UInt8]
  /// The element that holds it.
  let node: Int
  /// The share of its bytes that are links' words.
  let linkDensity: Float
  let counts: WordCounts
  /// The share of its bytes that are digits.
  let digits: Float
  let names: NameScores
  /// What the element and the one around it look like: blocks of one make share it.
  let make: UInt64
  /// Its `article` element, or -1.
  let article: Int
  /// It is a paragraph by its tag, and not a piece of a `div`.
  let isParagraphElement: Bool

  var headingLevel: Int { if case .heading(let level) = kind { level } else { 0 } }
  var isHeading: Bool { headingLevel > 0 }
  var isListItem: Bool { if case .listItem = kind { true } else { false } }
  var isQuotation: Bool { if case .quotation = kind { true } else { false } }
  var isRow: Bool { if case .row = kind { true } else { false } }
  var isCaption: Bool { if case .caption = kind { true } else { false } }

  /// Bytes of running text; zero for anything that does not read like it.
  var prose: Float {
    guard !isCaption, names.lowest > -1.5, linkDensity < 0.4, counts.words >= 8,
      counts.endsSentence || counts.words >= 20
    else { return 0 }
    let weight: Float = isParagraphElement ? 1 : isListItem || isRow ? 0.5 : 0.8
    return weight * Float(text.count) * (1 - linkDensity)
  }
}
