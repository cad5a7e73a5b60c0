import Control
import Evidence
import Testing

@Suite struct KindTests {
  let model = War.model
  let prior = 0.95 / 3

  @Test("A withdrawal speaks against who left, after it, and for him before")
  func withdrawal() {
    let says = [Say(.withdrawal, "red-army", War.on(40))]
    #expect(model.town(40, says).probability(War.reds) < prior / 2)
    #expect(model.town(39, says).probability(War.reds) > prior)
  }

  @Test("Each kind moves its holder the right way")
  func directions() {
    func probability(_ kind: Kind, _ holder: Holder, phase: Phase? = nil) -> Double {
      let say = Say(kind, "red-army", from: "blue-army", War.on(40)).with { $0.phase = phase }
      return model.town(40, [say]).probability(holder)
    }
    let reds = Holder.side(War.reds)
    let blues = Holder.side(War.blues)
    #expect(probability(.hold, reds) > 0.8)
    #expect(probability(.repelled, reds) > prior)
    #expect(probability(.repelled, blues) < prior)
    #expect(probability(.strike, reds) < prior)
    #expect(probability(.strike, blues) > prior)
    #expect(probability(.advance, reds) < prior)
    #expect(probability(.siege, reds, phase: .imposed) < prior)
    #expect(probability(.siege, reds, phase: .lifted) > prior)
    #expect(probability(.fighting, .contested) > 0.05)
  }

  @Test(
    "Kinds that say nothing of who holds a place leave it unknown",
    arguments: [Kind.worth, .watch, .judgement, .strength, .hazard, .truce])
  func silentKinds(kind: Kind) {
    #expect(!model.town(40, [Say(kind, "red-army", War.on(40))]).isKnown)
  }

  @Test("Fighting over who knows what, weakly: a siege does not unseat a known holder")
  func weakness() {
    let says = [
      Say(.hold, "blue-army", War.on(0)), Say(.strike, "red-army", from: "blue-army", War.on(5)),
      Say(.fighting, "red-army", from: "blue-army", War.on(6)),
    ]
    #expect(model.town(7, says).leader == .side(War.blues))
  }

  @Test("A change of a part of the place makes it contested")
  func part() {
    let hold = Say(.hold, "red-army", War.on(0))
    let change = Say(.change, "blue-army", from: "red-army", War.on(10))
    let whole = model.town(10, [hold, change])
    let part = model.town(10, [hold, change.with { $0.extent = "the northern half" }])
    #expect(part.probability(.contested) > 10 * whole.probability(.contested))
    #expect(part.probability(War.blues) < whole.probability(War.blues))
  }

  @Test("A denial speaks the other way, and less strongly")
  func denial() {
    let hold = Say(.hold, "red-army", War.on(0))
    let change = Say(.change, "blue-army", from: "red-army", War.on(10))
    let denied = change.with { ($0.polarity, $0.id, $0.outlet) = (.denied, "denied", "archive") }
    let alone = model.town(10, [hold, change]).probability(War.blues)
    let both = model.town(10, [hold, change, denied]).probability(War.blues)
    #expect(both < alone)
    #expect(both > model.town(10, [hold]).probability(War.blues))
    #expect(model.town(10, [denied]).probability(War.blues) < prior)
    let deniedHold = Say(.hold, "blue-army", War.on(10)).with { $0.polarity = .denied }
    #expect(model.town(10, [deniedHold]).probability(War.blues) < prior)
  }

  @Test("The less likely the words, the smaller the weight; an even chance says nothing")
  func likelihood() {
    func blues(_ lowest: Double, _ highest: Double) -> ControlEstimate {
      model.town(
        10,
        [
          Say(.hold, "blue-army", War.on(10)).with {
            $0.likelihood = Likelihood(lowest: lowest, highest: highest)
          }
        ])
    }
    #expect(blues(0.95, 1).probability(War.blues) > blues(0.55, 0.8).probability(War.blues))
    #expect(blues(0.55, 0.8).probability(War.blues) > prior)
    #expect(!blues(0.45, 0.55).isKnown)
    #expect(!blues(0.05, 0.2).isKnown)
  }

  @Test("A change from one actor to another of the same side keeps the place with that side")
  func sameSide() {
    let says = [Say(.change, "blue-militia", from: "blue-army", War.on(10))]
    #expect(model.town(10, says).probability(War.blues) > 0.8)
    #expect(model.town(9, says).probability(War.blues) > 0.8)
  }

  @Test("An actor that holds no ground says nothing alone, and a side's id does for an actor's")
  func unknownActors() {
    #expect(!model.town(1, [Say(.hold, "far-air-force", War.on(0))]).isKnown)
    #expect(!model.town(1, [Say(.change, "nobody", War.on(0))]).isKnown)
    let strike = Say(.strike, "far-air-force", from: "red-army", War.on(0))
    #expect(model.town(0, [strike]).probability(War.reds) > prior)
    #expect(model.town(1, [Say(.hold, "greens", War.on(0))]).probability(War.greens) > prior)
  }

  @Test("A claim rejected in review says nothing")
  func review() {
    let hold = Say(.hold, "red-army", War.on(0))
    #expect(!model.town(0, [hold.with { $0.weight = 0 }]).isKnown)
    #expect(!model.town(0, [hold.with { $0.weight = .nan }]).isKnown)
    #expect(
      model.town(0, [hold.with { $0.weight = 0.5 }]).probability(War.reds)
        < model.town(0, [hold]).probability(War.reds))
  }
}
