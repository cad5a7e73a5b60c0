extension Report {
  /// The names of the contract's report line that Foothold reads or writes itself.
  package static let knownFields: Set<String> = [
    "id", "text", "html", "published", "outlet", "url", "title", "byline", "language",
    "paragraphs", "problem", "modified", "found",
  ]

  /// The report as one object of the contract's report lines, unknown members last.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id.rawValue)),
      .init("text", .string(text)),
      .init("title", .optional(title)),
      .init("byline", .optional(byline)),
      .init("published", .optional(published?.text)),
      .init("outlet", .optional(outlet)),
      .init("language", .optional(language)),
    ]
    if let url { members.append(.init("url", .string(url))) }
    members.append(
      .init(
        "paragraphs",
        .array(paragraphs.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })))
    if let modified { members.append(.init("modified", .string(modified.text))) }
    if let found = found.json { members.append(.init("found", found)) }
    if let problem { members.append(.init("problem", .string(problem))) }
    return .object(members + extras)
  }
}
