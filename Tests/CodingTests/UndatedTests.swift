import Testing

@Suite struct UndatedTests {
  @Test("Without a date of publication relative times stay words", arguments: MarkedCases.undated)
  func marked(_ report: Marked) {
    #expect(report.problems(published: nil) == [])
  }
}

extension MarkedCases {
  static let undated = Marked.cases(
    """
    The Crown Army captured Tarn over the weekend.
    = change Tarn, by crown-army, when ?over the weekend

    The rebels took Velm yesterday.
    = change Velm, by hillmen, when ?yesterday

    The League lost Dolna last week.
    = change Dolna, from league, when ?last week

    The League entered Brod on Monday.
    = advance Brod, by league, when ?on Monday

    Tarn fell to the League on 3 March 2015.
    = change Tarn, by league, when 2015-03-03
    """)
}
