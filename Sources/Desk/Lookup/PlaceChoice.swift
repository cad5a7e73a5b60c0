import Evidence
import Gazetteer
import Publishing

/// What a place's name in a question means.
struct PlaceChoice {
  let place: Place
  /// Others that it may mean as well, best first.
  let others: [Place]

  /// A place that can be held.
  init(_ query: String, in facts: TheatreFacts) throws(DeskError) {
    let found = facts.gazetteer.places(matching: query)
    let held = found.filter { !$0.isArea }
    guard let place = held.first else {
      if let area = found.first { throw .notHeld(place: area.name, what: Self.kind(of: area)) }
      throw .noSuchPlace(
        query: PlainText.shortened(query, to: 60), near: Self.near(query, in: facts.theatre))
    }
    self.place = place
    others = Array(held.dropFirst())
  }

  private static func kind(of area: Place) -> String {
    switch area.precision {
    case 6: "a country"
    case 5: "a river"
    case 4: "a region"
    default: "a district"
    }
  }

  /// Up to three places whose names are spelt much like the query, the nearest first.
  static func near(_ query: String, in theatre: Theatre) -> [String] {
    let wanted = Array(NameKey.phonetic(query).utf8.prefix(48))
    guard wanted.count >= 3 else { return [] }
    let most = max(1, wanted.count / 3)
    var found: [(distance: Int, place: Place)] = []
    for place in theatre.places where !place.isArea {
      let distances = ([place.name] + place.spellings).map { spelling in
        EditDistance.between(wanted, Array(NameKey.phonetic(spelling).utf8), atMost: most)
      }
      if let distance = distances.compactMap({ $0 }).min() { found.append((distance, place)) }
    }
    let nearest = found.sorted {
      ($0.distance, -($0.place.population ?? 0), $0.place.id)
        < ($1.distance, -($1.place.population ?? 0), $1.place.id)
    }
    return nearest.prefix(3).map(\.place.name)
  }
}

/// How many letters must be put in, taken out or changed (Levenshtein 1966).
enum EditDistance {
  /// Nil when it is more than `most`.
  static func between(_ left: [UInt8], _ right: [UInt8], atMost most: Int) -> Int? {
    guard abs(left.count - right.count) <= most else { return nil }
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let changed = corner + (a == b ? 0 : 1)
        corner = row[j + 1]
        row[j + 1] = min(changed, corner + 1, row[j] + 1)
      }
    }
    return row[right.count] <= most ? row[right.count] : nil
  }
}
