import Evidence

/// A claim in the making: what a rule found, before time, source and certainty are read.
struct Draft: Sendable {
  var kind: Kind
  /// The word that evoked it.
  var trigger: Int
  var place: PlaceReading?
  var actor: ActorReading?
  var against: ActorReading?
  var manner: Manner = .unknown
  var phase: Phase?
  var worth: Worth?
  var isDenied = false
  /// An upper bound from the rule itself (a plan, an attempt).
  var ceiling: Double?
  /// The lexicon's frame, where one was evoked.
  var frame: String?
  var because: [String]

  init(_ kind: Kind, trigger: Int, because: String) {
    self.kind = kind
    self.trigger = trigger
    self.because = [because]
  }
}

/// One way in which sentences make claims. Rules see one sentence with its readings and propose
/// drafts; they know no names of places or groups.
protocol ClaimRule: Sendable {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft]
}
