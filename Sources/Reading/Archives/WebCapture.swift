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

  package init(
    address: String, captured: Instant?, status: Int?, type: MediaType?, body: [UInt8],
    isCutOff: Bool = false
  ) {
    self.address = address
    self.captured = captured
    self.status = status
    self.type = type
    self.body = body
    self.isCutOff = isCutOff
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
    case .html: return [.report(page(capture.body, line: line(capture)), original: capture.body)]
    case .text, .reportLines, .archive:
      return [.report(text(capture.body, line: line(capture)), original: capture.body)]
    }
  }

  private func line(_ capture: WebCapture) -> ReportLine {
    var line = ReportLine()
    line.url = capture.address
    line.charset = capture.type?.charset
    line.dayInAddress = DateText.day(inURL: capture.address).map { Instant($0) }
    if capture.isCutOff { line.problem = .truncated }
    if let captured = capture.captured { line.extras = [.init("captured", .string(captured.text))] }
    return line
  }
}
