package import Evidence

/// A folder that holds a war as data: five files, kept by hand, read all together.
package struct TheatreFolder: Hashable, Sendable {
  /// The files a theatre consists of, in the order in which they refer to each other.
  package static let fileNames = [
    ActorsFile.name, PlacesFile.name, RoutesFile.name, WorthFile.name, SourcesFile.name,
  ]

  package let path: String

  package init(path: String) { self.path = path }

  /// The theatre, when none of its files holds an error; warnings do not stand in the way.
  ///
  /// Throws `TheatreError.invalid` with all problems.
  package func load() throws(TheatreError) -> Theatre {
    let draft = Draft(folder: path)
    guard let theatre = draft.theatre else {
      throw .invalid(folder: path, problems: draft.problems)
    }
    return theatre
  }

  /// The theatre in files that are at hand as bytes, by their names; nil with at least one error.
  package static func read(
    _ files: [String: [UInt8]]
  ) -> (theatre: Theatre?, problems: [TheatreProblem]) {
    let draft = Draft(files: files)
    return (draft.theatre, draft.problems)
  }

  /// All problems, errors and warnings, file by file in the order of lines; empty for a theatre in
  /// order.
  package func check() -> [TheatreProblem] { Draft(folder: path).problems }
}
