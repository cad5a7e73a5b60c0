/// Foreign text made fit for a message: short, and without characters that steer a terminal.
enum Shown {
  static func text(_ text: some StringProtocol) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(60) {
      let steers = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      shown.append(steers || scalar.properties.isBidiControl ? "?" : scalar)
    }
    let cut = text.utf8.count > 240 || text.unicodeScalars.count > 60
    return "“\(String(shown))\(cut ? "…" : "")”"
  }

  /// The first names of a list, for "use one of …".
  static func choices(_ names: some Sequence<String>) -> String {
    let all = Array(names)
    let first = all.prefix(24).joined(separator: ", ")
    return all.count > 24 ? "\(first), …" : first
  }
}

extension String {
  /// True for characters that no name or note has, other than line ends and tabs.
  var hasControlCharacters: Bool {
    utf8.contains { ($0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09) || $0 == 0x7F }
  }

  /// Upper and lower case, apostrophes and hyphens alike: what counts as one spelling.
  var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) {
      let lower = utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return String(decoding: lower, as: UTF8.self)
    }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case ..<0x80: folded.append(scalar)
      case 0x2018, 0x2019, 0x02BC, 0x2032: folded.append("'")
      case 0x2010...0x2013: folded.append("-")
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }
}
