/// A site's wishes for programs that fetch its pages: `robots.txt` (RFC 9309).
struct RobotsRules: Hashable, Sendable {
  /// As much as the standard wants to be read, and a little more.
  static let mostBytes = 512 << 10

  private struct Rule: Hashable, Sendable {
    let pattern: RobotsPattern
    let allows: Bool
  }

  private var rules: [Rule] = []
  /// Seconds between two requests; no part of the standard, but widely used.
  private(set) var crawlDelay: Double?

  /// Everything may be fetched.
  init() {}

  /// - Parameter product: our name; where no group is for it, the group of `*` counts, and where
  ///   several are, all of them together.
  init(_ bytes: [UInt8], product: String) {
    let product = product.lowercased()
    var ours: RobotsRules?
    var anybodys: RobotsRules?
    var isOurs = false
    var isAnybodys = false
    var isNaming = false
    for line in Self.whole(bytes).split(whereSeparator: Self.isBreak) {
      guard let (key, value) = Self.field(line) else { continue }
      if key == "user-agent" {
        if !isNaming { (isOurs, isAnybodys) = (false, false) }
        isNaming = true
        if value == "*" { isAnybodys = true }
        if Self.product(value) == product { isOurs = true }
        // A group without a rule is a group: it allows everything.
        if isOurs { ours = ours ?? RobotsRules() }
        if isAnybodys { anybodys = anybodys ?? RobotsRules() }
        continue
      }
      guard key == "allow" || key == "disallow" || key == "crawl-delay" else { continue }
      isNaming = false
      if isOurs { ours?.take(key, value) }
      if isAnybodys { anybodys?.take(key, value) }
    }
    self = ours ?? anybodys ?? RobotsRules()
  }

  /// What is read of a longer file ends with a whole line: half a rule forbids more than the rule.
  private static func whole(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard bytes.count >= mostBytes else { return bytes[...] }
    let read = bytes.prefix(mostBytes)
    return read[..<(read.lastIndex(where: isBreak) ?? read.startIndex)]
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The longest rule that fits decides; of two alike, the one that allows.
  ///
  /// - Parameter target: path and query.
  func allows(_ target: String) -> Bool {
    let target = RobotsPattern.normal(Array(target.utf8)[...])
    var best: Rule?
    for rule in rules where rule.pattern.matches(target) {
      let (length, longest) = (rule.pattern.length, best?.pattern.length ?? -1)
      if length > longest || length == longest && rule.allows { best = rule }
    }
    return best?.allows ?? true
  }

  private mutating func take(_ key: String, _ value: String) {
    if key == "crawl-delay" {
      if let seconds = Double(value), seconds >= 0 { crawlDelay = seconds }
    } else if !value.isEmpty {
      // A rule without a path says nothing.
      rules.append(
        Rule(pattern: RobotsPattern(Array(value.utf8)[...]), allows: key == "allow"))
    }
  }

  private static func field(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
    var line = line.prefix { $0 != UInt8(ascii: "#") }
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    func text(_ bytes: ArraySlice<UInt8>) -> String {
      let start = bytes.drop { $0 <= 0x20 }
      let end = start.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start.startIndex
      return String(decoding: start[..<end], as: UTF8.self)
    }
    return (text(line[..<colon]).lowercased(), text(line[(colon + 1)...]))
  }

  /// `Foothold/1.0` speaks of `foothold`.
  private static func product(_ value: String) -> String {
    String(value.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }).lowercased()
  }
}
