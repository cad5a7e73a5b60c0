/// Named reasons why content gave no text, as they stand in a report line's `problem`.
enum ContentProblem: String {
  case empty
  case binary
  case tooLarge = "too large"
  case noText = "no text"
  /// A page that is made in the browser.
  case scriptsOnly = "scripts only"
  /// The opening of a report whose rest is for subscribers.
  case paywall
  /// It ends before its end.
  case truncated
  case tooDeep = "nested too deep"

  /// What whoever gave it can do about it.
  var remedy: String {
    switch self {
    case .empty: "there is nothing in it, get it again"
    case .binary: "it is no text; save the report as .html or .txt"
    case .tooLarge: "longer than what is read as one report; split it"
    case .noText: "no article was found; copy its text into a .txt file"
    case .scriptsOnly: "a browser makes this page; save it from one once it is shown"
    case .paywall: "the rest is for subscribers; save the whole page as one"
    case .truncated: "what is there was read; get it again for the rest"
    case .tooDeep: "what is there was read, perhaps not all in its place; look at it"
    }
  }

  /// What can be told before reading. Nil where reading is worth it.
  init?(_ bytes: [UInt8]) {
    if bytes.count > Reader.mostBytes {
      self = .tooLarge
    } else if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      self = .empty
    } else if Self.isBinary(bytes.prefix(8_192)) {
      self = .binary
    } else {
      return nil
    }
  }

  private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    let signatures: [[UInt8]] = [
      Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
      [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0x7F, 0x45, 0x4C, 0x46], [0xD0, 0xCF, 0x11, 0xE0],
      Array("BZh".utf8), [0xFD, 0x37, 0x7A], [0x28, 0xB5, 0x2F, 0xFD],
    ]
    if signatures.contains(where: { head.starts(with: $0) }) { return true }
    let controls = head.count { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }
    return controls * 50 > head.count
  }
}

extension Reader {
  /// What to do about a report's problem; nil for one that others named.
  package static func remedy(for problem: String) -> String? {
    ContentProblem(rawValue: problem)?.remedy
  }
}
