package import Evidence
package import Foundation
import Ledger

/// What to blank in a report.
package enum RedactionTarget: Hashable, Sendable {
  /// Wherever they stand in it.
  case words(String)
  /// The words at these bytes of its newest version's clean text, wherever they stand.
  case bytes(Range<Int>)
  /// The bytes it was read from, all of them.
  case original
}

/// What a redaction did, or would do.
package struct RedactionOutcome: Hashable, Sendable {
  /// Nil for a trial.
  package let entry: Int?
  package let versions: Int
  package let claims: Int
  package let originals: Int
  /// The log beside the ledger still holds the old bytes.
  package let lingers: Bool
  /// Other reports in which the same words stand.
  package let elsewhere: [ReportID]
}

extension DeskFolder {
  /// - Parameter isTrial: only says what would be done.
  package func redact(
    _ report: ReportID, _ target: RedactionTarget, by: String, why: String, now: Date,
    isTrial: Bool
  ) throws(DeskError) -> RedactionOutcome {
    do {
      let extent = try extent(of: target, in: report)
      let redaction = Redaction(report: report, extent: extent, by: by, why: why)
      var elsewhere: [ReportID] = []
      if case .words(let words) = extent {
        elsewhere = try store.reports(holding: words).filter { $0 != report }
      }
      let (done, lingers) = try store.redact(redaction, now: now, isTrial: isTrial)
      return RedactionOutcome(
        entry: isTrial ? nil : done.seq, versions: done.reports, claims: done.claims,
        originals: done.originals, lingers: lingers && !isTrial, elsewhere: elsewhere)
    } catch let error as LedgerError {
      throw .ledger(error)
    } catch let error as DeskError {
      throw error
    } catch {
      throw .readFailed(name: path, reason: "\(error)")
    }
  }

  private func extent(
    of target: RedactionTarget, in id: ReportID
  ) throws -> Redaction.Extent {
    switch target {
    case .words(let words): return .words(words)
    case .original: return .originals
    case .bytes(let range):
      guard let report = try store.report(id) else {
        throw DeskError.ledger(.refused(reason: "there is no report \(id)"))
      }
      let text = Array(report.text.utf8)
      guard range.upperBound <= text.count,
        let words = String(validating: text[range], as: UTF8.self), !words.isEmpty
      else {
        throw DeskError.ledger(
          .refused(
            reason: "bytes \(range.lowerBound)–\(range.upperBound) are no whole letters of report "
              + "\(id), whose text has \(text.count) bytes"))
      }
      return .words(words)
    }
  }
}
