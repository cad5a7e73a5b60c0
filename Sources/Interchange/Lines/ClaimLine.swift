package import Evidence

/// A claim line with what it says of its report and of its review.
package struct ClaimLine: Hashable, Sendable {
  package let claim: Claim
  package let published: Instant?
  package let outlet: String?
  package let title: String?
  package let url: String?
  package let review: Review?

  package struct Review: Hashable, Sendable {
    /// `accepted` or `rejected`.
    package let verdict: String
    package let by: String
    package let why: String

    package init(verdict: String, by: String, why: String) {
      self.verdict = verdict
      self.by = by
      self.why = why
    }
  }

  package init(
    claim: Claim, published: Instant?, outlet: String?, title: String?, url: String?,
    review: Review?
  ) {
    self.claim = claim
    self.published = published
    self.outlet = outlet
    self.title = title
    self.url = url
    self.review = review
  }

  package init(json: JSONValue) throws(ClaimError) {
    claim = try Claim(json: json)
    func text(_ name: String) throws(ClaimError) -> String? {
      guard let value = json[name], !value.isNull else { return nil }
      guard let text = value.string else {
        throw ClaimError(field: name, reason: "must be a string")
      }
      return text
    }
    let date = try text("published")
    published = date.flatMap { Instant($0) }
    if date != nil, published == nil {
      throw ClaimError(field: "published", reason: "must be an RFC 3339 date")
    }
    outlet = try text("outlet")
    title = try text("title")
    url = try text("url")
    if let verdict = json["review"]?["verdict"]?.string {
      guard verdict == "accepted" || verdict == "rejected" else {
        throw ClaimError(field: "review.verdict", reason: "must be accepted or rejected")
      }
      review = Review(
        verdict: verdict, by: json["review"]?["by"]?.string ?? "unknown",
        why: json["review"]?["why"]?.string ?? "")
    } else {
      review = nil
    }
  }

  /// The contract's members first.
  package var json: JSONValue {
    var members = claim.json.members ?? []
    members.append(.init("published", .optional(published?.text)))
    members.append(.init("outlet", .optional(outlet)))
    if let title { members.append(.init("title", .string(title))) }
    if let url { members.append(.init("url", .string(url))) }
    if let review {
      members.append(
        .init(
          "review",
          .object([
            .init("verdict", .string(review.verdict)), .init("by", .string(review.by)),
            .init("why", .string(review.why)),
          ])))
    }
    return .object(members)
  }
}
