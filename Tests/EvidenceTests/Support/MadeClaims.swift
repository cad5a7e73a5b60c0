import Evidence

enum MadeClaims {
  /// Says everything a claim can say.
  static let full = Claim(
    id: "c-1", report: "r-1", kind: .change,
    place: PlaceMention(
      mention: "Tal Rahma", id: "900", name: "Tall Raḩmah", latitude: 36.25, longitude: -37.5,
      precision: 1),
    actor: ActorMention(mention: "the northern brigades", id: "north"),
    against: ActorMention(mention: "the river guard", id: "river"),
    backers: [
      Backer(actor: ActorMention(mention: "Freedonia", id: "freedonia"), degree: "limited"),
      Backer(actor: ActorMention(mention: "local clans")),
    ],
    from: "river", to: "north", manner: .negotiated,
    when: Period(
      earliest: Day(year: 2016, month: 4, day: 2), latest: Day(year: 2016, month: 4, day: 3),
      precision: .week, anchor: "over the weekend"),
    polarity: .denied,
    likelihood: Likelihood(lowest: 0.55, highest: 0.8, words: ["reportedly", "likely"]),
    attribution: [
      Attribution(
        name: "Ann Example", role: "spokeswoman", affiliation: "river guard", anonymous: false,
        verb: "say"),
      Attribution(role: "officials", anonymous: true, count: 2, verb: "claim"),
    ],
    evidence: Passage(start: 10, end: 24, quote: "took Tal Raḩma"),
    because: ["“took” with a place as its object"], worth: .oil, phase: .lifted,
    extent: "the northern half")

  /// Says only what a claim must.
  static let bare = Claim(
    id: "c-2", report: "r-1", kind: .hold, evidence: Passage(start: 0, end: 4, quote: "held"),
    because: [])

  static func random(using random: inout SeededGenerator) -> Claim {
    func maybe<Value>(_ make: (inout SeededGenerator) -> Value?) -> Value? {
      Bool.random(using: &random) ? make(&random) : nil
    }
    func some<Value>(_ make: (inout SeededGenerator) -> Value) -> [Value] {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&random) }
    }
    func text(_ random: inout SeededGenerator) -> String { RandomText.word(using: &random) }
    func actor(_ random: inout SeededGenerator) -> ActorMention {
      let id = Bool.random(using: &random) ? ActorID(text(&random)) : nil
      return ActorMention(mention: text(&random), id: id)
    }
    func pick<Value: CaseIterable>(_ type: Value.Type, _ random: inout SeededGenerator) -> Value? {
      type.allCases.randomElement(using: &random)
    }
    let first = Day(ordinal: Int.random(in: 0...30_000, using: &random))
    let lowest = Double.random(in: 0...1, using: &random)
    let start = Int.random(in: 0...9_999, using: &random)
    return Claim(
      id: ClaimID(text(&random)), report: ReportID(text(&random)),
      kind: pick(Kind.self, &random) ?? .hold,
      place: maybe { random in
        PlaceMention(
          mention: text(&random), id: PlaceID(text(&random)), name: text(&random),
          latitude: Double.random(in: -90...90, using: &random),
          longitude: Double.random(in: -180...180, using: &random),
          precision: Int.random(in: 1...7, using: &random))
      },
      actor: maybe(actor), against: maybe(actor),
      backers: some { random in
        Backer(actor: actor(&random), degree: Bool.random(using: &random) ? text(&random) : nil)
      },
      from: maybe { ActorID(text(&$0)) }, to: maybe { ActorID(text(&$0)) },
      manner: pick(Manner.self, &random) ?? .unknown,
      when: Period(
        earliest: maybe { _ in first },
        latest: maybe { first + Int.random(in: 0...400, using: &$0) },
        precision: pick(Period.Precision.self, &random) ?? .unknown, anchor: maybe { text(&$0) }),
      polarity: pick(Polarity.self, &random) ?? .affirmed,
      likelihood: Likelihood(
        lowest: lowest, highest: Double.random(in: lowest...1, using: &random), words: some(text)),
      attribution: some { random in
        Attribution(
          name: text(&random), anonymous: Bool.random(using: &random),
          count: Int.random(in: 0...99, using: &random), verb: text(&random))
      },
      evidence: Passage(
        start: start, end: start + Int.random(in: 0...99, using: &random), quote: text(&random)),
      because: some(text), worth: maybe { pick(Worth.self, &$0) },
      phase: maybe { pick(Phase.self, &$0) }, extent: maybe { text(&$0) })
  }
}
