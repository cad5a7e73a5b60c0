package import Evidence
import Foundation

/// Learns the tables from places of which it is known who held them.
///
/// Expectation–maximisation in its conditional form: the expectation step asks who held each place on each
/// claim's day, once with what is known told and once without; the maximisation step moves each ratio by the
/// difference. What is made most probable is so the truth given the claims, and claims that repeat each
/// other are not counted as if each were news. Each ratio is held to its stated value by a normal prior.
package struct ControlTrainer: Sendable {
  /// Standard deviation of the prior on a logarithm: with some thirty changes to learn from, a wider one learned
  /// the places by heart.
  private static let slack = 0.5
  private static let rounds = 15
  private static let passes = 2

  private let theatre: Theatre
  private let holders: HolderIndex
  /// One list for each of `claimSets`.
  private let lessons: [[Lesson]]
  private let changes: Int
  private let days: Int
  private let start: ControlParameters
  private let isSpaceless: Bool
  private let claimSets: [[PlaceID: [DatedClaim]]]

  /// - Parameters:
  ///   - claims: of each place, as `ControlModel.byPlace` gives them.
  ///   - isSpaceless: neighbours are left out.
  package init(
    theatre: Theatre, claims: [PlaceID: [DatedClaim]], known spans: [KnownSpan],
    start: ControlParameters = .stated, isSpaceless: Bool = false
  ) {
    self.isSpaceless = isSpaceless
    self.theatre = theatre
    self.start = start
    holders = HolderIndex(theatre: theatre)
    let observer = Observer(theatre: theatre, holders: holders, parameters: start)
    let vocabulary = Set(spans.flatMap(\.sides).compactMap { [holders] in holders.index(of: $0) })
    let byPlace = Dictionary(grouping: spans, by: \.place).sorted { $0.key < $1.key }
    var told = claims
    for (place, spans) in byPlace {
      if let start = Self.start(of: place, spans) { told[place, default: []].append(start) }
    }
    claimSets = [claims, told]
    // Each place is learned from twice: by its claims alone, and told who held it at first.
    lessons = claimSets.map { [holders] set in
      byPlace.compactMap { place, spans in
        Lesson(
          place: place, observations: observer.observations(at: place, from: set[place] ?? []),
          spans: spans, known: vocabulary, holders: holders)
      }
    }
    changes = byPlace.reduce(0) { $0 + $1.value.count - 1 }
    days = spans.reduce(0) { $0 + $1.days.count }
  }

  package var places: Int { lessons[0].count }

  /// What a map of the day before would have told.
  private static func start(of place: PlaceID, _ spans: [KnownSpan]) -> DatedClaim? {
    guard let first = spans.min(by: { $0.days.lowerBound < $1.days.lowerBound }),
      let side = first.sides.min()
    else { return nil }
    let day = Day(ordinal: first.days.lowerBound.ordinal - 1)
    let claim = Claim(
      id: "start", report: "start", kind: .hold, place: PlaceMention(mention: "", id: place),
      actor: ActorMention(mention: "", id: ActorID(side.rawValue)),
      when: Period(earliest: day, latest: day, precision: .day, anchor: nil),
      evidence: Passage(start: 0, end: 0, quote: ""), because: [])
    return DatedClaim(claim: claim, published: day, outlet: nil, isChecked: true)
  }

  /// - Parameter progress: gets the round's number and that of all rounds.
  package func train(progress: (Int, Int) -> Void = { _, _ in }) -> ControlParameters {
    var parameters = start
    // Changes a day, with the stated hazard as two changes' worth of prior.
    parameters.hazard =
      (Double(changes) + 2) / (Double(days) + 2 / max(start.hazard, 1e-9))
    for pass in 0..<Self.passes {
      climb(&parameters, isFirst: pass == 0) { round in
        progress(pass * Self.rounds + round, Self.passes * Self.rounds)
      }
      settle(&parameters)
    }
    polish(&parameters)
    parameters.sources.putInOrder()
    return parameters
  }

  /// Resilient propagation (Riedmiller and Braun 1993): only the sign of a slope counts.
  private func climb(
    _ parameters: inout ControlParameters, isFirst: Bool, progress: (Int) -> Void
  ) {
    var steps: [Knob: Double] = [:]
    var signs: [Knob: Double] = [:]
    let near = voices(parameters)
    for round in 0..<Self.rounds {
      progress(round)
      let gradient = gradient(parameters, near)
      if isFirst, round == 0 { shareOut(gradient.shares, &parameters) }
      for (knob, slope) in gradient.slopes {
        let held = slope - (parameters[knob] - start[knob]) / (Self.slack * Self.slack)
        let sign = held == 0 ? 0 : held > 0 ? 1.0 : -1.0
        let turned = sign * (signs[knob] ?? sign)
        let step = min(max((steps[knob] ?? 0.1) * (turned > 0 ? 1.2 : 0.5), 1e-4), 0.5)
        steps[knob] = step
        signs[knob] = turned < 0 ? 0 : sign
        if turned >= 0 { parameters[knob] += sign * step }
      }
    }
    parameters.sources.putInOrder()
  }

  /// Prior odds of the place's own state and of others, against any other side, from how many places
  /// each holds; a place's worth of even odds each keeps what was never seen possible.
  private func shareOut(_ shares: [Double], _ parameters: inout ControlParameters) {
    var held = (home: 0.0, foreign: 0.0, other: 0.0)
    var counts = (home: 0.0, foreign: 0.0, other: 0.0)
    for side in theatre.sides {
      guard let index = holders.index(of: side.id) else { continue }
      let states = theatre.actors.filter {
        holders.index(of: $0.id) == index && ($0.nature == .state || $0.nature == .stateForces)
      }.compactMap(\.country)
      let countries = Set(
        theatre.places.filter { place in
          lessons[0].contains { $0.place == place.id }
        }.map(\.country))
      if states.isEmpty {
        held.other += shares[index]
        counts.other += 1
      } else if !countries.isDisjoint(with: states) {
        held.home += shares[index]
        counts.home += 1
      } else {
        held.foreign += shares[index]
        counts.foreign += 1
      }
    }
    func rate(_ held: Double, _ count: Double) -> Double { (held + 1) / (count + 1) }
    let other = rate(held.other, counts.other)
    parameters.homeOdds = rate(held.home, counts.home) / other
    parameters.foreignOdds = rate(held.foreign, counts.foreign) / other
  }

  private func gradient(
    _ parameters: ControlParameters, _ near: [NeighbourVoices]
  ) -> TableGradient {
    let model = ControlModel(theatre: theatre, parameters: parameters)
    var sum = TableGradient(holders: holders.count)
    for (lessons, near) in zip(lessons, near) {
      for part in InOrder.map(
        lessons,
        { lesson in
          TableGradient(lesson.weighed(by: parameters.sources), model: model, near: near)
        })
      { sum.add(part) }
    }
    return sum
  }

  private func voices(_ parameters: ControlParameters) -> [NeighbourVoices] {
    let model = ControlModel(theatre: theatre, parameters: parameters)
    return zip(lessons, claimSets).map { lessons, claims in
      model.neighbourVoices(of: lessons.map(\.place), claims: claims)
    }
  }

  /// The few values that act on all claims at once, each at what makes the known days most probable, one
  /// by one. The share of `contested` is not among them, since the truth may not know it.
  private func settle(_ parameters: inout ControlParameters) {
    let hazard = parameters.hazard
    var best = score(parameters)
    for _ in 0..<2 {
      if !isSpaceless {
        Self.tune(\.neighbours, [0, 0.25, 0.5, 1, 1.5, 2], &parameters, &best, score)
      }
      // Not above 1: claims repeat each other and are worth less than they say, never more.
      Self.tune(\.temper, [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], &parameters, &best, score)
      Self.tune(\.changeWeight, [0.5, 1, 2, 4, 8, 16], &parameters, &best, score)
      Self.tune(\.contestedEcho, [0.25, 0.5, 0.75, 1], &parameters, &best, score)
      Self.tune(\.fightKeeps, [0.6, 0.8, 0.9, 0.97, 0.99], &parameters, &best, score)
      Self.tune(
        \.hazard, [0.1, 0.2, 0.35, 0.6, 1, 1.5, 2].map { $0 * hazard }, &parameters, &best, score)
    }
  }

  private static func tune(
    _ path: WritableKeyPath<ControlParameters, Double>, _ values: [Double],
    _ parameters: inout ControlParameters, _ best: inout Double,
    _ score: (ControlParameters) -> Double
  ) {
    for value in values {
      var candidate = parameters
      candidate[keyPath: path] = value
      let found = score(candidate)
      if found > best { (best, parameters) = (found, candidate) }
    }
  }

  /// What each knob does to the known days one by one, which is what is scored: a step up or down where it
  /// helps, beginning with the knobs that most is said through.
  private func polish(_ parameters: inout ControlParameters) {
    let near = voices(parameters)
    var best = score(parameters, near) - penalty(parameters)
    for step in [0.4, 0.2] {
      for knob in Self.polished {
        for change in [step, -step] {
          var candidate = parameters
          candidate[knob] += change
          let found = score(candidate, near) - penalty(candidate)
          if found > best {
            (best, parameters) = (found, candidate)
            break
          }
        }
      }
    }
  }

  private static let polished: [Knob] =
    [.grade(.f), .inferredPlace, .inferredParty, .relativeDate, .area]
    + [.change, .changeTo, .loss, .hold, .withdrawal, .siege, .repelled, .strike, .attack, .around]
    .map { .row($0, .subject) }
    + [.eventFighting, .eventFighters, .eventCivilians].flatMap {
      [.row($0, .subject), .row($0, .other)]
    } + [.row(.eventGroups, .subject)]
    + [.strike, .fighting, .siege].map { .row($0, .other) }
    + [.before(.change, .other), .before(.loss, .subject)]

  private func penalty(_ parameters: ControlParameters) -> Double {
    Self.polished.reduce(0) { sum, knob in
      let off = parameters[knob] - start[knob]
      return sum + off * off / (2 * Self.slack * Self.slack)
    }
  }

  private func score(_ parameters: ControlParameters) -> Double {
    score(parameters, voices(parameters))
  }

  /// Days of one place are hardly independent: a month of them counts as one.
  private func score(_ parameters: ControlParameters, _ near: [NeighbourVoices]) -> Double {
    let model = ControlModel(theatre: theatre, parameters: parameters)
    return zip(lessons, near).reduce(0) { sum, part in
      sum
        + InOrder.map(part.0) { $0.weighed(by: parameters.sources).score(by: model, near: part.1) }
        .reduce(0, +) / 10
    }
  }
}
