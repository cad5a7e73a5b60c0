package import Control
package import Evidence

/// How a place changed hands, in plain words.
package enum MannerWords {
  package static func phrase(_ manner: Manner) -> String {
    switch manner {
    case .fought: "by force"
    case .ceded: "left without a fight"
    case .negotiated: "under a deal"
    case .unknown: "no report says how"
    }
  }

  /// The leading manner when it leads clearly; else both of the first two, with their shares.
  /// `shares` are most probable first, as a change gives them.
  package static func phrase(_ shares: [ControlChange.MannerShare]) -> String {
    guard let first = shares.first else { return phrase(Manner.unknown) }
    guard let second = shares.dropFirst().first, first.probability < clear else {
      return phrase(first.manner)
    }
    let sides = [first, second].map {
      "\(phrase($0.manner)) \(LikelihoodWords.figure($0.probability))"
    }
    return "how is disputed (\(sides.joined(separator: ", ")))"
  }

  /// Below this the manner is said to be disputed: the lower edge of ICD 203's "likely", raised to
  /// leave room for a second voice that says otherwise.
  private static let clear = 0.7
}
