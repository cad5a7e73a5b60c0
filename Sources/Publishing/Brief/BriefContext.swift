import Control
import Evidence

/// What all sections look things up in.
struct BriefContext: Sendable {
  /// Where a claim says it happened.
  enum Spot: Hashable {
    case known(PlaceID)
    case unlisted(String)
    case nowhere
  }

  let input: BriefInput
  let model: ControlModel
  let names: NameBook
  let speakers: SpeakerWords
  let worth: WorthOrder
  /// Lines a group may have.
  let limit: Int
  /// In a fixed order; those that review has rejected are left out.
  let claims: [BriefClaim]
  let rejected: Int
  let byID: [ClaimID: BriefClaim]
  /// Claims of each place that can be held.
  let byPlace: [PlaceID: [DatedClaim]]
  let near: NeighbourVoices

  init(_ input: BriefInput, parameters: ControlParameters, limit: Int) {
    self.input = input
    self.limit = limit
    model = ControlModel(theatre: input.theatre, parameters: parameters)
    names = NameBook(input.theatre)
    speakers = SpeakerWords(names: names)
    worth = WorthOrder(input.theatre)
    let accepted = input.claims.filter { $0.weight > 0 }
    rejected = input.claims.count - accepted.count
    claims = accepted.sorted { Self.precedes($0, $1) }
    byID = Dictionary(claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { a, _ in a })
    byPlace = model.byPlace(claims.map(\.dated))
    near = model.neighbourVoices(claims: byPlace)
  }

  private static func precedes(_ left: BriefClaim, _ right: BriefClaim) -> Bool {
    let (a, b) = (left.claim, right.claim)
    let (day, other) = (left.published, right.published)
    if day != other { return (day?.ordinal ?? .max) < (other?.ordinal ?? .max) }
    if a.report != b.report { return a.report < b.report }
    if a.evidence.start != b.evidence.start { return a.evidence.start < b.evidence.start }
    return a.id < b.id
  }

  func days(of claim: BriefClaim) -> ClosedRange<Day>? {
    ClaimDays.days(of: claim, undatedSpan: model.parameters.undatedSpan)
  }

  func isInWindow(_ claim: BriefClaim) -> Bool {
    days(of: claim)?.overlaps(input.window) ?? false
  }

  /// Claims of the kind that touch the window.
  func claims(of kind: Kind) -> [BriefClaim] {
    claims.filter { $0.claim.kind == kind && isInWindow($0) }
  }

  func spot(of claim: Claim) -> Spot {
    guard let place = claim.place else { return .nowhere }
    return place.id.map(Spot.known) ?? .unlisted(PlainText.name(place.mention).lowercased())
  }

  /// True for what is reported, false for what is expected, supposed or doubted.
  static func isReported(_ claim: Claim) -> Bool {
    claim.likelihood.lowest + claim.likelihood.highest > 1
  }

  func group(_ heading: String?, _ lines: [Brief.Line], of total: Int, command: String?)
    -> Brief.Group
  {
    Brief.Group(
      heading: heading, lines: lines, more: total - lines.count,
      moreCommand: total > lines.count ? command : nil)
  }

  /// The clocks as options of the command line.
  var clockOptions: String {
    "--on \(input.on)" + (input.known.map { " --known \($0)" } ?? "")
  }
}
