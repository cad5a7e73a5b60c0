import Control
package import Evidence
import Foundation

/// `simulate`: claim lines of a war drawn from the model, and who really held what.
package struct Simulating: Sendable {
  package struct Wishes: Sendable {
    package var from: Day
    package var to: Day
    /// The most populous so many.
    package var places: Int
    package var monthly: Double
    package var seed: UInt64
    package var lying: [String]
    package var silent: Double

    package init(
      from: Day, to: Day, places: Int, monthly: Double, seed: UInt64, lying: [String],
      silent: Double
    ) {
      self.from = from
      self.to = to
      self.places = places
      self.monthly = monthly
      self.seed = seed
      self.lying = lying
      self.silent = silent
    }
  }

  package struct Drawn: Sendable {
    package var places = 0
    package var claims = 0
    package var changes = 0
  }

  private let theatre: Theatre
  private let wishes: Wishes
  private let simulator: WarSimulator

  /// - Throws: `DeskError`.
  package init(
    theatre nameOrPath: String, _ wishes: Wishes, in surroundings: Surroundings
  ) throws(DeskError) {
    theatre = try TheatreChoice.load(nameOrPath, in: surroundings)
    var lying: Set<SourceID> = []
    for name in wishes.lying {
      guard let source = theatre.source(named: name), source.leansTo != nil else {
        throw .noSuchLiar(name)
      }
      lying.insert(source.id)
    }
    self.wishes = wishes
    simulator = WarSimulator(
      theatre: theatre, monthly: wishes.monthly,
      flaws: .init(lying: lying, silent: wishes.silent))
  }

  /// - Parameters:
  ///   - claim: gets each claim line.
  ///   - span: gets each row `place,from,to,holder` of who held what, the header first.
  package func run(
    claim: (String) throws -> Void, span: (String) throws -> Void
  ) throws -> Drawn {
    var drawn = Drawn()
    try span(KnownHolders.header + "\n")
    let largest = theatre.places.filter { !$0.isArea }
      .sorted { ($1.population ?? 0, $0.id) < ($0.population ?? 0, $1.id) }.prefix(wishes.places)
    for place in largest {
      let history = simulator.history(
        of: place, from: wishes.from, to: wishes.to, seed: wishes.seed)
      drawn.places += 1
      drawn.claims += history.claims.count
      for dated in history.claims {
        let line = dated.claim.line(
          published: dated.published.map { Instant($0) }, outlet: dated.outlet)
        try claim(line.line + "\n")
      }
      var first = 0
      for day in history.holders.indices {
        let isLast = day + 1 == history.holders.count
        guard isLast || history.holders[day + 1] != history.holders[day] else { continue }
        try span(
          "\(place.id.rawValue),\(wishes.from + first),\(wishes.from + day),"
            + "\(history.holders[day].rawValue)\n")
        if !isLast { drawn.changes += 1 }
        first = day + 1
      }
    }
    return drawn
  }
}
