import Evidence

/// Whom a page states as its author where that is no person's name: a team, a firm, a handle. It is
/// told as the page writes it, and only where no person is named.
enum AuthorStatement {
  enum Kind {
    /// The page's data call it the author.
    case data
    /// An element for the author, where owners of sites name themselves too.
    case tag
    /// The page shows it to its readers, with a date and more around it.
    case shown
  }

  static func statement(in text: ArraySlice<UInt8>, _ kind: Kind) -> String? {
    guard text.count < 400 else { return nil }
    var bytes = collapsed(text).map { $0 == 0x0A ? 0x20 : $0 }
    BylineText.dropOpening(&bytes)
    var said = trimmed(bytes[...])
    if kind == .shown { said = trimmed(beforeDate(said)) }
    said = trimmed(withoutAddress(said))
    guard (3...100).contains(said.count), said.contains(where: isLetter), !isAddress(said) else {
      return nil
    }
    let words = said.split { $0 < 0x80 && !isLetter($0) }.map { MarkupName($0) }
    // Systems write a stand-in where nobody is named.
    guard words.count <= 12, !words.allSatisfy(standIns.contains) else { return nil }
    switch kind {
    case .data: break
    case .tag: if words.contains(where: legalForms.contains) { return nil }
    case .shown: if !isLabel(said, words) { return nil }
    }
    return String(decoding: said, as: UTF8.self)
  }

  /// A few words that are no part of a sentence.
  private static func isLabel(_ said: ArraySlice<UInt8>, _ words: [MarkupName]) -> Bool {
    guard words.count <= 5, let first = said.first, let last = said.last,
      last != UInt8(ascii: "?"), last != UInt8(ascii: "!"),
      !words.contains(where: notInLabels.contains)
    else { return false }
    if first >= 0x30 && first <= 0x39 { return false }
    let isSmall = first >= 0x61 && first <= 0x7A
    return !isSmall || words.count == 1
  }

  /// What stands before a bar, a bullet or a date.
  private static func beforeDate(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let words = text.split(separator: 0x20)
    for (index, word) in words.enumerated() {
      let isMark = word.allSatisfy { !isLetter($0) && !($0 >= 0x30 && $0 <= 0x39) }
      let isMonth =
        text.contains { $0 >= 0x30 && $0 <= 0x39 } && index + 1 <= words.count
        && MonthNames.month(word.filter(isLetter)[...]) != nil
      let isNumber = (word.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false) && index > 0
      let isBullet =
        word.elementsEqual("·".utf8) || word.elementsEqual("•".utf8)
        || word.elementsEqual("–".utf8) || word.elementsEqual("—".utf8)
      let isJoint = word.elementsEqual("on".utf8) || word.elementsEqual("am".utf8)
      if isMark && !word.elementsEqual("&".utf8) || isMonth || isNumber || isBullet || isJoint {
        return text[text.startIndex..<word.startIndex]
      }
    }
    return text
  }

  /// "Mona Example mona@example.net" names her before her address.
  private static func withoutAddress(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let words = text.split(separator: 0x20)
    guard words.count > 1, let address = words.first(where: { $0.contains(0x40) }),
      address.startIndex > text.startIndex
    else { return text }
    return text[text.startIndex..<address.startIndex]
  }

  /// A template's hole, a link, a path.
  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.contains(where: { [0x7B, 0x7D, 0x3C, 0x3D, 0x5B, 0x5C].contains($0) }) { return true }
    if bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "#") { return true }
    return ["://", "www.", ".com/"].contains { wanted in
      bytes.indices.contains { bytes[$0...].starts(with: wanted.utf8) }
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    let edge: (UInt8) -> Bool = { [0x20, 0x22, 0x27, 0x2C, 0x3A, 0x3B, 0x7C, 0x2D].contains($0) }
    while let first = bytes.first, edge(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, edge(last) { bytes = bytes.dropLast() }
    return bytes
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static let standIns = MarkupName.set(
    """
    admin administrator webmaster root user super superuser undefined null none nil nan false true \
    unknown anonymous anonym anonimo guest gast default test author autor name n a na by von \
    profile wordpressadmin siteadmin wpadmin
    """)

  /// Of the owner of a site, who is not the author of its pages.
  private static let legalForms = MarkupName.set(
    "gmbh ag kg ug ev verein inc llc ltd corp corporation plc sa srl pc pllc llp copyright rights reserved"
  )

  private static let notInLabels = MarkupName.set(
    """
    articles posts by published posted updated read more minutes minute min license lizenz cc share \
    this your you our we artikel beiträge of
    """)
}
