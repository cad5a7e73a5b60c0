import Control
import Evidence
import Foundation
import Gazetteer
import TheatreFiles

/// A theatre with what is worked out from it once: the index of its names, and the model of its sides.
struct TheatreFacts: Sendable {
  let theatre: Theatre
  let gazetteer: Gazetteer
  let model: ControlModel
  let places: [PlaceID: Place]

  init(_ theatre: Theatre) {
    self.theatre = theatre
    gazetteer = Gazetteer(places: theatre.places)
    model = ControlModel(theatre: theatre)
    places = theatre.placesByID
  }
}

/// The desk's own copy of its theatre, read again when one of its files has changed.
final class TheatreCache: Sendable {
  /// Size and time of change of each file.
  private typealias Stamp = [String]
  private let lock = NSLock()
  private nonisolated(unsafe) var kept: (stamp: Stamp, facts: TheatreFacts)?

  func facts(in folder: String) throws(DeskError) -> TheatreFacts {
    let stamp = Self.stamp(of: folder)
    if let found = lock.withLock({ kept }), found.stamp == stamp { return found.facts }
    let facts = TheatreFacts(try TheatreChoice.load(TheatreFolder(path: folder)))
    lock.withLock { kept = (stamp, facts) }
    return facts
  }

  private static func stamp(of folder: String) -> Stamp {
    TheatreFolder.fileNames.map { name in
      var status = stat()
      guard stat("\(folder)/\(name)", &status) == 0 else { return "none" }
      #if canImport(Darwin)
        let changed = status.st_mtimespec
      #else
        let changed = status.st_mtim
      #endif
      return "\(status.st_size) \(changed.tv_sec) \(changed.tv_nsec) \(status.st_ino)"
    }
  }
}
