import Evidence
import Foundation
import TheatreFiles

/// A theatre of three towns in a folder of its own, which a test may spoil file by file.
final class SmallTheatre {
  let path: String
  private(set) var files: [String: [UInt8]] = [:]

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("theatre-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in SmallTheatre.valid { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  // Methods, so that the folder is not deleted before they are done with it.
  func load() throws(TheatreError) -> Theatre { try TheatreFolder(path: path).load() }
  func check() -> [TheatreProblem] { TheatreFolder(path: path).check() }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    files[name] = bytes
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func delete(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// The valid file with one stretch of its text changed.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = SmallTheatre.valid[name, default: ""]
    precondition(text.contains(old), "the fixture has no \(old)")
    try write(text.replacingOccurrences(of: old, with: new), to: name)
  }

  static let valid: [String: String] = [
    "actors.yaml": """
    # A war between two towns.
    theatre: small
    name: Small War
    sides:
      - {id: red, name: Reds, colour: "#D55E00"}
      - {id: blue, name: Blues, colour: "#0072b2"}
    actors:
      - id: red-army
        name: Red Army
        nature: state-forces
        side: red
        aliases:
          - the Reds
          - {text: RA, case: true, from: 2014-06-29, to: 2016-01-01}
        descriptions: [the troops, soldiers]
        backers: [{actor: neighbour, from: 2015-09-30}]
      - id: blue-guard
        name: Blue Guard
        nature: armed-group
        side: blue
        aliases: [Blues, Blue Guard]
        allies: [neighbour]
      - id: neighbour
        name: Neighbour
        nature: state
        side: ~
        country: TR

    """,
    "places.csv": """
    # Hand-made.
    id,name,spellings,lat,lon,population,country,region,district,roles
    1,Upton,Up Town|أبتون,34.5,40.0,12000,SY,North,Upper,capital|dam
    2,"Lower, Town",,35.0,40.0,,SY,,,
    x-3,"The ""Old"" Fort",,35.0,40.5,,IQ,East,,military

    """,
    "routes.csv": "from,to,km,name\r\n1,2,60,M1\r\n2,x-3,50,\r\n",
    "worth.csv": "place,worth,name,note,source\n1,capital,Seat of the Reds,,hand-made\n",
    "sources.yaml": """
    theatre: small
    sources:
      - {id: wire, name: The Wire, grade: B, aliases: [Wire]}
      - id: red-radio
        name: Red Radio
        grade: D
        leans_to: red

    """,
  ]
}
