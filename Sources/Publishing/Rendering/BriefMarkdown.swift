import Evidence

extension Brief {
  /// The brief as CommonMark. Citations stand as `[12]` and in a numbered list at the end. All that
  /// comes from reports and theatres is escaped.
  package func markdown() -> String {
    var out = "# \(Markdown.escaped(title))\n\n\(Markdown.escaped(clocks))\n"
    for section in sections {
      out += "\n## \(Markdown.escaped(section.heading))\n"
      if !section.remarks.isEmpty {
        out += "\n" + Markdown.escaped(section.remarks.joined(separator: " ")) + "\n"
      }
      for group in section.groups { write(group, to: &out) }
    }
    guard !citations.isEmpty else { return out }
    out += "\n## Citations\n\n"
    for citation in citations {
      out += "\(citation.number). \(citation.markdown)\n"
    }
    return out
  }

  private func write(_ group: Group, to out: inout String) {
    if let heading = group.heading { out += "\n### \(Markdown.escaped(heading))\n" }
    out += "\n"
    for line in group.lines { write(line, indent: "", to: &out) }
    guard group.more > 0 else { return }
    let command = group.moreCommand.map { ": `\($0)`" } ?? ""
    out += "\nand \(group.more) more\(command)\n"
  }

  private func write(_ line: Line, indent: String, to out: inout String) {
    let joint = line.text.hasPrefix("(") ? " " : ": "
    var entry = "\(indent)- **\(Markdown.escaped(line.subject))**"
    entry += joint + Markdown.escaped(line.text)
    if !line.citations.isEmpty {
      entry += " " + line.citations.map { "[\($0)]" }.joined(separator: " ")
    }
    out += entry + "\n"
    for under in line.under { write(under, indent: indent + "  ", to: &out) }
  }
}

extension Citation {
  fileprivate var markdown: String {
    var parts = [Markdown.escaped(PlainText.name(outlet) ?? "Without an outlet")]
    if let title { parts.append(Markdown.escaped(PlainText.quoted(title, to: 100))) }
    parts.append(published.map(DateWords.phrase) ?? "date unknown")
    var text = parts.joined(separator: ", ") + ". "
    text += "Report \(Markdown.escaped(PlainText.name(report.rawValue))), bytes \(start)–\(end)."
    if let address = WebAddress.safe(url) { text += " <\(address)>" }
    return text + " " + Markdown.escaped(PlainText.quoted(quote))
  }
}
