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
    return filled(report, title: nil, byline: nil)
  }

  /// What a feed says of the page behind one of its links, where the page does not say it itself.
  static func filling(_ report: Report, from item: Report) -> Report {
    ReportDefaults(published: item.published, outlet: item.outlet)
      .filled(report, title: item.title, byline: item.byline)
  }

  private func filled(_ report: Report, title: String?, byline: String?) -> Report {
    Report(
      id: report.id, text: report.text, published: report.published ?? published,
      outlet: report.outlet ?? outlet, url: report.url, title: report.title ?? title,
      byline: report.byline ?? byline, language: report.language, paragraphs: report.paragraphs,
      problem: report.problem, extras: report.extras, modified: report.modified,
      found: report.found)
  }
}
