import Testing

@Suite struct MeansTests {
  @Test(
    "Footholds, victories, forces and arms: frames that few sentences evoke",
    arguments: MarkedCases.means)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let means = Marked.cases(
    """
    The League lost its foothold in Tarn to the rebels.
    = change Tarn, by hillmen, from league

    The climber lost his foothold in Tarn.
    ! change

    The League victory at Velm shocked the rebels.
    = change Velm, by league

    The team's victory at Velm shocked the fans.
    ! change

    The League defeat at Dolna ended the war.
    = change Dolna, from league

    The rebels evacuated their fighters from Orhan.
    = withdrawal Orhan, by hillmen

    The Crown transferred the League fighters from Velm.
    = withdrawal Velm, by league

    League fighters remain in Brod.
    = hold Brod, by league

    Two hundred tourists remain in Brod.
    ! hold

    League fighters stationed in Zelen fired at the soldiers.
    = hold Zelen, by league

    The rebels offered fierce resistance in Tarn.
    = fighting Tarn, by hillmen

    The bill met resistance in Tarn.
    ! fighting

    The rebels targeted League positions in Velm.
    = fighting, by hillmen

    Tarn came under attack by the League.
    = fighting Tarn, by league

    The minister came under attack for his words in Tarn.
    ! fighting

    The Crown Army deployed 900 fighters to Velm.
    = strength Velm, by crown-army

    The firm deployed new software in Velm.
    ! strength

    Crown Army troops arrived in Mirabad.
    = strength Mirabad, by crown-army

    The prime minister arrived in Mirabad.
    ! strength

    Forty men defected from the Crown Army.
    = strength, by crown-army

    The rebels seized weapons and ammunition in Dolna.
    = strength, by hillmen

    Police seized drugs and cash in Dolna.
    ! all

    There are fears that the League will attack Tarn.
    = watch Tarn, against league
    = fighting Tarn, by league, perhaps will

    The Crown Army came within 5 kilometres of Ostrel.
    = advance Ostrel, by crown-army

    The tourists came within 5 kilometres of Ostrel.
    ! advance

    The rebel attack on Sarkova failed.
    = repelled Sarkova, against hillmen

    The attempt to sell the factory in Sarkova failed.
    ! all

    The Crown Army was unable to push beyond Velm.
    = advance Velm, by crown-army, denied

    The loss of Orhan was a heavy blow to the League.
    = judgement, by league
    = change Orhan

    Tarn is the country's second most populous city.
    = worth Tarn, population
    """)
}
