internal import Foundation

/// Who holds the lock that a writer has to have (SQLite's WAL-index format, section 2.3.1: byte 120 of the
/// shared memory). Read from the system's list of locks: opening the file to ask would, when it is closed
/// again, take away this process's own locks.
enum OtherWriter {
  private static let writeLock = 120

  /// `foothold (process 4711)`; nil where the system does not tell.
  static func name(_ path: String) -> String? {
    #if os(Linux)
      var status = stat()
      guard stat(path + "-shm", &status) == 0,
        let locks = FileManager.default.contents(atPath: "/proc/locks")
      else { return nil }
      for line in String(decoding: locks, as: UTF8.self).split(separator: "\n") {
        // `1: POSIX  ADVISORY  WRITE 4711 fe:00:1234 120 120`
        let words = line.split(separator: " ")
        guard words.count >= 8, words[3] == "WRITE", let process = Int(words[4]), process > 0,
          words[5].split(separator: ":").last.flatMap({ UInt64($0) }) == UInt64(status.st_ino),
          let first = Int(words[6]), let last = Int(words[7]),
          (first...max(first, last)).contains(writeLock)
        else { continue }
        let command = FileManager.default.contents(atPath: "/proc/\(process)/comm")
        let name = command.map { String(decoding: $0, as: UTF8.self) } ?? "a program"
        return "\(name.trimmingCharacters(in: .whitespacesAndNewlines)) (process \(process))"
      }
    #endif
    return nil
  }
}
