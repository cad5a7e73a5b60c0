package import Evidence
package import Foundation

/// What a reviewer decided about a claim, who he is, and why.
package struct Decision: Hashable, Sendable {
  package enum Verdict: Hashable, Sendable {
    /// The report says so, and the reviewer vouches for it.
    case accepted
    case rejected
    /// Claims to take its place: one is a correction, several split it.
    case replaced(by: [Claim])
    /// The same as another claim of its report, which stands for both.
    case merged(into: ClaimID)
  }

  package let verdict: Verdict
  package let by: String
  package let why: String

  package init(_ verdict: Verdict, by: String, why: String) {
    self.verdict = verdict
    self.by = by
    self.why = why
  }
}

/// How a claim stands after review.
package struct Standing: Hashable, Sendable {
  package enum Word: String, Sendable, CaseIterable {
    case accepted, rejected, corrected, split, merged

    /// Others stand in its place.
    package var isReplaced: Bool { self != .accepted && self != .rejected }
  }

  package let word: Word
  package let by: String
  package let why: String
  /// The decision's entry.
  package let seq: Int
  package let recorded: Date
}

extension Decision {
  var word: Standing.Word {
    switch verdict {
    case .accepted: .accepted
    case .rejected: .rejected
    case .replaced(let claims): claims.count == 1 ? .corrected : .split
    case .merged: .merged
    }
  }

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("verdict", .string(word.rawValue)), .init("by", .string(by)),
      .init("why", .string(why)),
    ]
    if case .merged(let into) = verdict { members.append(.init("into", .string(into.rawValue))) }
    return .object(members)
  }
}

extension Standing {
  /// Reads what `Decision.json` wrote; nil for anything else.
  init?(line: String, seq: Int, recorded: Date) {
    guard let json = try? JSONValue(parsing: line),
      let word = json["verdict"]?.string.flatMap(Word.init(rawValue:)),
      let by = json["by"]?.string, let why = json["why"]?.string
    else { return nil }
    self.init(word: word, by: by, why: why, seq: seq, recorded: recorded)
  }
}
