import Control
package import Evidence
import Foundation

/// How a voice fared: how often right, how early or late, and for whom too rosy, each with its interval.
package struct SourceFare: Hashable, Sendable {
  /// A side for which it is oftener wrong than elsewhere, or not.
  package struct Rosiness: Hashable, Sendable {
    package let side: SideID
    package let name: String
    /// Share of wrong claims where it favours the side, less that elsewhere.
    package let more: Double
    package let interval: ClosedRange<Double>

    /// The interval leaves no doubt.
    package var isSure: Bool { interval.lowerBound > 0 }
  }

  package let voice: String
  package let claims: Int
  private let track: SourceTrack
  package let rosiness: [Rosiness]

  /// By voice, of those with a claim of who holds a place.
  static func all(theatre: Theatre, claims: [PlaceID: [DatedClaim]]) -> [String: SourceFare] {
    let names = HolderNames(theatre)
    return SourceLearning(theatre: theatre, claims: claims).tracks.mapValues { track in
      SourceFare(
        voice: track.voice, claims: track.claims, track: track,
        rosiness: theatre.sides.enumerated().compactMap { index, side in
          track.rosiness(for: index).map {
            Rosiness(
              side: side.id, name: names.name(.side(side.id)), more: $0.difference,
              interval: $0.interval)
          }
        })
    }
  }

  /// "87% (60–97) of 6".
  package var rightWords: String? {
    guard track.all.judged >= 0.5, let share = track.all.share else { return nil }
    let interval = track.all.interval
    return "\(Self.percent(share))% (\(Self.percent(interval.lowerBound))–"
      + "\(Self.percent(interval.upperBound))) of \(Int(track.all.judged.rounded()))"
  }

  /// Days after the others' date of the same changes: the middle one, and between which eight in ten lie.
  package var delay: (middle: Double, range: ClosedRange<Double>)? {
    let days = track.delays.sorted()
    guard days.count >= 2 else { return nil }
    func quantile(_ share: Double) -> Double {
      days[Int((Double(days.count - 1) * share).rounded())]
    }
    return (quantile(0.5), quantile(0.1)...quantile(0.9))
  }

  /// "2 days late (0–5)".
  package var delayWords: String? {
    guard let delay else { return nil }
    let days = Int(abs(delay.middle).rounded())
    let middle =
      days == 0
      ? "on the day"
      : "\(days) \(days == 1 ? "day" : "days") \(delay.middle > 0 ? "late" : "early")"
    let (low, high) = (
      Int(delay.range.lowerBound.rounded()), Int(delay.range.upperBound.rounded())
    )
    return "\(middle) (\(low) to \(high))"
  }

  package var rosyWords: String? {
    let sure = rosiness.filter(\.isSure).map(\.name)
    return sure.isEmpty ? nil : sure.joined(separator: ", ")
  }

  package var json: JSONValue {
    let interval = track.all.interval
    return .object([
      .init("claims", .integer(claims)),
      .init("judged", Self.rounded(track.all.judged)),
      .init("right", track.all.share.map(Self.rounded) ?? .null),
      .init(
        "right_between",
        .array([Self.rounded(interval.lowerBound), Self.rounded(interval.upperBound)])),
      .init("days_late", delay.map { Self.rounded($0.middle) } ?? .null),
      .init(
        "days_late_between",
        delay.map {
          .array([Self.rounded($0.range.lowerBound), Self.rounded($0.range.upperBound)])
        } ?? .null),
      .init(
        "too_rosy",
        .array(
          rosiness.map { rosy in
            .object([
              .init("side", .string(rosy.side.rawValue)),
              .init("more_wrong", Self.rounded(rosy.more)),
              .init(
                "between",
                .array([
                  Self.rounded(rosy.interval.lowerBound), Self.rounded(rosy.interval.upperBound),
                ])),
            ])
          })),
    ])
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
  private static func rounded(_ value: Double) -> JSONValue {
    .double((value * 1_000).rounded() / 1_000)
  }
}
