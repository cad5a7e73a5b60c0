import Control
import Evidence
import Testing

@Suite struct WindowTests {
  let model = War.model

  @Test("A change somewhere in a window shifts evenly from the old holder to the new")
  func spreading() {
    let says = [
      Say(.hold, "red-army", War.on(0)),
      Say(.change, "blue-army", from: "red-army", War.on(101, 140)),
    ]
    let series = model.series(
      place: War.town, from: War.day(100), to: War.day(141), claims: says.map(\.claim))
    let blues = series.days.map { series.probabilities(on: $0)[1] }
    #expect(Array(blues[...40]) == blues[...40].sorted())
    #expect(blues[0] < 0.1)
    #expect(blues[40] > 0.85)
    let steps = zip(blues.dropFirst(), blues).prefix(40).map { $0 - $1 }
    let mean = steps.reduce(0, +) / 40
    #expect(steps.allSatisfy { abs($0 - mean) < 0.15 * mean })
  }

  @Test("An undated change counts by the day its report came out")
  func undated() {
    let held = Say(.hold, "red-army", War.on(0))
    let change = Say(.change, "blue-army", from: "red-army", .unknown()).with { $0.published = 90 }
    #expect(model.town(90, [held, change]).leader == .side(War.blues))
    #expect(model.town(50, [held, change]).leader == .side(War.reds))
  }

  @Test("Without any date at all a claim says nothing")
  func noDate() {
    for kind in [Kind.change, .hold, .fighting] {
      let say = Say(kind, "blue-army", .unknown(anchor: "last week")).with { $0.published = nil }
      #expect(!model.town(5, [say]).isKnown)
    }
  }

  @Test("A window with an open end closes on the day of publication")
  func openEnd() {
    let since = Period(earliest: War.day(5), latest: nil, precision: .unknown, anchor: "since")
    let hold = Say(.hold, "blue-army", since).with { $0.published = 200 }
    #expect(model.town(200, [hold]).probability(War.blues) > 0.6)
    #expect(
      model.town(200, [hold]).probability(War.blues)
        > model.town(200, [hold.with { $0.published = 6 }]).probability(War.blues))
    let change = Say(.change, "blue-army", since)
    #expect(!model.town(10, [change.with { $0.published = nil }]).isKnown)
    #expect(model.town(10, [hold.with { $0.published = nil }]).isKnown)
  }

  @Test("What lies after publication cannot have been reported")
  func future() {
    let say = Say(.change, "blue-army", War.on(50)).with { $0.published = 10 }
    #expect(!model.town(50, [say]).isKnown)
    let tomorrow = say.with { $0.published = 49 }
    #expect(model.town(50, [tomorrow]).isKnown)
  }

  @Test("Endless and reversed windows are taken calmly")
  func hostile() {
    let says = [
      Say(.change, "blue-army", War.on(-700_000, 900_000)).with { $0.published = nil },
      Say(.change, "blue-army", War.on(30, 20)).with { $0.published = nil },
      Say(.hold, "red-army", War.on(-700_000, 900_000)).with { $0.published = nil },
    ]
    let estimate = model.town(25, says)
    #expect(abs(estimate.shares.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
    #expect(estimate.reasons.count == 3)
  }
}
