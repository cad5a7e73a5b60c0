import Control
import Evidence
import Testing

@Suite struct ChangeTests {
  let model = War.model

  private func changes(_ from: Int, _ to: Int, _ says: [Say]) -> [ControlChange] {
    model.changes(
      place: War.town, from: War.day(from), to: War.day(to), claims: says.map(\.claim))
  }

  private let story = [
    Say(.hold, "red-army", War.on(0)).with { $0.id = "hold" },
    Say(.change, "blue-army", from: "red-army", War.on(100)).with {
      ($0.id, $0.manner) = ("taken", .fought)
    },
    Say(.change, "blue-army", from: "red-army", War.on(99, 101)).with {
      ($0.id, $0.manner, $0.outlet) = ("ceded", .ceded, "rumour")
    },
    Say(.change, "red-army", from: "blue-army", War.on(200, 210)).with {
      ($0.id, $0.manner) = ("back", .negotiated)
    },
  ]

  @Test("Each change comes with its holders, its day, its range and the claims behind it")
  func listing() throws {
    let found = changes(0, 400, story)
    #expect(found.count == 2)
    let first = try #require(found.first)
    #expect(first.before == .side(War.reds))
    #expect(first.after == .side(War.blues))
    #expect(first.day == War.day(100))
    #expect(first.earliest == War.day(100))
    #expect(first.latest == War.day(100))
    #expect(first.probability > 0.9 && first.probability <= 1)
    #expect(first.claims == ["taken", "ceded"])
    #expect(first.manners.first?.manner == .fought)
    #expect(abs(first.manners.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
    let second = try #require(found.last)
    #expect(second.before == .side(War.blues))
    #expect(second.after == .side(War.reds))
    // Four fifths of eleven days that are alike, and the peak may be at either end.
    #expect((War.day(200)...War.day(202)).contains(second.earliest))
    #expect((War.day(208)...War.day(210)).contains(second.latest))
    #expect((second.earliest...second.latest).contains(second.day))
    #expect(second.manners.first?.manner == .negotiated)
  }

  @Test("Only changes within the days asked for are listed")
  func window() {
    #expect(changes(101, 199, story).isEmpty)
    #expect(changes(100, 100, story).count == 1)
    #expect(changes(150, 300, story).map(\.after) == [.side(War.reds)])
    #expect(changes(10, 5, story).isEmpty)
  }

  @Test("A place that nobody spoke of, or that never changed, has no changes")
  func quiet() {
    #expect(changes(0, 400, []).isEmpty)
    let holds = [0, 100, 200].map { Say(.hold, "red-army", War.on($0)) }
    #expect(changes(-50, 400, holds).isEmpty)
  }

  @Test("The first holder counts as a change only where a claim tells of one")
  func firstHolder() {
    let taken = changes(0, 400, [Say(.change, "blue-army", War.on(50))])
    #expect(taken.map(\.before) == [nil])
    #expect(taken.map(\.day) == [War.day(50)])
    #expect(taken.map(\.manners) == [[.init(manner: .unknown, probability: 1)]])
  }

  @Test("Two holds by different sides make a change that may lie anywhere between")
  func between() throws {
    let says = [
      Say(.hold, "red-army", War.on(0)), Say(.hold, "red-army", War.on(20)),
      Say(.hold, "blue-army", War.on(120)), Say(.hold, "blue-army", War.on(140)),
    ]
    let change = try #require(changes(0, 400, says).first)
    #expect(change.latest - change.earliest > 60)
    #expect(change.earliest > War.day(20) && change.latest <= War.day(120))
    #expect(change.claims == [ClaimID("hold blue-army \(War.day(120).ordinal)")])
  }

  @Test("A withdrawal beside the change makes a handover without a fight more probable")
  func withdrawal() throws {
    let change = Say(.change, "blue-army", from: "red-army", War.on(100))
    let left = Say(.withdrawal, "red-army", War.on(100))
    let held = Say(.hold, "red-army", War.on(0))
    func ceded(_ says: [Say]) throws -> Double {
      let found = try #require(changes(0, 400, says).first)
      return found.manners.first { $0.manner == .ceded }?.probability ?? 0
    }
    #expect(try ceded([held, change]) == 0)
    #expect(try ceded([held, change, left]) > 0.25)
  }
}
