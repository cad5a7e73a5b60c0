package import Evidence
import Foundation
import TheatreFiles

/// What is wrong in a theatre's files, if anything.
package struct TheatreCheck: Hashable, Sendable {
  package struct Finding: Hashable, Sendable {
    package let file: String
    /// Counted from 1.
    package let line: Int
    package let column: Int?
    /// An error stands in the way of using the theatre, a warning does not.
    package let isError: Bool
    package let message: String
  }

  package let folder: String
  package let findings: [Finding]
  /// Nil when there is an error.
  package let theatre: Theatre?

  package var errors: Int { findings.count { $0.isError } }

  /// Checks the theatre of that name or folder; without one, the theatre of the desk at `desk`.
  package init(
    _ nameOrPath: String?, desk: String, in surroundings: Surroundings
  ) throws(DeskError) {
    let found: TheatreFolder
    if let nameOrPath {
      found = try TheatreChoice.find(nameOrPath, in: surroundings)
    } else {
      found = TheatreFolder(path: DeskFolder.theatreFolder(of: desk))
      guard FileManager.default.fileExists(atPath: found.path) else { throw .noTheatreNamed }
    }
    folder = found.path
    findings = found.check().map {
      Finding(
        file: $0.file, line: $0.line, column: $0.column, isError: $0.severity == .error,
        message: $0.message)
    }
    theatre = findings.contains(where: \.isError) ? nil : try TheatreChoice.load(found)
  }
}

/// From a theatre's name to the theatre.
enum TheatreChoice {
  static func find(
    _ nameOrPath: String, in surroundings: Surroundings
  ) throws(DeskError) -> TheatreFolder {
    do {
      return try TheatreFolder.find(
        nameOrPath, environment: surroundings.environment, executable: surroundings.executable)
    } catch {
      throw .theatre(error)
    }
  }

  static func load(_ folder: TheatreFolder) throws(DeskError) -> Theatre {
    do { return try folder.load() } catch { throw .theatre(error) }
  }

  static func load(
    _ nameOrPath: String, in surroundings: Surroundings
  ) throws(DeskError) -> Theatre {
    try load(find(nameOrPath, in: surroundings))
  }
}
