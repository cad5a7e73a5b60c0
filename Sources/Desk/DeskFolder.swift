package import Evidence
import Foundation
import Ledger
import TheatreFiles

/// A desk: a folder with one ledger (`foothold.sqlite`) and its own copy of a theatre (`theatre/`),
/// so that what was read stays coded and weighed by the facts it was read with.
package struct DeskFolder: Sendable {
  package let path: String
  let store: LedgerStore
  private let cache = TheatreCache()

  init(path: String, store: LedgerStore) {
    self.path = path
    self.store = store
  }

  static func theatreFolder(of desk: String) -> String { desk + "/theatre" }

  /// Opens a desk. Look-ups ask for `.readOnly` and so run while another process writes.
  package static func open(_ path: String, forWriting: Bool = false) throws(DeskError) -> DeskFolder
  {
    do {
      let store = try LedgerStore.open(desk: path, mode: forWriting ? .readWrite : .readOnly)
      return DeskFolder(path: path, store: store)
    } catch {
      throw .ledger(error)
    }
  }

  /// The desk's own copy of its theatre.
  package func theatre() throws(DeskError) -> Theatre {
    try facts().theatre
  }

  /// The theatre with what is worked out from it; as it was recorded by then.
  func facts(recorded: RecordedBy? = nil) throws(DeskError) -> TheatreFacts {
    if recorded != nil { return TheatreFacts(try theatre(recorded: recorded)) }
    return try cache.facts(in: Self.theatreFolder(of: path))
  }
}

extension DeskFolder {
  /// Makes a desk with a copy of the theatre's files. Nothing that exists is overwritten, and after
  /// an error nothing of the desk is left.
  package static func create(
    _ path: String, theatre nameOrPath: String, in surroundings: Surroundings
  ) throws(DeskError) -> (desk: DeskFolder, theatre: Theatre) {
    let source = try TheatreChoice.find(nameOrPath, in: surroundings)
    let theatre = try TheatreChoice.load(source)
    let ledger = path + "/" + LedgerStore.fileName
    guard !FileManager.default.fileExists(atPath: ledger) else {
      throw .ledger(.alreadyExists(path: ledger))
    }
    let copy = theatreFolder(of: path)
    guard !FileManager.default.fileExists(atPath: copy) else {
      throw .cannotWrite(path: copy, reason: "it exists already; choose another folder")
    }
    do {
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
      for name in TheatreFolder.fileNames {
        try FileManager.default.copyItem(
          atPath: "\(source.path)/\(name)", toPath: "\(copy)/\(name)")
      }
      let base = "\(source.path)/\(MapBase.name)"
      if FileManager.default.fileExists(atPath: base) {
        try FileManager.default.copyItem(atPath: base, toPath: "\(copy)/\(MapBase.name)")
      }
    } catch {
      try? FileManager.default.removeItem(atPath: copy)
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
    do {
      let desk = DeskFolder(path: path, store: try LedgerStore.create(desk: path))
      keepPrivate(ledger)
      try desk.recordTheatre(now: surroundings.now)
      return (desk, theatre)
    } catch {
      try? FileManager.default.removeItem(atPath: copy)
      throw (error as? LedgerError).map(DeskError.ledger) ?? error as? DeskError
        ?? .cannotWrite(path: path, reason: "\(error)")
    }
  }

  /// Reports can endanger those who speak in them: the ledger is for its owner alone, unless he says
  /// otherwise. SQLite gives later files beside it the same permissions.
  private static func keepPrivate(_ ledger: String) {
    for path in [ledger, ledger + "-wal", ledger + "-shm"] {
      try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
  }
}
