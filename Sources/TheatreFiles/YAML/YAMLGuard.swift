/// Refuses YAML that could make a parser hang or overflow, before the parser sees it.
///
/// Anchors and aliases let a short file stand for one of any length, and theatres need neither.
/// Deep nesting would overflow the stack, and directives are looked up one by one. The checks look
/// at bytes alone and may refuse odd but harmless text, which the messages say how to write.
enum YAMLGuard {
  static let deepest = 64

  static func isHarmless(_ bytes: [UInt8], _ findings: inout Findings) -> Bool {
    var line = 1
    var lineStart = 0
    var flowDepth = 0
    // True while only spaces and the signs that open a level were seen on this line.
    var opening = true
    var previous: UInt8 = 0x0A
    for (index, byte) in bytes.enumerated() {
      let position = Position(line: line, column: nil)
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
        if !isInsideWord(previous), next > 0x20 {
          findings.error(
            "anchors and aliases (&, *) are not read: write everything out, and put a space after "
              + "“&” or “*” where it is only a sign", at: position)
          return false
        }
      case UInt8(ascii: "%") where endsLine(previous):
        findings.error("directives (%) are not read: delete the line", at: position)
        return false
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flowDepth += 1
        if flowDepth > deepest {
          findings.error("brackets nested too deeply: close those before", at: position)
          return false
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth = max(0, flowDepth - 1)
      default: break
      }
      if endsLine(byte) {
        if byte == 0x0A { line += 1 }
        lineStart = index + 1
        opening = true
      } else if opening {
        opening = opensLevel(byte)
        if opening, index - lineStart >= deepest {
          findings.error("indented too deeply: indent by two spaces a level", at: position)
          return false
        }
      }
      previous = byte
    }
    return true
  }

  /// LF and CR, and the last bytes of the other line ends of YAML 1.1 and of a byte-order mark.
  private static func endsLine(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, 0x85, 0xA8, 0xA9, 0xBF: true
    default: false
    }
  }

  private static func opensLevel(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
  }

  /// After a letter, a digit or a sign of ordinary prose, & and * are text to YAML.
  private static func isInsideWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "*")
  }
}
