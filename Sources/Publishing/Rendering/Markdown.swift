/// Escaping for CommonMark 0.31 and its common extensions.
package enum Markdown {
  /// One line of text that renders as itself: no emphasis, link, image, code, heading, table, maths or
  /// HTML. Angle brackets and ampersands become entities, which also protects readers that pass HTML.
  package static func escaped(_ text: String) -> String {
    let clean = PlainText.clean(text)
    var out = ""
    out.reserveCapacity(clean.utf8.count + 16)
    var atStart = true
    var numbered = true
    let scalars = clean.unicodeScalars
    for (index, scalar) in zip(scalars.indices, scalars) {
      switch scalar {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$", "@": out += "\\\(scalar)"
      // An address would become a link by itself.
      case ":":
        out += scalars[index...].starts(with: "://".unicodeScalars) ? "\\:" : ":"
      case "-", "+", "=":
        out += atStart ? "\\\(scalar)" : "\(scalar)"
      case ".", ")":
        let afterWord = out.hasSuffix("www") || out.hasSuffix("WWW")
        out += (numbered && !atStart) || afterWord ? "\\\(scalar)" : "\(scalar)"
      default: out.unicodeScalars.append(scalar)
      }
      atStart = false
      numbered = numbered && ("0"..."9").contains(scalar)
    }
    return out
  }
}
