import Testing

@Suite struct ArgumentTests {
  /// Lives as long as the test, and so does its folder.
  private let session: Session

  init() throws { session = try Session() }

  @Test(
    "Wrong usage exits with 64 and says what to write",
    arguments: [
      (["who", "Alton", "--on", "2016-4-5"], "write it as 2016-04-05"),
      (["who", "Alton", "--reasons", "-1"], "--reasons"),
      (["who", "Nowhere"], "no such place"),
      (["who", "Dunwater"], "a river"),
      (["claims", "--kind", "rumour"], "use one of change, hold"),
      (["claims", "--limit", "0"], "1 or more"),
      (["changes", "--since", "6x"], "write 10d, 6w"),
      (["changes", "--on", "2016-01-01", "--since", "2016-02-01"], "earlier day"),
      (["code", "x.jsonl"], "--theatre"),
      (["estimate", "--theatre", "t", "--from", "2016-02-01", "--to", "2016-01-01"], "swap"),
      (["brief", "--format", "pdf"], "markdown"),
      (["parse", "--tokens", "silver"], "gold"),
      (["frobnicate"], "foothold --help"),
    ])
  func wrongUsage(arguments: [String], remedy: String) throws {
    try session.makeDesk()
    let result = session.run(list: arguments)
    #expect(result.code == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(remedy), "\(result.errors)")
  }

  @Test("Spans of time are read as days, weeks, months, years or a day")
  func spans() throws {
    try session.makeDesk()
    // Alton passed to the Blue Front on 19 March 2016, seventeen days before.
    for (span, found) in [
      ("16d", false), ("18d", true), ("2w", false), ("3w", true), ("1m", true), ("1y", true),
      ("2016-03-20", false), ("2016-03-18", true),
    ] {
      let output = session.run("changes", "--since", span, "--json").output
      #expect(output.contains("\"to\":\"blue\"") == found, "\(span)")
    }
  }

  @Test(
    "Every command has help with examples",
    arguments: [
      "extract", "parse", "code", "estimate", "init", "read", "claims", "who", "changes",
      "sources", "brief", "verify", "theatre check",
    ])
  func help(command: String) throws {
    let result = session.run(list: command.split(separator: " ").map(String.init) + ["--help"])
    #expect(result.code == 0)
    #expect(result.output.contains("foothold \(command) "))
    #expect(result.output.contains("EXAMPLES"))
  }

  @Test("The version and the list of commands are results")
  func version() throws {
    #expect(session.run("--version").output.hasPrefix("foothold "))
    #expect(session.run("--help").output.contains("estimate"))
  }
}
