import Testing

@Suite struct ChangeTests {
  @Test(
    "Control passes: taken over, lost, fallen, handed over, cleared, driven out",
    arguments: MarkedCases.change)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let change = Marked.cases(
    """
    The Crown Army took control of Tarn.
    = change Tarn, by crown-army

    The League seized control of the town of Velm from the rebels.
    = change Velm, by league, from hillmen

    Rebels regained control over Dolna.
    = change Dolna, by hillmen

    Firefighters took control of the blaze in Tarn.
    ! change

    Tarn fell to the League.
    = change Tarn, by league

    Tarn has fallen under League control.
    = change Tarn, by league

    The currency fell to 12 million crowns in Tarn.
    ! change

    Snow fell in Tarn on Monday.
    ! change

    The fall of Tarn to the League shocked the capital.
    = change Tarn, by league

    He arrived in Tarn in the fall of 2014.
    ! change

    Velm changed hands on Sunday.
    = change Velm, by nobody, when 2016-04-03

    The League lost Tarn.
    = change Tarn, by nobody, from league

    The League lost Tarn and Velm to the Crown Army.
    = change Tarn, by crown-army, from league
    = change Velm, by crown-army, from league

    The League lost 40 men in Tarn.
    ! change

    The villager lost his house in Tarn.
    ! change

    The League lost control of Kesh Dara.
    = change Kesh Dara, by nobody, from league

    The loss of Tarn is a blow to the League.
    = change Tarn

    The loss of life in Tarn was heavy.
    ! change

    The capture of Velm by hill rebels was confirmed on Monday.
    = change Velm, by hillmen

    The capture of a spy in Tarn was announced on Monday.
    ! change

    The League was beaten at Velm.
    = change Velm, by nobody, from league, fought

    The home team was beaten at Velm.
    ! change

    The League was driven from Velm by hill rebels.
    = change Velm, by hillmen, from league, fought

    The bus driver drove the pupils out of Tarn.
    ! change

    The Crown Army cleared Tarn of League fighters.
    = change Tarn, by crown-army, from league, fought

    The League ceded Dolna to the Crown.
    = change Dolna, by crown, from league, ceded

    The thief handed over his weapon in Tarn.
    ! change

    The rebels surrendered Velm to the Crown Army.
    = change Velm, by crown-army, from hillmen

    The rebels expelled the League from Velm.
    = change Velm, by hillmen, from league, fought

    League fighters were forced out of Brod by the Crown Army.
    = change Brod, by crown-army, from league, fought

    The Crown Army chased the League from Dolna and Orhan.
    = change Dolna, by crown-army, from league, fought
    = change Orhan, by crown-army, from league, fought

    The town of Tarn fell into rebel hands on Monday.
    = change Tarn, by hillmen, when 2016-04-04

    The League turned Velm over.
    = change Velm, from league, ceded

    The League gave up Velm without firing a shot.
    = change Velm, from league, ceded

    The rebels gave up smoking in Tarn.
    ! change

    The mayor passed a law in Tarn.
    ! change

    The capture of Tarn from the League by the Crown Army ended a long battle.
    = change Tarn, by crown-army, from league, fought
    """)
}
