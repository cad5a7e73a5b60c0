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
  let linkDensity: Double
  let counts: WordCounts
  /// Its element or one around it names itself as something other than the article.
  let isAside: Bool
  /// It is a paragraph by its tag, and not a piece of a `div`.
  let isParagraphElement: Bool

  /// The same block, whatever the elements around it are called.
  var withoutClassWords: Block {
    Block(
      kind: kind, text: text, node: node, linkDensity: linkDensity, counts: counts, isAside: false,
      isParagraphElement: isParagraphElement)
  }

  var isHeading: Bool { if case .heading = kind { true } else { false } }
  var isListItem: Bool { if case .listItem = kind { true } else { false } }
  var isRow: Bool { if case .row = kind { true } else { false } }
  var isCaption: Bool { if case .caption = kind { true } else { false } }
}
