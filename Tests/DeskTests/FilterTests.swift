import Desk
import Evidence
import Foundation
import Testing

@Suite struct FilterTests {
  /// Lives as long as the test, and so does its folder.
  private let war: TinyWar

  init() throws { war = try TinyWar() }

  @Test("Claims come in the order of the reports, with date and outlet of the report")
  func order() throws {
    let lines = (0..<150).map {
      "{\"id\":\"n\($0)\",\"published\":\"2016-03-01\",\"outlet\":\"W\(String($0))\","
        + "\"text\":\"The Redland Army captured Alton on Monday.\"}\n"
    }
    let file = try war.write(lines.joined(), to: "many.jsonl")
    var claims: [JSONValue] = []
    try ReportFilters(files: [file], in: surroundings()).code(
      theatre: war.theatre, each: { claims += $0 }, problems: { Issue.record("\($0)") })
    var reports: [String] = []
    for report in claims.compactMap({ $0["report"]?.string }) where reports.last != report {
      reports.append(report)
    }
    #expect(reports == (0..<150).map { "n\($0)" })
    #expect(claims.first?["published"]?.string == "2016-03-01")
    #expect(claims.first?["outlet"]?.string == "W0")
  }

  @Test("Report lines keep the fields that are not ours, and broken ones are named")
  func extract() throws {
    let pipe = try pipe(
      holding: "{\"id\":\"a\",\"text\":\"The Blue Front left.\",\"note\":{\"x\":1.50}}\n\n[1]\n")
    var lines: [JSONValue] = []
    var problems: [InputProblem] = []
    try ReportFilters(
      files: [], in: surroundings(input: pipe.fileHandleForReading.fileDescriptor)
    ).extract(each: { lines += $0 }, problems: { problems.append($0) })
    #expect(lines.count == 1)
    #expect(lines.first?["note"] == .object([.init("x", .number("1.50"))]))
    #expect(problems.map(\.file) == ["-"])
    #expect(problems.map(\.line) == [3])
  }

  private struct Enough: Error {}

  @Test("A line is answered while the pipe is still open", .timeLimit(.minutes(1)))
  func streaming() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(TinyWar.captured.utf8))
    let filters = ReportFilters(
      files: [], in: surroundings(input: pipe.fileHandleForReading.fileDescriptor))
    #expect(throws: Enough.self) {
      try filters.extract(
        each: { lines in
          #expect(lines.first?["id"]?.string == "r1")
          throw Enough()
        }, problems: { _ in })
    }
    try pipe.fileHandleForWriting.close()
  }

  @Test("Empty input is an empty answer")
  func empty() throws {
    let file = try war.write("", to: "nothing.jsonl")
    try ReportFilters(files: [file], in: surroundings()).code(
      theatre: war.theatre, each: { #expect($0.isEmpty) }, problems: { Issue.record("\($0)") })
    var table = ""
    try EstimateFilter(files: [file], in: surroundings()).run(
      theatre: war.theatre, from: nil, to: nil, each: { table += $0 },
      problems: { Issue.record("\($0)") })
    #expect(table == "place,name,date,holder,probability\n")
  }

  @Test("A page without a byte is a report with a problem, and says nothing")
  func emptyPage() throws {
    let file = try war.write("", to: "nothing.txt")
    var problems: [InputProblem] = []
    let filters = ReportFilters(files: [file], in: surroundings())
    try filters.code(
      theatre: war.theatre, each: { #expect($0.isEmpty) }, problems: { problems.append($0) })
    #expect(problems.map(\.file) == [file])
    #expect(problems.first?.reason.contains("empty; there is nothing in it") == true)
    var lines: [JSONValue] = []
    try filters.extract(each: { lines += $0 }, problems: { _ in })
    #expect(lines.map { $0["problem"]?.string } == ["empty"])
  }

  @Test("All files are looked for before the first is read")
  func missing() throws {
    let file = try war.write(TinyWar.captured, to: "news.jsonl")
    #expect(throws: DeskError.noSuchFile(path: war.folder + "/none.jsonl")) {
      try ReportFilters(files: [file, war.folder + "/none.jsonl"], in: surroundings()).extract(
        each: { _ in Issue.record("something was read") }, problems: { _ in })
    }
    #expect(throws: DeskError.isFolder(path: war.folder)) {
      try ReportFilters(files: [war.folder], in: surroundings()).extract(
        each: { _ in }, problems: { _ in })
    }
  }

  private func line(_ id: String, actor: String, on date: String) -> String {
    """
    {"id":"\(id)","report":"r","kind":"change","place":{"mention":"Alton","id":"1","name":"Alton",\
    "precision":1},"actor":{"mention":"x","id":"\(actor)"},"to":"\(actor)","when":{"earliest":\
    "\(date)","latest":"\(date)"},"evidence":{"start":0,"end":1,"quote":"x"},"published":"\(date)",\
    "outlet":"Tiny Wire"}

    """
  }

  @Test("The estimate's table covers the days of the claims, and its rows sum to about one a day")
  func estimate() throws {
    let file = try war.write(
      line("a", actor: "redland-army", on: "2016-03-01") + "{}\n"
        + line("b", actor: "blue-front", on: "2016-03-11"), to: "claims.jsonl")
    var table = ""
    var problems: [InputProblem] = []
    try EstimateFilter(files: [file], in: surroundings()).run(
      theatre: war.theatre, from: nil, to: nil, each: { table += $0 },
      problems: { problems.append($0) })
    #expect(problems.map(\.line) == [2])
    let rows = table.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows.first == ["place", "name", "date", "holder", "probability"])
    #expect(Set(rows.dropFirst().map { $0[2] }).count == 11)
    #expect(rows.dropFirst().first?[2] == "2016-03-01")
    let last = rows.filter { $0[2] == "2016-03-11" }
    #expect(last.first?[3] == "blue")
    let sum = last.compactMap { Double($0[4]) }.reduce(0, +)
    #expect(sum > 0.97 && sum < 1.001)
  }

  @Test("A claim of another age does not make the table endless")
  func wildDates() throws {
    let file = try war.write(
      line("a", actor: "redland-army", on: "0016-03-01")
        + line("b", actor: "blue-front", on: "2016-03-11"), to: "claims.jsonl")
    let error = #expect(throws: DeskError.self) {
      try EstimateFilter(files: [file], in: surroundings()).run(
        theatre: war.theatre, from: nil, to: nil, each: { _ in }, problems: { _ in })
    }
    #expect(error?.sort == .badInput)
    var table = ""
    try EstimateFilter(files: [file], in: surroundings()).run(
      theatre: war.theatre, from: day("2016-03-11"), to: day("2016-03-11"),
      each: { table += $0 }, problems: { _ in })
    #expect(table.contains("2016-03-11,blue,"))
  }
}
