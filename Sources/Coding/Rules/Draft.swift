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

  /// Of a place and, where there is one, a party, with how they were understood.
  init(
    _ kind: Kind, at place: PlaceReading, by actor: ActorReading? = nil, worth: Worth? = nil,
    trigger: Int, because: String
  ) {
    self.init(kind, trigger: trigger, because: because)
    self.place = place
    self.actor = actor
    self.worth = worth
    self.because += [actor?.via, place.via].compactMap { $0 }
  }
}

/// One way in which sentences make claims. Rules see one sentence with its readings and propose
/// drafts; they know no names of places or groups.
protocol ClaimRule: Sendable {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft]
}
