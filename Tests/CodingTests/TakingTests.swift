import Testing

@Suite struct TakingTests {
  @Test(
    "Ground is taken: who takes it, from whom, and what taking is no change of control",
    arguments: MarkedCases.taking)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let taking = Marked.cases(
    """
    The Crown Army captured Tarn from the League on Monday.
    = change Tarn, by crown-army, from league, when 2016-04-04

    Tarn was recaptured by the Crown Army.
    = change Tarn, by crown-army

    Hill rebels have seized Ostrel, Velm and Kesh Dara.
    = change Ostrel, by hillmen
    = change Velm, by hillmen
    = change Kesh Dara, by hillmen

    The Crown Army, which retook Tarn last week, is now resting.
    = change Tarn, by crown-army

    The League fighters who overran Velm left on Monday.
    = change Velm, by league

    The Crown Army liberated the town of Brod.
    = change Brod, by crown-army

    The rebels took Dolna back from the League.
    = change Dolna, by hillmen, from league

    The Crown Army took over Orhan.
    = change Orhan, by crown-army

    Tarn, held by the League for two years, was retaken by the Crown Army.
    = change Tarn, by crown-army

    The Crown Army captured 20 soldiers in Tarn.
    ! change

    The captured general was flown to Ostrel.
    ! change

    The rebels took part in a parade in Tarn.
    ! change

    Police in Tarn seized passports and cash.
    ! change

    The fire took the lives of three children in Tarn.
    ! change

    The League captured the imagination of young people in Velm.
    ! change

    The minister took office in Tarn.
    ! change

    The ceremony took place in Tarn on Monday.
    ! change

    The team won a trophy in Tarn.
    ! change

    Tarn was captured from the League by the Crown Army.
    = change Tarn, by crown-army, from league

    Tarn and Velm were captured by the Crown Army on Sunday, but Brod is still held by the League.
    = change Tarn, by crown-army, when 2016-04-03
    = change Velm, by crown-army, when 2016-04-03
    = hold Brod, by league

    The Crown Army captured Tarn but not Velm.
    = change Tarn, by crown-army

    The rebels captured Tarn and killed twelve League fighters.
    = change Tarn, by hillmen

    After capturing Tarn, the rebels marched on Velm.
    = change Tarn, by hillmen

    The Crown Army captured League-held Velm.
    = change Velm, by crown-army, from league
    ! hold

    The army freed three hostages in Tarn.
    ! change

    The League took 30 people hostage in Tarn.
    ! change

    The rebels recovered the bodies of two men in Tarn.
    ! change

    The Crown Army secured the release of ten hostages in Tarn.
    ! change

    He won the election in Tarn.
    ! change
    """)
}
