import Evidence

/// The Armed Conflict Location & Event Data project's export. actor1 and actor2 carry no direction:
/// who took a place is told only where one of the two is the government and the sub-event says whether
/// the government did.
enum ACLED {
  static func read(_ row: EventRow, names: NameResolver) throws(EventError) -> EventReport {
    let id = try row.required("event_id_cnty")
    let day = try row.day("event_date")
    let latitude = try row.number("latitude", in: -90...90)
    let longitude = try row.number("longitude", in: -180...180)
    let timestamp = try row.code("timestamp")
    let sources = (row["source"] ?? "").split(separator: ";").map { String($0).trimmed }
    let place = try names.mention(
      row.required("location"), latitude: latitude, longitude: longitude,
      precision: precision(try row.code("geo_precision")))
    let time = period(day, precision: try row.code("time_precision") ?? 1)
    let sub = try row.required("sub_event_type")
    let claims = try events(row, names: names).map { event in
      var claim = event
      claim.place = place
      claim.when = time
      claim.attribution = sources.map { Attribution(name: $0) }
      return claim
    }
    let actors = [row["actor1"], row["actor2"]].compactMap { $0 }.joined(separator: " / ")
    let draft = EventDraft(
      set: .acled, id: id, row: row,
      text: row["notes"] ?? "\(sub): \(actors), \(place.mention)",
      published: timestamp.flatMap(published), outlet: "ACLED")
    return draft.report(claims)
  }

  /// Our scale is UCDP's.
  private static func precision(_ code: Int?) -> Int? {
    switch code {
    case 1: 1
    case 2: 2
    case 3: 4
    default: nil
    }
  }

  /// When the row was last written, in seconds since 1970: what is known of its publication.
  private static func published(_ seconds: Int) -> Instant? {
    guard (1...253_402_300_799).contains(seconds) else { return nil }
    return Instant(Day(ordinal: seconds / 86_400))
  }

  private static func period(_ day: Day, precision: Int) -> Period {
    switch precision {
    case 2: Period(earliest: day - 3, latest: day + 3, precision: .week, anchor: nil)
    case 3:
      Period(
        earliest: day - (day.dayOfMonth - 1),
        latest: (day - (day.dayOfMonth - 1)).adding(months: 1) - 1,
        precision: .month, anchor: nil)
    default: Period(earliest: day, latest: day, precision: .day, anchor: nil)
    }
  }

  private static func events(
    _ row: EventRow, names: NameResolver
  ) throws(EventError) -> [Claim] {
    let type = try row.required("event_type")
    let sub = try row.required("sub_event_type")
    let parties = Parties(row)
    let because = "ACLED calls it \(type): \(sub)"
    var claim: Claim
    switch sub {
    case "Armed clash":
      claim = EventDraft.claim(.fighting, because: because)
      claim.actor = names.mention(parties.first)
      claim.against = names.mention(parties.second)
    case "Government regains territory", "Non-state actor overtakes territory":
      claim = EventDraft.claim(.change, because: because)
      let winner = sub.hasPrefix("Government") ? parties.government : parties.other
      claim.actor = names.mention(winner)
      claim.against = names.mention(winner == nil ? nil : parties.except(winner))
      claim.to = claim.actor?.id
      claim.from = claim.against?.id
      claim.manner = .fought
    case "Non-violent transfer of territory":
      claim = EventDraft.claim(.change, because: because)
      claim.actor = names.mention(parties.only)
      claim.to = claim.actor?.id
    case "Headquarters or base established":
      claim = EventDraft.claim(.hold, because: because)
      claim.actor = names.mention(parties.only)
    case "Agreement":
      claim = EventDraft.claim(.truce, because: because)
      claim.actor = names.mention(parties.first)
      claim.against = names.mention(parties.second)
      claim.phase = .made
    case "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
      "Remote explosive/landmine/IED", "Grenade":
      claim = EventDraft.claim(.strike, because: because)
      let attacker = parties.attacker(fromAir: sub == "Air/drone strike")
      claim.actor = names.mention(attacker)
      claim.against = names.mention(attacker == nil ? nil : parties.except(attacker))
    default: return []
    }
    return [claim]
  }

  /// The two actors of a row, with what `inter` says of them; older exports write numbers.
  private struct Parties {
    let first: String?
    let second: String?
    private let firstSort: String
    private let secondSort: String

    init(_ row: EventRow) {
      first = row["actor1"]
      second = row["actor2"]
      firstSort = Self.sort(row["inter1"])
      secondSort = Self.sort(row["inter2"])
    }

    private static func sort(_ inter: String?) -> String {
      switch inter?.lowercased() {
      case "1", "state forces": "state"
      case "7", "civilians": "civilians"
      case "8", "external/other forces", "external/other": "external"
      case nil, "0", "": "none"
      default: "armed"
      }
    }

    private var isFirstState: Bool { firstSort == "state" }

    /// The one that is the state's, when the other is not.
    var government: String? {
      guard isFirstState != (secondSort == "state") else { return nil }
      return isFirstState ? first : second
    }

    /// The one that is not.
    var other: String? { government.flatMap { except($0) } }

    /// The one there is.
    var only: String? { second == nil ? first : nil }

    func except(_ name: String?) -> String? { name == first ? second : first }

    /// Who strikes civilians, or alone; and of two only one that flies.
    func attacker(fromAir: Bool) -> String? {
      if second == nil || secondSort == "civilians" { return first }
      if firstSort == "civilians" { return second }
      guard fromAir else { return nil }
      let flies = ["state", "external"]
      guard flies.contains(firstSort) != flies.contains(secondSort) else { return nil }
      return flies.contains(firstSort) ? first : second
    }
  }
}
