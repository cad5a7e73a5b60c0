package import Evidence
import Foundation

/// Draws wars from the model: who held each place on each day, and what was said of it.
///
/// On some days a claim is made of each place, whoever holds it; which claim, of whom and by whom, and where the day
/// leads, are drawn together, by the chances of the chain times the ratios of the claim. So the estimate of such a war
/// by the same tables is right as often as it says (Cook, Gelman and Rubin 2006; Talts and others 2018).
package struct WarSimulator: Sendable {
  /// Ways in which a war differs from the model.
  package struct Flaws: Sendable, Hashable {
    /// These sources say that their side holds or took a place, whoever has it.
    package var lying: Set<SourceID>
    /// Share of places of which nothing is said in the middle half of the time, while they change hands
    /// ten times as often.
    package var silent: Double

    package init(lying: Set<SourceID> = [], silent: Double = 0) {
      self.lying = lying
      self.silent = silent
    }
  }

  package struct PlaceHistory: Sendable {
    package let place: PlaceID
    /// Whose the place was on each day, calm or contested.
    package let holders: [SideID]
    package let claims: [DatedClaim]
  }

  private let theatre: Theatre
  private let model: ControlModel
  private let chance: Double
  private let kinds: [Kind]
  private let flaws: Flaws
  /// One actor for each side that has one.
  private let actors: [(side: Int, actor: Actor)]

  /// - Parameters:
  ///   - monthly: claims a place and month.
  ///   - kinds: of claims; of those that tell of a holder, a change, an attack and a strike.
  package init(
    theatre: Theatre, parameters: ControlParameters = .standard, monthly: Double = 1,
    kinds: [Kind] = [.hold, .change, .strike, .advance, .withdrawal], flaws: Flaws = .init()
  ) {
    self.theatre = theatre
    model = ControlModel(theatre: theatre, parameters: parameters)
    chance = min(max(monthly / 30, 0), 0.5)
    self.kinds = kinds
    self.flaws = flaws
    actors = theatre.sides.indices.compactMap { side in
      theatre.actors.first { $0.side == theatre.sides[side].id }.map { (side, $0) }
    }
  }

  /// - Parameter seed: the same seed and place draw the same history.
  package func history(
    of place: Place, from: Day, to: Day, seed: UInt64
  ) -> PlaceHistory {
    var dice = SplitMix(seed: seed ^ Self.hash(place.id.rawValue))
    let days = from.ordinal...max(from.ordinal, to.ordinal)
    let isSilent = dice.share() < flaws.silent
    let quarter = days.count / 4
    let silence = days.lowerBound + quarter..<days.upperBound - quarter + 1
    let drift = model.drift(at: place.id)
    var state = dice.index(by: drift.prior)
    var holders: [SideID] = []
    var claims: [DatedClaim] = []
    for day in days {
      let isQuiet = isSilent && silence.contains(day)
      if day > days.lowerBound {
        if !isQuiet, dice.share() < chance {
          let drawn = said(of: place, on: day, from: state, drift, claims.count, &dice)
          claims.append(contentsOf: [drawn.claim].compactMap { $0 })
          state = drawn.state
        } else {
          for _ in 0..<(isQuiet ? 10 : 1) { state = step(state, drift, &dice) }
        }
      }
      holders.append(theatre.sides[state % drift.sides].id)
    }
    return PlaceHistory(place: place.id, holders: holders, claims: claims)
  }

  private func step(_ state: Int, _ drift: Drift, _ dice: inout SplitMix) -> Int {
    var now = Array(repeating: 0.0, count: drift.states)
    now[state] = 1
    var next = now
    drift.forward(&now, &next, days: 1)
    return dice.index(by: next)
  }

  /// A claim and the state at the end of its day.
  private func said(
    of place: Place, on day: Int, from state: Int, _ drift: Drift, _ number: Int,
    _ dice: inout SplitMix
  ) -> (claim: DatedClaim?, state: Int) {
    let kind = kinds[dice.index(by: kinds.map { _ in 1 })]
    let source =
      theatre.sources.isEmpty
      ? nil : theatre.sources[dice.index(by: theatre.sources.map { _ in 1 })]
    if let source, flaws.lying.contains(source.id), let side = source.leansTo,
      let own = actors.first(where: { theatre.sides[$0.side].id == side })
    {
      let lie = claim(
        kind == .change ? .change : .hold, own.actor, nil, place, day, number, source)
      return (lie, step(state, drift, &dice))
    }
    let candidates = pairs(for: kind).map { subject, other in
      claim(kind, subject, other, place, day, number, source)
    }
    var ways: [(claim: Int, state: Int)] = []
    var weights: [Double] = []
    for (index, candidate) in candidates.enumerated() {
      for (next, weight) in model.ways(of: candidate, at: place.id, from: state, on: day) {
        ways.append((index, next))
        weights.append(weight)
      }
    }
    guard !ways.isEmpty else { return (nil, step(state, drift, &dice)) }
    let way = ways[dice.index(by: weights)]
    return (candidates[way.claim], way.state)
  }

  /// Who does it, and to whom where the kind has two.
  private func pairs(for kind: Kind) -> [(Actor, Actor?)] {
    guard kind == .strike else { return actors.map { ($0.actor, nil) } }
    return actors.flatMap { subject in
      actors.filter { $0.side != subject.side }.map { (subject.actor, $0.actor) }
    }
  }

  private func claim(
    _ kind: Kind, _ subject: Actor, _ other: Actor?, _ place: Place, _ day: Int, _ number: Int,
    _ source: Source?
  ) -> DatedClaim {
    let day = Day(ordinal: day)
    let id = "sim:\(place.id.rawValue):\(number)"
    // Too short to be taken for a sentence copied from another report.
    let quote = "\(kind.rawValue), drawn"
    let claim = Claim(
      id: ClaimID("\(id)#0-\(kind.rawValue)"), report: ReportID(id), kind: kind,
      place: PlaceMention(
        mention: place.name, id: place.id, name: place.name, latitude: place.latitude,
        longitude: place.longitude, precision: 1),
      actor: ActorMention(mention: subject.name, id: subject.id),
      against: other.map { ActorMention(mention: $0.name, id: $0.id) },
      to: kind == .change ? subject.id : nil,
      when: Period(earliest: day, latest: day, precision: .day, anchor: nil),
      attribution: source.map { [Attribution(name: $0.name)] } ?? [],
      evidence: Passage(start: 0, end: quote.utf8.count, quote: quote),
      because: ["drawn from the model"])
    return DatedClaim(claim: claim, published: day, outlet: source?.name)
  }

  /// FNV-1a.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension ControlModel {
  /// Where the day of a claim may lead, with the chain's chance times the claim's ratios.
  fileprivate func ways(
    of claim: DatedClaim, at place: PlaceID, from state: Int, on day: Int
  ) -> [(state: Int, weight: Double)] {
    let said = factors.factors(of: observer.observations(at: place, from: [claim]))
    let chain = chain(said, at: place, asked: [day - 1, day])
    let (eve, node) = (chain.node(of: day - 1), chain.node(of: day))
    var now = Array(repeating: 0.0, count: chain.states)
    now[state] = 1
    var next = now
    chain.forwardStep(&now, &next, into: node)
    return next.indices.map {
      ($0, next[$0] * chain.ratio($0, at: node) * chain.ratio(state, at: eve))
    }
  }
}
