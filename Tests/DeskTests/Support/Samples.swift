import Desk
import Evidence
import Foundation
import Ledger

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
  return day
}

let noon = day("2016-04-05").instant.addingTimeInterval(43_200)

func surroundings(input: Int32 = -1) -> Surroundings {
  Surroundings(
    environment: ["FOOTHOLD_MODELS": models], executable: nil, now: noon, input: input)
}

/// The folder of the models that ship, in the source tree.
let models: String = {
  var root = URL(fileURLWithPath: #filePath)
  for _ in 0..<4 { root.deleteLastPathComponent() }
  return root.appendingPathComponent("Sources/Language/Resources").path
}()

extension TinyWar {
  func makeDesk() throws -> DeskFolder {
    try DeskFolder.create(desk, theatre: theatre, in: surroundings()).desk
  }

  /// Records a claim made by hand, past the coder, so that tests of look-ups stand on known ground.
  func record(
    _ id: String, kind: Kind = .change, place: String = "1", actor: ActorID, on date: String,
    published: String?, outlet: String? = "Tiny Wire", manner: Manner = .fought
  ) throws {
    let text = "\(actor) took \(place) in report \(id)."
    let report = Report(
      id: ReportID("report-\(id)"), text: text, published: published.flatMap { Instant($0) },
      outlet: outlet, language: "en", paragraphs: [0..<text.utf8.count])
    let claim = Claim(
      id: ClaimID(id), report: report.id, kind: kind,
      place: PlaceMention(
        mention: "the town", id: PlaceID(place), name: "Alton", latitude: 34.5, longitude: 38.2,
        precision: 1),
      actor: ActorMention(mention: actor.rawValue, id: actor), to: actor, manner: manner,
      when: Period(earliest: day(date), latest: day(date), precision: .day, anchor: "that day"),
      evidence: Passage(start: 0, end: text.utf8.count, quote: text), because: ["by hand"])
    try LedgerStore.open(desk: desk).record(
      report, original: Array(text.utf8), mediaType: "text/plain", claims: [claim],
      coder: "hand 1", now: noon)
  }
}

/// A pipe that holds the text, as the standard input would.
func pipe(holding text: String) throws -> Pipe {
  let pipe = Pipe()
  try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  try pipe.fileHandleForWriting.close()
  return pipe
}
