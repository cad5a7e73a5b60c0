package import Evidence

/// A row as a report with the claims it makes.
package struct EventReport: Hashable, Sendable {
  package let report: Report
  /// Empty when the row says nothing of who holds what.
  package let claims: [Claim]
  package let original: [UInt8]
  package let mediaType: String
}

/// Other data sets that can be read.
package enum EventSet: String, Sendable, CaseIterable {
  case acled, ucdp, viina

  /// Names the reader and its version, as coders do.
  package var coder: String { "convert-\(rawValue) 1" }

  /// Columns without which a file is not of this kind.
  package var needed: [String] {
    switch self {
    case .acled: ["event_id_cnty", "event_date", "event_type", "sub_event_type", "location"]
    case .ucdp: ["id", "date_start", "date_end", "type_of_violence", "side_a", "side_b"]
    case .viina: ["geonameid", "date", "status"]
    }
  }

  package func read(_ row: EventRow, names: NameResolver) throws(EventError) -> EventReport {
    switch self {
    case .acled: try ACLED.read(row, names: names)
    case .ucdp: try UCDP.read(row, names: names)
    case .viina: try VIINA.read(row, names: names)
    }
  }
}

/// What a theatre knows about names in other data sets.
package struct NameResolver: Sendable {
  package let actor: @Sendable (String) -> ActorID?
  /// The place of that name near that point.
  package let place: @Sendable (_ name: String, _ latitude: Double?, _ longitude: Double?) -> Place?
  package let placeByID: @Sendable (PlaceID) -> Place?

  package init(
    actor: @escaping @Sendable (String) -> ActorID?,
    place: @escaping @Sendable (String, Double?, Double?) -> Place?,
    placeByID: @escaping @Sendable (PlaceID) -> Place?
  ) {
    self.actor = actor
    self.place = place
    self.placeByID = placeByID
  }

  /// Knows nothing: names stay as they are.
  package static let none = NameResolver(
    actor: { _ in nil }, place: { _, _, _ in nil }, placeByID: { _ in nil })

  func mention(_ name: String?) -> ActorMention? {
    name.map { ActorMention(mention: $0, id: actor($0)) }
  }

  func mention(
    _ name: String, latitude: Double?, longitude: Double?, precision: Int?
  ) -> PlaceMention {
    // An event near a town, or somewhere in a region, is not one of the town.
    let place = precision == 1 ? place(name, latitude, longitude) : nil
    return PlaceMention(
      mention: name, id: place?.id, name: place?.name, latitude: latitude ?? place?.latitude,
      longitude: longitude ?? place?.longitude, precision: precision)
  }
}

/// A row's report in the making.
struct EventDraft {
  let set: EventSet
  let id: String
  let row: EventRow
  /// The row's own account, or what its columns say.
  let text: String
  var published: Instant?
  var outlet: String?
  var title: String?

  /// - Parameter claims: without ids, report and evidence, which are the same for all of a row.
  func report(_ claims: [Claim]) -> EventReport {
    let id = ReportID("\(set.rawValue):\(id)")
    let size = text.utf8.count
    let report = Report(
      id: id, text: text, published: published, outlet: outlet, title: title,
      paragraphs: size == 0 ? [] : [0..<size],
      extras: [.init("dataset", .string(set.rawValue)), .init("row", row.json)])
    var counts: [Kind: Int] = [:]
    let finished = claims.map { claim in
      var claim = claim
      counts[claim.kind, default: 0] += 1
      let number = counts[claim.kind].flatMap { $0 > 1 ? "-\($0)" : nil } ?? ""
      claim.id = ClaimID("\(id)#0-\(claim.kind.rawValue)\(number)")
      claim.report = id
      claim.evidence = Passage(start: 0, end: size, quote: text)
      return claim
    }
    return EventReport(
      report: report, claims: finished, original: row.bytes, mediaType: row.mediaType)
  }

  static func claim(_ kind: Kind, because: String) -> Claim {
    Claim(
      id: "-", report: "-", kind: kind, evidence: Passage(start: 0, end: 0, quote: ""),
      because: [because])
  }
}
