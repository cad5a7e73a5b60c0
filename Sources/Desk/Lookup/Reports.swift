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

  init(_ report: ReportSummary, copyOf lead: ReportID?) {
    id = report.id
    published = report.published
    outlet = report.outlet
    title = report.title
    url = report.url
    claims = report.claims
    versions = report.version
    copyOf = lead
  }

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
  /// Reports with these words, or all, by day of publication: of more than `limit` the latest published,
  /// and how many there are in all.
  ///
  /// All reports are compared with each other to tell copies; a few only with those that came out within a
  /// week of them or of one of their copies, and with undated ones. So a search takes time with the number
  /// of reports that have the words (about a microsecond each), and with those given out times the reports
  /// of a fortnight, however long the time is from which the desk has reports.
  package func reports(
    matching query: String? = nil, known: Day? = nil, recorded: RecordedBy? = nil,
    limit: Int? = nil
  ) throws(DeskError) -> (found: [FoundReport], count: Int) {
    do {
      let wanted: [ReportSummary]
      let count: Int
      if let query {
        (wanted, count) = try store.reports(
          matching: query, known: known, recorded: recorded?.limit, limit: limit)
      } else {
        let all = try store.reports(known: known, recorded: recorded?.limit)
        (wanted, count) = (Self.latest(all, limit), all.count)
      }
      let leads = try leads(
        of: wanted, all: query == nil && wanted.count == count, known: known, recorded: recorded)
      return (wanted.map { FoundReport($0, copyOf: leads[$0.seq]) }, count)
    } catch {
      throw .ledger(error)
    }
  }

  /// Undated ones come last and are left out first.
  private static func latest(_ reports: [ReportSummary], _ limit: Int?) -> [ReportSummary] {
    guard let limit, limit < reports.count else { return reports }
    let dated = reports.prefix { $0.published != nil }
    return Array(
      dated.suffix(limit) + reports.dropFirst(dated.count).suffix(max(limit - dated.count, 0)))
  }

  /// More reports than these are compared with each other rather than each with its neighbours.
  private static let few = 1_000

  /// - Parameter all: these are all reports within the limits.
  private func leads(
    of wanted: [ReportSummary], all: Bool, known: Day?, recorded: RecordedBy?
  ) throws(LedgerError) -> [Int: ReportID] {
    let limit = recorded?.limit
    guard all || wanted.count > Self.few else {
      var search = CopySearch(
        reports: { (day) throws(LedgerError) in
          try store.sketches(of: day, known: known, recorded: limit)
        }, everyDay: store.publicationDays)
      return try search.leads(of: wanted)
    }
    let near = all ? wanted : try store.reports(known: known, recorded: limit)
    let sketches = try store.sketches(of: near.map(\.seq))
    let copies = Copies(
      near.compactMap { report in
        sketches[report.seq].map {
          Copies.Text(reading: report.seq, published: report.published?.day, sketch: $0)
        }
      })
    let ids = Dictionary(near.map { ($0.seq, $0.id) }, uniquingKeysWith: { first, _ in first })
    return copies.leads.compactMapValues { ids[$0] }
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
