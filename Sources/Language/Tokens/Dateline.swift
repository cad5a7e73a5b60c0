/// "BEIRUT, Feb 9 (Example Wire) - ": where a dispatch was sent from. It opens the first sentence and
/// says nothing of the war.
package enum Dateline {
  /// The number of tokens to leave out at the start of the first sentence, 0 without a dateline.
  package static func length(_ tokens: [Token]) -> Int {
    guard
      let dash = tokens.prefix(16).firstIndex(where: { ["-", "–", "—", "--"].contains($0.text) }),
      dash > 0,
      tokens[dash - 1].spaceAfter
    else { return 0 }
    let before = tokens[..<dash]
    let isPlain = before.allSatisfy { token in
      token.isCapitalised || token.startsWithDigit
        || [",", "(", ")", "/", ".", "and"].contains(token.text)
    }
    return isPlain && dash + 1 < tokens.count ? dash + 1 : 0
  }
}
