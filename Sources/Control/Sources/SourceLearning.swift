import Dispatch
package import Evidence
import Foundation

/// How right each voice is, learned from agreement: the model of Dawid and Skene (1979) with a direction.
///
/// The expectation step asks, of each claim of who holds a place, how probable it is by all other voices; the
/// maximisation step sets each voice's accuracy, and its accuracy where it favours a side, to what that gives, with
/// the grade as a prior. A claim that nobody else could judge counts for nothing, so that a lone voice keeps its
/// grade.
package struct SourceLearning: Sendable {
  private static let rounds = 3
  /// Days within which two dates are of one change.
  private static let sameChange = 45

  /// By voice.
  package private(set) var tracks: [String: SourceTrack] = [:]
  private let theatre: Theatre
  private let parameters: ControlParameters

  /// - Parameter claims: of each place, as `ControlModel.byPlace` gives them.
  package init(
    theatre: Theatre, claims: [PlaceID: [DatedClaim]], parameters: ControlParameters = .standard
  ) {
    self.theatre = theatre
    self.parameters = parameters
    let places = claims.sorted { $0.key < $1.key }
    for round in 0..<Self.rounds {
      let model = model
      var next: [String: SourceTrack] = [:]
      let isLast = round == Self.rounds - 1
      for part in Self.overAll(places, { model.judged(at: $0.key, $0.value, delays: isLast) }) {
        for (voice, judgement) in part {
          var track = next[voice] ?? SourceTrack(voice: voice)
          judgement.add(to: &track)
          next[voice] = track
        }
      }
      tracks = next
    }
  }

  /// The model that goes by what was learned.
  package var model: ControlModel {
    ControlModel(theatre: theatre, parameters: parameters, tracks: tracks)
  }

  private static func overAll<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ body: @Sendable (Input) -> Output
  ) -> [Output] {
    var outputs = [Output?](repeating: nil, count: inputs.count)
    outputs.withUnsafeMutableBufferPointer { slots in
      // Each index is written by one iteration only.
      nonisolated(unsafe) let slots = slots
      DispatchQueue.concurrentPerform(iterations: inputs.count) { slots[$0] = body(inputs[$0]) }
    }
    return outputs.compactMap { $0 }
  }

  /// What the others say of one claim.
  struct Judgement: Sendable {
    let right: Double
    /// How far the others can tell, 0…1.
    let worth: Double
    let favours: Int?
    let delay: Double?

    func add(to track: inout SourceTrack) {
      track.claims += 1
      track.all.add(right: right, worth: worth)
      if let favours {
        track.favouring[favours, default: .init()].add(right: right, worth: worth)
      }
      if let delay { track.delays.append(delay) }
    }
  }

  static var reach: Int { sameChange }
}

extension ControlModel {
  /// Each voice's claims of who holds the place, judged by all other voices.
  fileprivate func judged(
    at place: PlaceID, _ claims: [DatedClaim], delays: Bool
  ) -> [(voice: String, judgement: SourceLearning.Judgement)] {
    let observations = observer.observations(at: place, from: claims)
    var found: [(String, SourceLearning.Judgement)] = []
    let said = observations.map { $0.kind.saysWhoHolds && !$0.reading.isOfArea }
    let voices = Set(zip(observations, said).compactMap { $1 ? $0.voice.key : nil })
    for voice in voices.sorted() {
      let others = observations.filter { $0.voice.key != voice }
      // With nobody else there is nothing to judge by.
      let result = ForwardBackward(
        chain(factors.factors(of: others), at: place, asked: []))
      for (observation, saysWho) in zip(observations, said)
      where saysWho && observation.voice.key == voice {
        guard let judgement = judge(observation, by: result, delays: delays) else { continue }
        found.append((voice, judgement))
      }
    }
    return found
  }

  private func judge(
    _ observation: Observation, by result: ForwardBackward, delays: Bool
  ) -> SourceLearning.Judgement? {
    guard let subject = observation.subject else { return nil }
    let sides = index.contested
    let last = observation.window.days.upperBound
    let shares = HolderShares.nominal(result.posterior(on: last), sides: sides)
    let isAgainst = observation.kind.isAgainstSubject != (observation.claim.polarity == .denied)
    let right = isAgainst ? 1 - shares[subject] : shares[subject]
    var favours = observation.roles.favoured(by: observation.claim.kind)
    if observation.claim.polarity == .denied {
      favours = observation.roles.harmed(by: observation.claim.kind)
    }
    let isChange = observation.kind == .change || observation.kind == .changeTo
    return .init(
      right: right, worth: Self.certainty(of: shares), favours: favours,
      delay: delays && isChange ? delay(of: last, into: subject, result) : nil)
  }

  /// 1 where one side is sure, 0 where all are as likely.
  private static func certainty(of shares: [Double]) -> Double {
    guard shares.count > 1 else { return 0 }
    let entropy = shares.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 }
    return max(0, 1 - entropy / log(Double(shares.count)))
  }

  /// Days after the others' change into the side; nil where they tell of none at that time.
  private func delay(of day: Int, into side: Int, _ result: ForwardBackward) -> Double? {
    var (chance, sum) = (0.0, 0.0)
    for other in day - SourceLearning.reach...day + SourceLearning.reach {
      let arrival = result.arrival(of: side, on: other)
      chance += arrival
      sum += arrival * Double(other)
    }
    return chance > 0.5 ? Double(day) - sum / chance : nil
  }
}
