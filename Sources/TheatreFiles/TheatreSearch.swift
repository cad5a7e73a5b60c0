import Foundation

extension TheatreFolder {
  /// The folder of a theatre given by path or by name.
  ///
  /// A path is anything with a slash in it, or a folder here that holds `actors.yaml`. A name is
  /// looked for in the folder named by `FOOTHOLD_THEATRES`; in `Theatres` in the current folder, and
  /// in that of each folder above `executable`; and in `../share/foothold/Theatres` seen from the
  /// executable's folder.
  ///
  /// Throws `TheatreError.notFound` with the names that there are.
  package static func find(
    _ nameOrPath: String, environment: [String: String], executable: String?
  ) throws(TheatreError) -> TheatreFolder {
    if nameOrPath.utf8.contains(UInt8(ascii: "/")) || nameOrPath == "." || nameOrPath == ".." {
      guard isFolder(nameOrPath) else { throw .notFound(name: nameOrPath, searched: []) }
      return TheatreFolder(path: nameOrPath)
    }
    if !nameOrPath.isEmpty, isTheatre(nameOrPath) { return TheatreFolder(path: nameOrPath) }
    let shelves = shelves(environment: environment, executable: executable)
    if !nameOrPath.isEmpty {
      for shelf in shelves where isTheatre("\(shelf)/\(nameOrPath)") {
        return TheatreFolder(path: "\(shelf)/\(nameOrPath)")
      }
    }
    throw .notFound(
      name: nameOrPath,
      searched: shelves.map { TheatreError.Searched(folder: $0, names: theatres(in: $0)) })
  }

  /// Folders of theatres, the nearest first.
  private static func shelves(environment: [String: String], executable: String?) -> [String] {
    var shelves: [String] = []
    if let set = environment["FOOTHOLD_THEATRES"], !set.isEmpty { shelves.append(set) }
    shelves.append(FileManager.default.currentDirectoryPath + "/Theatres")
    if let executable {
      let home = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
        .deletingLastPathComponent()
      var folder = home
      while folder.path != "/" {
        shelves.append(folder.appendingPathComponent("Theatres").path)
        folder = folder.deletingLastPathComponent()
      }
      shelves.append(
        home.deletingLastPathComponent().appendingPathComponent("share/foothold/Theatres").path)
    }
    var seen: Set<String> = []
    return shelves.filter { seen.insert($0).inserted }
  }

  private static func theatres(in shelf: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: shelf)) ?? []
    return names.filter { isTheatre("\(shelf)/\($0)") }.sorted()
  }

  private static func isTheatre(_ path: String) -> Bool {
    isFolder(path) && FileManager.default.fileExists(atPath: "\(path)/\(ActorsFile.name)")
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
