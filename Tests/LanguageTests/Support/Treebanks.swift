import Foundation
import Language

/// The treebanks of ../shared, where they are.
enum Treebanks {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/data/language")

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
