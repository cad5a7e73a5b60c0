import Evidence

/// The Uppsala Conflict Data Program's Georeferenced Event Dataset: events with deaths, of which those
/// between two armed sides are fighting. Violence against civilians says nothing of who holds a place.
enum UCDP {
  static func read(_ row: EventRow, names: NameResolver) throws(EventError) -> EventReport {
    let id = try row.required("id")
    let start = try row.day("date_start")
    let end = try row.day("date_end")
    guard start <= end else { throw EventError(column: "date_end", reason: "is before date_start") }
    let latitude = try row.number("latitude", in: -90...90)
    let longitude = try row.number("longitude", in: -180...180)
    let precision = try row.code("where_prec")
    let place = row["where_coordinates"].map { name in
      names.mention(
        town(name), latitude: latitude, longitude: longitude,
        precision: precision.flatMap { (1...6).contains($0) ? $0 : nil })
    }
    let sides = [try row.required("side_a"), try row.required("side_b")]
    var claims: [Claim] = []
    if let violence = try row.code("type_of_violence"), violence == 1 || violence == 2 {
      var claim = EventDraft.claim(
        .fighting,
        because: "UCDP counts deaths in combat between \(sides[0]) and \(sides[1])"
          + (violence == 2 ? ", neither a state" : "") + (try dead(row)))
      claim.place = place
      claim.actor = names.mention(sides[0])
      claim.against = names.mention(sides[1])
      claim.when = Period(
        earliest: start, latest: end, precision: Period.precision(from: start, to: end), anchor: nil
      )
      claim.attribution = row["source_office"].map { [Attribution(name: $0)] } ?? []
      claims = [claim]
    }
    // Some source dates lie before the event they tell of.
    let published = row["source_date"].flatMap(EventDate.day).flatMap { $0 >= start ? $0 : nil }
    let whole = id.hasSuffix(".0") ? String(id.dropLast(2)) : id
    let draft = EventDraft(
      set: .ucdp, id: whole, row: row,
      text: row["source_headline"] ?? "\(sides[0]) / \(sides[1]), \(place?.mention ?? "")",
      published: published.map { Instant($0) }, outlet: row["source_office"] ?? "UCDP")
    return draft.report(claims)
  }

  /// Whether it was a front or a bombardment shows in who died.
  private static func dead(_ row: EventRow) throws(EventError) -> String {
    let fighters = (try row.code("deaths_a") ?? 0) + (try row.code("deaths_b") ?? 0)
    if fighters > 0 { return "; fighters died" }
    return (try row.code("deaths_civilians") ?? 0) > 0 ? "; only civilians died" : ""
  }

  /// "Aleppo town", "Ein Laroz village".
  private static func town(_ name: String) -> String {
    for kind in [" town", " village", " city"] where name.hasSuffix(kind) {
      return String(name.dropLast(kind.count))
    }
    return name
  }
}
