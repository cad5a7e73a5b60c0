#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a language's model lies.
package enum ModelSearch {
  /// The folder that the build puts the models of this room in.
  private static let bundle = "foothold_Language.resources"

  /// The model of that language: in the folder that `FOOTHOLD_MODELS` names and nowhere else if it does;
  /// beside the program; in `../share/foothold` seen from the program's folder.
  ///
  /// - Parameters:
  ///   - language: ISO 639-1 code or name of the file without its ending, such as `english`.
  ///   - executable: path of the running program.
  package static func path(
    of language: String, environment: [String: String], executable: String?
  ) throws(ModelError) -> String {
    let name = "\(language).model"
    var searched: [String] = []
    for folder in folders(environment: environment, executable: executable) {
      let path = "\(folder)/\(name)"
      if access(path, R_OK) == 0 { return path }
      searched.append(path)
    }
    throw .missing(searched: searched)
  }

  private static func folders(environment: [String: String], executable: String?) -> [String] {
    if let set = environment["FOOTHOLD_MODELS"], !set.isEmpty { return [set] }
    guard let executable else { return [] }
    let folder = parent(resolved(executable))
    return ["\(folder)/\(bundle)", "\(parent(folder))/share/foothold"]
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
