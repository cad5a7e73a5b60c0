import Control
import Dispatch
import Evidence
import Foundation
import Testing

/// How fast the estimate is; run by `Benchmarks/control`. `FOOTHOLD_MEASURE_CONTROL` has the number of places of
/// the large run.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["FOOTHOLD_MEASURE_CONTROL"] != nil,
    "set FOOTHOLD_MEASURE_CONTROL"), .serialized)
struct ControlMeasurements {
  private static let days = 1_500
  /// A million for 30,000 places.
  private static let claimsAPlace = 33

  private static let theatre = Theatre(
    id: "war", name: "War", version: "1", sides: War.theatre.sides, actors: War.theatre.actors,
    places: [], routes: [], assets: [], sources: War.theatre.sources)

  /// Made claims: who holds the place, a strike, a change, at even distances.
  private static func claims(at place: PlaceID, seed: UInt64) -> [DatedClaim] {
    var dice = Dice(state: seed)
    let armies: [ActorID] = ["red-army", "blue-army", "green-army"]
    return (0..<claimsAPlace).map { number in
      let day = number * days / claimsAPlace + Int.random(in: 0..<30, using: &dice)
      let army = armies.randomElement(using: &dice) ?? armies[0]
      let kind: Kind = [.hold, .strike, .fighting, .change].randomElement(using: &dice) ?? .hold
      return Say(kind, army, War.on(day)).with {
        $0.place = place
        $0.id = "\(place.rawValue)-\(number)"
        $0.outlet = nil
        $0.published = day
      }.claim
    }
  }

  @Test("one core")
  func oneCore() {
    let model = ControlModel(theatre: Self.theatre, parameters: .stated)
    let places = (0..<1_000).map { PlaceID("town-\($0)") }
    let claims = places.enumerated().map { Self.claims(at: $1, seed: UInt64($0)) }
    let (seconds, _) = Self.timed {
      for (place, said) in zip(places, claims) {
        _ = model.series(
          place: place, from: War.day(0), to: War.day(Self.days - 1), claims: said)
      }
    }
    print("one core: \(Int(Double(places.count * Self.days) / seconds)) place-days a second")
  }

  @Test("many places")
  func many() {
    let count =
      ProcessInfo.processInfo.environment["FOOTHOLD_MEASURE_CONTROL"].flatMap(Int.init) ?? 30_000
    let model = ControlModel(theatre: Self.theatre, parameters: .stated)
    let places = (0..<count).map { PlaceID("town-\($0)") }
    let claims = places.enumerated().map { Self.claims(at: $1, seed: UInt64($0)) }
    let total = claims.reduce(0) { $0 + $1.count }
    print("many: \(total) claims made, \(Self.peak()) MB so far")
    let (seconds, cpu) = Self.timed {
      DispatchQueue.concurrentPerform(iterations: count) { index in
        let series = model.series(
          place: places[index], from: War.day(0), to: War.day(Self.days - 1),
          claims: claims[index])
        // What a caller would read of it.
        precondition(series.probabilities(on: War.day(Self.days - 1))[0] <= 1)
      }
    }
    print(
      "many: \(count) places, \(Self.days) days, \(total) claims in \(Self.tenth(seconds)) s "
        + "(\(Self.tenth(cpu)) s of processor), peak \(Self.peak()) MB")
  }

  @Test("one claim more")
  func oneMore() {
    let model = ControlModel(theatre: Self.theatre, parameters: .stated)
    var claims = Self.claims(at: War.town, seed: 1)
    var times: [Double] = []
    for number in 0..<200 {
      let more = Say(.hold, "blue-army", War.on(number * 7)).with { $0.id = "more-\(number)" }
      claims.append(more.claim)
      times.append(
        Self.timed {
          _ = model.series(
            place: War.town, from: War.day(0), to: War.day(Self.days - 1), claims: claims)
          _ = model.estimate(place: War.town, on: War.day(Self.days - 1), from: claims)
        }.seconds * 1_000)
    }
    times.sort()
    print(
      "one claim more: \(Self.tenth(times[100])) ms, at most \(Self.tenth(times[199])) ms: the place's "
        + "\(Self.days) days and an answer with its reasons")
  }

  private static func timed(_ body: () -> Void) -> (seconds: Double, cpu: Double) {
    let (start, clock) = (Date(), clock())
    body()
    return (
      Date().timeIntervalSince(start),
      Double(Foundation.clock() - clock) / Double(CLOCKS_PER_SEC)
    )
  }

  private static func tenth(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  /// Resident memory at its highest, from the kernel.
  private static func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0) / 1_024
  }
}
