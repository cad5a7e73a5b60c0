package import Evidence

/// The ledger's head for somebody else to keep: whoever has it can tell later whether the ledger
/// still holds all that it held then.
package struct Seal: Hashable, Sendable {
  /// How many entries there are.
  package let entries: Int
  /// SHA-256 of the newest, 64 hexadecimal digits; of nothing, 64 zeros.
  package let head: String
  /// When the newest was recorded; nil for an empty ledger.
  package let recorded: String?

  package init(entries: Int, head: String, recorded: String?) {
    self.entries = entries
    self.head = head
    self.recorded = recorded
  }

  package var json: JSONValue {
    .object([
      .init("seal", .string("foothold ledger")), .init("entries", .integer(entries)),
      .init("head", .string(head)), .init("recorded", .optional(recorded)),
    ])
  }

  /// Nil for anything but what `json` writes.
  package init?(json: JSONValue) {
    guard json["seal"]?.string == "foothold ledger", let entries = json["entries"]?.integer,
      entries >= 0, let head = json["head"]?.string, head.utf8.count == 64
    else { return nil }
    self.init(entries: entries, head: head, recorded: json["recorded"]?.string)
  }
}
