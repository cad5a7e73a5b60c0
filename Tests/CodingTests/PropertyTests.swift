import Coding
import Evidence
import Testing

@Suite struct PropertyTests {
  private let coder = HillWar.coder

  @Test("The same report gives equal claims, from this coder and from a new one")
  func deterministic() {
    let text = MarkedCases.all.map(\.text).joined(separator: "\n\n")
    let report = HillWar.report(text, outlet: "Hill Times")
    let claims = coder.code(report)
    #expect(claims.count > 100)
    #expect(claims == coder.code(report))
    #expect(claims == Coder(theatre: HillWar.theatre, model: HillWar.model).code(report))
  }

  @Test("A report's claims do not depend on what was coded before it or at the same time")
  func alone() async {
    let reports = MarkedCases.all.enumerated().map {
      HillWar.report($1.text, id: ReportID("r\($0)"))
    }
    let alone = reports.map { Coder(theatre: HillWar.theatre, model: HillWar.model).code($0) }
    #expect(reports.reversed().map { coder.code($0) } == alone.reversed())
    let together = await withTaskGroup(of: (Int, [Claim]).self) { group in
      for (index, report) in reports.enumerated() {
        group.addTask { (index, HillWar.coder.code(report)) }
      }
      return await group.reduce(into: [Int: [Claim]]()) { $0[$1.0] = $1.1 }
    }
    #expect(reports.indices.map { together[$0] ?? [] } == alone)
  }

  @Test("The report's id names its claims, and nothing else of them")
  func identifiers() {
    for marked in MarkedCases.all {
      let first = coder.code(HillWar.report(marked.text, id: "first"))
      let second = coder.code(HillWar.report(marked.text, id: "second"))
      #expect(first.map(\.because) == second.map(\.because))
      #expect(first.allSatisfy { $0.report == "first" })
      #expect(Set(first.map(\.id)).isDisjoint(with: second.map(\.id)))
    }
  }

  @Test("The outlet is the last voice of every claim, where the report has one")
  func outlet() {
    for marked in MarkedCases.all {
      let claims = coder.code(HillWar.report(marked.text, outlet: "Hill Times"))
      #expect(claims.allSatisfy { $0.attribution.last?.name == "Hill Times" })
    }
  }

  @Test("Every claim keeps the invariants", arguments: MarkedCases.all)
  func invariants(_ marked: Marked) {
    let report = HillWar.report(marked.text)
    #expect(Invariants.broken(by: coder.code(report), of: report) == [])
  }

  @Test("Claims come in the order of the text")
  func ordered() {
    let text = MarkedCases.all.map(\.text).joined(separator: "\n\n")
    let starts = coder.code(HillWar.report(text)).map(\.evidence.start)
    #expect(starts == starts.sorted())
  }

  @Test("Unrelated reports in one text give the claims of each, in its own place")
  func concatenated() {
    for first in Self.unrelated {
      for second in Self.unrelated where second != first {
        let text = first + "\n\n" + second
        let together = coder.code(HillWar.report(text)).map(Apart.init)
        let shift = first.utf8.count + 2
        let apart =
          coder.code(HillWar.report(first)).map { Apart($0) }
          + coder.code(HillWar.report(second)).map { Apart($0, shift: shift) }
        #expect(together == apart, "\(text)")
      }
    }
  }

  /// A claim but for its id, which counts the bytes of the whole report.
  private struct Apart: Equatable {
    let claim: Claim

    init(_ claim: Claim) { self.init(claim, shift: 0) }

    init(_ claim: Claim, shift: Int) {
      var moved = claim
      moved.id = "-"
      moved.evidence = Passage(
        start: claim.evidence.start + shift, end: claim.evidence.end + shift,
        quote: claim.evidence.quote)
      self.claim = moved
    }
  }

  /// Reports that point at nothing outside themselves.
  private static let unrelated = [
    "The Crown Army captured Tarn from the League on Monday.",
    "Hill rebels have seized Ostrel, Velm and Kesh Dara.",
    "League fighters withdrew from Amsel on 3 March 2015. They left Brod as well.",
    "Two defence officials said the League had lost Mirabad.",
    "Norlandish jets bombed Zelen yesterday, killing three people.",
    "The Crown Army besieged Lund Ezh in 2014. The siege was lifted last week.",
    "Dolna is still under rebel control, said Ada Brand, an analyst in Sarkova.",
    "If the League enters Orhan, Palmyra may fall next.",
    "The council of Tarn opened a library. Children sang.",
    "“We never lost Umm Tarfa,” a rebel commander said. “It is ours.”",
  ]

  @Test("A report without words has no claims", arguments: ["", " ", "\n\n", ".", "…", "“”"])
  func empty(text: String) {
    #expect(coder.code(HillWar.report(text)).isEmpty)
  }
}
