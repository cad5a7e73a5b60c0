package import Evidence

/// Bytes → clean reports. The room's whole surface: `Reader`, `ReadingOutcome`, `ReadingProblem`,
/// `InputFormat` and, for streams of report lines, `ReportLineStream`.
package struct Reader: Sendable {
  /// More bytes than this are not read as one page or text; the report says so in `problem`.
  package static let mostBytes = 16 << 20

  /// Whether a report line that holds a digest becomes several reports. Its caller may want one
  /// answer for each of his ids.
  let splitsLines: Bool

  package init(splitsLines: Bool = true) { self.splitsLines = splitsLines }

  /// One input's bytes → its outcomes, in order: one for a page or a text, one a line for report
  /// lines. `format` nil means: by name and content.
  ///
  /// - Parameter name: a file's name or an address; it decides nothing but the format, and
  ///   reports without a place in a file name it in their problem.
  package func read(
    _ bytes: [UInt8], name: String, format: InputFormat? = nil
  ) -> [ReadingOutcome] {
    switch format ?? InputFormat(of: bytes, name: name) {
    case .reportLines:
      var stream = ReportLineStream(reader: self)
      return stream.push(bytes) + stream.finish()
    case .html: return pages(bytes).map { .report($0, original: bytes) }
    case .text: return texts(bytes).map { .report($0, original: bytes) }
    case .archive: return archive(bytes)
    case .feed: return feed(bytes)
    case .mail: return mail(bytes)
    }
  }

  /// What cleaning takes out of a text that was scraped from a page, and why.
  package func residue(in text: String) -> [Residue] { FlattenedText(text).removed }

  /// One HTML page. What `line` says comes before what is found in the page.
  func page(_ bytes: [UInt8], line: ReportLine) -> Report {
    read(page: bytes, line: line) { report, document, article in
      document.map { report.traced(article, in: $0) } ?? report
    }
  }

  /// One HTML page as the caller wants it: a live-blog's entries are reports of their own.
  func pages(_ bytes: [UInt8], line: ReportLine = ReportLine()) -> [Report] {
    read(page: bytes, line: line) { report, document, article in
      guard let document else { return [report] }
      guard var all = DigestSplitter.split(report, document: document, blocks: article.body) else {
        return [report.traced(article, in: document)]
      }
      all[0] = all[0].adding(PageTrace.captions(of: article, in: document))
      return all
    }
  }

  private func read<Result>(
    page bytes: [UInt8], line: ReportLine,
    as result: (Report, HTMLDocument?, Article) -> Result
  ) -> Result {
    if let problem = ContentProblem(bytes) {
      return result(
        line.report(content: bytes, problem: problem), nil, Article(body: [], captions: []))
    }
    let html = CharacterDecoder.utf8(from: bytes, isHTML: true, transport: line.charset)
    let document = TreeBuilder.document(from: MarkupGuard.apply(to: html))
    let found = PageMetadata(document, source: html, address: line.url)
    let article = MainText.article(of: document, title: found.title)
    let clean = CleanText(paragraphs: article.body.map { $0.text[...] })
    let report = line.report(
      content: bytes, clean: clean, found: found,
      problem: PageProblem.of(html, text: clean, document: document))
    return result(report, document, article)
  }

  /// One plain text, whose entries are reports of their own where it is a digest.
  func texts(_ bytes: [UInt8], line: ReportLine = ReportLine()) -> [Report] {
    let report = text(bytes, line: line)
    return DigestSplitter.split(report) ?? [report]
  }

  /// One plain text, perhaps scraped from a page.
  func text(_ bytes: [UInt8], line: ReportLine = ReportLine()) -> Report {
    if let problem = ContentProblem(bytes) { return line.report(content: bytes, problem: problem) }
    let utf8 = CharacterDecoder.utf8(from: bytes, isHTML: false, transport: line.charset)
    return line.report(text: String(decoding: utf8, as: UTF8.self), content: bytes)
  }
}

extension Report {
  fileprivate func traced(_ article: Article, in document: HTMLDocument) -> Report {
    adding(
      PageTrace.captions(of: article, in: document)
        + PageTrace.elements(of: article, in: document))
  }
}

/// A paragraph that speaks of its page and not of the report.
package struct Residue: Sendable, Hashable {
  package let paragraph: String
  /// In plain English, what told it.
  package let reasons: [String]
}

/// What became of one report.
package enum ReadingOutcome: Sendable, Hashable {
  /// `original` are the bytes the report was read from: the file, or the line's `text` or `html`.
  case report(Report, original: [UInt8])
  /// There is no report in it.
  case failure(ReadingProblem)
}

/// Why a report line could not be read.
package struct ReadingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case notJSON(JSONError)
    case notAnObject
    /// Neither `text` nor `html` is there.
    case noContent
    /// Both are.
    case twoContents
    case wrongType(field: String, wanted: String)
    case notADate(field: String, value: String)
    case tooLong(limit: Int)
    /// Of an archive, a feed or a message.
    case source(SourceProblem)
  }

  /// Counted from 1.
  package let line: Int?
  package let reason: Reason

  package var description: String {
    switch reason {
    case .notJSON(let error): "\(error); write one JSON object a line"
    case .notAnObject: "not a JSON object; write one object with “text” or “html” a line"
    case .noContent: "neither “text” nor “html” is there; give one of them"
    case .twoContents: "both “text” and “html” are there; give one of them"
    case .wrongType(let field, let wanted):
      "“\(field)” must be \(wanted); correct it or leave it out"
    case .notADate(let field, let value):
      "“\(field)” is no RFC 3339 date or date-time: “\(value.prefix(40))”; "
        + "write 2016-04-05 or leave it out"
    case .source(let problem): problem.description
    case .tooLong(let limit):
      "longer than \(limit >> 20) MB; split it, or give the page as a file of its own"
    }
  }
}
