extension Claim {
  /// The claim as one object of the contract's claim lines. Every field of the contract is
  /// present, `null` where there is nothing to say; `worth`, `phase` and `extent` only where set.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id.rawValue)),
      .init("report", .string(report.rawValue)),
      .init("kind", .string(kind.rawValue)),
      .init("place", place?.json ?? .null),
      .init("actor", actor?.json ?? .null),
      .init("against", against?.json ?? .null),
      .init("backers", .array(backers.map(\.json))),
      .init("from", .optional(from?.rawValue)),
      .init("to", .optional(to?.rawValue)),
      .init("manner", .string(manner.rawValue)),
      .init("when", when.json),
      .init("polarity", .string(polarity.rawValue)),
      .init("likelihood", .array([.double(likelihood.lowest), .double(likelihood.highest)])),
      .init("words", .array(likelihood.words.map(JSONValue.string))),
      .init("attribution", .array(attribution.map(\.json))),
      .init("evidence", evidence.json),
      .init("because", .array(because.map(JSONValue.string))),
    ]
    if let worth { members.append(.init("worth", .string(worth.rawValue))) }
    if let phase { members.append(.init("phase", .string(phase.rawValue))) }
    if let extent { members.append(.init("extent", .string(extent))) }
    return .object(members)
  }
}

extension PlaceMention {
  package var json: JSONValue {
    .object([
      .init("mention", .string(mention)),
      .init("id", .optional(id?.rawValue)),
      .init("name", .optional(name)),
      .init("lat", latitude.map(JSONValue.double) ?? .null),
      .init("lon", longitude.map(JSONValue.double) ?? .null),
      .init("precision", precision.map(JSONValue.integer) ?? .null),
    ])
  }
}

extension ActorMention {
  package var json: JSONValue {
    .object([.init("mention", .string(mention)), .init("id", .optional(id?.rawValue))])
  }
}

extension Backer {
  package var json: JSONValue {
    .object([
      .init("mention", .string(actor.mention)),
      .init("id", .optional(actor.id?.rawValue)),
      .init("degree", .optional(degree)),
    ])
  }
}

extension Period {
  package var json: JSONValue {
    .object([
      .init("earliest", .optional(earliest?.description)),
      .init("latest", .optional(latest?.description)),
      .init("precision", .string(precision.rawValue)),
      .init("anchor", .optional(anchor)),
    ])
  }
}

extension Attribution {
  package var json: JSONValue {
    .object([
      .init("name", .optional(name)),
      .init("role", .optional(role)),
      .init("affiliation", .optional(affiliation)),
      .init("anonymous", .bool(anonymous)),
      .init("count", count.map(JSONValue.integer) ?? .null),
      .init("verb", .optional(verb)),
    ])
  }
}

extension Passage {
  package var json: JSONValue {
    .object([
      .init("start", .integer(start)),
      .init("end", .integer(end)),
      .init("quote", .string(quote)),
    ])
  }
}
