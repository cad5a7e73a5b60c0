/// All rules, in the order in which their claims are kept when two say the same.
enum ClaimRules {
  static let all: [any ClaimRule] = [
    VerbFrameRule(), NounFrameRule(), HeldByRule(), FailedAttemptRule(), WithinReachRule(),
    WorthRule(), WatchRule(),
    JudgementRule(),
  ]
}
