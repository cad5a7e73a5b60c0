import Desk
import Evidence
import Foundation
import Ledger
import Testing

/// How fast the ledger is; run by `Benchmarks/ledger`. `FOOTHOLD_MEASURE` has the numbers of claims, as
/// `10000,100000`; `FOOTHOLD_MEASURE_LINES` a folder for the claims as lines, for other programs.
@Suite(.enabled(if: Measured.sizes != nil, "set FOOTHOLD_MEASURE"), .serialized)
struct LedgerMeasurements {
  @Test("appends")
  func appends() throws {
    for batch in [1, 100, 10_000] {
      let made = try Measured(places: 100)
      let store = try LedgerStore.open(desk: made.war.desk)
      let total = batch == 1 ? 500 : max(batch * 2, 10_000)
      let captures = (0..<total).map { made.capture(number: $0, claims: 1) }
      let start = Date()
      for first in stride(from: 0, to: total, by: batch) {
        try store.record(
          Array(captures[first..<min(first + batch, total)]), coder: "made 1", now: noon)
      }
      let seconds = Date().timeIntervalSince(start)
      print(
        "appends batch \(batch): \(Int(Double(total) / seconds)) reports a second, "
          + "\(Int(Double(total * 3) / seconds)) entries a second")
    }
  }

  @Test("look-ups", arguments: Measured.sizes ?? [])
  func lookUps(_ count: Int) throws {
    // The number of claims about one place stays the same: the ledger grows, the question does not.
    let made = try Measured(places: max(count / 100, 1))
    let store = try LedgerStore.open(desk: made.war.desk)
    var lines: FileHandle?
    if let folder = ProcessInfo.processInfo.environment["FOOTHOLD_MEASURE_LINES"] {
      let path = "\(folder)/claims-\(count).jsonl"
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      lines = FileHandle(forWritingAtPath: path)
    }
    let start = Date()
    for first in stride(from: 0, to: count / 5, by: 2_000) {
      let captures = (first..<min(first + 2_000, count / 5)).map {
        made.capture(number: $0, claims: 5)
      }
      try store.record(captures, coder: "made 1", now: noon)
      if let lines {
        let text = captures.flatMap(\.claims).map { $0.json.line + "\n" }.joined()
        try lines.write(contentsOf: Data(text.utf8))
      }
    }
    let filled = Date().timeIntervalSince(start)
    // Without the log beside it, which is of the same few megabytes however large the file is.
    let path = made.war.desk + "/" + LedgerStore.fileName
    let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    print(
      "\(count) claims: filled at \(Int(Double(count) / filled)) claims a second; "
        + "\(size / count) bytes a claim, reports and originals included")
    let desk = try DeskFolder.open(made.war.desk)
    var random = SystemRandomNumberGenerator()
    func time(_ what: String, _ times: Int, _ body: (Int) throws -> Void) rethrows {
      var took: [Double] = []
      for _ in 0..<times {
        let place = Int.random(in: 0..<made.places, using: &random)
        let start = DispatchTime.now().uptimeNanoseconds
        try body(place)
        took.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
      }
      took.sort()
      func figure(_ share: Double) -> String {
        let value = took[min(Int(Double(took.count) * share), took.count - 1)]
        return "\((value * 100).rounded() / 100) ms"
      }
      print("\(count) claims: \(what): median \(figure(0.5)), p99 \(figure(0.99))")
    }
    _ = try desk.who("Place0", on: day("2016-06-01"))
    try time("who", 300) { _ = try desk.who("Place\($0)", on: day("2016-06-01")) }
    try time("who, known by a day", 300) {
      _ = try desk.who("Place\($0)", on: day("2016-06-01"), known: day("2016-05-01"))
    }
    try time("changes at one place", 300) {
      _ = try desk.changes(since: day("2016-01-01"), on: day("2016-12-01"), place: "Place\($0)")
    }
    try time("search, one name", 300) {
      _ = try desk.claims(ClaimSearch(query: "captured number\($0)", limit: 20))
    }
    try time("search of reports, one word", 20) {
      _ = try desk.reports(matching: "number\($0)", limit: 50)
    }
    let checked = Date()
    let report = try store.verify()
    let seconds = Date().timeIntervalSince(checked)
    #expect(report.isSound)
    print(
      "\(count) claims: verify \(Int(Double(size) / 1e6 / seconds)) MB/s of file, "
        + "\(Int(Double(report.entries) / seconds)) entries a second")
  }
}

/// A made war of many places, with reports of the usual length.
private final class Measured {
  static let sizes = ProcessInfo.processInfo.environment["FOOTHOLD_MEASURE"].map {
    $0.split(separator: ",").compactMap { Int($0) }
  }

  let war: TinyWar
  let places: Int

  init(places: Int) throws {
    war = try TinyWar()
    self.places = places
    let rows = (0..<places).map { "\($0 + 100),Place\($0),,34.5,38.2,1000,SY,North,,\n" }
    try war.write(
      "id,name,spellings,lat,lon,population,country,region,district,roles\n" + rows.joined(),
      to: "theatre-files/places.csv")
    try war.write("from,to,km,name\n", to: "theatre-files/routes.csv")
    try war.write("place,worth,name,note,source\n", to: "theatre-files/worth.csv")
    _ = try war.makeDesk()
  }

  func capture(number: Int, claims: Int) -> Capture {
    let published = day("2016-01-01") + number * 7 % 330
    var text = ""
    var made: [Claim] = []
    let id = ReportID("report-\(number)")
    for index in 0..<claims {
      let place = (number * claims + index) * 7_919 % places
      let side: ActorID = (number / 3 + index).isMultiple(of: 2) ? "redland-army" : "blue-front"
      let sentence = "The \(side) captured Place\(place) on Monday, said witness number\(place)."
      let start = text.utf8.count
      made.append(
        Claim(
          id: ClaimID("\(id)#\(start)-change"), report: id, kind: .change,
          place: PlaceMention(
            mention: "Place\(place)", id: PlaceID("\(place + 100)"), name: "Place\(place)",
            latitude: 34.5, longitude: 38.2, precision: 1),
          actor: ActorMention(mention: "The \(side)", id: side), to: side, manner: .fought,
          when: Period(
            earliest: published - 1, latest: published, precision: .week, anchor: "on Monday"),
          attribution: [
            Attribution(name: "witness number\(place)", verb: "say"),
            Attribution(name: "Tiny Wire"),
          ],
          evidence: Passage(start: start, end: start + sentence.utf8.count, quote: sentence),
          because: ["“captured” says that ground was taken"]))
      text += sentence + " " + filler(number, index) + "\n"
    }
    let report = Report(
      id: id, text: text, published: Instant(published), outlet: "Tiny Wire",
      title: "News of report \(number)", language: "en", paragraphs: [0..<text.utf8.count])
    return Capture(
      report: report, original: Array("<html><body>\(text)</body></html>".utf8),
      mediaType: "text/html", claims: made)
  }

  /// About forty words that differ from report to report.
  private func filler(_ number: Int, _ index: Int) -> String {
    (0..<40).map { word in "w\((number * 31 + index * 17 + word * word * 7) % 20_000)" }
      .joined(separator: " ")
  }
}
