import Evidence

/// What the caller says of a report, before anything is read from its content.
struct ReportLine {
  enum Content {
    case text(String)
    case html(String)
  }

  var id: ReportID?
  var published: Instant?
  var modified: Instant?
  var outlet: String?
  var url: String?
  var title: String?
  var byline: String?
  var language: String?
  var extras: [JSONValue.Member] = []
  /// How the caller found the fields that he gives.
  var foundBy: FoundBy?
  /// What the server or the envelope said of the bytes, which comes before the page's own word.
  var charset: String?
  /// Counts where nothing better is found.
  var dayInAddress: Instant?
  /// Known before the content was read.
  var problem: ContentProblem?

  /// The caller's words first, then what was found.
  func report(
    content: some Sequence<UInt8>, clean: CleanText = CleanText(text: "", paragraphs: []),
    found: PageMetadata? = nil, title: String? = nil, problem: ContentProblem? = nil
  ) -> Report {
    Report(
      id: id ?? ReportID(contentOf: content), text: clean.text,
      published: published ?? found?.published ?? dayInAddress, outlet: outlet ?? found?.outlet,
      url: url ?? found?.url, title: self.title ?? found?.title ?? title,
      byline: byline ?? found?.byline,
      language: language ?? LanguageGuess.language(of: clean.text, declared: found?.language),
      paragraphs: clean.paragraphs, problem: (problem ?? self.problem)?.rawValue, extras: extras,
      modified: modified ?? found?.modified, found: foundBy ?? how(found))
  }

  /// Of what the caller gave, the page's own ways of saying it tell nothing.
  private func how(_ page: PageMetadata?) -> FoundBy {
    let isFromAddress = page?.published == nil && dayInAddress != nil
    return FoundBy(
      published: published != nil
        ? nil : isFromAddress ? DateSource.address.name : page?.found.published,
      modified: modified == nil ? page?.found.modified : nil,
      byline: byline == nil ? page?.found.byline : nil)
  }

  /// A report of plain text: cleaned of a page's residue where there is some, otherwise untouched.
  func report(text: String, content: some Sequence<UInt8>) -> Report {
    let flattened = FlattenedText(text)
    let report = report(
      content: content, clean: flattened.clean, title: flattened.title,
      problem: flattened.clean.paragraphs.isEmpty ? .noText : nil)
    return report.with(
      extras: PageTrace.fitting(extras, paragraphs: flattened.clean.paragraphs.count))
  }
}

extension ReportLine {
  /// Reads one line of the contract. `text` and `html` are returned apart.
  static func parse(
    _ bytes: [UInt8]
  ) throws(LineError) -> (line: ReportLine, content: Content) {
    let json: JSONValue
    do { json = try JSONValue(parsing: bytes) } catch { throw LineError(.notJSON(error)) }
    guard let members = json.members else { throw LineError(.notAnObject) }
    var line = ReportLine()
    line.id = try text("id", in: json).map { ReportID($0) }
    line.outlet = try text("outlet", in: json)
    line.url = try text("url", in: json)
    line.title = try text("title", in: json)
    line.byline = try text("byline", in: json)
    line.language = try text("language", in: json)
    line.published = try date("published", in: json)
    line.modified = try date("modified", in: json)
    if let found = json["found"], !found.isNull {
      guard let found = FoundBy(json: found) else {
        throw LineError(.wrongType(field: "found", wanted: "an object of strings"))
      }
      line.foundBy = found
    }
    line.extras = members.filter { !Report.knownFields.contains($0.name) }
    // An empty string is content: it gives a report with the problem "empty".
    switch (try string("text", in: json), try string("html", in: json)) {
    case (let text?, nil): return (line, .text(text))
    case (nil, let html?): return (line, .html(html))
    case (nil, nil): throw LineError(.noContent)
    case (_?, _?): throw LineError(.twoContents)
    }
  }

  private static func date(_ name: String, in json: JSONValue) throws(LineError) -> Instant? {
    guard let text = try text(name, in: json) else { return nil }
    guard let instant = Instant(text) else { throw LineError(.notADate(field: name, value: text)) }
    return instant
  }

  private static func text(_ name: String, in json: JSONValue) throws(LineError) -> String? {
    guard let text = try string(name, in: json), !text.isEmpty else { return nil }
    return text
  }

  private static func string(_ name: String, in json: JSONValue) throws(LineError) -> String? {
    guard let value = json[name], !value.isNull else { return nil }
    guard let text = value.string else {
      throw LineError(.wrongType(field: name, wanted: "a string"))
    }
    return text
  }
}

/// A problem whose line number the stream knows.
struct LineError: Error {
  let reason: ReadingProblem.Reason
  init(_ reason: ReadingProblem.Reason) { self.reason = reason }
}
