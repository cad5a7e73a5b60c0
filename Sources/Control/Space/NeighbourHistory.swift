package import Evidence

/// What was known of the neighbours at each time: what `NeighbourVoices` is to looking back.
package struct NeighbourHistory: Sendable {
  private struct Moment: Sendable {
    let day: Int
    let reigns: [NeighbourReign]
  }

  private let model: ControlModel
  /// Of each place that somebody hears, in the order of time.
  private let moments: [PlaceID: [Moment]]

  /// - Parameters:
  ///   - claims: of each place, as `byPlace` gives them.
  ///   - from: the first day that will be asked for.
  package init(
    _ model: ControlModel, claims: [PlaceID: [DatedClaim]], from: Day, to: Day
  ) {
    self.model = model
    let heard = Set(claims.keys.flatMap(model.neighbours(of:))).filter { claims[$0] != nil }
      .sorted()
    let told = InOrder.map(heard) { place in
      Self.moments(model, place, claims[place] ?? [], from: from.ordinal, to: to.ordinal)
    }
    moments = Dictionary(uniqueKeysWithValues: zip(heard, told))
  }

  /// What the place's neighbours said of it by the end of the day.
  func voices(at place: PlaceID, on day: Int) -> [NeighbourVoices.Voice] {
    model.voices(at: place) { neighbour in
      let all = moments[neighbour] ?? []
      let later = all.firstIndex(sortedBy: { $0.day > day })
      return later > 0 ? all[later - 1].reigns : []
    }
  }

  private static func moments(
    _ model: ControlModel, _ place: PlaceID, _ claims: [DatedClaim], from: Int, to: Int
  ) -> [Moment] {
    let news = model.byKnownDay(claims)
    let days = news.map { max($0.day, from) }.filter { $0 <= to }
    return Set(days).sorted().map { day in
      let known = news.prefix { $0.day <= day }.map(\.claim)
      return Moment(day: day, reigns: model.reigns(at: place, from: known))
    }
  }
}
