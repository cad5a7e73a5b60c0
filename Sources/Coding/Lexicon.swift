package import Evidence

/// What a slot of the sentence means to a frame.
package enum Role: String, Sendable {
  case actor, against, place, target
  case none = "-"
}

/// One sense: the words that evoke it and the roles of their arguments.
package struct Frame: Hashable, Sendable {
  package let name: String
  package let kind: Kind
  package var reason = ""
  package var verbs: [String] = []
  package var nouns: [String] = []
  package var needs: Set<Role> = []
  package var manner: Manner = .unknown
  package var phase: Phase?
  package var worth: Worth?
  package var support: Set<String> = []
  package var denyingSupport: Set<String> = []
  /// By slot: "subject", "object", "possessor" or a preposition.
  package var slots: [String: Role] = [:]
}

/// The frame lexicon, by word.
package struct Lexicon: Sendable {
  package let frames: [Frame]
  /// Frames by verb; particle verbs stand under their first word.
  private let byVerb: [String: [(particle: String?, frame: Int)]]
  private let byNoun: [String: [Int]]

  /// The lexicon that ships with the package.
  package static let standard = Lexicon(
    parsing: String(decoding: PackageResources.lexicon_txt, as: UTF8.self))

  /// Reads the format that the head of `lexicon.txt` describes. The file is part of the package
  /// and a test reads it whole, so a malformed line is skipped here and reported there.
  package init(parsing text: String) {
    let parsed = LexiconParser.parse(text)
    frames = parsed.frames
    var byVerb: [String: [(String?, Int)]] = [:]
    var byNoun: [String: [Int]] = [:]
    for (index, frame) in frames.enumerated() {
      for verb in frame.verbs {
        let parts = verb.split(separator: "+").map(String.init)
        byVerb[parts[0], default: []].append((parts.count > 1 ? parts[1] : nil, index))
      }
      for noun in frame.nouns { byNoun[noun, default: []].append(index) }
    }
    self.byVerb = byVerb
    self.byNoun = byNoun
  }

  /// Frames of a verb with the particle that each needs, particle verbs first.
  package func frames(verb: String) -> [(particle: String?, frame: Frame)] {
    (byVerb[verb] ?? []).map { ($0.particle, frames[$0.frame]) }
      .sorted { ($0.particle != nil ? 0 : 1) < ($1.particle != nil ? 0 : 1) }
  }

  package func frames(noun: String) -> [Frame] { (byNoun[noun] ?? []).map { frames[$0] } }
}

/// Reads the lexicon's format.
package enum LexiconParser {
  /// The frames, and what is wrong with the text by line number.
  package static func parse(_ text: String) -> (frames: [Frame], problems: [String]) {
    var frames: [Frame] = []
    var problems: [String] = []
    for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = raw.prefix { $0 != "#" }
      let parts = line.split(separator: " ").map(String.init)
      guard let key = parts.first else { continue }
      let problem = { problems.append("\(number + 1): cannot read “\(raw)”") }
      if key == "frame" {
        guard parts.count == 3, let kind = Kind(rawValue: parts[2]) else {
          problem()
          continue
        }
        frames.append(Frame(name: parts[1], kind: kind))
      } else if frames.isEmpty || !set(key, Array(parts.dropFirst()), on: &frames[frames.count - 1])
      {
        problem()
      }
    }
    return (frames, problems)
  }

  private static func set(_ key: String, _ values: [String], on frame: inout Frame) -> Bool {
    guard let last = values.last else { return false }
    switch key {
    case "reason": frame.reason = values.joined(separator: " ")
    case "verbs": frame.verbs += values
    case "nouns": frame.nouns += values
    case "support": frame.support.formUnion(values)
    case "deny": frame.denyingSupport.formUnion(values)
    case "needs":
      let roles = values.compactMap(Role.init(rawValue:))
      guard roles.count == values.count else { return false }
      frame.needs = Set(roles)
    case "manner":
      guard let manner = Manner(rawValue: last) else { return false }
      frame.manner = manner
    case "phase":
      guard let phase = Phase(rawValue: last) else { return false }
      frame.phase = phase
    case "worth":
      guard let worth = Worth(rawValue: last) else { return false }
      frame.worth = worth
    default:
      guard let role = Role(rawValue: last) else { return false }
      frame.slots[([key] + values.dropLast()).joined(separator: " ")] = role
    }
    return true
  }
}
