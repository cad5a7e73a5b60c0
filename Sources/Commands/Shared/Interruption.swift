import Foundation

private nonisolated(unsafe) var interruptions: sig_atomic_t = 0

/// The first ^C lets the batch at work be finished; the second ends the process, which loses only
/// what was not recorded yet.
enum Interruption {
  static func watch() -> @Sendable () -> Bool {
    signal(SIGINT) { _ in
      interruptions += 1
      if interruptions > 1 { _exit(ExitStatus.interrupted.rawValue) }
    }
    return { interruptions > 0 }
  }
}
