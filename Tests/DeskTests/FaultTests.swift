import Evidence
import Foundation
import Ledger
import Testing

/// What the desk must survive, done to the real program. `FOOTHOLD_KILLS` and `FOOTHOLD_KILL_REPORTS`
/// set the length of the longest test: 200 and 5000 for the full run.
@Suite(.enabled(if: Binary.isBuilt, "not built yet: make build"), .serialized)
struct FaultTests {
  private let war: TinyWar

  init() throws { war = try TinyWar() }

  private func reports(_ count: Int, named name: String = "n") -> String {
    (0..<count).map { number in
      let who = number.isMultiple(of: 3) ? "Blue Front" : "Redland Army"
      return #"{"id":"\#(name)\#(number)","published":"2016-03-\#(10 + number % 20)","text":"#
        + #""The \#(who) captured Alton on Monday. It is report \#(number)."}"# + "\n"
    }.joined()
  }

  private func newDesk(_ name: String) throws -> String {
    let desk = war.folder + "/" + name
    #expect(try Binary.run("init", "--theatre", war.theatre, desk) == 0)
    return desk
  }

  /// Everything in a ledger but the times of recording.
  private func contents(_ desk: String) throws -> [String] {
    let store = try LedgerStore.open(desk: desk, mode: .readOnly)
    return try store.claims().map { "\($0.seq) \($0.version) \($0.claim.json.line)" }
      + store.reports().map { "\($0.seq) \($0.id) \($0.version) \($0.claims)" }
  }

  @Test(
    "Killed at random moments while reading: sound, nothing acknowledged is lost, the rest follows")
  func killed() throws {
    let kills = Binary.count("FOOTHOLD_KILLS", 6)
    let count = Binary.count("FOOTHOLD_KILL_REPORTS", 600)
    let file = try war.write(reports(count), to: "many.jsonl")
    let whole = try newDesk("undisturbed")
    let start = Date()
    #expect(try Binary.run("read", "--desk", whole, file) == 0)
    let duration = Date().timeIntervalSince(start)
    let expected = try contents(whole)
    #expect(expected.count == count * 2)
    var random = SplitMix(state: 11)
    for round in 0..<kills {
      let desk = try newDesk("killed-\(round)")
      let process = try Binary.start(["read", "--desk", desk, file])
      Thread.sleep(forTimeInterval: duration * Double(random.next() % 1_000) / 1_000)
      // Whatever a reader has seen by now was acknowledged.
      let seen = try LedgerStore.open(desk: desk, mode: .readOnly).counts().entries
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let store = try LedgerStore.open(desk: desk)
      #expect(try store.verify().damages == [], "round \(round)")
      #expect(try store.counts().entries >= seen, "round \(round)")
      #expect(try Binary.run("read", "--desk", desk, file) == 0)
      #expect(try contents(desk) == expected, "round \(round)")
      try FileManager.default.removeItem(atPath: desk)
    }
  }

  @Test("Two programs read into one desk at once: both finish, and nothing is lost")
  func twoWriters() throws {
    let desk = try newDesk("desk")
    let files = try ["a", "b", "c"].map {
      try war.write(reports(200, named: $0), to: "\($0).jsonl")
    }
    let writers = try files.map { try Binary.start(["read", "--desk", desk, $0]) }
    while writers.contains(where: \.isRunning) {
      let claims = try LedgerStore.open(desk: desk, mode: .readOnly).claims()
      #expect(Set(claims.map(\.claim.id)).count == claims.count)
    }
    for writer in writers {
      writer.waitUntilExit()
      #expect(writer.terminationStatus == 0)
    }
    let report = try LedgerStore.open(desk: desk).verify()
    #expect(report.damages == [])
    #expect(report.reports == 600)
  }

  @Test(
    "Whoever waits too long for another writer is told which process that is",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/locks"), "no list of locks here"))
  func busy() throws {
    let desk = try newDesk("desk")
    let file = try war.write(reports(4_000), to: "a.jsonl")
    let writer = try Binary.start(["read", "--desk", desk, file])
    defer { writer.waitUntilExit() }
    let impatient = try LedgerStore.open(desk: desk, patience: 0)
    var said: String?
    while writer.isRunning, said == nil {
      do { try impatient.record([Note(.publication, subject: "x", [])], now: noon) } catch {
        guard case .busy(_, let by) = error else { throw error }
        said = by
      }
    }
    // The two may never have met on a slow machine.
    if let said { #expect(said == "foothold (process \(writer.processIdentifier))") }
  }

  @Test(
    "A full disk stops the reading with 73, what was recorded stays, and it goes on when there is room",
    .enabled(if: Binary.mayMount, "no right to mount here"))
  func fullDisk() throws {
    let file = try war.write(reports(1_000), to: "many.jsonl")
    let mount = war.folder + "/small"
    try FileManager.default.createDirectory(atPath: mount, withIntermediateDirectories: true)
    let result = try Binary.script(
      """
      mount -t tmpfs -o size=700k tmpfs "$1"
      "$foothold" init --theatre "$2" "$1/desk" >/dev/null
      code=0; "$foothold" read --desk "$1/desk" "$3" >/dev/null || code=$?
      echo "full $code"
      "$foothold" verify --desk "$1/desk" | cut -d: -f1
      mount -o remount,size=30m "$1"
      "$foothold" read --desk "$1/desk" "$3" >/dev/null
      "$foothold" verify --desk "$1/desk" | cut -d, -f1
      """, arguments: [mount, war.theatre, file])
    #expect(result.code == 0)
    #expect(result.output == "full 73\nsound\nsound: 1000 reports\n")
  }

  @Test("A file that may not grow stops the reading, and what was recorded stays")
  func limitedFile() throws {
    let file = try war.write(reports(1_000), to: "many.jsonl")
    let desk = try newDesk("desk")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", #"trap "" XFSZ; ulimit -f 1000; exec "$0" read --desk "$1" "$2""#, Binary.path, desk,
      file,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus != 0)
    #expect(try LedgerStore.open(desk: desk).verify().damages == [])
    #expect(try Binary.run("read", "--desk", desk, file) == 0)
    #expect(try LedgerStore.open(desk: desk).counts().reports == 1_000)
  }

  @Test(
    "On media that cannot be written to, look-ups work and writing is refused with 73",
    .enabled(if: Binary.mayMount, "no right to mount here"))
  func readOnly() throws {
    let file = try war.write(reports(3), to: "a.jsonl")
    let mount = war.folder + "/archive"
    try FileManager.default.createDirectory(atPath: mount, withIntermediateDirectories: true)
    let result = try Binary.script(
      """
      mount -t tmpfs -o size=30m tmpfs "$1"
      "$foothold" init --theatre "$2" "$1/desk" >/dev/null
      "$foothold" read --desk "$1/desk" "$3" >/dev/null
      mkdir "$1/copy"
      cp -r "$1/desk/foothold.sqlite" "$1/desk/theatre" "$1/copy"
      "$foothold" verify --desk "$1/copy" >/dev/null
      rm -f "$1"/copy/*-shm "$1"/copy/*-wal
      mount -o remount,ro "$1"
      for desk in desk copy; do
        "$foothold" verify --desk "$1/$desk" | cut -d, -f1
        "$foothold" claims Alton --desk "$1/$desk" --kind change | grep -c captured
        code=0; "$foothold" read --desk "$1/$desk" "$3" >/dev/null || code=$?
        echo "$code"
      done
      """, arguments: [mount, war.theatre, file])
    #expect(result.code == 0)
    #expect(result.output == "sound: 3 reports\n3\n73\nsound: 3 reports\n3\n73\n")
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
