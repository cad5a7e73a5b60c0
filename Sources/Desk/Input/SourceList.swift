import Fetching
import Foundation

/// The files and addresses behind the sources given to `read`: folders are walked, in the order of
/// names.
struct SourceList {
  /// A folder's files of other kinds.
  struct PassedOver: Hashable, Sendable {
    let folder: String
    let names: [String]
  }

  private(set) var files: [String] = []
  private(set) var passedOver: [PassedOver] = []

  static let readable: Set<String> = [
    "jsonl", "ndjson", "html", "htm", "xhtml", "txt", "warc", "eml", "rss", "atom", "rdf",
  ]
  private static let archives: Set<String> = [
    "gz", "tgz", "zip", "tar", "bz2", "xz", "zst", "7z",
  ]
  /// No folder that people keep is deeper.
  private static let deepest = 64

  init(_ sources: [String]) throws(DeskError) {
    for source in sources {
      if source == "-" {
        files.append(source)
      } else if WebAddress.isMeant(by: source) {
        files.append(source)
      } else {
        try add(source)
      }
    }
  }

  private mutating func add(_ path: String) throws(DeskError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .noSuchFile(path: path)
    }
    if isFolder.boolValue { return try walk(path) }
    let ending = Self.ending(of: path)
    if Self.archives.contains(ending), !Self.isWebArchive(path) {
      throw .notReadable(source: path, what: "an archive")
    }
    files.append(path)
  }

  private mutating func walk(_ root: String) throws(DeskError) {
    var open: [(path: String, depth: Int)] = [(root, 0)]
    var others: [String] = []
    var found: [String] = []
    while let (folder, depth) = open.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder)
      } catch {
        throw .cannotOpen(path: folder, reason: error.localizedDescription)
      }
      for name in names where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
        if isFolder.boolValue {
          // A link to a folder may lead back to where we come from.
          if depth < Self.deepest, !Self.isLink(path) { open.append((path, depth + 1)) }
        } else if Self.readable.contains(Self.ending(of: name)) || Self.isWebArchive(name),
          Self.isPlain(path)
        {
          found.append(path)
        } else {
          others.append(String(path.dropFirst(root.count).drop { $0 == "/" }))
        }
      }
    }
    files += found.sorted()
    if !others.isEmpty { passedOver.append(PassedOver(folder: root, names: others.sorted())) }
  }

  private static func isWebArchive(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".warc.gz")
  }

  private static func ending(of path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }

  private static func type(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  private static func isLink(_ path: String) -> Bool { type(of: path) == .typeSymbolicLink }

  /// A pipe or a device could block for ever.
  private static func isPlain(_ path: String) -> Bool {
    let end = isLink(path) ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    return type(of: end) == .typeRegular
  }
}
