import Evidence

/// VIINA's control files: a row for each place and day, with who holds it by a majority of sources.
enum VIINA {
  static func read(_ row: EventRow, names: NameResolver) throws(EventError) -> EventReport {
    let number = try row.required("geonameid")
    let day = try row.day("date")
    let status = try row.required("status")
    let id = PlaceID(number)
    let known = names.placeByID(id)
    let latitude = try row.number(row["latitude"] == nil ? "lat" : "latitude", in: -90...90)
    let longitude = try row.number(row["longitude"] == nil ? "lon" : "longitude", in: -180...180)
    let name = row["asciiname"] ?? row["name"] ?? known?.name
    var claim: Claim
    if status.lowercased() == "contested" {
      claim = EventDraft.claim(.fighting, because: "VIINA's sources differ, or call it contested")
    } else {
      claim = EventDraft.claim(.hold, because: "a majority of VIINA's sources give it to \(status)")
      claim.actor = names.mention(status)
    }
    claim.place = PlaceMention(
      mention: name ?? number, id: id, name: name, latitude: latitude ?? known?.latitude,
      longitude: longitude ?? known?.longitude, precision: 1)
    claim.when = Period(earliest: day, latest: day, precision: .day, anchor: nil)
    claim.attribution = [Attribution(name: "VIINA")]
    let draft = EventDraft(
      set: .viina, id: "\(number):\(day)", row: row,
      text: "\(name ?? number) on \(day): \(status)", published: Instant(day), outlet: "VIINA")
    return draft.report([claim])
  }
}
