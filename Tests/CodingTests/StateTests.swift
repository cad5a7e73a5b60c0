import Testing

@Suite struct StateTests {
  @Test("Truces, hazards, worth, watching, means and judgements", arguments: MarkedCases.state)
  func marked(_ report: Marked) {
    #expect(report.problems() == [])
  }
}

extension MarkedCases {
  static let state = Marked.cases(
    """
    A truce between the Crown and the rebels took effect in Dolna.
    = truce Dolna, made

    The ceasefire in Brod is fraying.
    = truce Brod, failing

    The truce was extended by a week.
    = truce, extended

    Both sides violated the ceasefire in Orhan.
    = truce Orhan, violated

    The ceasefire collapsed in Zelen.
    = truce Zelen, ended

    The rebels and the Crown reached a deal to evacuate fighters from Zelen.
    = truce Zelen, made

    The company reached a deal with its union in Tarn.
    ! truce

    Farmers learn to deal with the problem in Tarn.
    ! truce

    The League left mines in Velm.
    = hazard Velm

    The League mined Ostrel Airbase before it left.
    = hazard Ostrel Airbase, by league

    Tarn is home to large oil reserves.
    = worth Tarn, oil

    Amsel is a key route to the coast.
    = worth Amsel, route

    Ostrel, the provincial capital, lies on the Varn.
    = worth Ostrel, capital

    The cook in Tarn bought olive oil.
    ! worth

    Taxes rose in Tarn.
    ! worth

    Officials are watching Deir ez-Zor.
    = watch Deir ez-Zor

    The strikes have weakened the League.
    = strength, by league

    “The League is weaker than a year ago,” said Ada Brand, an analyst at the Institute for Hill
    Studies.
    = judgement, by league, said by Ada Brand, role analyst, of Institute for Hill Studies

    The patient in Tarn is weaker than a year ago.
    ! judgement

    The Crown Army sent reinforcements to Velm.
    = strength Velm, by crown-army

    A wedding convoy arrived in Tarn.
    ! strength

    The bakery in Tarn sells bread.
    ! all

    Prices of bread rose by a tenth in Tarn, Velm and Brod.
    ! all

    Brod is a hub for supplies.
    = worth Brod, logistics

    Mirabad is a gateway to Norland.
    = worth Mirabad, border

    Lund Ezh is a symbol of the rising.
    = worth Lund Ezh, symbol

    Amsel is a source of revenue for the League.
    = worth Amsel, revenue

    Norland has strengthened the Crown Army.
    = strength, by crown-army

    The League has lost personnel and equipment in Velm.
    = strength Velm, by league

    Pupils lost their school equipment in Tarn.
    ! strength

    Vitamins strengthen the bones of children in Tarn.
    ! strength

    The film festival in Tarn was a symbol for the young.
    ! worth

    The hub of the wheel broke in Tarn.
    ! worth

    The singer came to Tarn by the gateway.
    ! worth

    The office is short of capital in Tarn.
    ! worth

    He took a long route home from Tarn.
    ! worth

    The bank in Tarn reported rising income.
    ! worth

    Some analysts argue the League is losing.
    = judgement, by league, anonymous, perhaps argue

    The prevailing view in the ministry is that the League is in trouble.
    = judgement, by league, anonymous, role prevailing view, of ministry, perhaps

    One defence official on Monday called the truce “shaky”.
    = truce, failing, anonymous, count 1, role defence official, when 2016-04-04

    Norland is watching Tarn closely.
    = watch Tarn, by norland

    The truce held in Dolna on Monday.
    = truce Dolna, holding, when 2016-04-04

    The two sides struck a deal over wages in Tarn.
    ! truce
    """)
}
