import Foundation
import Language

/// The treebanks of ../shared, where they are.
enum Treebanks {
  /// `FOOTHOLD_SHARED` names another folder, as for the gates of Evaluation.
  private static let folder: URL = {
    let named = ProcessInfo.processInfo.environment["FOOTHOLD_SHARED"]
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    return (named.map { URL(fileURLWithPath: $0) } ?? root.appendingPathComponent("shared"))
      .appendingPathComponent("data/language")
  }()

  static let absence: String = "the treebanks stand in ../shared/data/language, which is not here"
  static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static let ewtDev = "UD_English-EWT/en_ewt-ud-dev.conllu"
  static let gumDev = "UD_English-GUM/en_gum-ud-dev.conllu"
  static let pud = "UD_English-PUD-half/en_pud-odd.conllu"

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  static func sentences(_ path: String) throws -> [ConlluSentence] {
    try Conllu.sentences(bytes: bytes(path))
  }
}

/// F1 in per cent of two sets of ranges.
func f1<Element>(_ gold: Set<Element>, _ mine: Set<Element>) -> Double {
  200 * Double(gold.intersection(mine).count) / Double(max(1, gold.count + mine.count))
}
