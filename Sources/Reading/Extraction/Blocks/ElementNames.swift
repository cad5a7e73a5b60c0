/// The names that an element gives itself, in `class`, `id`, `itemprop`, `role` and by its tag.
///
/// "relatedStories" and "related-stories" are the names "related", "stories" and, together,
/// "related-stories"; a tag is written "<aside>".
enum ElementNames {
  /// The key of a name as the model's file writes it.
  static func key(_ name: String) -> UInt64 {
    if name.hasPrefix("<") { return WordHash.of(name.utf8) }
    let parts = name.split(separator: "-", maxSplits: 1).map { WordHash.of($0.utf8) }
    return parts.count == 2 ? WordHash.pair(parts[0], parts[1]) : parts.first ?? WordHash.empty
  }

  static let tagKeys = HTMLTag.allCases.map { WordHash.of("<\($0.name)>".utf8) }

  /// Longer values are the work of style generators.
  static let longestValue = 300

  /// Calls `body` with the key of each name, and of each two names that follow one another within
  /// one class.
  @inline(__always)
  static func forEach(in value: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    var hash = WordHash.empty
    var before: UInt64 = 0
    var previous: UInt8 = 0
    var length = 0
    var isStyling = false
    func close() {
      guard length > 0 else { return }
      if !isStyling, length > 1 {
        body(hash)
        if before != 0 { body(WordHash.pair(before, hash)) }
      }
      before = hash
      hash = WordHash.empty
      length = 0
    }
    for byte in value.prefix(longestValue) {
      let lower = asciiLowercased(byte)
      if lower >= 0x61, lower <= 0x7A {
        if byte != lower, previous >= 0x61, previous <= 0x7A { close() }
        hash = WordHash.step(hash, lower)
        length += 1
      } else {
        close()
        if byte <= 0x20 {
          before = 0
          isStyling = false
        } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: ":") {
          // "lg:w-full", "[--sidebar-width:18rem]"
          isStyling = true
        }
      }
      previous = byte
    }
    close()
  }

  /// The same names, spelled.
  static func spelled(in value: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    for name in value.prefix(longestValue).split(whereSeparator: { $0 <= 0x20 }) {
      var before: String?
      for word in words(of: name) {
        if word.utf8.count > 1 {
          names.append(word)
          if let before { names.append("\(before)-\(word)") }
        }
        before = word
      }
    }
    return names
  }

  private static func words(of name: ArraySlice<UInt8>) -> [String] {
    var words: [[UInt8]] = []
    var previous: UInt8 = 0
    for byte in name {
      let lower = asciiLowercased(byte)
      if lower >= 0x61, lower <= 0x7A {
        let hump = byte != lower && previous >= 0x61 && previous <= 0x7A
        let starts = hump || !(previous | 0x20 >= 0x61 && previous | 0x20 <= 0x7A)
        if starts || words.isEmpty { words.append([]) }
        words[words.count - 1].append(lower)
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: ":") {
        return words.map { String(decoding: $0, as: UTF8.self) }
      }
      previous = byte
    }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Attributes that name their element.
  static func isName(_ attribute: AttributeName) -> Bool {
    switch attribute {
    case .class, .id, .itemprop, .role: true
    default: false
    }
  }
}

/// What the names of an element and of those around it say, as log odds.
struct NameScores: Hashable {
  /// The lowest and highest of the element and all around it.
  var lowest: Float = 0
  var highest: Float = 0
  /// The strongest of the nearest element with a name that is known.
  var nearest: Float = 0
  /// The sum over the elements around, each with its strongest.
  var sum: Float = 0

  mutating func add(_ strongest: Float) {
    lowest = min(lowest, strongest)
    highest = max(highest, strongest)
    nearest = strongest
    sum += strongest
  }
}
