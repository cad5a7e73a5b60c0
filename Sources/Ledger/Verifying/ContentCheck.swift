internal import Evidence
internal import Foundation
internal import GRDB

/// Compares what an entry recorded with what its tables hold now. An entry's `content` is the
/// fingerprint of the whole row, so one comparison finds any change; what differs is then named.
struct ContentCheck {
  private let db: Database
  private(set) var reports = 0
  private(set) var originals = 0
  private(set) var claims = 0
  private(set) var notes = 0
  private(set) var bytes = 0
  /// The text of the report whose claims are being walked.
  private var text: (reading: Int, text: String)?
  private var seenOriginals: Set<Int> = []
  private let blanked: Blanked
  var search: SearchCheck

  init(_ db: Database, blanked: Blanked) {
    self.db = db
    self.blanked = blanked
    search = SearchCheck(db)
  }

  mutating func check(_ entry: Entry) throws -> [Damage] {
    switch Entry.Kind(rawValue: entry.kind) {
    case .report: try report(entry)
    case .coding: try coding(entry)
    case .claim: try claim(entry)
    case .decision, .grade, .theatre, .publication, .redaction: try note(entry)
    case nil: [damage(.entry, entry, "is of the unknown kind “\(entry.kind)”")]
    }
  }

  private func damage(_ fault: Damage.Fault, _ entry: Entry, _ detail: String) -> Damage {
    Damage(fault: fault, entries: entry.seq...entry.seq, detail: detail)
  }

  private func row(_ sql: String, _ seq: Int) throws -> Row? {
    try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [seq])
  }

  private mutating func report(_ entry: Entry) throws -> [Damage] {
    let found = try row(
      """
      SELECT CAST(line AS BLOB), version, content, media, original, \(ReportColumns.names)
      FROM report WHERE seq = ?
      """, entry.seq)
    guard let found else { return [damage(.report, entry, "the report is gone")] }
    reports += 1
    let line: Data = try found.get(0)
    let digest = Canonical.sha256(line)
    let original: Int = try found.get(4)
    let sha256 = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT sha256 FROM original WHERE id = ?"), arguments: [original])
    let recorded = blanked.recorded(entry.seq, now: digest)
    let content = Canonical.report(
      line: recorded ?? digest, version: try found.get(1), original: sha256 ?? Data(),
      mediaType: try found.get(3))
    var damages: [Damage] = []
    if try content != entry.content || found.get(2) != recorded {
      damages.append(damage(.report, entry, "the report or its original's hash was changed"))
    }
    guard let json = try? JSONValue(parsing: Array(line)), let report = Report(stored: json) else {
      return damages + [damage(.report, entry, "the report is not readable")]
    }
    text = (entry.seq, report.text)
    try search.add(entry.seq, ["title", "text"], SearchText.cellsWithoutNames(of: report))
    let sketch = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT mins FROM sketch WHERE seq = ?"), arguments: [entry.seq])
    if damages.isEmpty, sketch != Sketch(report.text).data {
      damages.append(damage(.search, entry, "the sketch of its text was changed"))
    }
    if try ReportColumns(report) != ReportColumns(found, from: 5)
      || report.id.rawValue != entry.subject || report.published?.text != entry.published
    {
      damages.append(damage(.report, entry, "a column says other than the report itself"))
    }
    return try damages + self.original(original, of: entry)
  }

  private mutating func original(_ id: Int, of entry: Entry) throws -> [Damage] {
    guard seenOriginals.insert(id).inserted else { return [] }
    guard let found = try row("SELECT bytes, size, sha256 FROM original WHERE id = ?", id) else {
      return [damage(.original, entry, "the original is gone")]
    }
    originals += 1
    if let redaction = blanked.entry(blanking: try found.get(2)) {
      let left: Data = try found.get(0)
      return left.isEmpty
        ? []
        : [damage(.original, entry, "the original was to be blanked by entry \(redaction)")]
    }
    guard let raw = Deflate.inflate(try found.get(0), size: try found.get(1)) else {
      return [damage(.original, entry, "the original cannot be unpacked")]
    }
    bytes += raw.count
    if try Canonical.sha256(raw) == found.get(2) { return [] }
    return [damage(.original, entry, "the original is not the bytes that were captured")]
  }

  private func coding(_ entry: Entry) throws -> [Damage] {
    let found = try row(
      """
      SELECT reading, version, coder, claims, report, published,
        (SELECT count(*) FROM claim WHERE claim.coding = coding.seq),
        (SELECT r.id IS coding.report AND r.version IS coding.version
          AND r.published IS coding.published FROM report AS r WHERE r.seq = coding.reading),
        decision
      FROM coding WHERE seq = ?
      """, entry.seq)
    guard let found else { return [damage(.coding, entry, "the coding is gone")] }
    let claims: Int = try found.get(3)
    let content = Canonical.coding(
      reading: try found.get(0), version: try found.get(1), coder: try found.get(2),
      claims: claims, decision: try found.optional(8))
    var damages: [Damage] = []
    if try content != entry.content || found.get(4) != entry.subject || found.optional(7) != true {
      damages.append(damage(.coding, entry, "the coding is not what was recorded"))
    }
    let left: Int = try found.get(6)
    if left != claims {
      damages.append(
        damage(.coding, entry, "it has \(left) claims and was recorded with \(claims)"))
    }
    return damages
  }

  private mutating func claim(_ entry: Entry) throws -> [Damage] {
    let found = try row(
      """
      SELECT CAST(line AS BLOB), coding, (SELECT reading FROM coding WHERE seq = claim.coding),
        \(ClaimColumns.names)
      FROM claim WHERE seq = ?
      """, entry.seq)
    guard let found else { return [damage(.claim, entry, "the claim is gone")] }
    claims += 1
    let line: Data = try found.get(0)
    var damages: [Damage] = []
    let recorded = blanked.recorded(entry.seq, now: Canonical.sha256(line))
    let content = Canonical.claim(line: recorded ?? Data(), coding: try found.get(1))
    if content != entry.content { damages.append(damage(.claim, entry, "the claim was changed")) }
    guard let json = try? JSONValue(parsing: Array(line)), let claim = try? Claim(json: json) else {
      return damages + [damage(.claim, entry, "the claim is not readable")]
    }
    try search.add(entry.seq, ["quote", "place", "actor"], SearchText.cellsWithoutNames(of: claim))
    let day = entry.published.flatMap { Instant($0) }?.day.ordinal
    if try ClaimColumns(claim, published: day) != ClaimColumns(found, from: 3)
      || claim.id.rawValue != entry.subject
    {
      damages.append(damage(.claim, entry, "a column says other than the claim itself"))
    }
    let reading: Int? = try found.optional(2)
    if try !isFound(claim.evidence, reading: reading) {
      damages.append(
        damage(.quote, entry, "the quote does not stand at its place in the report's text"))
    }
    return damages
  }

  private mutating func note(_ entry: Entry) throws -> [Damage] {
    let found = try row(
      "SELECT CAST(line AS BLOB), target, kind, subject FROM note WHERE seq = ?", entry.seq)
    guard let found else { return [damage(.note, entry, "the \(entry.kind) is gone")] }
    notes += 1
    let line: Data = try found.get(0)
    let content = Canonical.note(line: Canonical.sha256(line), target: try found.optional(1))
    if try content != entry.content || found.get(2) != entry.kind
      || found.get(3) != entry.subject
    {
      return [damage(.note, entry, "the \(entry.kind) was changed")]
    }
    guard let json = try? JSONValue(parsing: Array(line)) else { return [] }
    var damages: [Damage] = []
    for file in json["files"]?.array ?? [] {
      let digest = file["sha256"]?.string.flatMap(Data.init(hex:)) ?? Data()
      let id = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM original WHERE sha256 = ?"), arguments: [digest])
      damages += try original(id ?? -1, of: entry)
    }
    return damages
  }

  private mutating func isFound(_ passage: Passage, reading: Int?) throws -> Bool {
    guard let reading else { return false }
    if text?.reading != reading {
      guard let line = try row("SELECT line FROM report WHERE seq = ?", reading),
        let json = try? JSONValue(parsing: try line.get(0) as String),
        let report = Report(stored: json)
      else { return false }
      text = (reading, report.text)
    }
    return text.map { passage.isFound(in: $0.text) } ?? false
  }
}
