package import Evidence

extension Brief {
  /// The brief as one object: the clocks, `sections` of `groups` of `lines`, and `citations` with
  /// whole quotes.
  package var json: JSONValue {
    .object([
      .init("title", .string(title)),
      .init("theatre", .string(theatre)),
      .init("theatre_version", .string(theatreVersion)),
      .init("on", .string(on.description)),
      .init("since", .string(since.description)),
      .init("known", .optional(known?.description)),
      .init("sections", .array(sections.map(\.json))),
      .init("citations", .array(citations.map(\.json))),
    ])
  }
}

extension JSONValue {
  /// To four decimals: more would claim a precision that an estimate has not, and the last digits
  /// differ from one mathematics library to the next.
  static func probability(_ value: Double) -> JSONValue {
    .double((value * 10_000).rounded() / 10_000)
  }
}

extension Brief.Section {
  fileprivate var json: JSONValue {
    .object([
      .init("topic", .string(topic.rawValue)),
      .init("heading", .string(heading)),
      .init("remarks", .array(remarks.map(JSONValue.string))),
      .init("groups", .array(groups.map(\.json))),
    ])
  }
}

extension Brief.Group {
  fileprivate var json: JSONValue {
    .object([
      .init("heading", .optional(heading)),
      .init("lines", .array(lines.map(\.json))),
      .init("more", .integer(more)),
    ])
  }
}

extension Brief.Line {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("subject", .string(subject)),
      .init("text", .string(text)),
      .init("citations", .array(citations.map(JSONValue.integer))),
      .init("facts", .object(facts)),
    ]
    if !under.isEmpty { members.append(.init("under", .array(under.map(\.json)))) }
    return .object(members)
  }
}

extension Citation {
  fileprivate var json: JSONValue {
    .object([
      .init("number", .integer(number)),
      .init("report", .string(report.rawValue)),
      .init("outlet", .optional(outlet)),
      .init("title", .optional(title)),
      .init("url", .optional(url)),
      .init("published", .optional(published?.description)),
      .init(
        "evidence",
        .object([
          .init("start", .integer(start)), .init("end", .integer(end)),
          .init("quote", .string(quote)),
        ])),
    ])
  }
}
