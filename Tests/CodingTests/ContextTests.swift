import Testing

@Suite struct ContextTests {
  @Test("Words that stand for what was named before, and times", arguments: MarkedCases.context)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let context = Marked.cases(
    """
    The League attacked Tarn on Sunday. The group captured the town on Monday.
    = change Tarn, by league, when 2016-04-04

    The rebels surrounded Velm. They took the village on Saturday.
    = change Velm, by hillmen, when 2016-04-02

    The League held Tarn and Velm for years. The Crown Army captured those cities on Monday.
    = change Tarn, by crown-army
    = change Velm, by crown-army

    League fighters left Dolna. The militants also abandoned Brod.
    = withdrawal Dolna, by league
    = withdrawal Brod, by league

    On Sunday the Crown Army reached Tarn. It captured the city from the League.
    = change Tarn, by crown-army, from league, when 2016-04-03

    Tarn fell to the League in 2014.
    = change Tarn, by league, when 2014-01-01 to 2014-12-31

    Tarn fell to the League on 3 March 2015.
    = change Tarn, by league, when 2015-03-03

    The Crown Army captured Tarn over the weekend.
    = change Tarn, by crown-army, when 2016-04-02 to 2016-04-03

    The Crown Army captured Tarn yesterday.
    = change Tarn, by crown-army, when 2016-04-04

    The rebels captured Velm in February.
    = change Velm, by hillmen, when 2016-02-01 to 2016-02-29

    The League lost Tarn and Velm last week. In both cases, the group retreated without a fight.
    = change Tarn, from league, ceded
    = change Velm, from league, ceded

    The League captured Tarn in 2014. It lost it in 2016.
    = change Tarn, by league, when 2014-01-01 to 2014-12-31
    = change Tarn, from league, when 2016-01-01 to 2016-12-31
    """)
}
