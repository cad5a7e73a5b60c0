import Evidence

/// One line of the table: what a claim must be, and its codes. What a row leaves open fits everything.
struct CodeRow: Sendable {
  var kind: Kind
  var manners: Set<Manner>?
  var phases: Set<Phase>?
  var gainer: Gainer?
  var weapon: Weapon?
  var cameo: String?
  var plover: EventCodes.PLOVER?
  var acled: EventCodes.ACLED?
  var gaps: [String] = []
}

/// Kinds of claim as codes, the first row that fits.
///
/// CAMEO: Schrodt, “CAMEO: Conflict and Mediation Event Observations, Event and Actor Codebook”, 1.1b3,
/// 2012. PLOVER: the conversion table from CAMEO of its manual's draft 0.8 (2021), but for a withdrawal,
/// which the table has as “disarm” because CAMEO merges it with surrender. ACLED: codebook of 2024, the
/// definitions of its sub-event types. docs/codes.md shows the table to users.
enum CodeTable {
  static let rows: [CodeRow] = changes + strikes + states + combat + silent

  private static let battle = "Battles"
  private static let remote = "Explosions/Remote violence"
  private static let strategic = "Strategic developments"

  private static let howUnsaid = "no standard says how the ground was given up"
  private static let mannerAssumed =
    "the words do not say how it changed hands; ACLED's codes of battles take it for fought over"

  private static let changes: [CodeRow] = [
    CodeRow(
      kind: .change, manners: [.negotiated],
      acled: acled(strategic, "Non-violent transfer of territory"),
      gaps: ["CAMEO and PLOVER have no event for ground handed over under a deal"]),
    changed(.ceded, acled(strategic, "Non-violent transfer of territory"), gaps: [howUnsaid]),
    changed(.fought, by: .government, regained),
    changed(.unknown, by: .government, regained, gaps: [mannerAssumed]),
    changed(.fought, by: .state, regained, gaps: [takenForItsOwn]),
    changed(.unknown, by: .state, regained, gaps: [takenForItsOwn, mannerAssumed]),
    changed(.fought, by: .foreignState, overtaken, gaps: [foreign]),
    changed(.unknown, by: .foreignState, overtaken, gaps: [foreign, mannerAssumed]),
    changed(.fought, by: .nonState, overtaken),
    changed(.unknown, by: .nonState, overtaken, gaps: [mannerAssumed]),
    changed(.fought, acled(battle, nil), gaps: [gainerUnknown]),
    changed(.unknown, acled(battle, nil), gaps: [gainerUnknown, mannerAssumed]),
  ]

  private static let regained = acled(battle, "Government regains territory")
  private static let overtaken = acled(battle, "Non-state actor overtakes territory")
  private static let gainerUnknown =
    "ACLED's sub-type needs to know whether a state gained it, which is not known here"
  private static let takenForItsOwn =
    "whether the place is that state's own is not known here, and taken to be so"
  private static let foreign =
    "ACLED counts a foreign state that takes ground among “non-state” actors"

  private static func changed(
    _ manner: Manner, by gainer: Gainer? = nil, _ acled: EventCodes.ACLED, gaps: [String] = []
  ) -> CodeRow {
    CodeRow(
      kind: .change, manners: [manner], gainer: gainer, cameo: "192",
      plover: plover("COERCE", "confiscate"), acled: acled, gaps: gaps)
  }

  private static let strikes: [CodeRow] = [
    struck(.air, "195", "heavy-weapons", "Air/drone strike"),
    struck(.artillery, "194", "heavy-weapons", "Shelling/artillery/missile attack"),
    struck(.suicide, "1831", "suicide-attack", "Suicide bomb"),
    struck(.carBomb, "1832", "explosives", "Remote explosive/landmine/IED"),
    struck(.mine, "1833", "explosives", "Remote explosive/landmine/IED"),
    struck(.grenade, "193", "explosives", "Grenade"),
    struck(.chemical, "2041", "unconventional", "Chemical weapon"),
    struck(nil, "190", nil, nil, ["the words name no weapon, or several"]),
  ]

  private static func struck(
    _ weapon: Weapon?, _ cameo: String, _ mode: String?, _ subtype: String?, _ gaps: [String] = []
  ) -> CodeRow {
    CodeRow(
      kind: .strike, weapon: weapon, cameo: cameo, plover: plover("ASSAULT", mode),
      acled: acled(remote, subtype), gaps: gaps)
  }

  private static let states: [CodeRow] = [
    CodeRow(
      kind: .siege, phases: [.imposed], cameo: "191", plover: plover("COERCE", "restrict"),
      gaps: [noSiege]),
    CodeRow(
      kind: .siege, phases: [.lifted], cameo: "0872", plover: plover("RETREAT", "withdraw"),
      gaps: [noSiege, "a siege eased and one broken by force are one code"]),
    CodeRow(kind: .siege, gaps: ["the siege lasts: these standards code its beginning and end"]),
    CodeRow(
      kind: .truce, phases: [.made, .extended], cameo: "0871",
      plover: plover("RETREAT", "ceasefire"), acled: acled(strategic, "Agreement")),
    CodeRow(
      kind: .truce, phases: [.violated], cameo: "196", plover: plover("ASSAULT", nil),
      gaps: ["ACLED codes the fighting that breaks a truce, not the breach"]),
    CodeRow(
      kind: .truce, gaps: ["these standards code a truce that is made or violated, nothing between"]
    ),
  ]

  private static let noSiege = "ACLED has no code for a siege"

  private static let combat: [CodeRow] = [
    CodeRow(
      kind: .fighting, cameo: "190", plover: plover("ASSAULT", nil),
      acled: acled(battle, "Armed clash")),
    CodeRow(
      kind: .repelled, cameo: "190", plover: plover("ASSAULT", nil),
      acled: acled(battle, "Armed clash"), gaps: ["no standard says that the attack failed"]),
    CodeRow(
      kind: .withdrawal, cameo: "0874", plover: plover("RETREAT", "withdraw"),
      acled: acled(strategic, "Change to group/activity"),
      gaps: [howUnsaid, "CAMEO has one code for retreat and surrender"]),
    CodeRow(
      kind: .advance, acled: acled(strategic, "Change to group/activity"),
      gaps: ["CAMEO and PLOVER code the fight at the end of an advance, not the movement"]),
  ]

  private static let silent: [CodeRow] = [
    CodeRow(kind: .hold, gaps: ["holding is a state: these standards code events"]),
    CodeRow(kind: .worth, gaps: ["no standard says why a place matters"]),
    CodeRow(kind: .strength, gaps: ["no standard has a code for an actor's means"]),
    CodeRow(
      kind: .hazard, gaps: ["these standards code a mine when it goes off, not where it lies"]),
    CodeRow(kind: .watch, gaps: ["no standard has a code for what is watched or expected"]),
    CodeRow(kind: .judgement, gaps: ["the event would be that somebody spoke, not what is judged"]),
  ]

  private static func plover(_ event: String, _ mode: String?) -> EventCodes.PLOVER {
    EventCodes.PLOVER(event: event, mode: mode)
  }

  private static func acled(_ type: String, _ subtype: String?) -> EventCodes.ACLED {
    EventCodes.ACLED(eventType: type, subEventType: subtype)
  }
}
