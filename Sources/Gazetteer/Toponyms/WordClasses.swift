/// The word lists of `Resources/words.txt`, by class.
struct WordClasses: Sendable {
  let types: [String: PlaceKind]
  let titles: Set<String>
  let organisations: Set<String>
  let given: Set<String>
  let common: Set<String>
  let months: Set<String>
  let links: Set<String>

  static let standard = WordClasses(
    parsing: String(decoding: PackageResources.words_txt, as: UTF8.self))

  init(parsing text: String) {
    var sections: [String: [String]] = [:]
    var section = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        section = String(line.dropFirst().dropLast())
      } else {
        sections[section, default: []] += line.split(separator: " ").map(String.init)
      }
    }
    func set(_ name: String) -> Set<String> { Set(sections[name] ?? []) }
    let kinds: [String: PlaceKind] = [
      "town": .town, "district": .district, "region": .region, "country": .country,
      "water": .water, "area": .area, "spot": .spot,
    ]
    var types: [String: PlaceKind] = [:]
    let pairs = sections["types"] ?? []
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      types[pairs[index]] = kinds[pairs[index + 1]]
    }
    self.types = types
    titles = set("titles")
    organisations = set("organisations")
    given = set("given")
    common = set("common")
    months = set("months")
    links = set("links")
  }

  /// What a capitalised word is beside a name, when it is none of a place itself.
  func label(_ lower: String) -> String {
    if types[lower] != nil { return "TYPE" }
    if titles.contains(lower) { return "TITLE" }
    if given.contains(lower) { return "GIVEN" }
    if organisations.contains(lower) { return "ORGANISATION" }
    if months.contains(lower) { return "DATE" }
    return "NAME"
  }
}
