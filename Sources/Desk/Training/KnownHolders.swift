import Control
import Evidence
import TheatreFiles

/// A table of who held what, as somebody looked it up: `place,from,to,holder`, with the theatre's ids, days
/// as 2016-04-03, and a side's id as the holder; several joined by `+` where they are not told apart.
struct KnownHolders {
  static let header = "place,from,to,holder"

  let theatre: Theatre

  /// Rows that cannot be read are reported and left out.
  func read(
    _ path: String, in surroundings: Surroundings, problems: (InputProblem) -> Void
  ) throws(DeskError) -> [KnownSpan] {
    let bytes = try ByteInput(path, in: surroundings).whole(limit: 64 << 20)
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let places = Set(theatre.places.map(\.id))
    let sides = Set(theatre.sides.map(\.id))
    var spans: [KnownSpan] = []
    var isAtHead = true
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      if isAtHead {
        isAtHead = false
        guard line == Self.header else {
          throw .notTrainable(path: path, reason: "its first line is not \(Self.header)")
        }
        continue
      }
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      do {
        spans.append(try Self.span(cells, places: places, sides: sides))
      } catch {
        problems(InputProblem(file: path, line: index + 1, reason: error.reason))
      }
    }
    guard !spans.isEmpty else { throw .notTrainable(path: path, reason: "it holds no row") }
    return spans
  }

  private struct Broken: Error {
    let reason: String
  }

  private static func span(
    _ cells: [String], places: Set<PlaceID>, sides: Set<SideID>
  ) throws(Broken) -> KnownSpan {
    guard cells.count == 4 else { throw Broken(reason: "write four cells: \(header)") }
    let place = PlaceID(cells[0])
    guard places.contains(place) else {
      throw Broken(reason: "the theatre has no place “\(cells[0].prefix(60))”; write its id")
    }
    guard let from = Day(cells[1]), let to = Day(cells[2]), from <= to else {
      throw Broken(reason: "days are written 2016-04-03, the first before the last")
    }
    let holders = Set(cells[3].split(separator: "+").map { SideID(String($0)) })
    guard !holders.isEmpty, holders.isSubset(of: sides) else {
      throw Broken(reason: "the theatre has no side “\(cells[3].prefix(60))”; write its id")
    }
    return KnownSpan(place: place, days: from...to, sides: holders)
  }
}
