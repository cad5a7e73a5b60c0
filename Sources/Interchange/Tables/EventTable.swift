package import Evidence

/// A claim as a row of an event table, with the names in which the table knows its parties and its
/// regions.
package struct EventTableRow: Hashable, Sendable {
  package let line: ClaimLine
  package let place: Place?
  /// The new holder of a change is a state or its forces.
  package let isGainForState: Bool

  package init(line: ClaimLine, place: Place?, isGainForState: Bool) {
    self.line = line
    self.place = place
    self.isGainForState = isGainForState
  }

  private var claim: Claim { line.claim }

  /// The day that stands for the claim's window: its last.
  private var day: Day? { claim.when.latest ?? claim.when.earliest ?? line.published?.day }

  private var timePrecision: Int? {
    switch claim.when.precision {
    case .day: 1
    case .week: 2
    case .month, .year: 3
    case .unknown: nil
    }
  }

  private var geoPrecision: Int? {
    switch claim.place?.precision {
    case 1: 1
    case 2: 2
    case nil: nil
    default: 3
    }
  }

  /// ACLED's event and sub-event types; kinds that it does not know keep their own name under
  /// “Strategic developments: Other”.
  private var type: (event: String, sub: String) {
    switch claim.kind {
    case .fighting, .repelled, .advance: ("Battles", "Armed clash")
    case .change where claim.manner == .fought:
      (
        "Battles",
        isGainForState ? "Government regains territory" : "Non-state actor overtakes territory"
      )
    case .change: ("Strategic developments", "Non-violent transfer of territory")
    case .strike:
      ("Explosions/Remote violence", "Shelling/artillery/missile attack")
    case .truce: ("Strategic developments", "Agreement")
    default: ("Strategic developments", "Other")
    }
  }

  private var speakers: String {
    let names = claim.attribution.compactMap { $0.name ?? $0.affiliation ?? $0.role }
    return (names.isEmpty ? [line.outlet].compactMap { $0 } : names).joined(separator: "; ")
  }

  /// ACLED's columns that a claim can fill, in ACLED's order, then ours.
  package static let header =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,"
    + "actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,"
    + "iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,"
    + "source,source_scale,notes,fatalities,tags,timestamp,"
    + "foothold_kind,foothold_manner,foothold_polarity,foothold_from,foothold_to\n"

  package var text: String {
    let place = claim.place
    return TableText.row([
      .text(claim.id.rawValue), .optional(day?.description),
      day.map { .integer($0.year) } ?? .empty, timePrecision.map { .integer($0) } ?? .empty,
      .text(type.event == "Strategic developments" ? type.event : "Political violence"),
      .text(type.event), .text(type.sub),
      .optional(claim.actor?.mention), .empty, .empty, .optional(claim.against?.mention), .empty,
      .empty, .empty, .empty, .empty, .empty, .optional(self.place?.country),
      .optional(self.place?.region), .optional(self.place?.district), .empty,
      .optional(place.map { $0.name ?? $0.mention }),
      place?.latitude.map { .number($0) } ?? .empty,
      place?.longitude.map { .number($0) } ?? .empty, geoPrecision.map { .integer($0) } ?? .empty,
      .text(speakers), .empty, .text(claim.evidence.quote), .empty,
      .optional(line.review?.verdict),
      line.published.map { .integer($0.day.ordinal * 86_400) } ?? .empty,
      .text(claim.kind.rawValue), .text(claim.manner.rawValue), .text(claim.polarity.rawValue),
      .optional(claim.when.earliest?.description), .optional(claim.when.latest?.description),
    ])
  }

  /// The Humanitarian Exchange Language: a header, then the row of hashtags.
  package static let hxlHeader =
    "id,date,start,end,type,subtype,actor1,actor2,region,district,location,latitude,longitude,"
    + "source,quote,country\n"
    + "#event+code,#date+occurred,#date+start,#date+end,#event+type,#event+type+sub,"
    + "#group+name+first,#group+name+second,#adm1+name,#adm2+name,#loc+name,#geo+lat,#geo+lon,"
    + "#meta+source,#description,#country+code\n"

  package var hxl: String {
    let place = claim.place
    return TableText.row([
      .text(claim.id.rawValue), .optional(day?.description),
      .optional(claim.when.earliest?.description), .optional(claim.when.latest?.description),
      .text(claim.kind.rawValue), .text(claim.manner.rawValue),
      .optional(claim.actor?.mention), .optional(claim.against?.mention),
      .optional(self.place?.region), .optional(self.place?.district),
      .optional(place.map { $0.name ?? $0.mention }),
      place?.latitude.map { .number($0) } ?? .empty,
      place?.longitude.map { .number($0) } ?? .empty, .text(speakers),
      .text(claim.evidence.quote), .optional(self.place?.country),
    ])
  }
}
