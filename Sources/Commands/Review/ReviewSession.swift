import Desk
import Evidence

/// A person going through the queue.
struct ReviewSession {
  /// How a person left the queue.
  enum Ending {
    case done, quit
    /// ^C, or the end of what was typed.
    case interrupted
  }

  private enum Step {
    case decided, skipped, again, quit, interrupted
  }

  private let desk: DeskFolder
  private let editor: ClaimEditor
  private let context: CommandContext
  private let keys: Keys
  private let by: String
  private(set) var decided = 0

  init(_ desk: DeskFolder, by: String, _ context: CommandContext) throws {
    self.desk = desk
    self.by = by
    self.context = context
    editor = ClaimEditor(theatre: try desk.theatre())
    keys = Keys(context.surroundings.input)
  }

  mutating func run(_ queue: [ReviewItem]) throws -> Ending {
    for (number, item) in queue.enumerated() {
      try show(item, "\(number + 1) of \(queue.count)")
      asking: while true {
        switch try step(item.claim) {
        case .decided:
          decided += 1
          break asking
        case .skipped: break asking
        case .again: continue
        case .quit: return .quit
        case .interrupted: return .interrupted
        }
      }
    }
    return .done
  }

  private func say(_ text: String) throws {
    try context.output.line(text)
    try context.output.flush()
  }

  private func show(_ item: ReviewItem, _ number: String) throws {
    let around = try desk.surroundings(of: item.claim)
    for line in ReviewPage.lines(item, number: number, before: around.before, after: around.after) {
      try say(line)
    }
  }

  private func step(_ claim: FoundClaim) throws -> Step {
    try say("[a]ccept  [r]eject  [c]orrect  [s]plit  [m]erge  s[k]ip  [q]uit  [?]")
    guard case .letter(let key) = keys.key() else { return .interrupted }
    switch key {
    case "a": return try decide(.accept, on: claim)
    case "r": return try decide(.reject, on: claim)
    case "c": return try correct(claim)
    case "s": return try split(claim)
    case "m": return try merge(claim)
    case "k": return .skipped
    case "q": return .quit
    default:
      for line in ReviewPage.help { try say(line) }
      return .again
    }
  }

  private func ask(_ question: String) throws -> String? {
    try say(question)
    return keys.line()
  }

  private func decide(_ verdict: ReviewVerdict, on claim: FoundClaim) throws -> Step {
    guard let why = try ask("why?") else { return .interrupted }
    // Acceptance says why by itself: the report says so. Whoever reads later what was thrown out or put in
    // other words has nothing but the reason.
    if why.isEmpty, verdict != .accept {
      try say("nothing is recorded without a reason")
      return .again
    }
    do {
      try desk.decide(verdict, on: claim, by: by, why: why, now: context.surroundings.now)
    } catch {
      guard error.sort == .badInput else { throw error }
      try say("\(error)")
      return .again
    }
    try say("recorded")
    return .decided
  }

  private func correct(_ claim: FoundClaim) throws -> Step {
    guard let edited = try edit(claim.claim) else { return .again }
    if edited == claim.claim {
      try say("nothing was changed")
      return .again
    }
    return try decide(
      .replace([Self.renamed(edited, ClaimEditor.id(replacing: claim))]), on: claim)
  }

  private func split(_ claim: FoundClaim) throws -> Step {
    guard let text = try ask("into how many claims? (2 to 9)"), let count = Int(text),
      (2...9).contains(count)
    else { return .again }
    var parts: [Claim] = []
    for part in 0..<count {
      try say("claim \(part + 1) of \(count):")
      guard let edited = try edit(claim.claim) else { return .again }
      parts.append(Self.renamed(edited, ClaimEditor.id(replacing: claim, part: part)))
    }
    return try decide(.replace(parts), on: claim)
  }

  private func merge(_ claim: FoundClaim) throws -> Step {
    let others = try desk.siblings(of: claim)
    if others.isEmpty {
      try say("the report has no other claim")
      return .again
    }
    for (number, other) in others.enumerated() {
      try say("  \(number + 1)  \(other.placeName): \(other.says): “\(other.quote(upTo: 70))”")
    }
    guard let text = try ask("which of them stands for both? (a number, or Enter for none)"),
      let number = Int(text), others.indices.contains(number - 1)
    else { return .again }
    return try decide(.merge(into: others[number - 1].claim.id), on: claim)
  }

  /// Field after field until an empty line; nil at the end of the input.
  private func edit(_ claim: Claim) throws -> Claim? {
    var claim = claim
    let fields = ClaimField.allCases.map(\.rawValue).joined(separator: ", ")
    while true {
      guard let name = try ask("which field? (\(fields); Enter when done)") else { return nil }
      if name.isEmpty { return claim }
      guard let field = ClaimField(rawValue: name) else {
        try say("there is no field “\(FoundClaim.clean(name))”")
        continue
      }
      guard let value = try ask("\(name): \(field.hint)") else { return nil }
      do { claim = try editor.set(field, to: value, in: claim) } catch { try say("\(error)") }
    }
  }

  private static func renamed(_ claim: Claim, _ id: ClaimID) -> Claim {
    var claim = claim
    claim.id = id
    return claim
  }
}
