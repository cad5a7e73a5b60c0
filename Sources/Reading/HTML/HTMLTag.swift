/// Elements that reading tells apart; a document's texts count as elements of their own kind.
enum HTMLTag: UInt8, CaseIterable {
  case text, other
  case html, head, body, title, meta, link, base, a, abbr, address, article, aside, b, blockquote,
    br, button, caption, center, cite, code, dd, del, details, dialog, div, dl, dt, em, fieldset,
    figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, i, label,
    legend, li, main, mark, menu, nav, object, ol, p, pre, q, s, section, small, span, strong, sub,
    summary, sup, table, tbody, td, tfoot, th, thead, time, tr, u, ul

  /// As markup writes it.
  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { "\($0)" }
}

/// A set of tags in two words: asking it costs no hashing.
struct TagSet: ExpressibleByArrayLiteral, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(arrayLiteral tags: HTMLTag...) {
    for tag in tags {
      if tag.rawValue < 64 { low |= 1 << tag.rawValue } else { high |= 1 << (tag.rawValue - 64) }
    }
  }

  @inline(__always)
  func contains(_ tag: HTMLTag) -> Bool {
    let number = tag.rawValue
    return number < 64 ? low >> number & 1 == 1 : high >> (number - 64) & 1 == 1
  }
}
