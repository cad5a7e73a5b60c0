import Evidence
import Publishing
import Testing

@Suite struct ContradictionTests {
  private func stances(_ claims: [Told]) -> [[String]] {
    SmallWar.brief(claims.map(\.claim)).lines(.contradictions).map { $0.under.map(\.subject) }
  }

  private let taken = Told(.change, "tarn", on: 80...81, published: 82).with {
    $0.actor = "crown-army"
    $0.against = "league"
    $0.manner = .fought
  }

  @Test("both manners are kept, even within one report")
  func manner() {
    let other = taken.with {
      $0.manner = .ceded
      $0.start = 50
    }
    #expect(stances([taken, other]) == [["Passed: by force", "Passed: left without a fight"]])
  }

  @Test("a loss with no heir named belongs to the change that has the same loser")
  func heirless() {
    let other = taken.with {
      $0.actor = nil
      $0.manner = .ceded
      $0.report = "r-2"
    }
    #expect(stances([taken, other]) == [["Passed: by force", "Passed: left without a fight"]])
  }

  @Test("different new holders in overlapping windows")
  func winners() {
    let other = taken.with {
      $0.actor = "front"
      $0.days = 81...83
      $0.report = "r-2"
    }
    #expect(stances([taken, other]) == [["Passed to Crown", "Passed to Hill Front"]])
    #expect(stances([taken, other.with { $0.days = 82...83 }]).isEmpty)
  }

  @Test("held by another shortly after it passed, but not before or much later")
  func held() {
    let hold = Told(.hold, "tarn", on: 83...83, published: 83).with {
      $0.actor = "league"
      $0.report = "r-2"
    }
    #expect(stances([taken, hold]) == [["Held by River League", "Passed to Crown"]])
    #expect(stances([taken, hold.with { $0.days = 79...79 }]).isEmpty)
    #expect(stances([taken, hold.with { $0.days = 90...90 }]).isEmpty)
  }

  @Test("affirmed and denied")
  func denied() {
    let denial = taken.with {
      $0.polarity = .denied
      $0.manner = .unknown
      $0.report = "r-2"
    }
    #expect(
      stances([taken, denial]) == [["Affirmed: passed to Crown", "Denied: passed to Crown"]])
  }

  @Test("taken, or the attack beaten off")
  func attack() {
    let repelled = Told(.repelled, "tarn", on: 81...81, published: 82).with {
      $0.actor = "league"
      $0.against = "crown-army"
      $0.report = "r-2"
    }
    #expect(stances([taken, repelled]) == [["Attack by Crown beaten off", "Passed to Crown"]])
  }

  @Test("what is only expected contradicts nothing")
  func expected() {
    let hope = taken.with {
      $0.actor = "front"
      $0.likelihood = Likelihood(lowest: 0.2, highest: 0.5, words: ["could"])
      $0.report = "r-2"
    }
    #expect(stances([taken, hope]).isEmpty)
  }

  @Test("another place contradicts nothing")
  func elsewhere() {
    let other = taken.with {
      $0.place = "mereford"
      $0.actor = "front"
      $0.report = "r-2"
    }
    #expect(stances([taken, other]).isEmpty)
  }

  @Test("each side of a contradiction cites its own report")
  func citations() throws {
    let other = taken.with {
      $0.actor = "front"
      $0.report = "r-2"
    }
    let brief = SmallWar.brief([taken, other].map(\.claim))
    let line = try #require(brief.lines(.contradictions).first)
    let reports = line.under.map { under in
      under.citations.map { brief.citations[$0 - 1].report }
    }
    #expect(reports == [["r-1"], ["r-2"]])
  }
}
