import Evidence

/// "Soldiers pushed into the city on 6 October. The next day half of Tarn was taken." A town that is spoken of
/// as known before it is named is the one town that is named next.
enum Cataphora {
  /// How many sentences on the name may stand.
  private static let reach = 2

  /// - Parameters:
  ///   - scenes: of the whole report, in order.
  ///   - draft: whose place may be such a town; it stands in `scenes[at]`.
  static func resolve(_ draft: Draft, at index: Int, in scenes: [Scene]) -> Draft {
    guard let place = draft.place, place.isPointer, !place.isNamed, scenes[index].townBefore == nil
    else { return draft }
    var found: PlaceMention?
    for scene in scenes[index..<min(scenes.count, index + Self.reach + 1)]
    where scene.paragraph == scenes[index].paragraph {
      for (_, readings) in scene.places.sorted(by: { $0.key < $1.key }) {
        for reading in readings
        where reading.isNamed && reading.isCertain && !reading.isCountry && reading.via == nil
          && reading.mention.precision.map({ $0 == 1 }) ?? false
        {
          if let found, found.id != reading.mention.id { return draft }
          found = reading.mention
        }
      }
    }
    guard let found else { return draft }
    var draft = draft
    draft.place = PlaceReading(mention: found, extent: place.extent)
    draft.because.append("“the \(place.mention.mention)” was read as \(found.mention), named after it")
    return draft
  }
}
