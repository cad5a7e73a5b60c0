package import Evidence
import Foundation
import Ledger
import TheatreFiles

/// The theatre as entries of the ledger: an answer about the past is worked out with the facts and
/// grades of that time.
extension DeskFolder {
  /// The theatre as it was recorded by then; the desk's own copy without a limit, and for desks that
  /// had not recorded theirs yet.
  package func theatre(recorded: RecordedBy?) throws(DeskError) -> Theatre {
    guard let recorded else { return try theatre() }
    do {
      guard let note = try store.note(.theatre, recorded: recorded.limit) else {
        return try theatre()
      }
      let files = try store.files(of: note)
      let (found, problems) = TheatreFolder.read(
        Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
      guard let found else {
        throw DeskError.theatre(.invalid(folder: "entry \(note.seq)", problems: problems))
      }
      return found
    } catch let error as LedgerError {
      throw .ledger(error)
    } catch let error as DeskError {
      throw error
    } catch {
      throw .readFailed(name: path, reason: "\(error)")
    }
  }

  /// Records the desk's theatre, and the grades in it that are new, when they are not those recorded
  /// last.
  func recordTheatre(now: Date) throws(DeskError) {
    let theatre = try theatre()
    do {
      let last = try store.note(.theatre)
      if last?.json["version"]?.string == theatre.version { return }
      let folder = Self.theatreFolder(of: path)
      let files = TheatreFolder.fileNames.compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map {
          Note.File(name: name, bytes: Array($0))
        }
      }
      let known = Dictionary(
        try store.notes(.grade).map { ($0.subject, $0.json) }, uniquingKeysWith: { $1 })
      let grades = theatre.sources.map(Self.grade).filter { known[$0.subject] != $0.json }
      let note = Note(
        .theatre, subject: theatre.id, [.init("version", .string(theatre.version))], files: files)
      try store.record([note] + grades, now: now)
    } catch {
      throw .ledger(error)
    }
  }

  private static func grade(of source: Source) -> Note {
    Note(
      .grade, subject: source.id.rawValue,
      [
        .init("name", .string(source.name)), .init("grade", .string(source.grade.rawValue)),
        .init("leans_to", .optional(source.leansTo?.rawValue)),
      ])
  }
}
