import Evidence
import Language

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
      for (head, readings) in scene.places.sorted(by: { $0.key < $1.key })
      where !isElsewhere(head, scene.tree) {
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
    return named(found, draft, place)
  }

  /// "abandoned the city and went to Tarn": where somebody goes to is another place; and who speaks is none.
  private static func isElsewhere(_ head: Int, _ tree: Tree) -> Bool {
    if ["to", "into", "towards", "toward", "from"].contains(tree.preposition(head) ?? "") {
      return true
    }
    return tree[head].relation == .nsubj
      && tree.head(head).map { SpeechWords.all.contains(tree[$0].lemma) } ?? false
  }

  private static func named(_ found: PlaceMention, _ draft: Draft, _ place: PlaceReading) -> Draft {
    var draft = draft
    draft.place = PlaceReading(mention: found, extent: place.extent)
    draft.because.append(
      "“the \(place.mention.mention)” was read as \(found.mention), named after it")
    return draft
  }
}
