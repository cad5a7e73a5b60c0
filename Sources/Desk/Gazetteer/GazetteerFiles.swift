import Foundation
import Gazetteer

/// Where the index of places lies, and the areas that come with Foothold.
enum GazetteerFiles {
  /// `FOOTHOLD_GAZETTEER`, else a file in the user's data folder (XDG base directories).
  static func index(_ given: String?, in surroundings: Surroundings) -> String {
    if let given { return given }
    let environment = surroundings.environment
    func set(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let named = set("FOOTHOLD_GAZETTEER") { return named }
    // The specification has relative paths ignored.
    let data =
      set("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (set("HOME") ?? NSHomeDirectory()) + "/.local/share"
    return data + "/foothold/gazetteer.index"
  }

  /// The usual index was imported.
  static func isThere(in surroundings: Surroundings) -> Bool {
    FileManager.default.fileExists(atPath: index(nil, in: surroundings))
  }

  static func open(_ given: String?, in surroundings: Surroundings) throws(DeskError) -> PlaceIndex
  {
    let path = index(given, in: surroundings)
    guard FileManager.default.fileExists(atPath: path) else { throw .noGazetteer(path: path) }
    do { return try PlaceIndex(opening: path) } catch { throw .gazetteer(error) }
  }

  /// The files of `Gazetteers/world`, looked for as theatres are: in `FOOTHOLD_GAZETTEERS`, in the
  /// current folder, in each folder above the program, and in its `../share/foothold`.
  static func areas(in surroundings: Surroundings) throws(DeskError) -> [String] {
    var shelves: [String] = []
    if let set = surroundings.environment["FOOTHOLD_GAZETTEERS"], !set.isEmpty {
      shelves.append(set)
    }
    shelves.append(FileManager.default.currentDirectoryPath + "/Gazetteers")
    if let executable = surroundings.executable {
      let home = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
        .deletingLastPathComponent()
      var folder = home
      while folder.path != "/" {
        shelves.append(folder.appendingPathComponent("Gazetteers").path)
        folder = folder.deletingLastPathComponent()
      }
      shelves.append(
        home.deletingLastPathComponent().appendingPathComponent("share/foothold/Gazetteers").path)
    }
    for shelf in shelves {
      let folder = shelf + "/world"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let files = names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
      if !files.isEmpty { return files }
    }
    throw .noAreas(searched: shelves)
  }
}
