/// Extra weight on changes of holder on one day, from claims that tell of one.
///
/// Added to the day's transition matrix off its diagonal: `into[j]` to every i → j, and
/// `outOf[i]·πⱼ/(1−πᵢ)` to every i → j. The rows no longer sum to 1: these are likelihoods of what
/// was said, not probabilities of what happens.
struct Boost: Sendable, Hashable {
  var into: [Double]
  var outOf: [Double]

  init(holders: Int) {
    into = Array(repeating: 0, count: holders)
    outOf = into
  }
}
