import Testing

@Suite struct RepairTests {
  @Test(
    "What a parser misreads is read as it was meant: what belongs to which word",
    arguments: MarkedCases.repairs)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let repairs = Marked.cases(
    """
    The rebels proceeded to attack and seize the hill town of Brod.
    = change Brod, by hillmen, fought

    Today the League group controls up to two thirds of Ostland, including Velm and Brod.
    = hold Ostland, by league
    = hold Velm, by league
    = hold Brod, by league

    At Brod, the troops met fierce resistance, and a heavy battle ensued; after six days of fighting the town \
    finally fell.
    = change Brod, fought

    The Crown Army captured the old city, leaving the rebels in control of only the newer areas, alongside the dam.
    = change old city, unlisted, by crown-army
    = hold newer areas, unlisted, by hillmen
    = hold dam, unlisted, by hillmen

    Norlandish forces evacuated at least 100 villages on the Sorlandish side.
    = withdrawal at least 100 villages, unlisted, by norland

    The League's forces in Velm collapsed and retreated.
    = withdrawal Velm, by league

    Norlandish jets carried out air strikes on League positions around and near Tarn.
    = strike Tarn, by norland

    There was no fighting in or around Brod.
    = fighting Brod, denied

    On 4 April, League units advanced east of Brod.
    = advance Brod, by league

    The Crown Army launched an offensive southwards along the Varn.
    = fighting Varn, by crown-army

    The Crown Army has been trying to encircle Velm, where League fighters hold the sugar factory.
    = hold sugar factory, unlisted, by league
    ! siege

    The Crown Army and its allies recaptured Brod from the League after two days of clashes, a Norlandish source said.
    = change Brod, by crown-army, from league, fought, role Norlandish source

    Crown troops withdrew from Velm without a fight on Monday, residents and activists said.
    = withdrawal Velm, by crown, ceded, role residents, when 2016-04-04

    The rebels claimed on Friday to have retaken Brod, a claim denied by the Crown Army.
    = change Brod, by hillmen, perhaps claim, said by rebels
    = change Brod, by hillmen, denied, said by Crown Army

    The Crown Army has yet to recapture Velm.
    = change Velm, by crown-army, denied

    Soldiers loyal to the former president still hold the palace in Ostrel, and not the League.
    = hold palace, unlisted

    Residents fled as gunmen advanced on Velm after capturing Brod.
    = advance Velm
    = change Brod

    The League lost Velm, Brod and Dolna to the rebels.
    = change Velm, by hillmen, from league
    = change Brod, by hillmen, from league
    = change Dolna, by hillmen, from league

    League fighters seized Velm before being driven out by the Crown Army.
    = change Velm, by league
    = change Velm, by crown-army, from league

    The rebels retook Velm after the League fighters, led by an old general, withdrew to Brod.
    = change Velm, by hillmen, from league, ceded
    = withdrawal Velm, by league

    On 18 February the last Crown troops left Velm, which the rebels had encircled in January.
    = withdrawal Velm, by crown, when 2016-02-18
    = siege Velm, by hillmen, when 2016-01-01 to 2016-01-31

    The rebels recaptured Velm and Brod on Monday, and besieged Tarn.
    = change Velm, by hillmen, when 2016-04-04
    = change Brod, by hillmen, when 2016-04-04
    = siege Tarn, by hillmen, when 2016-04-04

    After weeks of bombardment, Norlandish troops and hill rebels captured the port and most of Brod.
    = change port, unlisted, by norland
    = change Brod, by norland, part most

    Norland's army bombed League positions near Tarn and shelled Brod.
    = strike Tarn, by norland
    = strike Brod, by norland

    The Crown Army evacuated its garrison from Velm.
    = withdrawal Velm, by crown-army, ceded

    The rebels captured Velm, then lost it to the League.
    = change Velm, by hillmen
    = change Velm, by league, from hillmen

    The mayor denied that Velm had been lost, saying that fighting was still going on there.
    = change Velm, denied, role mayor
    = fighting Velm, role mayor

    The rebels still hold on to Dolna.
    = hold Dolna, by hillmen

    Norlandish and Sorlandish troops retook Velm from the League.
    = change Velm, from league

    Norlandish soldiers entered Velm on Friday after Sorlandish troops withdrew to the hills.
    = change Velm, by norland, from sorland, ceded, when 2016-04-01
    = withdrawal Velm, by sorland

    On Monday Crown troops left the town of Velm and Sorlandish soldiers entered the city.
    = withdrawal Velm, by crown, when 2016-04-04
    = change Velm, by sorland, from crown, ceded, when 2016-04-04

    The Crown Army will leave Velm next week, handing it over to the rebels.
    = withdrawal Velm, by crown-army, perhaps will, when 2016-04-11 to 2016-04-17
    = change Velm, by hillmen, from crown-army, perhaps will, when 2016-04-11 to 2016-04-17

    The League took control of seven villages south of Tarn before the rebels could capture them.
    = change seven villages, unlisted, by league

    The League entered Tarn from the east, bringing 15% of the town under League control.
    = advance Tarn, by league
    = hold Tarn, by league, part 15%

    The advance increased League control of Tarn to 40%.
    = hold Tarn, by league, part 40%

    League control of Tarn ended on Monday.
    = change Tarn, from league, when 2016-04-04

    The Crown Army assault began on 22 March and resulted in the capture of Velm on 4 April.
    = fighting Velm, by crown-army, when 2016-03-22
    = change Velm, by crown-army, fought, when 2016-04-04

    The League declared the town of Tarn fully captured.
    = change Tarn, by league

    The rebels attacked a base near Velm and captured it two days later.
    = fighting Velm, by hillmen
    = change base, unlisted, by hillmen, fought

    Norlandish jets bombed Velm on Monday. Rebels have been digging in there since Brod fell.
    = strike Velm, by norland, when 2016-04-04
    = change Brod, when to 2016-04-04

    League fighters entered Velm on Monday. Norland's defence ministry said its troops had withdrawn from Brod.
    = advance Velm, by league, when 2016-04-04
    = withdrawal Brod, by norland

    The last defenders of Azovstal surrendered and Norland took complete control of Brod, the defence ministry in Zagora said on Friday.
    = change Brod, by norland

    Norlandish forces pulled out of Velm and Brod, and Sorlandish troops now hold both towns, officials said.
    = withdrawal Velm, by norland
    = withdrawal Brod, by norland
    = hold Velm, by sorland
    = hold Brod, by sorland

    Norlandish troops hold most of Tarn but League fighters control the eastern part of the city.
    = hold Tarn, by norland, part most
    = hold Tarn, by league, part eastern part

    Norlandish troops entered Velm on Saturday and by Sunday controlled the whole town.
    = advance Velm, by norland, when 2016-04-02
    = hold Velm, by norland, when to 2016-04-03
    """)
}
