import Control
import Evidence
import Testing

@Suite struct SourceTests {
  let model = War.model

  private func reds(_ says: [Say]) -> Double { model.town(10, says).probability(War.reds) }

  @Test("The better the grade, the surer the answer; an ungraded voice is heard modestly")
  func grades() {
    let hold = Say(.hold, "red-army", War.on(10))
    let byOutlet = ["archive", "wire", "somebody", "rumour"].map { outlet in
      reds([hold.with { $0.outlet = outlet }])
    }
    #expect(byOutlet == byOutlet.sorted(by: >))
    #expect(Set(byOutlet).count == 4)
    #expect(byOutlet[3] > 0.95 / 3)
  }

  @Test("The nearest graded speaker counts, not the outlet that carries his words")
  func nearest() {
    let hold = Say(.hold, "red-army", War.on(10))
    let carried = hold.with {
      $0.speakers = [
        Attribution(name: "A. Nother", affiliation: "Rumour"), Attribution(name: "wire"),
      ]
    }
    #expect(reds([carried]) == reds([hold.with { $0.outlet = "rumour" }]))
  }

  @Test("A partisan counts less for good news of his side, and fully for bad news")
  func partisans() {
    let rosy = Say(.change, "red-army", from: "blue-army", War.on(10))
    #expect(reds([rosy.with { $0.outlet = "red-radio" }]) < reds([rosy]))
    let bad = Say(.change, "blue-army", from: "red-army", War.on(10))
    let blues = { (says: [Say]) in model.town(10, says).probability(War.blues) }
    #expect(blues([bad.with { $0.outlet = "red-radio" }]) >= blues([bad]))
    let lost = Say(.withdrawal, "red-army", War.on(10))
    #expect(reds([lost.with { $0.outlet = "red-radio" }]) <= reds([lost]))
  }

  @Test("A partisan's denial of his side's loss counts less, too")
  func partisanDenial() {
    let held = Say(.hold, "red-army", War.on(0))
    let lost = Say(.change, "blue-army", from: "red-army", War.on(10))
    let denial = lost.with { ($0.polarity, $0.id, $0.outlet) = (.denied, "no", "archive") }
    let own = denial.with { $0.outlet = "red-radio" }
    #expect(reds([held, lost, own]) < reds([held, lost, denial]))
  }

  @Test("A party to the war speaks for itself")
  func parties() {
    let hold = Say(.hold, "red-army", War.on(10)).with { $0.outlet = nil }
    let spokesman = hold.with {
      $0.speakers = [Attribution(role: "spokesman", affiliation: "Red Army")]
    }
    #expect(reds([spokesman]) < reds([hold]))
    let enemy = hold.with { $0.speakers = [Attribution(affiliation: "Blue Army")] }
    #expect(reds([enemy]) > reds([hold]))
  }

  @Test("Ten copies of a wire story are one voice")
  func oneVoice() {
    let hold = Say(.hold, "red-army", War.on(10))
    let copies = (0..<10).map { number in
      hold.with {
        ($0.id, $0.outlet) = ("copy \(number)", "paper \(number)")
        $0.speakers = [Attribution(name: "Wire")]
      }
    }
    #expect(reds(copies) == reds([hold]))
    let reasons = model.town(10, copies).reasons
    #expect(reasons.count == 10)
    #expect(reasons.filter { $0.weight != 0 }.count == 1)
    let others = (0..<10).map { number in
      hold.with { ($0.id, $0.outlet) = ("own \(number)", "paper \(number)") }
    }
    #expect(reds(others) > reds(copies))
  }

  @Test("A sentence copied word for word, and a report that says it twice, are one voice")
  func copies() {
    let hold = Say(.hold, "red-army", War.on(10)).with {
      ($0.id, $0.outlet) = ("1", "one")
      $0.quote = "The army holds the whole of the town, residents said."
    }
    let copied = hold.with { ($0.id, $0.outlet) = ("2", "two") }
    #expect(reds([hold, copied]) == reds([hold]))
    let report = hold.with { ($0.quote, $0.report) = ("", "same") }
    let again = report.with { ($0.id, $0.outlet) = ("2", "two") }
    #expect(reds([report, again]) == reds([report]))
  }

  @Test("The same voice at another time, or of another side, is heard again")
  func notRepeats() {
    let change = Say(.change, "red-army", War.on(5))
    let later = Say(.hold, "red-army", War.on(9))
    #expect(reds([change, later]) > reds([change]))
    let other = Say(.change, "blue-army", War.on(5)).with { $0.id = "other" }
    #expect(reds([change, other]) < reds([change]))
  }

  @Test("A week of reports of one battle is one observation, whoever tells of it")
  func episodes() {
    let fights = (0..<6).map { number in
      Say(.fighting, "red-army", from: "blue-army", War.on(10 + number % 3)).with {
        ($0.id, $0.outlet) = ("\(number)", "paper \(number)")
      }
    }
    let one = model.town(10, [fights[0]]).probability(.contested)
    #expect(abs(model.town(10, fights).probability(.contested) - one) < 1e-9)
  }
}
