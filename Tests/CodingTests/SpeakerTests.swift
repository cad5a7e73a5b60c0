import Testing

@Suite struct SpeakerTests {
  @Test("Who says it: named or not, how many, across sentences", arguments: MarkedCases.speaker)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let speaker = Marked.cases(
    """
    The rebels captured Velm, said Ada Brand, an analyst at the Institute for Hill Studies.
    = change Velm, by hillmen, said by Ada Brand, role analyst, of Institute for Hill Studies

    Two defence officials said the League had lost Tarn.
    = change Tarn, from league, anonymous, count 2, role defence officials

    The League lost Tarn, according to the Defence Ministry.
    = change Tarn, from league, role Defence Ministry

    According to a military source, the rebels captured Velm.
    = change Velm, by hillmen, anonymous, role military source

    “It is over,” said Ada Brand, an analyst at the Institute for Hill Studies. “The League has
    lost Velm.”
    = change Velm, from league, said by Ada Brand

    The Crown Army captured Tarn.
    = change Tarn, unattributed

    Residents said the rebels had entered Brod.
    = advance Brod, by hillmen, anonymous

    State media reported that the rebels had retaken Tarn.
    = change Tarn, by hillmen, role State media

    The Hill Observatory for Rights said rebels had seized Velm.
    = change Velm, by hillmen, said by Hill Observatory for Rights

    A rebel spokesman denied reports that Velm had fallen.
    = change Velm, denied, perhaps reports, role rebel spokesman
    """)
}
