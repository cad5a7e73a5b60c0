import Evidence
import Foundation

/// Who sent a message, from its `From` field: `"Mona Example, Example Wire" <desk@wire.example>`.
struct MailSender {
  let outlet: String?
  /// Nil unless the field names somebody beside the outlet: a newsletter's name is no author.
  let byline: String?

  init(_ field: ArraySlice<UInt8>) {
    let open = field.firstIndex(of: UInt8(ascii: "<"))
    var shown = field[..<(open ?? field.endIndex)].trimmed
    if shown.first == 0x22, shown.last == 0x22, shown.count >= 2 {
      shown = shown.dropFirst().dropLast()
    }
    let name = EncodedWords.decoded(shown.filter { $0 != UInt8(ascii: "\\") }[...])
    guard open != nil, !name.isEmpty, !name.contains("@") else {
      outlet = Self.domain(field)
      byline = nil
      return
    }
    for mark in [" from ", " at ", " via ", " | ", " - ", " – ", " — ", " @ "] {
      guard let range = name.range(of: mark) else { continue }
      let (first, second) = (String(name[..<range.lowerBound]), String(name[range.upperBound...]))
      guard Self.isPersonal(first), !second.isEmpty else { break }
      outlet = second
      byline = first
      return
    }
    outlet = name
    byline = nil
  }

  /// Two or three capitalised words.
  private static func isPersonal(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (2...3).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy { !$0.isNumber } }
      && WordCounts(name.utf8).upper == 0
  }

  private static func domain(_ field: ArraySlice<UInt8>) -> String? {
    guard let at = field.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let name = field[(at + 1)...].prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ",")
    }
    return name.isEmpty || name.count > 253 ? nil : String(decoding: name, as: UTF8.self)
  }
}

extension Reader {
  /// One message → its reports, one unless it is a digest: its HTML where that has a text, else its
  /// plain text.
  func mail(_ bytes: [UInt8]) -> [ReadingOutcome] {
    if bytes.count > Self.mostMailBytes {
      return [
        .failure(
          ReadingProblem(line: nil, reason: .source(.mailTooLarge(limit: Self.mostMailBytes))))
      ]
    }
    let message: MailMessage
    do { message = try MailMessage(bytes) } catch {
      return [.failure(ReadingProblem(line: nil, reason: .source(error)))]
    }
    let sender = message.head.bytes("from").map { MailSender($0) }
    var line = ReportLine()
    line.title = message.head.bytes("subject").map { EncodedWords.decoded($0) }
    line.published = message.head["date"].flatMap { MailDate.instant($0) }
    line.outlet = sender?.outlet
    line.byline = sender?.byline
    line.url = message.head["archived-at"].map { $0.filter { $0 != "<" && $0 != ">" } }
    line.id = ReportID(contentOf: bytes)
    var reports: [Report] = []
    if let html = message.html {
      line.charset = html.charset
      reports = fragments(html.bytes, line: line)
    }
    if reports.allSatisfy(\.text.isEmpty), let text = message.text {
      line.charset = "utf-8"
      reports = texts(text.unwrapped, line: line)
    }
    guard !reports.isEmpty else {
      return [.failure(ReadingProblem(line: nil, reason: .source(.mailWithoutText)))]
    }
    return reports.map { .report($0, original: bytes) }
  }

  /// A message comes with its attachments.
  package static let mostMailBytes = 64 << 20
}
