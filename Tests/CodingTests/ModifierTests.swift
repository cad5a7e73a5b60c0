import Testing

@Suite struct ModifierTests {
  @Test(
    "Denial, doubt, manner, extent, backers and unlisted places", arguments: MarkedCases.modifier)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let modifier = Marked.cases(
    """
    The Crown Army did not capture Tarn.
    = change Tarn, by crown-army, denied

    The League denied that it had lost Tarn.
    = change Tarn, from league, denied

    The rebels never held Brod.
    = hold Brod, by hillmen, denied

    The Crown Army could capture Tarn within days.
    = change Tarn, by crown-army, perhaps could

    The Crown Army has reportedly captured Tarn.
    = change Tarn, by crown-army, perhaps reportedly

    If the rebels take Velm, the road is cut.
    = change Velm, by hillmen, perhaps if

    The Crown Army is expected to retake Tarn.
    = change Tarn, by crown-army, perhaps expect

    The League may have withdrawn from Dolna.
    = withdrawal Dolna, by league, perhaps may

    There were early indications that the League had left Velm.
    = withdrawal Velm, by league, perhaps indications

    The Crown Army claimed to have captured Brod.
    = change Brod, by crown-army, perhaps claim

    The Crown vowed to retake Ostrel.
    = change Ostrel, by crown, perhaps vow

    The Crown Army captured Tarn without a fight.
    = change Tarn, by crown-army, ceded

    The Crown Army captured Tarn after heavy clashes with the League.
    = change Tarn, by crown-army, fought

    The Crown Army captured Tarn.
    = change Tarn, by crown-army, unknown

    The Crown Army captured half of Tarn.
    = change Tarn, by crown-army, part half

    Rebels seized the northern outskirts of Ostrel.
    = change Ostrel, by hillmen, part outskirts

    Norland-backed hill rebels captured Velm.
    = change Velm, by hillmen, backed by norland

    The Crown Army, supported by heavy Norlandish air strikes, retook Brod.
    = change Brod, by crown-army, backed by norland, degree heavy

    The League captured the village of Hasan Bek.
    = change Hasan Bek, by league, unlisted

    Rebels seized Little Marsh from the League.
    = change Little Marsh, by hillmen, from league, unlisted

    Crown troops entered al-Shaddadi.
    = advance Ash Shaddadi, by crown

    Crown troops are advancing on Dayr az-Zawr.
    = advance Deir ez-Zor, by crown

    The Crown Army captured Tadmur.
    = change Palmyra, by crown-army

    Analysts expect the League to attack Brod next.
    = fighting Brod, by league, perhaps expect

    “We will retake Tarn,” the king said.
    = change Tarn, perhaps will

    It was not immediately possible to verify the claim that Tarn had fallen.
    = change Tarn, perhaps claim

    The Crown Army, backed by Norland and Sorland, captured Tarn.
    = change Tarn, by crown-army, backed by norland, backed by sorland

    The Crown Army has retaken 80 percent of Tarn.
    = change Tarn, by crown-army, part 80 percent

    The rebels captured Hill 402.
    = change Hill 402, by hillmen, unlisted

    The eastern half of Ostrel is held by the rebels.
    = hold Ostrel, by hillmen, part half

    The rebels withdrew from Velm under a deal with the Crown.
    = withdrawal Velm, by hillmen, negotiated

    On 3 January 2013 the League captured Velm. The Crown Army retook the town on 16 January.
    = change Velm, by league, when 2013-01-03
    = change Velm, by crown-army, from league, when 2013-01-16

    On 3 January 2013 the League captured Velm. ¶
    The Crown Army retook Brod on 16 January.
    = change Velm, by league, when 2013-01-03
    = change Brod, by crown-army, when 2016-01-16

    The war began in 2011. On 16 January the Crown Army retook Brod.
    = change Brod, by crown-army, when 2016-01-16
    """)
}
