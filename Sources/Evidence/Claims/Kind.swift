/// What a claim says, in the contract's words.
package enum Kind: String, Sendable, CaseIterable {
  case change, hold, withdrawal, advance, fighting, strike, siege, repelled, truce, worth,
    strength, hazard, watch, judgement
}

/// How ground passed from one holder to another.
package enum Manner: String, Sendable, CaseIterable {
  case fought
  /// Left without a fight.
  case ceded
  case negotiated, unknown
}

package enum Polarity: String, Sendable, CaseIterable {
  case affirmed, denied
}

/// Why a place matters.
package enum Worth: String, Sendable, CaseIterable {
  case oil, revenue, route, capital, border, symbol, logistics, population
}

/// The stage of a siege or a truce.
package enum Phase: String, Sendable, CaseIterable {
  case imposed, ongoing, lifted
  case made, holding, extended, violated, failing, ended
}
