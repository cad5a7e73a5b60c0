import Evidence

/// `worth.csv`: what makes places worth holding, with where each fact comes from.
struct WorthFile {
  static let name = "worth.csv"
  static let header = ["place", "worth", "name", "note", "source"]

  private(set) var assets: [Asset] = []

  init(_ bytes: [UInt8], places: PlacesFile, _ findings: inout Findings) {
    guard let table = CSVTable(bytes, header: WorthFile.header, &findings) else { return }
    for row in table.rows {
      let cells = Cells(row)
      let known = places.ids.check(
        row.fields[0], definedIn: PlacesFile.name, at: row.position(0), &findings)
      let worth = Worth(rawValue: row.fields[1])
      if worth == nil {
        findings.error(
          "\(Shown.text(row.fields[1])) is no worth: use one of "
            + Shown.choices(Worth.allCases.map(\.rawValue)), at: row.position(1))
      }
      let name = cells.required(2, "name", &findings)
      let source = row.fields[4]
      if source.isEmpty {
        findings.error(
          "source is empty: say where the fact comes from, or write hand-made",
          at: row.position(4))
      }
      guard known, let worth, let name, !source.isEmpty else { continue }
      assets.append(
        Asset(
          place: PlaceID(row.fields[0]), worth: worth, name: name, note: cells.optional(3),
          source: source))
    }
  }
}
