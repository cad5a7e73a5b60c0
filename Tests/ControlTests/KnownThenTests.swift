import Control
import Evidence
import Testing

@Suite("What was known on a day")
struct KnownThenTests {
  private func reds(_ series: ControlSeries, _ day: Int) -> Double {
    series.shares(on: War.day(day)).first { $0.holder == .side(War.reds) }?.probability ?? 0
  }

  @Test("a capture that came out a week later is not known before it came out")
  func later() {
    let capture = Say(.change, "red-army", from: "blue-army", War.on(10)).with { $0.published = 17 }
    let held = Say(.hold, "blue-army", War.on(0)).with { $0.published = 0 }
    let claims = [held, capture].map(\.claim)
    let then = War.model.filtered(
      place: War.town, from: War.day(0), to: War.day(30), claims: claims)
    let now = War.model.series(place: War.town, from: War.day(0), to: War.day(30), claims: claims)
    #expect(reds(then, 16) < 0.2)
    #expect(reds(then, 17) > 0.8)
    #expect(reds(now, 12) > 0.8)
  }

  @Test("on the last day both answers are the same, when all has come out")
  func agree() {
    let claims = [
      Say(.hold, "blue-army", War.on(0)).with { $0.published = 1 },
      Say(.change, "red-army", from: "blue-army", War.on(10)).with { $0.published = 12 },
    ].map(\.claim)
    let then = War.model.filtered(
      place: War.town, from: War.day(0), to: War.day(40), claims: claims)
    let now = War.model.series(place: War.town, from: War.day(0), to: War.day(40), claims: claims)
    #expect(abs(reds(then, 40) - reds(now, 40)) < 1e-9)
  }

  @Test("a claim without a day of publication counts from the last day it speaks of")
  func undated() {
    let claims = [Say(.hold, "red-army", War.on(5, 9)).with { $0.published = nil }.claim]
    let then = War.model.filtered(
      place: War.town, from: War.day(0), to: War.day(20), claims: claims)
    #expect(reds(then, 8) < 0.5)
    #expect(reds(then, 9) > 0.5)
  }
}
