internal import Foundation

/// Follows the hash chain from entry to entry. After a break it goes on from what it finds, so that
/// one fault is named once.
struct ChainCheck {
  private(set) var entries = 0
  private(set) var hash = Entry.genesis
  private var seq = 0
  private var recorded = ""

  mutating func follow(_ entry: Entry, stored: Data) -> [Damage] {
    var damages: [Damage] = []
    let here = entry.seq...entry.seq
    if entry.seq > seq + 1 {
      let gone = seq + 1...entry.seq - 1
      damages.append(
        Damage(fault: .missing, entries: gone, detail: "no longer in the ledger"))
    } else if entry.previous != hash {
      damages.append(
        Damage(
          fault: .order, entries: here,
          detail: "does not follow the entry before it: one of the two was changed or moved"))
    }
    if entry.hash != stored {
      damages.append(
        Damage(fault: .entry, entries: here, detail: "is not what was recorded: its hash differs"))
    }
    if entry.recorded < recorded {
      damages.append(
        Damage(fault: .order, entries: here, detail: "is dated before the entry before it"))
    }
    entries += 1
    (seq, hash, recorded) = (entry.seq, stored, entry.recorded)
    return damages
  }
}
