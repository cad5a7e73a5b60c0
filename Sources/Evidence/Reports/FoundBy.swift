/// How fields of a report were found in it, in plain English, for the reader who doubts one.
/// Nil for what is not known, and for what the report's bringer said.
package struct FoundBy: Hashable, Sendable {
  package let published: String?
  package let modified: String?
  package let byline: String?

  package init(published: String? = nil, modified: String? = nil, byline: String? = nil) {
    self.published = published
    self.modified = modified
    self.byline = byline
  }

  /// Reads what `json` writes; nil for anything else.
  package init?(json: JSONValue) {
    guard let members = json.members else { return nil }
    for member in members {
      guard Self.names.contains(member.name), member.value.string != nil else { return nil }
    }
    self.init(
      published: json["published"]?.string, modified: json["modified"]?.string,
      byline: json["byline"]?.string)
  }

  /// An object with a member for each field that is known; nil where none is.
  package var json: JSONValue? {
    let members = [("published", published), ("modified", modified), ("byline", byline)]
      .compactMap { name, how in how.map { JSONValue.Member(name, .string($0)) } }
    return members.isEmpty ? nil : .object(members)
  }

  private static let names: Set<String> = ["published", "modified", "byline"]
}
