import Foundation

/// Facts about markup that a guarded tree no longer shows, told without taking its tags apart.
enum MarkupDepth {
  /// The largest excess of start tags over end tags, those aside that need no end. Scripts that
  /// write markup make it a little more than it is.
  static func of(_ html: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    forEachTag(in: html) { name, isEnd in
      if isEnd {
        if depth > 0, !Elements.optionalEnd.contains(name) { depth -= 1 }
      } else if !Elements.void.contains(name), !Elements.optionalEnd.contains(name),
        !Elements.dropped.contains(name)
      {
        depth += 1
        deepest = max(deepest, depth)
      }
    }
    return deepest
  }

  static func scripts(in html: [UInt8]) -> Int {
    var scripts = 0
    forEachTag(in: html) { name, isEnd in
      if !isEnd, name == Elements.script { scripts += 1 }
    }
    return scripts
  }

  private static func forEachTag(
    in html: [UInt8], _ body: (_ name: MarkupName, _ isEnd: Bool) -> Void
  ) {
    html.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      var index = 0
      while let mark = memchr(start + index, 0x3C, bytes.count - index) {
        index = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(mark)) + 1
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let name = bytes[index...].prefix(16).prefix { isNameByte($0) }
        if !name.isEmpty { body(MarkupName(name), isEnd) }
        index = name.endIndex
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
