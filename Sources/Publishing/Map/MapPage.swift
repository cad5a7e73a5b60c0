package import Evidence

/// All that a map shows, before anything is drawn.
package struct MapPage: Hashable, Sendable {
  /// A place of which something is known.
  package struct Spot: Hashable, Sendable {
    package let place: Place
    package let holder: Holder
    package let probability: Double
    /// The latest change in the window shown.
    package let change: Change?

    /// Else nobody is likelier than not to hold it, and it has no colour.
    var isClear: Bool { probability > 0.5 }

    package init(place: Place, holder: Holder, probability: Double, change: Change? = nil) {
      self.place = place
      self.holder = holder
      self.probability = probability
      self.change = change
    }
  }

  package struct Change: Hashable, Sendable {
    package let day: Day
    package let manner: Manner

    package init(day: Day, manner: Manner) {
      self.day = day
      self.manner = manner
    }
  }

  /// A road, border or river.
  package struct Line: Hashable, Sendable {
    package enum Sort: String, Hashable, Sendable {
      case border, river, road

      var colour: String {
        switch self {
        case .border: "#777777"
        case .river: "#9ecae1"
        case .road: "#cfc8bb"
        }
      }

      /// In points.
      var width: Double {
        switch self {
        case .border: 1.4
        case .river: 1.6
        case .road: 1
        }
      }
    }

    package let sort: Sort
    /// Longitude and latitude, in turn.
    package let points: [Point]

    package init(sort: Sort, points: [Point]) {
      self.sort = sort
      self.points = points
    }
  }

  package struct Point: Hashable, Sendable {
    package let longitude: Double
    package let latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  package let title: String
  package let on: Day
  /// Only what was published by then is shown; nil for all that the desk holds.
  package let known: Day?
  /// When the map was made.
  package let made: Day
  /// The first day of which a change is ringed.
  package let since: Day
  package let sides: [Side]
  package let spots: [Spot]
  package let lines: [Line]
  package let credits: [String]

  package init(
    title: String, on: Day, known: Day?, made: Day, since: Day, sides: [Side], spots: [Spot],
    lines: [Line], credits: [String]
  ) {
    self.title = title
    self.on = on
    self.known = known
    self.made = made
    self.since = since
    self.sides = sides
    self.spots = spots
    self.lines = lines
    self.credits = credits
  }

  /// Both clocks: the day shown, and what was known.
  var heading: String {
    "\(title), \(DateWords.phrase(on))"
      + (known.map { ", as known on \(DateWords.phrase($0))" } ?? ", by all that is known now")
  }

  func name(of holder: Holder) -> String {
    switch holder {
    case .side(let id): PlainText.clean(sides.first { $0.id == id }?.name ?? id.rawValue)
    case .contested: "contested"
    }
  }

  func colour(of holder: Holder) -> String {
    guard case .side(let id) = holder, let side = sides.first(where: { $0.id == id }) else {
      return "#888888"
    }
    return side.colour
  }
}
