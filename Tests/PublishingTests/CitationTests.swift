import Evidence
import Publishing
import Testing

@Suite struct CitationTests {
  @Test("a citation has the offsets and the quote of its claim")
  func offsets() {
    let passages = Set(MadeClaims.all.map { [$0.claim.report.rawValue, "\($0.claim.evidence)"] })
    let brief = SmallWar.brief(MadeClaims.all)
    #expect(!brief.citations.isEmpty)
    for citation in brief.citations {
      let passage = Passage(start: citation.start, end: citation.end, quote: citation.quote)
      #expect(passages.contains([citation.report.rawValue, "\(passage)"]))
    }
  }

  @Test("citations are numbered in the order of use, each passage once")
  func numbers() {
    let brief = SmallWar.brief(MadeClaims.all)
    #expect(brief.citations.map(\.number) == Array(1...brief.citations.count))
    let passages = brief.citations.map { "\($0.report) \($0.start) \($0.end)" }
    #expect(Set(passages).count == passages.count)
    var highest = 0
    for line in brief.statements {
      for number in line.citations {
        #expect(number <= highest + line.citations.count)
        highest = max(highest, number)
      }
    }
    #expect(highest == brief.citations.count)
  }

  @Test("every statement cites a passage, whatever is claimed", arguments: 0..<60)
  func everyLineCites(seed: UInt64) {
    var random = Random(seed: seed)
    let claims = (0..<random.below(60)).map { random.claim($0) }
    let brief = SmallWar.brief(claims, limit: 1 + random.below(5))
    for line in brief.statements {
      #expect(!line.citations.isEmpty, "\(line)")
      #expect(line.citations.allSatisfy { (1...brief.citations.count).contains($0) })
      #expect(!line.subject.isEmpty && !line.text.isEmpty)
    }
    #expect(brief.text().split(separator: "\n").allSatisfy { $0.count <= 88 })
    #expect(
      SmallWar.brief(claims.shuffled(using: &random), limit: 99).citations.count
        >= brief.citations.count)
  }
}

/// SplitMix64, so that a failing case can be repeated.
private struct Random: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  mutating func claim(_ index: Int) -> BriefClaim {
    let start = below(100)
    let places: [PlaceID?] = ["harrow", "tarn", "mereford", "oakwell", "northmark", "gone", nil]
    var told = Told(
      pick(Kind.allCases), pick(places), on: below(4) == 0 ? nil : start...start + below(30),
      published: below(5) == 0 ? nil : start + below(40))
    let actors: [ActorID?] = ["crown-army", "league", "front", "isles", "hill", "nobody", nil]
    told.mention = pick([nil, "Little Stow", "", "\u{1B}[31m"])
    told.actor = pick(actors)
    told.against = pick(actors)
    told.outlet = pick(["Example Wire", "Harrow Post", "", nil])
    told.report = "r-\(below(20))"
    told.start = index
    told.quote = String(repeating: "word ", count: below(80))
    told.manner = pick(Manner.allCases)
    told.polarity = pick(Polarity.allCases)
    told.phase = pick(Phase.allCases)
    told.likelihood = pick([
      .asserted, Likelihood(lowest: 0.2, highest: 0.4, words: ["may"]),
      Likelihood(lowest: 0, highest: 0),
    ])
    told.speakers = pick([
      [], [Attribution(name: "Anna Lind")], [Attribution(anonymous: true)],
      [Attribution(affiliation: "Example Wire")],
    ])
    told.weight = pick([0, 0.5, 1])
    return told.claim
  }
}
