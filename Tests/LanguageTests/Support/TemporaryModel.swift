import Foundation
import Language

/// A model file for one test.
struct TemporaryModel {
  let path: String

  init(bytes: [UInt8]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("foothold-\(UUID().uuidString).model").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// The file is mapped, so it may go.
  func model() throws -> LanguageModel {
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try LanguageModel(path: path)
  }
}
