package import Foundation
import Ledger

/// How much of the ledger counts: reads with the same limit give the same answer for ever.
package enum RecordedBy: Hashable, Sendable {
  /// Up to and with the entry of that number.
  case entry(Int)
  /// What was recorded by then.
  case instant(Date)

  var limit: RecordedLimit {
    switch self {
    case .entry(let number): .entry(number)
    case .instant(let instant): .instant(instant)
    }
  }
}
