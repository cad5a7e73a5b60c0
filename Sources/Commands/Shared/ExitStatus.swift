import Desk

/// The contract's exit codes, after sysexits(3).
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  case failed = 1
  case wrongUsage = 64
  /// Some input was bad, and the rest is done.
  case badInput = 65
  case noSuchFile = 66
  case notReachable = 69
  case cannotWrite = 73
  case inputOutput = 74
  /// Interrupted, and nothing lost.
  case interrupted = 130

  init(_ sort: DeskError.Sort) {
    self =
      switch sort {
      case .wrongUsage: .wrongUsage
      case .badInput: .badInput
      case .noSuchFile: .noSuchFile
      case .cannotWrite: .cannotWrite
      case .inputOutput: .inputOutput
      case .ours: .failed
      }
  }
}
