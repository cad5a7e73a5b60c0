package import Evidence

/// What the caller knows of reports that do not say it themselves. It never overrides a report.
package struct ReportDefaults: Hashable, Sendable {
  package let published: Instant?
  package let outlet: String?

  package init(published: Instant? = nil, outlet: String? = nil) {
    self.published = published
    self.outlet = outlet
  }

  func filling(_ report: Report) -> Report {
    guard report.published == nil && published != nil || report.outlet == nil && outlet != nil
    else { return report }
    return Report(
      id: report.id, text: report.text, published: report.published ?? published,
      outlet: report.outlet ?? outlet, url: report.url, title: report.title,
      byline: report.byline, language: report.language, paragraphs: report.paragraphs,
      problem: report.problem, extras: report.extras, modified: report.modified,
      found: report.found)
  }
}
