package import Evidence

/// A page as a server gave it, from an archive or just fetched.
package struct WebCapture: Hashable, Sendable {
  package let address: String
  /// When it was fetched; it says nothing of when the page was published.
  package let captured: Instant?
  /// HTTP's status code; nil where no HTTP was spoken.
  package let status: Int?
  package let type: MediaType?
  /// Without transfer and content encodings.
  package let body: [UInt8]
  /// The body ends before the page does.
  package let isCutOff: Bool
  /// It was fetched just now: what is read at the same address later is a new version of the same
  /// report, whereas an archive may hold many pages of one address.
  package let isLive: Bool

  package init(
    address: String, captured: Instant?, status: Int?, type: MediaType?, body: [UInt8],
    isCutOff: Bool = false, isLive: Bool = false
  ) {
    self.address = address
    self.captured = captured
    self.status = status
    self.type = type
    self.body = body
    self.isCutOff = isCutOff
    self.isLive = isLive
  }

  /// A page just fetched, by what its server said of it.
  package init(
    fetched body: [UInt8], from address: String, contentType: String?, contentEncoding: String?
  ) throws(SourceProblem) {
    var plain = HTTPMessage.Body(bytes: body)
    plain.undo(contentEncoding ?? "", limit: Reader.mostBytes)
    if plain.isTooLarge { throw .pageTooLarge(limit: Reader.mostBytes) }
    if let encoding = plain.unknownEncoding {
      throw .encodedBody(address: address, encoding: encoding)
    }
    self.init(
      address: address, captured: nil, status: 200, type: contentType.map { MediaType($0) },
      body: plain.bytes, isCutOff: plain.isCutOff, isLive: true)
  }

  /// By what the server said it is, else by its first bytes.
  package var format: InputFormat {
    switch type?.name {
    case "text/html", "application/xhtml+xml": .html
    case "application/rss+xml", "application/atom+xml", "application/feed+json": .feed
    case "message/rfc822": .mail
    // Servers call much of what they do not know plain text.
    default: InputFormat(of: body, name: "")
    }
  }
}

extension Reader {
  /// One captured page → its outcomes. The server's charset comes before the page's own. The time
  /// of the capture is kept as the member `captured`, and never taken for the publication's.
  package func read(_ capture: WebCapture) -> [ReadingOutcome] {
    switch capture.format {
    case .feed: return feed(capture.body, charset: capture.type?.charset, address: capture.address)
    case .mail: return mail(capture.body)
    case .archive where capture.isLive: return archive(capture.body)
    case .reportLines where capture.isLive:
      // They could speak in the name of any report that the desk has.
      return [.failure(ReadingProblem(line: nil, reason: .source(.linesFromAfar)))]
    case .html: return reports(of: capture) { pages(capture.body, line: $0) }
    case .text, .reportLines, .archive:
      return reports(of: capture) { texts(capture.body, line: $0) }
    }
  }

  private func reports(
    of capture: WebCapture, _ read: (ReportLine) -> [Report]
  ) -> [ReadingOutcome] {
    var reports = read(line(capture, isNamed: capture.isLive))
    // What is no report must not take the place of one that was read there before.
    if capture.isLive, reports.first?.problem != nil {
      reports = read(line(capture, isNamed: false))
    }
    return reports.map { .report($0, original: capture.body) }
  }

  private func line(_ capture: WebCapture, isNamed: Bool) -> ReportLine {
    var line = ReportLine()
    if isNamed { line.id = ReportID(address: capture.address) }
    line.url = capture.address
    line.charset = capture.type?.charset
    line.dayInAddress = DateText.day(inURL: capture.address).map { Instant($0) }
    if capture.isCutOff { line.problem = .truncated }
    if let captured = capture.captured { line.extras = [.init("captured", .string(captured.text))] }
    return line
  }
}
