import Evidence
import Foundation
import Reading

/// Pages whose article is known, as they lie in a folder: `truth.json`, the pages in `pages/ID.html`,
/// and perhaps a folder beside it, `NAME-flat`, with their texts as scrapers flatten them.
///
/// `truth.json` is `{"pages": {ID: {…}}}`, with `text` (a paragraph a line), or with `with` and
/// `without` (passages that belong to the article, and that do not). The files of `NAME-flat` are
/// `{ID: text}`. All of them may be gzipped.
struct TrainingFolder {
  private static let mostBytes = 1 << 28

  /// In the order of their names, so that the same files teach the same.
  let pages: [TrainingPage]
  let flattened: [ResidueTrainer.Example]

  init(_ folder: String) throws(DeskError) {
    let path = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let truthPath = path + "/truth.json"
    let truth = try Self.json(truthPath)
    guard let members = truth["pages"]?.members else {
      throw .notTrainable(path: truthPath, reason: "it has no “pages”")
    }
    let known = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var pages: [TrainingPage] = []
    for member in known {
      guard let truth = Self.truth(member.value) else { continue }
      pages.append(
        TrainingPage(bytes: try Self.page(member.name, in: path + "/pages"), truth: truth))
    }
    guard !pages.isEmpty else {
      throw .notTrainable(path: truthPath, reason: "no page has “text”, or “with” and “without”")
    }
    self.pages = pages
    flattened = try Self.flattened(path + "-flat", known)
  }

  private static func truth(_ json: JSONValue) -> TrainingPage.Truth? {
    if let text = json["text"]?.string { return .text(text) }
    guard let with = json["with"]?.array, let without = json["without"]?.array else { return nil }
    return .passages(with: with.compactMap(\.string), without: without.compactMap(\.string))
  }

  private static func page(_ id: String, in folder: String) throws(DeskError) -> [UInt8] {
    // Names come from a file that others wrote.
    guard !id.isEmpty, !id.contains("/"), !id.hasPrefix(".") else {
      throw .notTrainable(path: folder, reason: "“\(id.prefix(60))” is no page's name")
    }
    let path = "\(folder)/\(id).html"
    let packed = path + ".gz"
    return try bytes(FileManager.default.fileExists(atPath: packed) ? packed : path)
  }

  /// A page's examples stand together, those of every form in the order of the files' names.
  private static func flattened(
    _ folder: String, _ known: [JSONValue.Member]
  ) throws(DeskError) -> [ResidueTrainer.Example] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var forms: [[String: String]] = []
    for name in names.sorted() where name.hasSuffix(".json") || name.hasSuffix(".json.gz") {
      let members = try json("\(folder)/\(name)").members ?? []
      forms.append(
        Dictionary(
          members.compactMap { member in member.value.string.map { (member.name, $0) } },
          uniquingKeysWith: { first, _ in first }))
    }
    return known.flatMap { member -> [ResidueTrainer.Example] in
      let texts = forms.compactMap { $0[member.name] }
      guard let truth = member.value["text"]?.string, !texts.isEmpty else { return [] }
      return ResidueTrainer.examples(id: member.name, forms: texts, truth: truth)
    }
  }

  private static func json(_ path: String) throws(DeskError) -> JSONValue {
    do { return try JSONValue(parsing: try bytes(path)) } catch let error as JSONError {
      throw .notTrainable(path: path, reason: "\(error)")
    } catch let error as DeskError {
      throw error
    } catch {
      throw .notTrainable(path: path, reason: "\(error)")
    }
  }

  private static func bytes(_ path: String) throws(DeskError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .noSuchFile(path: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .cannotOpen(path: path, reason: "no permission, or a folder")
    }
    let bytes = Array(data)
    guard Gzip.isCompressed(bytes) else { return bytes }
    guard let opened = Gzip.opened(bytes, limit: mostBytes) else {
      throw .notTrainable(
        path: path, reason: "its compressed data is broken, or larger than \(mostBytes >> 20) MB")
    }
    return opened
  }
}
