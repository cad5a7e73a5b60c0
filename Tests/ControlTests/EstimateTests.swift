import Control
import Evidence
import Testing

@Suite struct EstimateTests {
  let model = War.model

  @Test("Without a claim the answer is the prior, and unknown")
  func unknown() {
    let estimate = model.town(10, [])
    #expect(!estimate.isKnown)
    #expect(abs(estimate.probability(.contested) - 0.05) < 1e-12)
    #expect(abs(estimate.probability(War.reds) - 0.95 / 3) < 1e-12)
    #expect(estimate.shares.count == 4)
  }

  @Test("One clear claim of change flips the place on its day")
  func flip() {
    let says = [
      Say(.hold, "red-army", War.on(0)), Say(.hold, "red-army", War.on(60)),
      Say(.change, "blue-army", from: "red-army", War.on(90)),
    ]
    #expect(model.town(89, says).leader == .side(War.reds))
    #expect(model.town(89, says).probability(War.reds) > 0.9)
    #expect(model.town(90, says).leader == .side(War.blues))
    #expect(model.town(90, says).probability(War.blues) > 0.9)
  }

  @Test("Left out the claim of change, the same day is still the old holder's: filtered use")
  func filtered() {
    let hold = Say(.hold, "red-army", War.on(0))
    let change = Say(.change, "blue-army", from: "red-army", War.on(90))
    #expect(model.town(95, [hold]).leader == .side(War.reds))
    #expect(model.town(95, [hold, change]).leader == .side(War.blues))
    // What comes to be known later speaks of earlier days as well.
    #expect(
      model.town(80, [hold, change]).probability(War.reds)
        > model.town(80, [hold]).probability(War.reds))
  }

  @Test("Evidence fades: long after the last word the answer drifts to the prior")
  func fading() {
    let says = [Say(.hold, "blue-army", War.on(0))]
    let soon = model.town(10, says).probability(War.blues)
    let later = model.town(400, says).probability(War.blues)
    let atLast = model.town(60_000, says).probability(War.blues)
    #expect(soon > later)
    #expect(later > atLast)
    #expect(abs(atLast - 0.95 / 3) < 1e-6)
  }

  @Test("A place that is left falls to the one side at its gates, and to nobody more where two are")
  func heirs() {
    let held = Say(.hold, "red-army", War.on(0))
    let left = Say(.withdrawal, "red-army", War.on(60))
    let blue = Say(.advance, "blue-army", War.on(50))
    let green = Say(.advance, "green-army", War.on(52))
    func chances(_ says: [Say]) -> [Double] {
      let estimate = model.town(70, says)
      return [War.blues, War.greens].map { estimate.probability($0) }
    }
    let (alone, one, two) = (
      chances([held, left]), chances([held, left, blue]), chances([held, left, blue, green])
    )
    #expect(abs(alone[0] - alone[1]) < 1e-9)
    #expect(one[0] > 3 * one[1])
    #expect(two[0] < 2 * two[1])
  }

  @Test("Who left is not fought inside the place: it does not come back when the fight ends")
  func departure() {
    let says = [
      Say(.hold, "red-army", War.on(0)),
      Say(.withdrawal, "red-army", War.on(60)).with { $0.manner = .ceded },
      Say(.change, "blue-army", from: "red-army", War.on(60)).with { $0.extent = "centre" },
    ]
    #expect(model.town(70, says).probability(War.reds) < 0.2)
    #expect(model.town(400, says).leader == .side(War.blues))
  }

  @Test("“It fell”, with neither day nor party, moves nothing")
  func bare() {
    let held = Say(.hold, "red-army", War.on(900))
    let fell = Say(
      .change, nil, Period(earliest: nil, latest: nil, precision: .unknown, anchor: nil))
    let (without, with) = (model.town(990, [held]), model.town(990, [held, fell]))
    #expect(abs(with.probability(War.reds) - without.probability(War.reds)) < 1e-9)
  }

  @Test("Contradicting claims leave an uncertain answer")
  func contradiction() {
    let says = [
      Say(.hold, "red-army", War.on(50)).with { $0.id = "1" },
      Say(.hold, "blue-army", War.on(50)).with { $0.id = "2" },
    ]
    let estimate = model.town(50, says)
    #expect(estimate.shares[0].probability < 0.55)
    #expect(abs(estimate.probability(War.reds) - estimate.probability(War.blues)) < 1e-12)
    #expect(estimate.probability(War.reds) > estimate.probability(War.greens))
  }

  @Test("Reasons carry the sign of what they say and come strongest first")
  func reasons() {
    let says = [
      Say(.hold, "blue-army", War.on(10)).with { $0.id = "for" },
      Say(.hold, "blue-army", War.on(20)).with { $0.id = "for too" },
      Say(.hold, "red-army", War.on(30)).with { ($0.id, $0.outlet) = ("against", "rumour") },
    ]
    let estimate = model.town(31, says)
    #expect(estimate.leader == .side(War.blues))
    let weights = Dictionary(uniqueKeysWithValues: estimate.reasons.map { ($0.claim, $0.weight) })
    #expect(weights.count == 3)
    #expect((weights["for"] ?? 0) > 0)
    #expect((weights["for too"] ?? 0) > 0)
    #expect((weights["against"] ?? 0) < 0)
    let sizes = estimate.reasons.map { abs($0.weight) }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test("A reason's weight is the answer with the claim less the answer without", arguments: 0..<25)
  func leaveOneOut(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let says = (0..<12).map { number in Self.anything(number, &dice) }
    let day = Int.random(in: 0...150, using: &dice)
    let full = model.town(day, says)
    let odds = { (p: Double) in p / (1 - p) }
    for reason in full.reasons {
      let less = model.town(day, says.filter { $0.id != reason.claim.rawValue })
      let ratio =
        odds(full.shares[0].probability) / odds(less.probability(full.leader))
      #expect(abs(ratio.logarithm - reason.weight) < 1e-6)
    }
  }

  /// A random claim whose voice nobody shares, so that leaving it out brings up no repeat.
  static func anything(_ number: Int, _ dice: inout Dice) -> Say {
    let actors: [ActorID] = ["red-army", "blue-army", "green-army"]
    let kinds: [Kind] = [.change, .hold, .withdrawal, .repelled]
    let first = Int.random(in: 0...120, using: &dice)
    var say = Say(
      kinds[Int.random(in: 0..<4, using: &dice)], actors[Int.random(in: 0..<3, using: &dice)],
      from: actors[Int.random(in: 0..<3, using: &dice)],
      War.on(first, first + Int.random(in: 0...20, using: &dice)))
    (say.id, say.outlet) = ("\(number)", "outlet \(number)")
    if Int.random(in: 0..<4, using: &dice) == 0 { say.polarity = .denied }
    return say
  }

  @Test("Claims about another place change nothing")
  func elsewhere() {
    let here = [Say(.hold, "red-army", War.on(0))]
    let there = Say(.change, "blue-army", from: "red-army", War.on(5)).with { $0.place = "village" }
    #expect(model.town(9, here) == model.town(9, here + [there]))
  }

  @Test("The order in which claims come changes nothing", arguments: 0..<10)
  func order(seed: UInt64) {
    var dice = Dice(state: seed)
    let says = (0..<10).map { Self.anything($0, &dice) }
    let left = model.town(60, says)
    let right = model.town(60, says.shuffled(using: &dice))
    for holder in model.holders {
      #expect(abs(left.probability(holder) - right.probability(holder)) < 1e-9)
    }
  }

  @Test("A series is the estimate of each of its days, and its shares sum to 1")
  func series() {
    var dice = Dice(state: 7)
    let says = (0..<12).map { Self.anything($0, &dice) }
    let series = model.series(
      place: War.town, from: War.day(-5), to: War.day(130), claims: says.map(\.claim))
    #expect(series.count == 136)
    #expect(series.isKnown)
    for day in series.days {
      #expect(abs(series.probabilities(on: day).reduce(0, +) - 1) < 1e-12)
    }
    for number in [-5, 17, 60, 130] {
      let estimate = model.town(number, says)
      for share in series.shares(on: War.day(number)) {
        #expect(abs(share.probability - estimate.probability(share.holder)) < 1e-9)
      }
    }
  }

  @Test("A series that ends before it begins is empty; one of a silent place is the prior")
  func emptySeries() {
    let none = model.series(place: War.town, from: War.day(5), to: War.day(4), claims: [])
    #expect(none.count == 0)
    let silent = model.series(place: War.town, from: War.day(0), to: War.day(2), claims: [])
    #expect(!silent.isKnown)
    #expect(silent.shares(on: War.day(1))[3].holder == .contested)
  }

  @Test("Claims are grouped by places that can be held")
  func groups() {
    let hold = Say(.hold, "red-army", War.on(0))
    let claims = [
      hold, hold.with { $0.place = "village" }, hold.with { $0.place = "province" },
      hold.with { $0.place = nil }, hold.with { ($0.place, $0.precision) = ("elsewhere", 4) },
      hold.with { $0.id = "second" },
    ].map(\.claim)
    let groups = model.byPlace(claims)
    #expect(groups.mapValues(\.count) == [War.town: 2, "village": 1])
  }

  @Test("A theatre without sides still answers")
  func noSides() {
    let empty = Theatre(
      id: "e", name: "E", version: "1", sides: [], actors: [], places: [], routes: [], assets: [],
      sources: [])
    let estimate = ControlModel(theatre: empty, parameters: .stated).town(
      3, [Say(.hold, "red-army", War.on(0))])
    #expect(estimate.shares == [.init(holder: .contested, probability: 1)])
    #expect(!estimate.isKnown)
  }
}

@Suite("Contradictions")
struct ContradictionTests {
  private func pairs(_ says: [Say]) -> [[String]] {
    War.model.contradictions(place: War.town, claims: says.map(\.claim)).map {
      [$0.first.rawValue, $0.second.rawValue]
    }
  }

  private static let held = Say(.hold, "red-army", War.on(3, 9)).with { $0.id = "held" }

  @Test("two holders at one time are listed, whoever is likelier")
  func holders() {
    let other = Say(.hold, "blue-army", War.on(5)).with { $0.id = "other" }
    #expect(pairs([Self.held, other]) == [["held", "other"]])
  }

  @Test("a loss contradicts a capture by the loser, not who held it before")
  func loss() {
    let left = Say(.withdrawal, "red-army", War.on(5)).with { $0.id = "left" }
    let took = Say(.change, "red-army", War.on(5)).with { $0.id = "took" }
    #expect(pairs([left, took]) == [["left", "took"]])
    #expect(pairs([Self.held, left]).isEmpty)
  }

  @Test("one after the other is no contradiction, nor is a part of the town, nor a fight")
  func none() {
    let later = Say(.hold, "blue-army", War.on(10)).with { $0.id = "later" }
    let part = Say(.hold, "blue-army", War.on(5)).with { $0.extent = "northern half" }
    let fight = Say(.fighting, "blue-army", from: "red-army", War.on(5))
    #expect(pairs([Self.held, later, part, fight]).isEmpty)
  }

  @Test("who held it in the morning of the day on which it passed is no contradiction")
  func handover() {
    let morning = Say(.hold, "red-army", War.on(5)).with { $0.id = "morning" }
    let took = Say(.change, "blue-army", War.on(5)).with { $0.id = "took" }
    #expect(pairs([morning, took]).isEmpty)
  }
}

@Suite("Series of days")
struct SeriesTests {
  @Test("each day of a series is the estimate of that day, before, between and after the claims")
  func sameAsEstimates() {
    let claims = [
      Say(.hold, "red-army", War.on(10)), Say(.fighting, "blue-army", from: "red-army", War.on(40)),
      Say(.change, "blue-army", from: "red-army", War.on(60, 70)),
    ].map(\.claim)
    let series = War.model.series(
      place: War.town, from: War.day(0), to: War.day(120), claims: claims)
    for day in [0, 5, 9, 10, 25, 39, 40, 59, 65, 70, 71, 120].map(War.day) {
      let estimate = War.model.estimate(place: War.town, on: day, from: claims)
      for (one, other) in zip(series.shares(on: day), estimate.shares) {
        #expect(one.holder == other.holder)
        #expect(abs(one.probability - other.probability) < 1e-9)
      }
    }
  }
}
