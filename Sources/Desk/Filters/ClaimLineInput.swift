import Control
import Evidence

/// Claim lines to dated claims.
struct ClaimLineInput {
  let surroundings: Surroundings

  func read(
    _ files: [String], problems: (InputProblem) -> Void
  ) throws -> [DatedClaim] {
    for file in files { try ByteInput.check(file) }
    var claims: [DatedClaim] = []
    for file in files {
      let input = try ByteInput(file, in: surroundings)
      try LineInput.forEach(input) { number, line in
        switch Self.claim(line) {
        case .success(let claim?): claims.append(claim)
        case .success(nil): break
        case .failure(let problem):
          problems(InputProblem(file: file, line: number, reason: problem.reason))
        }
      }
    }
    return claims
  }

  private struct Broken: Error {
    let reason: String
  }

  /// Nil for an empty line.
  private static func claim(_ line: [UInt8]?) -> Result<DatedClaim?, Broken> {
    guard let line else {
      return .failure(Broken(reason: "longer than \(LineInput.longest >> 20) MB; split it"))
    }
    guard line.contains(where: { $0 > 0x20 }) else { return .success(nil) }
    let json: JSONValue
    do { json = try JSONValue(parsing: line) } catch {
      return .failure(Broken(reason: "\(error); write one JSON object a line"))
    }
    var published: Instant?
    if let text = json["published"]?.string {
      published = Instant(text)
      guard published != nil else {
        return .failure(Broken(reason: "not a claim: field “published” must be an RFC 3339 date"))
      }
    }
    do {
      return .success(
        DatedClaim(
          claim: try Claim(json: json), published: published?.day, outlet: json["outlet"]?.string,
          verdict: json["review"]?["verdict"]?.string.flatMap(ReviewStanding.Word.init)))
    } catch {
      return .failure(Broken(reason: error.description))
    }
  }
}
