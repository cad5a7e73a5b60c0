import Testing

@Suite struct CombatTests {
  @Test(
    "Fighting, strikes, sieges and failed attacks, and their figures of speech",
    arguments: MarkedCases.combat)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let combat = Marked.cases(
    """
    Crown troops clashed with the League in Tarn.
    = fighting Tarn, by crown, against league

    League fighters attacked Velm.
    = fighting Velm, by league

    Fighting raged around Kesh Dara.
    = fighting Kesh Dara

    The critics attacked the mayor of Tarn.
    ! fighting

    The League launched an offensive on Ostrel.
    = fighting Ostrel, by league

    A sales campaign began in Tarn.
    ! fighting

    The rescue operation in Tarn continued.
    ! fighting

    Norlandish jets bombed Tarn.
    = strike Tarn, by norland

    Crown forces shelled Velm and Brod.
    = strike Velm, by crown
    = strike Brod, by crown

    A strike over pay closed schools in Tarn.
    ! strike

    The singer's hit was played in Tarn.
    ! strike

    Rising prices hit Tarn.
    ! strike

    Norlandish airstrikes on Ostrel killed nine people.
    = strike Ostrel, by norland

    A suicide bomber struck Mirabad on Sunday.
    = strike Mirabad, when 2016-04-03

    The Crown Army besieged Lund Ezh.
    = siege Lund Ezh, by crown-army, imposed

    Rebels have surrounded Zelen.
    = siege Zelen, by hillmen, imposed

    Fans surrounded the singer in Tarn.
    ! siege

    The siege of Lund Ezh entered its third year.
    = siege Lund Ezh, ongoing

    The Crown Army broke the siege of Zelen.
    = siege Zelen, by crown-army, lifted

    The bank lifted its limits in Tarn.
    ! siege

    The Crown Army relieved Lund Ezh.
    = siege Lund Ezh, by crown-army, lifted

    The news relieved parents in Tarn.
    ! siege

    The rebels repelled a League attack on Dolna.
    = repelled Dolna, by hillmen, against league
    ! change

    The League failed to capture Velm.
    = repelled Velm, against league
    ! change

    The school failed to open in Tarn.
    ! repelled

    The jacket repels water in Tarn.
    ! repelled

    The Crown Army repulsed a League assault on Brod, killing 12.
    = repelled Brod, by crown-army, against league
    ! fighting

    The League's attack on Brod was repelled by the rebels.
    = repelled Brod, by hillmen

    Tarn is besieged by the Crown.
    = siege Tarn, by crown, imposed

    Lund Ezh has been under siege for three years.
    = siege Lund Ezh, ongoing

    A car-bomb in Amsel killed nine people.
    = strike Amsel

    A rebel commander was killed in an airstrike near Velm.
    = strike Velm

    An earthquake struck Tarn.
    ! strike

    The company targeted customers in Tarn.
    ! strike

    The League is besieged by doubts in Tarn.
    ! siege

    The government cut taxes in Tarn.
    ! siege

    The couple got engaged in Tarn.
    ! fighting
    """)
}
