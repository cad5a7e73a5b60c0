import Coding
import Evidence
import Testing

/// A claim made by hand, in the terms that the codes depend on.
private func claim(
  _ kind: Kind, by actor: ActorID? = nil, at place: PlaceID? = "1", manner: Manner = .unknown,
  phase: Phase? = nil, polarity: Polarity = .affirmed, likelihood: Likelihood = .asserted,
  saying quote: String = "It happened.", because: [String] = []
) -> Claim {
  Claim(
    id: "c", report: "r", kind: kind, place: place.map { PlaceMention(mention: "there", id: $0) },
    actor: actor.map { ActorMention(mention: $0.rawValue, id: $0) }, manner: manner,
    polarity: polarity, likelihood: likelihood,
    evidence: Passage(start: 0, end: quote.utf8.count, quote: quote), because: because,
    phase: phase)
}

@Suite("Claims as the codes of others") struct EventCodeTests {
  private let coder = EventCoder(theatre: Self.theatre)

  private func acled(_ claim: Claim) -> String {
    coder.codes(of: claim).acled.map { "\($0.eventType): \($0.subEventType ?? "-")" } ?? "none"
  }

  @Test("ACLED's code of a change depends on who gained, and how")
  func change() {
    let regains = "Battles: Government regains territory"
    let overtakes = "Battles: Non-state actor overtakes territory"
    #expect(acled(claim(.change, by: "army", manner: .fought)) == regains)
    #expect(acled(claim(.change, by: "army")) == regains)
    #expect(acled(claim(.change, by: "militia", manner: .fought)) == regains)
    #expect(acled(claim(.change, by: "rebels", manner: .fought)) == overtakes)
    #expect(acled(claim(.change, by: "neighbour", manner: .fought)) == overtakes)
    #expect(acled(claim(.change, by: "neighbour", at: "2", manner: .fought)) == regains)
    #expect(acled(claim(.change, by: "alliance", manner: .fought)) == "Battles: -")
    #expect(acled(claim(.change, manner: .fought)) == "Battles: -")
    for manner in [Manner.ceded, .negotiated] {
      #expect(
        acled(claim(.change, by: "rebels", manner: manner))
          == "Strategic developments: Non-violent transfer of territory")
    }
  }

  @Test("a state at a place of no known country is taken for its own, which is said")
  func nowhere() {
    let codes = coder.codes(of: claim(.change, by: "neighbour", at: nil, manner: .fought))
    #expect(codes.acled?.subEventType == "Government regains territory")
    #expect(codes.gaps.contains { $0.contains("taken to be so") })
  }

  @Test("where the theatre does not know the actor, the report's word for it may tell")
  func unlisted() {
    func gained(_ mention: String) -> String {
      var change = claim(.change, manner: .fought)
      change.actor = ActorMention(mention: mention)
      return coder.codes(of: change).acled?.subEventType ?? "-"
    }
    var named = claim(.change, by: "army", manner: .fought)
    named.actor = ActorMention(mention: "Vardenian rebels", id: "army")
    #expect(coder.codes(of: named).acled?.subEventType == "Non-state actor overtakes territory")
    #expect(gained("hill rebels") == "Non-state actor overtakes territory")
    #expect(gained("Vardenian government forces") == "Government regains territory")
    #expect(gained("the army") == "-")
    #expect(gained("Iron Brigade fighters") == "Non-state actor overtakes territory")
    #expect(gained("pro-government militiamen") == "-")
    #expect(gained("") == "-")
  }

  @Test("a change whose manner the words leave open says so")
  func manner() {
    #expect(coder.codes(of: claim(.change, by: "army", manner: .fought)).gaps == [])
    #expect(
      coder.codes(of: claim(.change, by: "army")).gaps.contains { $0.contains("do not say how") })
    #expect(
      coder.codes(of: claim(.change, manner: .fought)).gaps.contains { $0.contains("not known") })
  }

  @Test(
    "territory in CAMEO and PLOVER",
    arguments: [
      (claim(.change, manner: .fought), "192 COERCE confiscate"),
      (claim(.withdrawal), "0874 RETREAT withdraw"),
      (claim(.siege, phase: .imposed), "191 COERCE restrict"),
      (claim(.siege, phase: .lifted), "0872 RETREAT withdraw"),
      (claim(.siege, phase: .ongoing), "- - -"),
      (claim(.truce, phase: .made), "0871 RETREAT ceasefire"),
      (claim(.truce, phase: .violated), "196 ASSAULT -"),
      (claim(.truce, phase: .failing), "- - -"),
      (claim(.fighting), "190 ASSAULT -"),
      (claim(.change, manner: .negotiated), "- - -"),
    ])
  func territory(_ claim: Claim, _ wanted: String) {
    let codes = coder.codes(of: claim)
    #expect(
      "\(codes.cameo ?? "-") \(codes.plover?.event ?? "-") \(codes.plover?.mode ?? "-")" == wanted)
  }

  @Test(
    "a strike takes its code from the weapon that the words name",
    arguments: [
      ("Jets bombed the town.", "195 Air/drone strike"),
      ("Two air strikes hit it.", "195 Air/drone strike"),
      ("It was shelled with mortars.", "194 Shelling/artillery/missile attack"),
      ("A suicide car bomb exploded.", "1831 Suicide bomb"),
      ("Two suicide bombers struck the market.", "1831 Suicide bomb"),
      (
        "A vehicle-borne improvised explosive device went off.",
        "1832 Remote explosive/landmine/IED"
      ),
      ("It was hit with poison gas.", "2041 Chemical weapon"),
      ("A car bomb exploded.", "1832 Remote explosive/landmine/IED"),
      ("A roadside bomb hit the convoy.", "1833 Remote explosive/landmine/IED"),
      ("The town was bombed.", "190 -"),
      ("Jets and artillery struck the town.", "190 -"),
    ])
  func strike(_ quote: String, _ wanted: String) {
    let codes = coder.codes(of: claim(.strike, saying: quote))
    #expect("\(codes.cameo ?? "-") \(codes.acled?.subEventType ?? "-")" == wanted)
    #expect(codes.acled?.eventType == "Explosions/Remote violence")
  }

  @Test("the words a rule fired on decide before the rest of the sentence")
  func because() {
    let told = claim(
      .strike, saying: "Jets bombed the town and rockets hit the port.",
      because: ["“rockets” names a strike from a distance"])
    #expect(coder.codes(of: told).cameo == "194")
  }

  @Test("what was denied, planned or supposed has no code; what was reported has")
  func unreal() {
    func doubted(_ words: [String], _ highest: Double) -> EventCodes {
      coder.codes(
        of: claim(
          .change, by: "army",
          likelihood: Likelihood(lowest: 0.3, highest: highest, words: words)))
    }
    #expect(coder.codes(of: claim(.change, polarity: .denied)).acled == nil)
    #expect(coder.codes(of: claim(.change, polarity: .denied)).gaps.count == 1)
    #expect(doubted(["would"], 0.6).cameo == nil)
    #expect(doubted(["plan"], 0.65).cameo == nil)
    #expect(doubted(["will"], 0.8).cameo == nil)
    #expect(doubted([], 0.6).cameo == nil)
    #expect(doubted(["reportedly", "would"], 0.6).cameo == nil)
    #expect(doubted(["reportedly"], 0.8).cameo == "192")
    #expect(doubted(["early indications"], 0.75).cameo == "192")
  }

  @Test("every kind has a row, and says why where a code is missing", arguments: Kind.allCases)
  func whole(_ kind: Kind) {
    for manner in Manner.allCases {
      for phase in [nil] + Phase.allCases.map(Optional.some) {
        let codes = coder.codes(of: claim(kind, by: "army", manner: manner, phase: phase))
        let isWhole = codes.cameo != nil && codes.plover != nil && codes.acled?.subEventType != nil
        #expect(isWhole || !codes.gaps.isEmpty)
        #expect(codes.gaps != ["no standard has a code for this"])
      }
    }
  }

  private static let theatre = Theatre(
    id: "t", name: "T", version: "1",
    sides: [
      Side(id: "state", name: "State", colour: "#000000"),
      Side(id: "rebels", name: "Rebels", colour: "#ffffff"),
    ],
    actors: [
      actor("army", .stateForces, side: "state", country: "SY"),
      actor("militia", .armedGroup, side: "state"),
      actor("rebels", .armedGroup, side: "rebels"),
      actor("neighbour", .state, country: "TR"),
      actor("alliance", .coalition),
    ],
    places: [place("1", "SY"), place("2", "TR")], routes: [], assets: [], sources: [])

  private static func actor(
    _ id: ActorID, _ nature: Actor.Nature, side: SideID? = nil, country: String? = nil
  ) -> Actor {
    Actor(
      id: id, name: id.rawValue, nature: nature, side: side, country: country, aliases: [],
      descriptions: [], backers: [], allies: [])
  }

  private static func place(_ id: PlaceID, _ country: String) -> Place {
    Place(
      id: id, name: id.rawValue, spellings: [], latitude: 35, longitude: 38, population: nil,
      country: country, region: nil, district: nil, roles: [])
  }
}
