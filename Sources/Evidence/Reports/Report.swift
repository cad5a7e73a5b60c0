/// A report after reading: clean text with what is known about it. All offsets are UTF-8 byte
/// offsets into `text`.
package struct Report: Hashable, Sendable {
  package let id: ReportID
  package let text: String
  /// Nil when the report does not say; it is never guessed.
  package let published: Instant?
  /// When it was last changed, by its own word; never a stand-in for `published`.
  package let modified: Instant?
  package let outlet: String?
  package let url: String?
  package let title: String?
  package let byline: String?
  /// BCP 47, `en`; nil when it could not be told.
  package let language: String?
  /// Where each paragraph of the body stands in `text`, in order, without overlap.
  package let paragraphs: [Range<Int>]
  /// A named reason why this report could not be read as it should ("empty", "binary", …).
  package let problem: String?
  /// How `published`, `modified` and `byline` were found.
  package let found: FoundBy
  /// Members of the report line that Foothold does not know, carried along untouched.
  package let extras: [JSONValue.Member]

  package init(
    id: ReportID, text: String, published: Instant? = nil, outlet: String? = nil,
    url: String? = nil, title: String? = nil, byline: String? = nil, language: String? = nil,
    paragraphs: [Range<Int>] = [], problem: String? = nil, extras: [JSONValue.Member] = [],
    modified: Instant? = nil, found: FoundBy = FoundBy()
  ) {
    self.id = id
    self.text = text
    self.published = published
    self.modified = modified
    self.found = found
    self.outlet = outlet
    self.url = url
    self.title = title
    self.byline = byline
    self.language = language
    self.paragraphs = paragraphs
    self.problem = problem
    self.extras = extras
  }
}
