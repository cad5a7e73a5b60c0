import Control
import Evidence
import Testing

@Suite("Parts of a place, and ground outside it")
struct ExtentTests {
  private func shares(_ extent: String?) -> ControlEstimate {
    War.model.town(
      20,
      [
        Say(.hold, "blue-army", War.on(0)),
        Say(.change, "red-army", War.on(10)).with { $0.extent = extent },
      ])
  }

  @Test(
    "ground outside the town hardly moves who has the town",
    arguments: ["southern countryside", "outskirts", "two villages", "west", "5 kilometres"])
  func outside(extent: String) {
    #expect(shares(extent).probability(War.blues) > 0.6)
  }

  @Test(
    "a part of the town makes it contested, the whole of it passes",
    arguments: ["southern districts", "western half", "60%"])
  func inside(extent: String) {
    #expect(
      shares(extent).probability(.contested) > shares("outskirts").probability(.contested) + 0.1)
    #expect(shares(nil).probability(War.reds) > 0.8)
  }
}
