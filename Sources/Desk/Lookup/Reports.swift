package import Evidence
package import Foundation
import Ledger
import Publishing

/// A report that the desk has read.
package struct FoundReport: Hashable, Sendable {
  package let id: ReportID
  package let published: Instant?
  package let outlet: String?
  package let title: String?
  package let url: String?
  package let claims: Int
  /// How often it was edited, plus one.
  package let versions: Int
  /// The report whose story it carries; nil where it is the first to.
  package let copyOf: ReportID?

  package var outletName: String { PlainText.clean(outlet ?? "–") }
  package var titleWords: String { PlainText.shortened(title ?? "–", to: 80) }

  package var json: JSONValue {
    .object([
      .init("id", .string(id.rawValue)), .init("published", .optional(published?.text)),
      .init("outlet", .optional(outlet)), .init("title", .optional(title)),
      .init("url", .optional(url)), .init("claims", .integer(claims)),
      .init("versions", .integer(versions)), .init("copy_of", .optional(copyOf?.rawValue)),
    ])
  }
}

/// One version of a report, with what changed from the one before.
package struct FoundVersion: Hashable, Sendable {
  package let number: Int
  package let recorded: Date
  package let published: Instant?
  /// Sentences that went, and that came, in the order of the text.
  package let removed: [String]
  package let added: [String]

  package var json: JSONValue {
    .object([
      .init("version", .integer(number)),
      .init("recorded", .string(recorded.formatted(.iso8601))),
      .init("published", .optional(published?.text)),
      .init("removed", .array(removed.map(JSONValue.string))),
      .init("added", .array(added.map(JSONValue.string))),
    ])
  }
}

extension DeskFolder {
  /// Reports with these words, or all, by day of publication.
  package func reports(
    matching query: String? = nil, known: Day? = nil, recorded: RecordedBy? = nil
  ) throws(DeskError) -> [FoundReport] {
    do {
      let limit = recorded?.limit
      let wanted: [ReportSummary]
      let near: [ReportSummary]
      if let query {
        wanted = try store.reports(matching: query, known: known, recorded: limit)
        near = try store.reports(known: known, recorded: limit, during: Self.days(round: wanted))
      } else {
        wanted = try store.reports(known: known, recorded: limit)
        near = wanted
      }
      let sketches = try store.sketches(of: near.map(\.seq))
      let copies = Copies(
        near.compactMap { report in
          sketches[report.seq].map {
            Copies.Text(reading: report.seq, published: report.published?.day, sketch: $0)
          }
        })
      let ids = Dictionary(near.map { ($0.seq, $0.id) }, uniquingKeysWith: { first, _ in first })
      return wanted.map { report in
        FoundReport(
          id: report.id, published: report.published, outlet: report.outlet, title: report.title,
          url: report.url, claims: report.claims, versions: report.version,
          copyOf: copies.leads[report.seq].flatMap { ids[$0] })
      }
    } catch {
      throw .ledger(error)
    }
  }

  /// The days in which there may be reports that carry the same story, or carry it through others; nil for
  /// all days.
  private static func days(round reports: [ReportSummary]) -> ClosedRange<Day>? {
    let days = reports.compactMap { $0.published?.day }
    guard days.count == reports.count, let first = days.min(), let last = days.max() else {
      return nil
    }
    let reach = 4 * Copies.days
    return first - reach...last + reach
  }

  /// Empty when there is no such report.
  package func versions(
    of id: ReportID, recorded: RecordedBy? = nil
  ) throws(DeskError) -> [FoundVersion] {
    do {
      var found: [FoundVersion] = []
      var before: [String] = []
      for version in try store.versions(of: id, recorded: recorded?.limit) {
        guard let report = try store.report(id, version: version.version) else { continue }
        let sentences = Self.sentences(report.text)
        let changes = sentences.difference(from: before)
        var removed: [String] = []
        var added: [String] = []
        for change in changes where !found.isEmpty {
          switch change {
          case .remove(_, let sentence, _): removed.append(sentence)
          case .insert(_, let sentence, _): added.append(sentence)
          }
        }
        found.append(
          FoundVersion(
            number: version.version, recorded: version.recorded, published: report.published,
            removed: removed, added: added))
        before = sentences
      }
      return found
    } catch {
      throw .ledger(error)
    }
  }

  /// More of them are compared as one.
  private static let mostSentences = 2_000

  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    for character in text {
      if character == "\n" {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = ""
        continue
      }
      if character == " ", sentence.last.map({ ".!?".contains($0) }) ?? true {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = ""
        continue
      }
      sentence.append(character)
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    guard sentences.count > mostSentences else { return sentences }
    return Array(sentences.prefix(mostSentences)) + [
      sentences.dropFirst(mostSentences).joined(separator: " ")
    ]
  }
}
