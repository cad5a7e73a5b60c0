import Coding
import Evidence
import Foundation
import Language

/// An invented war: a Crown with its army, the League that fights it, hill rebels against both, and
/// two powers behind them. A few places are real, to have names of several words and spellings.
enum HillWar {
  static let published = day("2016-04-05")  // a Tuesday
  static let coder = Coder(theatre: theatre, model: model)

  /// What was learned of English: the file in the source tree, mapped once.
  static let model: LanguageModel = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appendingPathComponent("Sources/Language/Resources/english.model").path
    do { return try LanguageModel(path: file) } catch { preconditionFailure("\(error)") }
  }()

  static let theatre = Theatre(
    id: "hill-war", name: "The hill war", version: "1",
    sides: [
      Side(id: "crown", name: "Crown", colour: "#D55E00"),
      Side(id: "league", name: "League", colour: "#333333"),
      Side(id: "hillmen", name: "Hillmen", colour: "#009E73"),
    ],
    actors: [
      actor(
        "crown", "Crown", .state, side: "crown",
        aliases: ["Crown forces", "Crown troops", "government forces", "regime forces", "regime"],
        descriptions: ["government", "army"]),
      actor(
        "crown-army", "Crown Army", .stateForces, side: "crown",
        aliases: ["Royal Guard"], descriptions: ["army", "troops", "soldiers"]),
      actor(
        "league", "League", .armedGroup, side: "league",
        aliases: ["Iron League", "League fighters", "League forces", "LGE"],
        descriptions: ["group", "terror group", "militants", "jihadists"]),
      actor(
        "hillmen", "Hillmen", .armedGroup, side: "hillmen",
        aliases: ["hill rebels", "rebels", "rebel forces", "Free Hills Front", "FHF"],
        descriptions: ["fighters", "alliance"]),
      actor(
        "norland", "Norland", .state, side: nil, aliases: ["Norlandish forces", "Norlandish jets"]),
      actor("sorland", "Sorland", .state, side: nil, aliases: ["Sorlandish forces"]),
    ],
    places: [
      place("1", "Tarn"), place("2", "Ostrel"), place("3", "Velm"), place("4", "Kesh Dara"),
      place("5", "Amsel"), place("6", "Brod"), place("7", "Sarkova"), place("8", "Lund Ezh"),
      place("9", "Mirabad"), place("10", "Qasr Bani"), place("11", "Dolna"), place("12", "Orhan"),
      place("13", "Zelen"), place("14", "Umm Tarfa"), place("15", "Iskra Dam", roles: [.dam]),
      place("16", "Varn", roles: [.river]), place("17", "Ostland", roles: [.region]),
      place("18", "Vardenia", roles: [.country]), place("19", "Norland", roles: [.country]),
      place("20", "Ostrel Airbase", spellings: ["Ostrel air base"], roles: [.airbase]),
      place("21", "Aleppo", spellings: ["Halab"]),
      place("22", "Deir ez-Zor", spellings: ["Deir el Zour", "Dayr az-Zawr"]),
      place("23", "Ash Shaddadi", spellings: ["al-Shaddadi", "Shaddadah"]),
      place("24", "Palmyra", spellings: ["Tadmur"]), place("25", "Mosul"),
    ],
    routes: [], assets: [], sources: [])

  static func report(
    _ text: String, id: ReportID = "r", published: Day? = published, outlet: String? = nil
  ) -> Report {
    Report(
      id: id, text: text, published: published.map { Instant($0) }, outlet: outlet, language: "en",
      paragraphs: paragraphs(of: text))
  }

  /// Paragraphs are set apart by an empty line.
  private static func paragraphs(of text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let newline = UInt8(ascii: "\n")
    var found: [Range<Int>] = []
    var start = 0
    for at in bytes.indices where bytes[at] == newline && at > start && bytes[at - 1] == newline {
      if start < at - 1 { found.append(start..<at - 1) }
      start = at + 1
    }
    if start < bytes.count { found.append(start..<bytes.count) }
    return found
  }

  private static func actor(
    _ id: ActorID, _ name: String, _ nature: Actor.Nature, side: SideID?, aliases: [String],
    descriptions: [String] = []
  ) -> Actor {
    Actor(
      id: id, name: name, nature: nature, side: side,
      aliases: aliases.map { Alias(text: $0, caseSensitive: $0 == $0.uppercased()) },
      descriptions: descriptions, backers: [], allies: [])
  }

  private static func place(
    _ id: PlaceID, _ name: String, spellings: [String] = [], roles: [Place.Role] = []
  ) -> Place {
    Place(
      id: id, name: name, spellings: spellings, latitude: 35, longitude: 38, population: nil,
      country: "SY", region: nil, district: nil, roles: roles)
  }
}

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
  return day
}
