import Coding
import Evidence

/// A short report with what it must and must not give, read from the test's own text:
///
///     The League left Tarn and the Crown Army entered it.
///     = change Tarn, by crown-army, from league, ceded
///     = withdrawal Tarn, by league
///     ! fighting
///
/// Each `=` line is one claim: its kind and place, then what else must hold. All claims of a kind
/// that has an `=` line must be listed. A `!` line is a kind of which there must be none; `! all`
/// means no claims whatever. What a line does not say is not asked, but for two things: a claim is
/// affirmed unless the line says `denied`, and plainly asserted unless it says `perhaps WORD`.
///
/// The other details: `nowhere`, `unlisted`, `by ACTOR`, `from ACTOR`, `against ACTOR`,
/// `backed by ACTOR`, `degree WORD`, a manner, a phase, a worth, `part WORDS`, `said by NAME`,
/// `role WORDS`, `of AFFILIATION`, `count N`, `anonymous`, `unattributed`, `when DAY`,
/// `when DAY to DAY`, `when to DAY` (by then), `when ?WORDS` (a time that cannot be resolved, with its anchor).
/// Actors go by id, or by mention where the theatre does not know them; `nobody` is none.
struct Marked: Sendable, CustomStringConvertible {
  let text: String
  let wanted: [[String]]
  let unwanted: [String]

  var description: String { text }

  /// Cases set apart by empty lines. A line that ends in ` ¶` ends a paragraph of the report.
  static func cases(_ source: String) -> [Marked] {
    source.split(separator: "\n\n").map {
      Marked(lines: $0.split(separator: "\n").map(String.init))
    }
  }

  private init(lines: [String]) {
    text = lines.filter { !$0.hasPrefix("= ") && !$0.hasPrefix("! ") }
      .joined(separator: " ").split(separator: " ¶ ").joined(separator: "\n\n")
    wanted = lines.filter { $0.hasPrefix("= ") }.map {
      $0.dropFirst(2).split(separator: ", ").map(String.init)
    }
    unwanted = lines.filter { $0.hasPrefix("! ") }.map { String($0.dropFirst(2)) }
  }

  /// What is wrong with the coder's claims; empty when all is as marked.
  func problems(published: Day? = HillWar.published) -> [String] {
    var left = HillWar.coder.code(HillWar.report(text, published: published))
    let found = left.map(Self.summary)
    var problems: [String] = []
    for kind in unwanted where left.contains(where: { kind == "all" || $0.kind.rawValue == kind }) {
      problems.append("unwanted: \(kind)")
    }
    for line in wanted {
      if let index = left.firstIndex(where: { Self.fits($0, line) }) {
        left.remove(at: index)
      } else {
        problems.append("missing: \(line.joined(separator: ", "))")
      }
    }
    let kinds = Set(wanted.compactMap { $0.first?.split(separator: " ").first.map(String.init) })
    for claim in left where kinds.contains(claim.kind.rawValue) {
      problems.append("not marked: \(Self.summary(claim))")
    }
    return problems.isEmpty ? [] : problems + ["found: " + found.joined(separator: " | ")]
  }

  private static func fits(_ claim: Claim, _ line: [String]) -> Bool {
    guard let first = line.first else { return false }
    let head = first.split(separator: " ", maxSplits: 1).map(String.init)
    guard claim.kind.rawValue == head[0] else { return false }
    if head.count > 1, name(claim.place) != head[1] { return false }
    let details = line.dropFirst()
    if !details.contains("denied"), claim.polarity != .affirmed { return false }
    if !details.contains(where: { $0.hasPrefix("perhaps") }), claim.likelihood.highest < 0.9 {
      return false
    }
    return details.allSatisfy { MarkedDetail($0).holds(of: claim) }
  }

  static func name(_ place: PlaceMention?) -> String { place.map { $0.name ?? $0.mention } ?? "-" }

  static func name(_ actor: ActorMention?) -> String {
    actor.map { $0.id?.rawValue ?? $0.mention } ?? "nobody"
  }

  /// A claim in one line, for messages.
  static func summary(_ claim: Claim) -> String {
    var parts = ["\(claim.kind) \(name(claim.place))"]
    if claim.actor != nil { parts.append("by \(name(claim.actor))") }
    if claim.against != nil { parts.append("from \(name(claim.against))") }
    if claim.manner != .unknown { parts.append(claim.manner.rawValue) }
    if let phase = claim.phase { parts.append(phase.rawValue) }
    if let worth = claim.worth { parts.append(worth.rawValue) }
    if let extent = claim.extent { parts.append("part \(extent)") }
    if claim.polarity == .denied { parts.append("denied") }
    if claim.likelihood != .asserted {
      parts.append("perhaps \(claim.likelihood.words) \(claim.likelihood.highest)")
    }
    for backer in claim.backers {
      parts.append("backed by \(name(backer.actor)) \(backer.degree ?? "")")
    }
    for voice in claim.attribution {
      let words = [voice.name, voice.role, voice.affiliation].map { $0 ?? "-" }
      parts.append("said by \(words.joined(separator: "/")) \(voice.count.map(String.init) ?? "")")
    }
    if let anchor = claim.when.anchor {
      let days = [claim.when.earliest, claim.when.latest].map { $0?.description ?? "?" }
      parts.append("when \(days.joined(separator: " to ")) “\(anchor)”")
    }
    return parts.joined(separator: ", ")
  }
}
