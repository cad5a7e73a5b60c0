/// Why a theatre could not be found or loaded.
package enum TheatreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A folder that was searched, and the names of the theatres in it.
  package struct Searched: Hashable, Sendable {
    package let folder: String
    package let names: [String]

    package init(folder: String, names: [String]) {
      self.folder = folder
      self.names = names
    }
  }

  /// No theatre of that name, and no folder at that path.
  case notFound(name: String, searched: [Searched])
  /// The folder's files hold at least one error. All problems are given, warnings too.
  case invalid(folder: String, problems: [TheatreProblem])

  package var description: String {
    switch self {
    case .notFound(let name, let searched):
      let filled = searched.filter { !$0.names.isEmpty }
      guard !searched.isEmpty else {
        return "there is no folder \(Shown.text(name)): check the path"
      }
      guard !filled.isEmpty else {
        let folders = searched.map(\.folder).joined(separator: ", ")
        return "there is no theatre \(Shown.text(name)): looked in \(folders); "
          + "give a folder's path, or name the folder of theatres in FOOTHOLD_THEATRES"
      }
      let known = filled.map { "\($0.names.joined(separator: ", ")) in \($0.folder)" }
      return "there is no theatre \(Shown.text(name)): use one of those found ("
        + known.joined(separator: "; ") + "), or give a folder's path"
    case .invalid(let folder, let problems):
      let errors = problems.filter { $0.severity == .error }
      let first = errors.prefix(10).map { "\(folder)/\($0.description)" }
      let rest = errors.count - first.count
      let more = rest > 0 ? ["and \(rest) more: run `foothold theatre check`"] : []
      return (first + more).joined(separator: "\n")
    }
  }
}
