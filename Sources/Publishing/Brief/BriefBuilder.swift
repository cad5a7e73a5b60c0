package import Control
import Evidence

/// Makes a brief from claims. Pure: the same claims give the same brief, in whatever order they come.
package struct BriefBuilder: Sendable {
  private let parameters: ControlParameters
  private let limit: Int

  /// `limit` is how many lines a group may have; the rest is counted.
  package init(parameters: ControlParameters = .standard, limit: Int = 12) {
    self.parameters = parameters
    self.limit = max(limit, 1)
  }

  /// Time grows with the claims (times their logarithm), and with the days of the window for each
  /// place that is spoken of in it; places without claims cost nothing.
  package func brief(from input: BriefInput) -> Brief {
    let context = BriefContext(input, parameters: parameters, limit: limit)
    var citations = CitationList()
    let holders = HoldersSection(context: context)
    var sections = [
      ChangesSection(context: context).write(&citations),
      holders.write(&citations),
      ContradictionsSection(context: context).write(&citations),
      WatchSection(context: context).write(&citations),
      JudgementsSection(context: context).write(&citations),
      DangersSection(context: context).write(&citations),
    ]
    sections.append(UnknownSection(context: context, known: holders.known).write())
    sections.append(LimitsSection(context: context).write())
    sections.append(SourcesSection(context: context).write(citations.citations))
    let theatre = PlainText.name(input.theatre.name)
    return Brief(
      title: "\(theatre): brief for \(DateWords.phrase(input.on))", theatre: input.theatre.id,
      theatreVersion: input.theatre.version, on: input.on, since: input.window.lowerBound,
      known: input.known, sections: sections, citations: citations.citations)
  }
}
