internal import Evidence

extension Report {
  /// Reads back what `Report.json` wrote; nil for anything else.
  init?(stored json: JSONValue) {
    guard let members = json.members, let id = json["id"]?.string, let text = json["text"]?.string,
      let spans = json["paragraphs"]?.array
    else { return nil }
    var paragraphs: [Range<Int>] = []
    for span in spans {
      let ends = span.array?.compactMap(\.integer) ?? []
      guard ends.count == 2, ends[0] <= ends[1] else { return nil }
      paragraphs.append(ends[0]..<ends[1])
    }
    let published = json["published"]?.string
    let instant = published.flatMap { Instant($0) }
    if published != nil, instant == nil { return nil }
    let modified = json["modified"]?.string.flatMap { Instant($0) }
    let found = json["found"].map { FoundBy(json: $0) } ?? FoundBy()
    guard let found, json["modified"] == nil || modified != nil else { return nil }
    self.init(
      id: ReportID(id), text: text, published: instant, outlet: json["outlet"]?.string,
      url: json["url"]?.string, title: json["title"]?.string, byline: json["byline"]?.string,
      language: json["language"]?.string, paragraphs: paragraphs,
      problem: json["problem"]?.string,
      extras: members.filter { !Report.knownFields.contains($0.name) }, modified: modified,
      found: found)
  }
}
