import Foundation

/// How many mutated inputs a test tries: few in every run, as many as `FOOTHOLD_FUZZ_INPUTS` says in
/// a long one.
enum FuzzBudget {
  static func inputs(otherwise few: Int) -> Int {
    ProcessInfo.processInfo.environment["FOOTHOLD_FUZZ_INPUTS"].flatMap { Int($0) } ?? few
  }
}
