import Testing

@Suite struct MovementTests {
  @Test("Forces leave, advance and enter, and others do so too", arguments: MarkedCases.movement)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let movement = Marked.cases(
    """
    The League pulled out of Tarn on Monday.
    = withdrawal Tarn, by league, when 2016-04-04
    ! change

    League fighters have withdrawn from Velm and Brod.
    = withdrawal Velm, by league
    = withdrawal Brod, by league

    The rebels retreated from Dolna towards Orhan.
    = withdrawal Dolna, by hillmen

    The bank pulled out of the deal in Tarn.
    ! withdrawal

    He withdrew his savings in Tarn.
    ! withdrawal

    The League abandoned Kesh Dara.
    = withdrawal Kesh Dara, by league

    A dog was abandoned in Tarn.
    ! withdrawal

    The tourists left Tarn.
    ! withdrawal

    The blast left 12 people dead in Tarn.
    ! withdrawal

    The withdrawal of the League from Velm began on Sunday.
    = withdrawal Velm, by league

    The minister announced the withdrawal of the bill in Tarn.
    ! withdrawal

    The Crown Army is advancing on Ostrel.
    = advance Ostrel, by crown-army
    ! change

    Crown troops pushed towards Deir ez-Zor.
    = advance Deir ez-Zor, by crown

    The bank made an advance payment to shops in Tarn.
    ! advance

    The home team advanced to the final in Tarn.
    ! advance

    Rebels entered Velm on Saturday.
    = advance Velm, by hillmen, when 2016-04-02

    She entered politics in Tarn.
    ! advance

    The Crown Army resumed its advance towards Brod.
    = advance Brod, by crown-army

    The Crown Army made gains near Velm.
    = advance Velm, by crown-army

    Shares made gains in Tarn.
    ! advance

    Hours after the rebels left Velm, the League entered the town.
    = withdrawal Velm, by hillmen
    = change Velm, by league, from hillmen, ceded

    Crown troops moved from Velm to Tarn.
    = advance Tarn, by crown

    The League did not leave Tarn.
    = withdrawal Tarn, by league, denied

    The League halted its advance on Brod.
    = advance Brod, by league, denied

    Thousands fled Tarn.
    ! withdrawal

    The protesters marched on Tarn.
    ! advance

    Temperatures in Tarn reached 40 degrees.
    ! advance
    """)
}
