import Evidence

/// What makes places matter, and which matter first.
struct WorthOrder: Sendable {
  private let assets: [PlaceID: [Asset]]
  /// Places with assets, those that matter most first.
  let places: [PlaceID]

  init(_ theatre: Theatre) {
    let assets = Dictionary(grouping: theatre.assets, by: \.place).mapValues { list in
      list.sorted { (Self.rank($0.worth), $0.name) < (Self.rank($1.worth), $1.name) }
    }
    self.assets = assets
    places = assets.keys.sorted {
      (assets[$0]?.first.map { Self.rank($0.worth) } ?? 0, $0)
        < (assets[$1]?.first.map { Self.rank($0.worth) } ?? 0, $1)
    }
  }

  func assets(of place: PlaceID) -> [Asset] { assets[place] ?? [] }

  /// Low is first; a place without assets comes last.
  func rank(of place: PlaceID?) -> Int {
    place.flatMap { assets[$0]?.first }.map { Self.rank($0.worth) } ?? Worth.allCases.count
  }

  /// `oil: Omar field; route`, naming an asset where its name is not the place's own.
  func phrase(_ place: PlaceID, name: String) -> String {
    assets(of: place).prefix(3).map { asset in
      asset.name == name || asset.name.isEmpty
        ? asset.worth.rawValue
        : "\(asset.worth.rawValue): \(PlainText.name(asset.name))"
    }.joined(separator: "; ")
  }

  private static func rank(_ worth: Worth) -> Int {
    switch worth {
    case .capital: 0
    case .oil: 1
    case .border: 2
    case .route: 3
    case .revenue: 4
    case .logistics: 5
    case .population: 6
    case .symbol: 7
    }
  }
}
