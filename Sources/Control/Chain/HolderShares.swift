/// From the chain's states to holders: the sides in calm, and one share for contested, whoever is fought there.
enum HolderShares {
  static func of(_ states: [Double], sides: Int) -> [Double] {
    var shares = Array(states.prefix(sides))
    // A theatre without sides has nobody to hold a place.
    shares.append(sides == 0 ? 1 : states.dropFirst(sides).reduce(0, +))
    return shares
  }

  /// Whose the place is, calm or contested.
  static func nominal(_ states: [Double], sides: Int) -> [Double] {
    (0..<sides).map { states[$0] + states[sides + $0] }
  }
}
