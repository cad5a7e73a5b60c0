import Control
import Evidence
import Publishing
import Testing

@Suite struct BriefTests {
  private let brief = SmallWar.brief(MadeClaims.all, known: SmallWar.on)

  @Test("the text of a brief stands as recorded")
  func textSnapshot() throws { try expectSnapshot(brief.text(), "brief.txt") }

  @Test("the Markdown of a brief stands as recorded")
  func markdownSnapshot() throws { try expectSnapshot(brief.markdown(), "brief.md") }

  @Test("the JSON of a brief stands as recorded")
  func jsonSnapshot() throws { try expectSnapshot(brief.json.line + "\n", "brief.json") }

  @Test("claims in another order give the same brief")
  func order() { #expect(SmallWar.brief(MadeClaims.all.reversed(), known: SmallWar.on) == brief) }

  @Test("an empty ledger gives a brief that says so and cites nothing")
  func empty() throws {
    let brief = SmallWar.brief([])
    #expect(brief.citations.isEmpty)
    #expect(brief.statements.isEmpty)
    #expect(brief.sections.map(\.topic) == Brief.Topic.allCases)
    #expect(brief.sections.allSatisfy { !$0.remarks.isEmpty })
    try expectSnapshot(brief.text(), "empty.txt")
  }

  @Test("a change is told with holders, manner and both likelihood words and figure")
  func change() throws {
    let line = try #require(brief.lines(.changes).first { $0.subject == "Tarn" })
    #expect(line.text.hasPrefix("from River League to Crown, most probably on "))
    #expect(line.text.contains("Anna Lind of River Institute, in Example Wire (grade B)"))
    #expect(line.text.contains("With support from The Isles (“limited”)."))
    #expect(line.text.contains("“early indications”"))
    #expect(line.text.contains("%)"))
  }

  @Test("what is not in the gazetteer, and what is only expected, is not established")
  func reported() throws {
    let group = try #require(
      brief.section(.changes)?.groups.first { $0.heading == "Also reported" })
    let subjects = group.lines.map(\.subject)
    #expect(subjects.contains("Little Stow"))
    let oakwell = try #require(group.lines.first { $0.subject == "Oakwell" })
    #expect(oakwell.text.contains("expected or supposed"))
  }

  @Test("judgements stand apart by named and unnamed speakers")
  func judgements() {
    let headings = brief.section(.judgements)?.groups.map(\.heading)
    #expect(headings == ["By speakers with a name", "By speakers without a name"])
  }

  @Test("places that matter without evidence are named as unknown")
  func unknown() throws {
    let remark = try #require(brief.section(.unknown)?.remarks.first)
    #expect(
      remark == "No report in the ledger says who holds 1 of the 4 places that matter: Old Dam.")
  }

  @Test("a group over its limit says how many lines are left out")
  func limit() throws {
    let short = SmallWar.brief(MadeClaims.all, limit: 1)
    let group = try #require(
      short.section(.changes)?.groups.first { $0.heading == "Also reported" })
    #expect(group.lines.count == 1)
    #expect(group.more >= 2)
    #expect(short.text().contains("and \(group.more) more: foothold claims --on 2016-04-05"))
  }

  @Test("claims rejected in review are left out and counted")
  func rejected() throws {
    let claims = MadeClaims.all.map { claim in
      BriefClaim(
        dated: DatedClaim(
          claim: claim.claim, published: claim.published, outlet: claim.outlet,
          weight: claim.claim.kind == .judgement ? 0 : 1), title: claim.title)
    }
    let brief = SmallWar.brief(claims)
    #expect(brief.lines(.judgements).isEmpty)
    let limits = try #require(brief.section(.limits)).remarks
    #expect(limits.contains("Claims rejected in review and left out: 2."))
  }

  @Test("claims outside the window are no news")
  func window() {
    let old = Told(.watch, "tarn", on: nil, published: 10).claim
    let late = Told(.watch, "tarn", on: nil, published: 96).claim
    #expect(SmallWar.brief([old]).lines(.watched).isEmpty)
    #expect(SmallWar.brief([late]).lines(.watched).isEmpty)
  }
}
