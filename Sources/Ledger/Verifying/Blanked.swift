internal import Evidence
internal import Foundation
internal import GRDB

/// What redactions say they have changed, from which fingerprint to which.
struct Blanked {
  private var steps: [Int: [(before: Data, after: Data, by: Int)]] = [:]
  private var originals: [Data: Int] = [:]

  init() {}

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT seq, line FROM note WHERE kind = 'redaction' ORDER BY seq")
    while let row = try rows.next() {
      let seq: Int = try row.get(0)
      guard let json = try? JSONValue(parsing: try row.get(1) as String) else { continue }
      for part in json["blanked"]?.array ?? [] {
        if let original = part["original"]?.string.flatMap(Data.init(hex:)) {
          originals[original] = originals[original] ?? seq
        } else if let entry = part["entry"]?.integer,
          let before = part["before"]?.string.flatMap(Data.init(hex:)),
          let after = part["after"]?.string.flatMap(Data.init(hex:))
        {
          steps[entry, default: []].append((before, after, seq))
        }
      }
    }
  }

  /// The fingerprint that was recorded at first, when `now` is what the redactions have made of it;
  /// nil when it is not. Without a redaction the two are the same.
  func recorded(_ entry: Int, now: Data) -> Data? {
    guard let steps = steps[entry], let first = steps.first else { return now }
    var at = first.before
    for step in steps {
      guard step.before == at else { return nil }
      at = step.after
    }
    return at == now ? first.before : nil
  }

  /// The entry that blanked the original of that hash.
  func entry(blanking original: Data) -> Int? { originals[original] }
}
