import Foundation
import Language
import Testing

@Suite struct ModelFileTests {
  private static let sound = try! LanguageTrainer(TinyTreebank.settings(epochs: 1))
    .model(sentences: TinyTreebank.sentences) { _ in }

  private func error(_ bytes: [UInt8]) -> ModelError? {
    do {
      _ = try TemporaryModel(bytes: bytes).model()
      return nil
    } catch {
      return error as? ModelError
    }
  }

  @Test("a sound model is read")
  func readsSound() { #expect(error(Self.sound) == nil) }

  @Test("a changed byte anywhere is named, never a crash", arguments: 0..<60)
  func findsChanges(_ number: Int) throws {
    var random = SeededGenerator(seed: UInt64(number))
    var bytes = Self.sound
    let place = number < 20 ? number : Int.random(in: 0..<bytes.count, using: &random)
    bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    let found = try #require(error(bytes))
    #expect(found.description.contains("train-language"))
  }

  @Test("a model cut short is named", arguments: [0, 3, 15, 16, 100, 5000])
  func findsCuts(_ length: Int) throws {
    guard case .damaged = try #require(error(Array(Self.sound.prefix(length)))) else {
      Issue.record("not called damaged")
      return
    }
  }

  @Test("another version is named with both numbers")
  func findsVersion() throws {
    var bytes = Self.sound
    bytes[4] = 9
    guard case .version(_, 9, ModelFile.version) = try #require(error(bytes)) else {
      Issue.record("not called another version")
      return
    }
  }

  @Test("a sound checksum over unsound sections is no crash", arguments: 0..<100)
  func survivesUnsoundSections(_ number: Int) throws {
    var random = SeededGenerator(seed: UInt64(number))
    var bytes = Self.sound
    // Sizes stand in the first sections, so most changes go there.
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes[Int.random(in: 12..<min(bytes.count, 4096), using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    let sum = bytes[12...].withUnsafeBytes(ModelFile.checksum)
    for index in 0..<4 { bytes[8 + index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
    if let model = try? TemporaryModel(bytes: bytes).model() {
      _ = TreeParser(model).tree(forms: ["Rebels", "took", "Al-Qaʿim", "", "2016"])
    }
  }

  @Test("a missing model names where it was looked for and the remedy")
  func namesSearch() {
    do {
      _ = try ModelSearch.path(
        of: "english", environment: ["FOOTHOLD_MODELS": "/nowhere"], executable: nil)
      Issue.record("found")
    } catch {
      #expect(error.description.contains("/nowhere/english.model"))
      #expect(error.description.contains("FOOTHOLD_MODELS"))
    }
  }
}
