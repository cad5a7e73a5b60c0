import Evidence

/// What holds of the claims of any report, however mangled.
enum Invariants {
  static func broken(by claims: [Claim], of report: Report) -> [String] {
    var broken: [String] = []
    if Set(claims.map(\.id)).count != claims.count { broken.append("two claims share an id") }
    for claim in claims {
      func check(_ holds: Bool, _ what: String) {
        if !holds { broken.append("\(claim.id): \(what)") }
      }
      check(claim.report == report.id, "another report's id")
      check(claim.evidence.isFound(in: report.text), "the quote is not in the text")
      check(!claim.evidence.quote.isEmpty, "no quote")
      check(!claim.because.isEmpty, "no reasons")
      let likelihood = claim.likelihood
      check(
        0 <= likelihood.lowest && likelihood.lowest <= likelihood.highest
          && likelihood.highest <= 1, "a likelihood of \(likelihood)")
      if let earliest = claim.when.earliest, let latest = claim.when.latest {
        check(earliest <= latest, "a time that ends before it begins")
      }
      check(
        claim.kind == .change || (claim.from == nil && claim.to == nil),
        "holders of a claim that is no change")
      check((claim.kind == .worth) == (claim.worth != nil), "worth and kind do not go together")
      check(
        claim.kind == .siege || claim.kind == .truce || claim.phase == nil,
        "a phase of a claim that has none")
      check(
        [claim.place?.mention, claim.actor?.mention, claim.against?.mention]
          .allSatisfy { $0?.isEmpty != true }, "an empty mention")
      check((try? Claim(json: claim.json)) == claim, "the claim line does not read back")
    }
    return broken
  }
}
