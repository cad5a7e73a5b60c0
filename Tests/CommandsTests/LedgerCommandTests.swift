import Evidence
import Foundation
import Testing

/// What is asked of the ledger itself: seals, redaction, the past.
@Suite struct LedgerCommandTests {
  private let session: Session

  init() throws {
    session = try Session()
    try session.makeDesk()
  }

  @Test("A seal is written, and proves later that the ledger only grew")
  func seals() throws {
    let seal = session.war.folder + "/day.seal"
    #expect(session.run("verify", "--seal", seal).code == 0)
    try session.war.write(#"{"id":"r3","text":"Nothing happened."}"#, to: "more.jsonl")
    _ = session.run("read", session.war.folder + "/more.jsonl")
    let against = session.run("verify", "--against", seal)
    #expect(against.code == 0)
    #expect(against.output.contains("extends the ledger sealed in \(seal)"))
    let line = try String(contentsOfFile: seal, encoding: .utf8)
    try session.war.write(
      line.replacing("\"head\":\"", with: "\"head\":\"0").replacing(
        "\",\"recorded", with: "\",\"recorded"), to: "other.seal")
    let forged = session.run("verify", "--against", session.war.folder + "/other.seal")
    #expect(forged.code == 65)
    #expect(session.run("verify", "--against", session.war.folder + "/none").code == 66)
  }

  @Test(
    "An old desk answers the same, to the byte, after more was recorded and the theatre changed")
  func past() throws {
    let questions = [
      ["who", "Alton", "--on", "2016-03-25"], ["claims", "Alton", "--json"],
      ["changes", "--on", "2016-04-05"], ["sources"], ["brief", "--on", "2016-04-05"],
    ].map { $0 + ["--recorded", "2016-04-05"] }
    let before = questions.map { session.run(list: $0).output }
    #expect(before.allSatisfy { !$0.isEmpty })
    let entries = try #require(
      JSONValue(parsing: session.run("verify", "--json").output)["entries"]?.integer)
    session.now = session.now.addingTimeInterval(86_400 * 30)
    try session.war.write(
      #"{"id":"r4","published":"2016-03-22","outlet":"Tiny Wire","text":"The Redland Army recaptured Alton on Monday."}"#,
      to: "more.jsonl")
    let sources = try String(
      contentsOfFile: session.war.desk + "/theatre/sources.yaml", encoding: .utf8)
    try sources.replacing("grade: C", with: "grade: E").write(
      toFile: session.war.desk + "/theatre/sources.yaml", atomically: true, encoding: .utf8)
    #expect(session.run("read", session.war.folder + "/more.jsonl").code == 0)
    session.input = try session.typed("r\nnot so\n")
    _ = session.run("review", "--limit", "1", "--by", "A")
    #expect(questions.map { session.run(list: $0).output } == before)
    let byEntry = questions.map { Array($0.dropLast()) + ["\(entries)"] }
    #expect(byEntry.map { session.run(list: $0).output } == before)
    #expect(session.run("who", "Alton", "--on", "2016-03-25").output != before[0])
    #expect(session.run("sources").output.contains("E unreliable"))
    #expect(session.run("verify").code == 0)
    #expect(session.run("who", "Alton", "--recorded", "soon").code == 64)
  }

  @Test("Redaction shows first what it would do, and then does it for good")
  func redact() throws {
    let ask = ["redact", "r1", "--words", "Redland Army", "--why", "a test", "--by", "Editor"]
    let trial = session.run(list: ask)
    #expect(trial.output == "would blank for good: 1 version of the report, 1 claim, 1 original\n")
    #expect(trial.errors.contains("--yes"))
    #expect(session.run("claims", "Alton").output.contains("Redland Army"))
    #expect(session.run(list: ask + ["--yes"]).output.hasPrefix("blanked for good: "))
    for question in [["claims", "Alton"], ["who", "Alton"], ["brief"]] {
      #expect(!session.run(list: question).output.contains("The Redland Army captured"))
    }
    let verify = session.run("verify")
    #expect(verify.code == 0)
    #expect(verify.output.contains("report r1, by Editor on 2016-04-05: a test"))
    #expect(session.run(list: ask).code == 65)
    #expect(session.run("redact", "r2", "--bytes", "0-14", "--why", "x", "--by", "E").code == 0)
    #expect(session.run("redact", "r2", "--bytes", "0-9999", "--why", "x", "--by", "E").code == 65)
    #expect(session.run("redact", "r2", "--bytes", "9", "--why", "x", "--by", "E").code == 64)
    #expect(session.run("redact", "r2", "--why", "x").code == 64)
  }

  @Test("A clock that jumps back reorders nothing, and the past still answers the same")
  func clock() throws {
    let question = ["claims", "Alton", "--recorded", "2016-04-05", "--json"]
    let before = session.run(list: question).output
    session.now = session.now.addingTimeInterval(86_400 * 10)
    try session.war.write(TinyWar.captured.replacing("r1", with: "late"), to: "late.jsonl")
    _ = session.run("read", session.war.folder + "/late.jsonl")
    session.now = session.now.addingTimeInterval(-86_400 * 400)
    try session.war.write(TinyWar.captured.replacing("r1", with: "back"), to: "back.jsonl")
    #expect(session.run("read", session.war.folder + "/back.jsonl").code == 0)
    #expect(session.run("verify").code == 0)
    #expect(session.run(list: question).output == before)
    #expect(session.run("claims", "Alton", "--json").output.contains("\"back#0-change\""))
  }

  @Test("A seal is written over only by a ledger that extends it, and other files never")
  func sealKept() throws {
    let seal = try session.war.write("", to: "a.seal")
    #expect(session.run("verify", "--seal", seal).code == 0)
    #expect(session.run("verify", "--seal", seal).output.contains("extends the ledger sealed in"))
    let kept = try String(contentsOfFile: seal, encoding: .utf8)
    let other = try session.war.write(
      kept.replacing(/"head":"[0-9a-f]{8}/, with: "\"head\":\"00000000"), to: "other.seal")
    let held = try String(contentsOfFile: other, encoding: .utf8)
    let refused = session.run("verify", "--seal", other)
    #expect(refused.code == 65)
    #expect(refused.errors.contains("no seal written"))
    #expect(try String(contentsOfFile: other, encoding: .utf8) == held)
    let notes = try session.war.write("my notes", to: "notes.txt")
    #expect(session.run("verify", "--seal", notes).code == 65)
    #expect(try String(contentsOfFile: notes, encoding: .utf8) == "my notes")
  }

  @Test("A brief that is given out can be found again by its hash")
  func publication() throws {
    let path = session.war.folder + "/brief.txt"
    let given = session.run("brief", "-o", path, "--publish", "--by", "Editor")
    #expect(given.code == 0)
    #expect(given.errors.contains("recorded as entry "))
    #expect(session.run("verify").code == 0)
  }
}

@Suite struct ReviewCommandTests {
  private let session: Session

  init() throws {
    session = try Session()
    try session.makeDesk()
  }

  private func review(_ keys: String, _ options: String...) throws -> Session.Result {
    session.input = try session.typed(keys)
    return session.run(list: ["review", "--by", "A. Reviewer"] + options)
  }

  private func standings() throws -> [String] {
    try session.run("claims", "--json").output.split(separator: "\n").map { line in
      let json = try JSONValue(parsing: String(line))
      return "\(json["id"]?.string ?? "") \(json["review"]?["verdict"]?.string ?? "-")"
    }
  }

  @Test("The queue lists the claims that move the map most first")
  func queue() throws {
    let lines = session.run("review", "--list").output.split(separator: "\n")
    #expect(lines.count >= 3)
    #expect(lines.first?.hasPrefix("MOVES") == true)
    let items = try session.run("review", "--json").output.split(separator: "\n").map {
      try JSONValue(parsing: String($0))
    }
    let moves = items.compactMap { $0["movement"]?.double }
    #expect(moves == moves.sorted(by: >))
    #expect(moves.first ?? 0 > 0.1)
  }

  @Test("A rejected claim weighs nothing, and leaves the queue")
  func reject() throws {
    let before = session.run("who", "Alton", "--on", "2016-03-25").output
    #expect(before.contains("held by Blue Front"))
    let result = try review("r\nwrong town\nq", "--place", "Alton", "--on", "2016-03-25")
    #expect(result.output.contains("why?"))
    #expect(result.output.contains("1 decision recorded"))
    let after = session.run("who", "Alton", "--on", "2016-03-25").output
    #expect(after.contains("held by Redland"))
    #expect(session.run("claims").output.contains("rejected"))
    #expect(try standings().contains { $0.hasSuffix(" rejected") })
  }

  @Test("An accepted claim weighs as checked, whoever said it")
  func accept() throws {
    let path = session.war.folder
    func share() throws -> Double {
      let answer = try JSONValue(
        parsing: session.run("who", "Alton", "--on", "2016-03-25", "--json").output)
      return answer["shares"]?.array?.first?["probability"]?.double ?? 0
    }
    let before = try share()
    _ = try review("a\n\nq", "--place", "Alton", "--on", "2016-03-25")
    #expect(try share() > before)
    // The same through claim lines.
    try session.war.write(session.run("claims", "--json").output, to: "claims.jsonl")
    let table = session.run(
      "estimate", "--theatre", session.war.theatre, path + "/claims.jsonl", "--from", "2016-03-25",
      "--to", "2016-03-25")
    let row = try #require(table.output.split(separator: "\n").first { $0.contains(",blue,") })
    #expect(abs((Double(row.split(separator: ",").last ?? "") ?? 0) - (try share())) < 0.0001)
  }

  @Test("A correction, a split and a merge, key by key")
  func edit() throws {
    let keys = """
      c
      place
      nowhere at all
      place
      Brookton
      manner
      ceded

      read it again
      s
      2
      kind
      hold


      two in one
      q
      """
    let result = try review(keys)
    #expect(result.output.contains("“nowhere at all” does not fit place"))
    #expect(result.output.contains("2 decisions recorded"))
    let claims = session.run("claims", "--json").output
    #expect(claims.contains("\"id\":\"2\",\"name\":\"Brookton\""))
    #expect(claims.contains("corrected in review"))
    let split = try standings().filter { $0.contains("~") }
    #expect(split.count == 3)
    // The two parts of the split stand beside each other: one into the other.
    _ = try review("m\n1\nthe same\nq")
    #expect(try standings().count { $0.contains("~") } <= 3)
    #expect(session.run("verify").code == 0)
  }

  @Test("Skipping and quitting record nothing, nor does the end of the input")
  func nothing() throws {
    let before = try standings()
    for (keys, code) in [("k\nk\nk\nk\nk", 0), ("q", 0), ("?\nq", 0), ("", 130), ("r", 130)] {
      let result = try review(keys)
      #expect(result.output.contains("0 decisions recorded"))
      #expect(result.code == code)
    }
    #expect(try standings() == before)
  }

  @Test("Nothing is thrown out without a reason, and a correction must change something")
  func reasons() throws {
    let before = try standings()
    let result = try review("r\n\nc\nnowhere\n\n\nq")
    #expect(result.output.contains("nothing is recorded without a reason"))
    #expect(result.output.contains("there is no field “nowhere”"))
    #expect(result.output.contains("nothing was changed"))
    #expect(result.output.contains("0 decisions recorded"))
    #expect(try standings() == before)
  }

  @Test("Nobody decides without a name")
  func unnamed() throws {
    session.input = try session.typed("a\n\n")
    #expect(session.run("review").code == 64)
  }
}
