import Testing

@Suite struct HoldTests {
  @Test("A place is held, by a verb, a compound or a phrase", arguments: MarkedCases.hold)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let hold = Marked.cases(
    """
    The League controls Tarn.
    = hold Tarn, by league
    ! change

    Tarn is held by the League.
    = hold Tarn, by league

    The rebels still hold Kesh Dara and Brod.
    = hold Kesh Dara, by hillmen
    = hold Brod, by hillmen

    The mayor held a meeting in Tarn.
    ! hold

    The weather dominated talk in Tarn.
    ! hold

    Officials held talks in Ostrel.
    ! hold

    Shells fell on League-held Velm.
    = hold Velm, by league

    Residents fled from rebel-held Dolna.
    = hold Dolna, by hillmen

    Tarn remains under League control.
    = hold Tarn, by league

    Velm is under the control of hill rebels.
    = hold Velm, by hillmen

    The blaze in Tarn is under control.
    ! hold

    Ostrel is in the hands of the League.
    = hold Ostrel, by league

    The matter is in the hands of the court in Tarn.
    ! hold

    The League is in control of Brod.
    = hold Brod, by league

    The shelling hit the League stronghold of Amsel.
    = hold Amsel, by league

    The Crown Army is garrisoning Orhan.
    = hold Orhan, by crown-army

    A monument garnished Orhan.
    ! all
    """)
}
