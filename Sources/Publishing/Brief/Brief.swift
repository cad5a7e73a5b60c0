package import Evidence

/// The page model of a brief: what it says and which passages it says it by, with no layout.
/// All text is cleaned for printing; renderers escape what their format needs.
package struct Brief: Sendable, Hashable {
  package enum Topic: String, Sendable, CaseIterable {
    case changes, holders, contradictions, watched, judgements, dangers, unknown, limits, sources
  }

  /// One statement. Every line with nothing under it cites at least one passage.
  package struct Line: Sendable, Hashable {
    /// What it is about, set off from the text: a place, a speaker.
    package let subject: String
    package let text: String
    /// Numbers of `citations`, rising.
    package let citations: [Int]
    /// The sides of a contradiction.
    package let under: [Line]
    /// The fields that the text was built from.
    package let facts: [JSONValue.Member]

    init(
      _ subject: String, _ text: String, citations: [Int], under: [Line] = [],
      facts: [JSONValue.Member] = []
    ) {
      self.subject = subject
      self.text = text
      self.citations = citations
      self.under = under
      self.facts = facts
    }
  }

  /// Lines under one heading, the most important first.
  package struct Group: Sendable, Hashable {
    package let heading: String?
    package let lines: [Line]
    /// How many lines were left out for length, and the command that shows them.
    package let more: Int
    package let moreCommand: String?
  }

  package struct Section: Sendable, Hashable {
    package let topic: Topic
    package let heading: String
    /// Sentences about the ledger itself, which no report can be cited for.
    package let remarks: [String]
    package let groups: [Group]
  }

  package let title: String
  package let theatre: String
  package let theatreVersion: String
  package let on: Day
  package let since: Day
  package let known: Day?
  package let sections: [Section]
  package let citations: [Citation]
}
