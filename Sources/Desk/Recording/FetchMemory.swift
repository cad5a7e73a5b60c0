import Evidence
import Fetching
import Foundation

/// What servers said of the pages that a desk has read, to ask later only for what has changed: a
/// file beside the ledger, which can be deleted at the cost of fetching everything once more.
///
/// Each line is a page; of several for one address the last counts. What cannot be read is as good as
/// not there.
final class FetchMemory {
  static let fileName = "fetched.jsonl"
  private static let mostBytes = 64 << 20

  private struct Entry {
    let validators: Validators
    /// How the page was read: another coder, or other wishes, must see all of it again.
    let manner: String
    /// What it gave, and must still be in the ledger.
    let report: ReportID
  }

  private let path: String
  private let manner: String
  private var entries: [String: Entry] = [:]

  init(desk: String, manner: String) {
    path = "\(desk)/\(Self.fileName)"
    self.manner = manner
    let lines = load()
    // Mostly old news: written anew with what counts.
    if lines > 1_000, lines > entries.count * 2 { compact() }
  }

  func validators(of address: WebAddress, isKnown: (ReportID) -> Bool) -> Validators? {
    guard let entry = entries[address.description], entry.manner == manner,
      isKnown(entry.report)
    else { return nil }
    return entry.validators
  }

  /// - Throws: nothing. Without a memory the page is fetched again, which does no harm.
  func remember(_ page: Fetched, as report: ReportID) {
    guard let validators = page.validators else { return }
    let entry = Entry(validators: validators, manner: manner, report: report)
    entries[page.address.description] = entry
    let line = Array(Self.line(page.address.description, entry).utf8)
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    // In one piece, so that two readings at once do not mix their lines.
    _ = line.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }

  private func load() -> Int {
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    guard let size, size <= Self.mostBytes, let data = FileManager.default.contents(atPath: path)
    else { return 0 }
    var lines = 0
    for line in Array(data).split(separator: 0x0A) {
      lines += 1
      guard let json = try? JSONValue(parsing: Array(line)), let url = json["url"]?.string,
        let manner = json["manner"]?.string, let report = json["report"]?.string,
        let validators = Validators(
          entityTag: json["etag"]?.string, lastModified: json["last_modified"]?.string)
      else { continue }
      entries[url] = Entry(validators: validators, manner: manner, report: ReportID(report))
    }
    return lines
  }

  private func compact() {
    let lines = entries.sorted { $0.key < $1.key }.map { Self.line($0.key, $0.value) }
    try? Data(lines.joined().utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  private static func line(_ url: String, _ entry: Entry) -> String {
    JSONValue.object([
      .init("url", .string(url)), .init("etag", .optional(entry.validators.entityTag)),
      .init("last_modified", .optional(entry.validators.lastModified)),
      .init("manner", .string(entry.manner)), .init("report", .string(entry.report.rawValue)),
    ]).line + "\n"
  }
}
