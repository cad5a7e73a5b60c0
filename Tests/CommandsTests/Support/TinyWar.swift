import Foundation

/// A folder that goes away with the test, holding a theatre of two sides and three places.
final class TinyWar {
  let folder: String
  var theatre: String { folder + "/theatre-files" }
  var desk: String { folder + "/desk" }

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("foothold-\(UUID().uuidString)").path
    for (name, content) in Self.files { try write(content, to: "theatre-files/\(name)") }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file in the folder, and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  static let captured = """
    {"id":"r1","published":"2016-03-01","outlet":"Tiny Wire","text":"The Redland Army captured \
    Alton on Monday."}

    """
  static let recaptured = """
    {"id":"r2","published":"2016-03-20","outlet":"Tiny Herald","text":"The Blue Front captured \
    Alton on Saturday."}

    """

  private static let files = [
    "actors.yaml": """
    theatre: tiny
    name: The tiny war
    sides:
      - {id: red, name: Redland, colour: "#D55E00"}
      - {id: blue, name: Blue Front, colour: "#0072B2"}
    actors:
      - {id: redland-army, name: Redland Army, nature: state-forces, side: red,
         aliases: [Redland Army]}
      - {id: blue-front, name: Blue Front, nature: armed-group, side: blue, aliases: [Blue Front]}

    """,
    "places.csv": """
    id,name,spellings,lat,lon,population,country,region,district,roles
    1,Alton,Altoun,34.5,38.2,50000,SY,North,,
    2,Brookton,,34.9,38.6,20000,SY,North,,
    3,Dunwater,,34.1,38.1,,SY,,,river

    """,
    "routes.csv": "from,to,km,name\n1,2,60,M1\n",
    "worth.csv": "place,worth,name,note,source\n1,oil,Alton field,,hand-made\n",
    "sources.yaml": """
    theatre: tiny
    sources:
      - {id: tiny-wire, name: Tiny Wire, grade: B}
      - {id: tiny-herald, name: Tiny Herald, grade: C, leans_to: red}

    """,
  ]
}
