import Control
package import Evidence
import Ledger
import Publishing

/// How a claim stands after review.
package struct ReviewStanding: Hashable, Sendable {
  package enum Word: String, Sendable, CaseIterable {
    case accepted, rejected
  }

  package let word: Word
  package let by: String
  package let why: String

  /// Nil where other claims stand in its place.
  init?(_ standing: Standing) {
    guard let word = Word(rawValue: standing.word.rawValue) else { return nil }
    self.word = word
    by = standing.by
    why = standing.why
  }

  package var json: JSONValue {
    .object([
      .init("verdict", .string(word.rawValue)), .init("by", .string(by)),
      .init("why", .string(why)),
    ])
  }
}

extension DatedClaim {
  /// A claim line's `review`: a rejected claim weighs nothing, an accepted one as checked.
  init(
    claim: Claim, published: Day?, outlet: String?, verdict: ReviewStanding.Word?,
    carriedFrom: String? = nil
  ) {
    self.init(
      claim: claim, published: published, outlet: outlet, weight: verdict == .rejected ? 0 : 1,
      isChecked: verdict == .accepted, carriedFrom: carriedFrom)
  }
}
