package import Evidence

/// Names to places: an index over a theatre's places by the keys of `NameKey`.
///
/// Building is linear in the spellings; a look-up is a few dictionary probes.
package struct Gazetteer: Sendable {
  private let places: [Place]
  private let plain: [String: [Int]]
  private let phonetic: [String: [Int]]
  private let byID: [PlaceID: Int]
  /// The most words that any spelling has.
  package let longest: Int

  package init(places: [Place]) {
    self.places = places
    var plain: [String: [Int]] = [:]
    var phonetic: [String: [Int]] = [:]
    var byID: [PlaceID: Int] = [:]
    var longest = 1
    for (index, place) in places.enumerated() {
      byID[place.id] = byID[place.id] ?? index
      for spelling in [place.name] + place.spellings {
        let key = NameKey.plain(spelling)
        guard !key.isEmpty else { continue }
        longest = max(longest, NameKey.words(spelling).count)
        Self.add(index, to: &plain[key, default: []])
        Self.add(index, to: &phonetic[NameKey.phonetic(spelling), default: []])
      }
    }
    self.plain = plain
    self.phonetic = phonetic
    self.byID = byID
    self.longest = min(longest, 6)
  }

  private static func add(_ index: Int, to list: inout [Int]) {
    if list.last != index { list.append(index) }
  }

  package subscript(_ id: PlaceID) -> Place? { byID[id].map { places[$0] } }

  /// How a mention was matched, for the reasons of a claim.
  package enum Match: String, Sendable { case spelling, sound }

  /// The place a mention most probably means, nil when the gazetteer knows none.
  ///
  /// - Parameter wantsArea: a type word says that a region is meant ("province").
  package func place(named mention: String, wantsArea: Bool = false) -> (
    place: Place, match: Match
  )? {
    if let place = best(plain[NameKey.plain(mention)], wantsArea: wantsArea) {
      return (place, .spelling)
    }
    // Short names sound alike too easily.
    guard NameKey.plain(mention).utf8.count >= 5 else { return nil }
    let key = NameKey.phonetic(mention)
    guard key.utf8.count >= 4, let place = best(phonetic[key], wantsArea: wantsArea) else {
      return nil
    }
    return (place, .sound)
  }

  /// All places that a query may mean, best first: for look-ups by people.
  package func places(matching query: String) -> [Place] {
    if let place = self[PlaceID(query)] { return [place] }
    let found = plain[NameKey.plain(query)] ?? phonetic[NameKey.phonetic(query)] ?? []
    return ranked(found, wantsArea: false)
  }

  private func best(_ candidates: [Int]?, wantsArea: Bool) -> Place? {
    guard let candidates, !candidates.isEmpty else { return nil }
    return ranked(candidates, wantsArea: wantsArea).first
  }

  /// Areas first or last as asked, then the larger population, then the id, so that the order is
  /// the same on every run.
  private func ranked(_ candidates: [Int], wantsArea: Bool) -> [Place] {
    candidates.map { places[$0] }.sorted { left, right in
      if left.isArea != right.isArea { return left.isArea == wantsArea }
      let sizes = (left.population ?? 0, right.population ?? 0)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : left.id < right.id
    }
  }
}
