import Evidence
import Foundation
import Testing
import TheatreFiles

@Suite("Finding a theatre") struct FindTests {
  @Test("a path is taken as it stands")
  func path() throws {
    let small = try SmallTheatre()
    let found = try TheatreFolder.find(small.path, environment: [:], executable: nil)
    #expect(found.path == small.path)
  }

  @Test("a path to nothing is no theatre")
  func noPath() throws {
    let thrown = #expect(throws: TheatreError.self) {
      try TheatreFolder.find("./no/such/folder", environment: [:], executable: nil)
    }
    #expect(thrown?.description.contains("there is no folder “./no/such/folder”") == true)
  }

  @Test("a name is looked for in FOOTHOLD_THEATRES, above the executable and in share")
  func name() throws {
    let shelf = try Shelf()
    let fromVariable = try TheatreFolder.find(
      "small", environment: ["FOOTHOLD_THEATRES": shelf.root + "/Theatres"], executable: nil)
    #expect(try fromVariable.load().id == "small")
    let above = try TheatreFolder.find(
      "small", environment: [:], executable: shelf.root + "/.build/release/foothold")
    #expect(try above.load().id == "small")
    let shared = try TheatreFolder.find(
      "other", environment: [:], executable: shelf.root + "/bin/foothold")
    #expect(try shared.load().id == "small")
    withExtendedLifetime(shelf) {}
  }

  @Test("an unknown or empty name is answered with the names that there are", arguments: ["x", ""])
  func unknown(_ name: String) throws {
    let shelf = try Shelf()
    let thrown = #expect(throws: TheatreError.self) {
      try TheatreFolder.find(
        name, environment: ["FOOTHOLD_THEATRES": shelf.root + "/Theatres"], executable: nil)
    }
    guard case .notFound(name, let searched) = thrown else {
      Issue.record("not said to be missing: \(String(describing: thrown))")
      return
    }
    #expect(searched.first?.folder == shelf.root + "/Theatres")
    #expect(searched.first?.names == ["small"])
    #expect(thrown?.description.contains("small in \(shelf.root)/Theatres") == true)
  }
}

/// An installation: `Theatres/small`, and `share/foothold/Theatres/other` beside `bin`.
private final class Shelf {
  let root: String

  init() throws {
    root =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("shelf-\(UUID().uuidString)").path
    for folder in ["Theatres/small", "share/foothold/Theatres/other", "bin", ".build/release"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    for folder in ["Theatres/small", "share/foothold/Theatres/other"] {
      for (name, text) in SmallTheatre.valid {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(folder)/\(name)"))
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }
}
