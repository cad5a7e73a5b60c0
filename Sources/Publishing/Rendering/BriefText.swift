import Evidence

extension Brief {
  /// The brief as plain text, wrapped at `width` columns, without colour; ends with a line break.
  package func text(width: Int = 88) -> String {
    var page = TextPage(width: max(width, 40))
    page.paragraph(title.uppercased())
    page.paragraph(clocks)
    for section in sections {
      page.blank()
      page.paragraph(section.heading.uppercased())
      for remark in section.remarks { page.paragraph(remark, indent: 2) }
      for group in section.groups { write(group, to: &page) }
    }
    guard !citations.isEmpty else { return page.text }
    page.blank()
    page.paragraph("CITATIONS")
    for citation in citations {
      page.paragraph(citation.line, indent: 2, first: "[\(citation.number)] ", hanging: 4)
      page.paragraph(PlainText.quoted(citation.quote), indent: 6)
    }
    return page.text
  }

  /// Both clocks in one or two sentences.
  var clocks: String {
    let window = "Window: \(DateWords.phrase(since...on))."
    guard let known else { return "\(window) Known by: all that the ledger holds." }
    return "\(window) Known by: \(DateWords.phrase(known)), and nothing published later."
  }

  private func write(_ group: Group, to page: inout TextPage) {
    if let heading = group.heading { page.paragraph("\(heading):", indent: 2) }
    for line in group.lines { write(line, indent: 4, to: &page) }
    guard group.more > 0 else { return }
    let command = group.moreCommand.map { ": \($0)" } ?? ""
    page.paragraph("and \(group.more) more\(command)", indent: 4)
  }

  private func write(_ line: Line, indent: Int, to page: inout TextPage) {
    let numbers = line.citations.map { "[\($0)]" }.joined(separator: " ")
    let text = [line.joined, numbers].filter { !$0.isEmpty }.joined(separator: " ")
    page.paragraph(text, indent: indent, first: "- ", hanging: 2)
    for under in line.under { write(under, indent: indent + 2, to: &page) }
  }
}

extension Brief.Line {
  /// Subject and text with the sign between them that reads well.
  var joined: String { text.hasPrefix("(") ? "\(subject) \(text)" : "\(subject): \(text)" }
}

extension Citation {
  /// `Example Wire, “Title”, 3 April 2016. Report r-1, bytes 120–245. https://…`
  var line: String {
    var parts = [PlainText.name(outlet) ?? "Without an outlet"]
    if let title { parts.append(PlainText.quoted(title, to: 100)) }
    parts.append(published.map(DateWords.phrase) ?? "date unknown")
    let place = "Report \(PlainText.name(report.rawValue)), bytes \(start)–\(end)."
    let address = WebAddress.safe(url).map { " \($0)" } ?? ""
    return parts.joined(separator: ", ") + ". " + place + address
  }
}
