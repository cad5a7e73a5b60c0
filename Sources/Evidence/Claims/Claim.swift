/// One statement about the war that a report makes: sourced, dated, placed.
package struct Claim: Hashable, Sendable {
  /// The same report and the same coder give the same id.
  package var id: ClaimID
  package var report: ReportID
  package var kind: Kind
  package var place: PlaceMention?
  /// Who acts or holds; the new holder of a change.
  package var actor: ActorMention?
  /// Who it is done to; the old holder of a change.
  package var against: ActorMention?
  package var backers: [Backer]
  /// Holder before and after, for a change of control.
  package var from: ActorID?
  package var to: ActorID?
  package var manner: Manner
  package var when: Period
  package var polarity: Polarity
  package var likelihood: Likelihood
  /// Nearest speaker first, outlet last.
  package var attribution: [Attribution]
  package var evidence: Passage
  /// Which rule fired on which words, in plain English.
  package var because: [String]
  /// Why the place matters, for kind `worth`.
  package var worth: Worth?
  /// The stage, for kinds `siege` and `truce`.
  package var phase: Phase?
  /// The words that limit the claim to a part of the place ("the northern half").
  package var extent: String?

  package init(
    id: ClaimID, report: ReportID, kind: Kind, place: PlaceMention? = nil,
    actor: ActorMention? = nil, against: ActorMention? = nil, backers: [Backer] = [],
    from: ActorID? = nil, to: ActorID? = nil, manner: Manner = .unknown,
    when: Period = .unknown(), polarity: Polarity = .affirmed,
    likelihood: Likelihood = .asserted, attribution: [Attribution] = [], evidence: Passage,
    because: [String], worth: Worth? = nil, phase: Phase? = nil, extent: String? = nil
  ) {
    self.id = id
    self.report = report
    self.kind = kind
    self.place = place
    self.actor = actor
    self.against = against
    self.backers = backers
    self.from = from
    self.to = to
    self.manner = manner
    self.when = when
    self.polarity = polarity
    self.likelihood = likelihood
    self.attribution = attribution
    self.evidence = evidence
    self.because = because
    self.worth = worth
    self.phase = phase
    self.extent = extent
  }
}
