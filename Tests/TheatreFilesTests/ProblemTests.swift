import Evidence
import Foundation
import Testing
import TheatreFiles

/// One spoilt stretch of the small theatre, and what must be said of it.
struct Spoilt: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let line: Int
  let says: String
  let severity: TheatreProblem.Severity

  init(
    _ file: String, _ old: String, _ new: String, line: Int, says: String,
    _ severity: TheatreProblem.Severity = .error
  ) {
    self.file = file
    self.old = old
    self.new = new
    self.line = line
    self.says = says
    self.severity = severity
  }

  var testDescription: String { "\(file): \(says)" }
}

@Suite("Checking a theatre") struct ProblemTests {
  static let actors: [Spoilt] = [
    Spoilt("actors.yaml", "[Blues, Blue Guard]", "[Blues", line: 22, says: "is not YAML"),
    Spoilt("actors.yaml", "name: Small War", "title: Small War", line: 3, says: "no key “title”"),
    Spoilt("actors.yaml", "name: Small War", "theatre: again", line: 2, says: "twice"),
    Spoilt("actors.yaml", "name: Blue Guard\n", "nom: x\n", line: 18, says: "no key “nom”"),
    Spoilt("actors.yaml", "id: neighbour", "id:", line: 23, says: "id is missing"),
    Spoilt(
      "actors.yaml", "id: blue-guard", "id: red-army", line: 17,
      says: "the actor id “red-army” is taken since line 8"),
    Spoilt("actors.yaml", "{id: blue,", "{id: red,", line: 6, says: "side id “red” is taken"),
    Spoilt("actors.yaml", "id: blue-guard", "id: blue guard", line: 17, says: "is no id"),
    Spoilt(
      "actors.yaml", "side: blue", "side: green", line: 20,
      says: "no side “green”: use one of red, blue"),
    Spoilt("actors.yaml", "actor: neighbour", "actor: nobody", line: 16, says: "no actor"),
    Spoilt("actors.yaml", "[neighbour]", "[blue-guard]", line: 22, says: "its own allies"),
    Spoilt("actors.yaml", "2015-09-30", "2015-09-31", line: 16, says: "is no day"),
    Spoilt("actors.yaml", "2015-09-30", "2015-09-30T10:00", line: 16, says: "is no day"),
    Spoilt("actors.yaml", "to: 2016-01-01", "to: 2013-01-01", line: 14, says: "is later than"),
    Spoilt("actors.yaml", "case: true", "case: yes", line: 14, says: "write true or false"),
    Spoilt("actors.yaml", "\"#D55E00\"", "red", line: 5, says: "is no colour"),
    Spoilt("actors.yaml", "nature: state-forces", "nature: army", line: 10, says: "no nature"),
    Spoilt("actors.yaml", "country: TR", "country: tr", line: 27, says: "is no country"),
    Spoilt("actors.yaml", "[the troops, soldiers]", "troops", line: 15, says: "must be a list"),
    Spoilt("actors.yaml", "name: Blue Guard\n", "name: [a]\n", line: 18, says: "must be a text"),
    Spoilt("actors.yaml", "[Blues, Blue Guard]", "[Blues, \"\"]", line: 21, says: "is empty"),
    Spoilt(
      "actors.yaml", "[Blues, Blue Guard]", "[Blues, REDS]", line: 21,
      says: "“REDS” also names red-army (line 13)", .warning),
    Spoilt("actors.yaml", "[Blues, Blue Guard]", "[&a Blues, *a]", line: 21, says: "anchors"),
    Spoilt(
      "actors.yaml", "[Blues, Blue Guard]", String(repeating: "[", count: 70), line: 21,
      says: "nested too deeply"),
    Spoilt(
      "actors.yaml", "  - id: neighbour", String(repeating: "- ", count: 70), line: 23,
      says: "indented too deeply"),
  ]

  static let sources: [Spoilt] = [
    Spoilt("sources.yaml", "grade: B", "grade: G", line: 3, says: "is no grade"),
    Spoilt("sources.yaml", "leans_to: red", "leans_to: green", line: 7, says: "no side"),
    Spoilt("sources.yaml", "id: red-radio", "id: wire", line: 4, says: "taken since line 3"),
    Spoilt("sources.yaml", "leans_to", "leans-to", line: 7, says: "no key “leans-to”"),
    Spoilt("sources.yaml", "theatre: small", "theatre: large", line: 1, says: "write the same"),
    Spoilt(
      "sources.yaml", "name: Red Radio", "name: Wire", line: 4, says: "source of line 3", .warning),
  ]

  static let tables: [Spoilt] = [
    Spoilt("places.csv", "id,name", "key,name", line: 2, says: "the header is"),
    Spoilt("places.csv", "2,\"Lower, Town\"", "2,Lower, Town", line: 4, says: "11 columns where"),
    Spoilt("places.csv", "34.5,", "34.x,", line: 3, says: "lat is “34.x”, which is no number"),
    Spoilt("places.csv", "34.5,", "nan,", line: 3, says: "no number"),
    Spoilt("places.csv", "34.5,", "94.5,", line: 3, says: "lat 94.5 is out of range"),
    Spoilt("places.csv", "40.5,", "-180.5,", line: 5, says: "lon -180.5 is out of range"),
    Spoilt("places.csv", "12000", "-5", line: 3, says: "write a whole number"),
    Spoilt("places.csv", "dam", "dyke", line: 3, says: "“dyke” is no role"),
    Spoilt("places.csv", ",IQ,", ",Iraq,", line: 5, says: "two capital letters"),
    Spoilt("places.csv", "\nx-3,", "\n1,", line: 5, says: "“1” is taken since line 3"),
    Spoilt("places.csv", "\"Lower, Town\"", "\"Lower, Town", line: 5, says: "quote"),
    Spoilt("places.csv", "1,Upton", "1,Up\"ton", line: 3, says: "quote in the middle"),
    Spoilt("places.csv", "Lower, Town\"", "Lower\" Town", line: 4, says: "after the closing"),
    Spoilt("places.csv", "Upton", "Up\u{1B}ton", line: 3, says: "control character"),
    Spoilt("places.csv", "Upton", " ", line: 3, says: "name is empty"),
    Spoilt("routes.csv", "1,2,60", "1,9,60", line: 2, says: "there is no place “9”"),
    Spoilt("routes.csv", "1,2,60", "1,1,60", line: 2, says: "from a place to itself"),
    Spoilt("routes.csv", "1,2,60", "1,2,0", line: 2, says: "above 0"),
    Spoilt("routes.csv", "1,2,60", "1,2,-60", line: 2, says: "above 0"),
    Spoilt("routes.csv", "1,2,60", "1,2,52", line: 2, says: "straight line from Upton"),
    Spoilt("routes.csv", "2,x-3,50", "2,1,60", line: 3, says: "line 2 joins", .warning),
    Spoilt("worth.csv", "1,capital", "9,capital", line: 2, says: "there is no place “9”"),
    Spoilt("worth.csv", "1,capital", "1,gold", line: 2, says: "“gold” is no worth"),
    Spoilt("worth.csv", "hand-made", "", line: 2, says: "source is empty"),
  ]

  @Test("says file, line and remedy", arguments: actors + sources + tables)
  func one(_ spoilt: Spoilt) throws {
    let small = try SmallTheatre()
    try small.replace(spoilt.old, by: spoilt.new, in: spoilt.file)
    let problems = small.check()
    let found = problems.first {
      $0.file == spoilt.file && $0.line == spoilt.line && $0.message.contains(spoilt.says)
    }
    #expect(found?.severity == spoilt.severity, "\(problems.map(\.description))")
    #expect(
      found?.description.hasPrefix("\(spoilt.file):\(spoilt.line): \(spoilt.severity.rawValue): ")
        == true)
  }

  @Test("a road may be a little shorter than the straight line, as coordinates are rounded")
  func tolerance() throws {
    let small = try SmallTheatre()
    try small.replace("1,2,60", by: "1,2,54", in: "routes.csv")
    #expect(small.check() == [])
  }

  @Test("the column is given where it is known")
  func column() throws {
    let small = try SmallTheatre()
    try small.replace("34.5,", by: "x,", in: "places.csv")
    #expect(small.check().first?.column == 28)
    try small.write(SmallTheatre.valid["places.csv", default: ""], to: "places.csv")
    try small.replace("side: blue", by: "side: green", in: "actors.yaml")
    #expect(small.check().first?.column == 11)
  }

  @Test("two actors may bear one name at different times")
  func succession() throws {
    let small = try SmallTheatre()
    try small.replace(
      "[Blues, Blue Guard]", by: "[{text: RA, case: true, from: 2016-01-02}, ra-ra]",
      in: "actors.yaml")
    #expect(small.check() == [])
  }

  @Test("places of one name in one region are doubted, in different regions not")
  func sameName() throws {
    let small = try SmallTheatre()
    let rows = "9,UPTON,,34.6,40.1,,SY,North,,\n10,Upton,,34.6,40.1,,SY,South,,\n"
    try small.write(SmallTheatre.valid["places.csv", default: ""] + rows, to: "places.csv")
    let problems = small.check()
    #expect(problems.map(\.line) == [6])
    #expect(problems.first?.message.contains("also the place of line 3") == true)
    #expect(problems.first?.severity == .warning)
  }

  @Test("all problems of all files are told, each once, in the order of lines")
  func all() throws {
    let small = try SmallTheatre()
    try small.replace("34.5,40.0,12000", by: "a,b,c", in: "places.csv")
    try small.replace("grade: B", by: "grade: Z", in: "sources.yaml")
    try small.delete("worth.csv")
    let problems = small.check()
    #expect(
      problems.map { "\($0.file):\($0.line)" } == [
        "places.csv:3", "places.csv:3", "places.csv:3", "worth.csv:1",
        "sources.yaml:3",
      ])
    #expect(problems.map(\.column).prefix(3) == [28, 30, 32])
  }

  @Test("a missing, empty or wrongly encoded file is said to be so")
  func unreadable() throws {
    let small = try SmallTheatre()
    try small.write([], to: "actors.yaml")
    try small.write([0x61, 0x0A, 0x62, 0x0A, 0xFF, 0x0A], to: "places.csv")
    try small.delete("sources.yaml")
    try FileManager.default.removeItem(atPath: small.path + "/worth.csv")
    try FileManager.default.createDirectory(
      atPath: small.path + "/worth.csv", withIntermediateDirectories: false)
    let said = small.check().map(\.description)
    #expect(said.count == 4)
    #expect(said[0].hasPrefix("actors.yaml:1: error: the file is empty"))
    #expect(said[1].hasPrefix("places.csv:3: error: not UTF-8"))
    #expect(said[2].hasPrefix("worth.csv:1: error: not a plain file"))
    #expect(said[3].hasPrefix("sources.yaml:1: error: no such file"))
  }

  @Test(
    "a table above 64 MiB and a text above 8 MiB are refused unread",
    arguments: [("places.csv", 64 << 20), ("sources.yaml", 8 << 20)])
  func tooLarge(_ name: String, _ limit: Int) throws {
    let small = try SmallTheatre()
    let handle = try #require(FileHandle(forWritingAtPath: "\(small.path)/\(name)"))
    try handle.truncate(atOffset: UInt64(limit) + 1)
    try handle.close()
    #expect(
      small.check().map(\.description).contains {
        $0.hasPrefix("\(name):1: error: larger than \(limit)")
      })
  }

  @Test("what a broken file defines is not missed in the others")
  func cascade() throws {
    let small = try SmallTheatre()
    try small.write("]", to: "actors.yaml")
    try small.write("x\n", to: "places.csv")
    #expect(small.check().map(\.file) == ["actors.yaml", "places.csv"])
  }

  @Test("thousands of wrong lines are cut off with a count")
  func flood() throws {
    let small = try SmallTheatre()
    let header = "place,worth,name,note,source\n"
    try small.write(header + String(repeating: "x\n", count: 5000), to: "worth.csv")
    let problems = small.check()
    #expect(problems.count == 1001)
    #expect(problems.last?.message.hasPrefix("and 4000 more problems") == true)
  }
}
