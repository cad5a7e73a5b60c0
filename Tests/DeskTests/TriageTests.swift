import Coding
import Evidence
import Foundation
import Language
import Testing
import TheatreFiles

/// The triage of sentences on the labelled passages and sections, where they are.
@Suite(
  .enabled(if: Labelled.arePresent, "the labelled texts stand in ../shared/data, which is not here")
)
struct TriageOnDevelopmentDataTests {
  @Test(
    "Parsing every sentence changes no claim on the development data",
    arguments: ["sentences", "documents"])
  func lossless(_ name: String) throws {
    let root = Labelled.root
    let theatre = try TheatreFolder(path: root.appendingPathComponent("Theatres/syria-iraq").path)
      .load()
    let model = try LanguageModel(path: models + "/english.model")
    let coder = Coder(theatre: theatre, model: model)
    let readsAll = Coder(theatre: theatre, model: model, readsAll: true)
    let reports = try Labelled.reports(name)
    #expect(reports.count > 5)
    var count = 0
    for report in reports {
      let claims = coder.code(report)
      count += claims.count
      #expect(claims == readsAll.code(report), "\(report.id)")
    }
    #expect(count > 100)
  }
}

private enum Labelled {
  static let root: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root
  }()
  private static let folder: URL = {
    let named = ProcessInfo.processInfo.environment["FOOTHOLD_SHARED"]
    return
      (named.map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared"))
      .appendingPathComponent("data/claims")
  }()
  static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The texts of a file; short ones ten to a report, since of a short report every sentence is read.
  static func reports(_ name: String) throws -> [Report] {
    let data = try Data(contentsOf: folder.appendingPathComponent(name + ".jsonl"))
    let texts = try data.split(separator: UInt8(ascii: "\n")).compactMap {
      (try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])?["text"] as? String
    }
    let size = name == "sentences" ? 10 : 1
    return stride(from: 0, to: texts.count, by: size).map { start in
      let text = texts[start..<min(texts.count, start + size)].joined(separator: "\n\n")
      return Report(
        id: ReportID("\(name)-\(start)"), text: text, published: Instant("2017-06-01"),
        language: "en", paragraphs: [])
    }
  }
}
