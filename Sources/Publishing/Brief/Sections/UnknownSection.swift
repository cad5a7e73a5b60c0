import Evidence

/// Places that matter and of which no report says who holds them.
struct UnknownSection {
  let context: BriefContext
  let known: Set<PlaceID>

  func write() -> Brief.Section {
    let places = context.worth.places
    let unknown = places.filter { !known.contains($0) }
    var remarks: [String] = []
    if places.isEmpty {
      remarks = ["The theatre lists no places that matter."]
    } else if unknown.isEmpty {
      remarks = ["Each of the \(places.count) places that matter is spoken of in a report."]
    } else {
      let shown = unknown.prefix(context.limit).map(context.names.place)
      let more = unknown.count - shown.count
      let rest = more > 0 ? shown + ["\(more) more"] : shown
      remarks = [
        "No report in the ledger says who holds \(unknown.count) of the \(places.count) places "
          + "that matter: \(PlainText.list(rest))."
      ]
    }
    return Brief.Section(
      topic: .unknown, heading: "What we do not know", remarks: remarks, groups: [])
  }
}
