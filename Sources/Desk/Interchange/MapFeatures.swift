import Control
import Evidence
import Interchange
import Ledger
import Publishing

extension DeskFolder {
  /// The claims that were asked for where they have coordinates, and who held each of their places when.
  func mapFeatures(_ question: ExportQuestion) throws(DeskError) -> [MapFeature] {
    let theatre = try theatre(recorded: question.search.recorded)
    let claims = try claims(question.search)
    let colours = Dictionary(
      theatre.sides.map { (Holder.side($0.id), $0.colour) }, uniquingKeysWith: { first, _ in first }
    )
    let shown = claims.compactMap { claim in
      MapFeature(claim, colour: claim.holder(in: theatre).flatMap { colours[$0] })
    }
    return try shown + control(question, claims, theatre, colours)
  }

  private func control(
    _ question: ExportQuestion, _ claims: [FoundClaim], _ theatre: Theatre,
    _ colours: [Holder: String]
  ) throws(DeskError) -> [MapFeature] {
    let model = ControlModel(theatre: theatre)
    let asked = Set(claims.compactMap { $0.claim.place?.id })
    let all = try estimable(
      ClaimQuery(known: question.search.known, recorded: question.search.recorded?.limit))
    let byPlace = model.byPlace(all.map(\.dated))
    let near = model.neighbourVoices(of: asked.sorted(), claims: byPlace)
    let groups = byPlace.filter { asked.contains($0.key) }
      .sorted { $0.key < $1.key }
    let days = groups.flatMap(\.value).flatMap { claim in
      [claim.claim.when.earliest, claim.claim.when.latest, claim.published].compactMap { $0 }
    }
    guard let first = question.from ?? days.min(), let last = question.to ?? days.max(),
      first <= last
    else { return [] }
    guard last - first <= EstimateFilter.longestSpan || (question.from != nil && question.to != nil)
    else { throw .spanTooLong(from: first.description, to: last.description) }
    let places = theatre.placesByID
    let names = HolderNames(theatre)
    let features = InOrder.map(groups) { group -> [MapFeature] in
      guard let place = places[group.key] else { return [] }
      let series = model.series(
        place: group.key, from: first, to: last, claims: group.value, near: near)
      return ControlSpan.spans(of: series).map { span in
        MapFeature(span, place: place, name: names.name(span.holder), colour: colours[span.holder])
      }
    }
    return Array(features.joined())
  }
}

/// Days on end with the same leading holder.
struct ControlSpan: Hashable, Sendable {
  let holder: Holder
  let from: Day
  let to: Day
  /// The lowest of its days.
  let probability: Double

  static func spans(of series: ControlSeries) -> [ControlSpan] {
    guard series.isKnown else { return [] }
    var spans: [ControlSpan] = []
    for day in series.days {
      guard let leader = series.shares(on: day).first else { continue }
      if let last = spans.last, last.holder == leader.holder {
        spans[spans.count - 1] = ControlSpan(
          holder: last.holder, from: last.from, to: day,
          probability: min(last.probability, leader.probability))
      } else {
        spans.append(
          ControlSpan(holder: leader.holder, from: day, to: day, probability: leader.probability))
      }
    }
    return spans
  }
}

extension MapFeature {
  private static let noColour = "#888888"

  /// Nil where the claim has no coordinates.
  init?(_ found: FoundClaim, colour: String?) {
    let claim = found.claim
    guard let place = claim.place, let latitude = place.latitude, let longitude = place.longitude
    else { return nil }
    self.init(
      layer: .claims, id: claim.id.rawValue, title: "\(found.placeName): \(found.says)",
      description: "“\(found.quote(upTo: 500))” (\(found.source))", latitude: latitude,
      longitude: longitude, colour: colour ?? Self.noColour,
      from: claim.when.earliest ?? claim.when.latest ?? found.published?.day,
      to: claim.when.latest ?? claim.when.earliest ?? found.published?.day,
      properties: [
        .init("place", .string(found.placeName)), .init("kind", .string(claim.kind.rawValue)),
        .init("manner", .string(claim.manner.rawValue)),
        .init("polarity", .string(claim.polarity.rawValue)),
        .init("actor", .optional(claim.actor?.mention)),
        .init("against", .optional(claim.against?.mention)),
        .init("outlet", .optional(found.outlet)),
        .init("published", .optional(found.published?.text)),
        .init("review", .optional(found.standing?.word.rawValue)),
      ])
  }

  init(_ span: ControlSpan, place: Place, name: String, colour: String?) {
    self.init(
      layer: .control, id: "\(place.id)@\(span.from)", title: "\(place.name): \(name)",
      description:
        "Held by \(name) from \(span.from) to \(span.to), \(LikelihoodWords.phrase(span.probability)) "
        + "on its least certain day", latitude: place.latitude, longitude: place.longitude,
      colour: colour ?? Self.noColour, from: span.from, to: span.to,
      properties: [
        .init("place", .string(place.name)), .init("holder", .string(span.holder.key)),
        .init("probability", .double((span.probability * 10_000).rounded() / 10_000)),
      ])
  }
}

extension FoundClaim {
  /// The side that the claim gives the place to.
  fileprivate func holder(in theatre: Theatre) -> Holder? {
    (claim.to ?? claim.actor?.id).flatMap { theatre.side(of: $0) }.map(Holder.side)
  }
}
