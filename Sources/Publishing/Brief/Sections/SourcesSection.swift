import Evidence

/// The outlets cited, with their grades.
struct SourcesSection {
  let context: BriefContext

  func write(_ citations: [Citation]) -> Brief.Section {
    var byOutlet: [String: [Citation]] = [:]
    for citation in citations {
      byOutlet[PlainText.name(citation.outlet) ?? "", default: []].append(citation)
    }
    let lines = byOutlet.sorted { $0.key < $1.key }.map { outlet, citations in
      line(outlet, citations)
    }
    return Brief.Section(
      topic: .sources, heading: "Sources",
      remarks: lines.isEmpty
        ? ["No report is cited."]
        : ["Grades are the Admiralty code's, for the source and not for the single report."],
      groups: lines.isEmpty
        ? [] : [Brief.Group(heading: nil, lines: lines, more: 0, moreCommand: nil)])
  }

  private func line(_ outlet: String, _ citations: [Citation]) -> Brief.Line {
    let source = context.names.source(citations.first?.outlet)
    var text = "not graded"
    if let source {
      text = "grade \(source.grade.rawValue), \(GradeWords.phrase(source.grade))"
      if let side = source.leansTo { text += "; leans to \(context.names.side(side))" }
    }
    let reports = Set(citations.map(\.report)).count
    text += "; \(PlainText.count(reports, "report")) cited."
    return Brief.Line(
      outlet.isEmpty ? "Without an outlet" : outlet, text, citations: citations.map(\.number),
      facts: [.init("grade", .optional(source?.grade.rawValue))])
  }
}
