import Control
import Testing

@Suite("The estimate's tables as a file")
struct TablesTests {
  @Test("what is written is read again")
  func roundTrip() throws {
    var parameters = ControlParameters.stated
    parameters.hazard = 0.002
    parameters.neighbours = 0.05
    parameters.sources.inferredPlace = 0.25
    parameters.table.rows[.hold] = .init(subject: 12.5, other: 0.5, contested: 2)
    parameters.table.before[.change] = .init(subject: 0.25, other: 8, contested: 1)
    let text = ControlTables.text(parameters, head: ["From a test.", ""])
    let read = try ControlTables.parse(text)
    #expect(read.hazard == 0.002)
    #expect(read.neighbours == 0.05)
    #expect(read.sources.inferredPlace == 0.25)
    #expect(read.table.rows[.hold] == .init(subject: 12.5, other: 0.5, contested: 2))
    #expect(read.table.before[.change] == .init(subject: 0.25, other: 8, contested: 1))
    #expect(text.hasPrefix("# From a test.\n#\n"))
  }

  @Test("the file that ships is read whole, and is not the stated one")
  func shipped() {
    #expect(ControlParameters.standard != ControlParameters.stated)
  }

  @Test(
    "a broken line is told with its number and what to write",
    arguments: [
      ("number hazard 2", "hazard"), ("number nothing 1", "no such number"),
      ("row hold 1 2", "three ratios"), ("row hold 1 2 -3", "ratios are numbers"),
      ("colour red", "write number, row or before"),
    ])
  func broken(line: String, says: String) {
    let problem = #expect(throws: ControlTables.Problem.self) {
      try ControlTables.parse("# head\n\(line)\n")
    }
    #expect(problem?.line == 2)
    #expect(problem?.reason.contains(says) == true)
  }
}
