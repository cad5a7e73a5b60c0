import Evidence
import Testing

@Suite("JSON values")
struct JSONValueTests {
  let value = JSONValue.object([
    .init("text", .string("a")), .init("number", .number("7")), .init("flag", .bool(true)),
    .init("list", .array([.null])), .init("nothing", .null), .init("number", .number("8")),
  ])

  @Test("members are found by name, the first of a name wins")
  func members() {
    #expect(value["text"]?.string == "a")
    #expect(value["number"]?.integer == 7)
    #expect(value["number"]?.double == 7)
    #expect(value["flag"]?.bool == true)
    #expect(value["list"]?.array == [.null])
    #expect(value["nothing"]?.isNull == true)
    #expect(value["absent"] == nil)
    #expect(value.members?.map(\.name) == ["text", "number", "flag", "list", "nothing", "number"])
    #expect(JSONValue.array([])["text"] == nil)
  }

  @Test("a value of another type answers nil")
  func otherTypes() {
    for other in [JSONValue.null, .bool(true), .number("1"), .array([]), .object([])] {
      #expect(other.string == nil)
    }
    #expect(JSONValue.string("1").integer == nil)
    #expect(JSONValue.string("1").double == nil)
    #expect(JSONValue.number("1").bool == nil)
    #expect(JSONValue.number("1.0").integer == nil)
    #expect(JSONValue.number("99999999999999999999").integer == nil)
    #expect(JSONValue.object([]).array == nil)
    #expect(JSONValue.array([]).members == nil)
  }

  @Test(
    "doubles are written in the shortest form that reads back the same",
    arguments: [
      (0.95, "0.95"), (1, "1"), (0, "0"), (-0.5, "-0.5"), (0.1 + 0.2, "0.30000000000000004"),
      (1e21, "1e+21"), (2.5e-300, "2.5e-300"),
    ] as [(Double, String)])
  func doubles(_ number: Double, _ text: String) throws {
    #expect(JSONValue.double(number).line == text)
    #expect(try JSONValue(parsing: text).double == number)
  }

  @Test("JSON has no infinities: they are written as null")
  func infinities() {
    for number in [Double.infinity, -.infinity, .nan] { #expect(JSONValue.double(number) == .null) }
  }

  @Test("any double survives writing and reading")
  func doubleRoundTrip() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      #expect(try JSONValue(parsing: JSONValue.double(number).line).double == number)
    }
  }
}
