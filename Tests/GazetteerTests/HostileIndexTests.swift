import Foundation
import Gazetteer
import Testing

private func use(_ path: String) {
  guard let index = try? PlaceIndex(opening: path) else { return }
  let search = PlaceSearch(index)
  for name in ["Paris", "Raqqa", "الرقة", "Kiev", "US", "Abu Zulayq"] {
    for candidate in search.find(name) { #expect(candidate.place.latitude.isFinite) }
  }
  for number in 0..<UInt32(min(index.placeCount, 50)) { _ = index.spellings(number) }
  _ = ToponymFinder(index: index).find(in: "Fighting near Paris, Texas, and in Raqqa, Syria.")
}

@Test("a header that is not right is refused with what to do about it")
func headers() throws {
  let small = try SmallIndex(SmallIndex.towns)
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: small.path)))
  func opening(_ change: (inout [UInt8]) -> Void) throws -> IndexError? {
    var changed = bytes
    change(&changed)
    try Data(changed).write(to: URL(fileURLWithPath: small.path))
    do {
      _ = try PlaceIndex(opening: small.path)
      return nil
    } catch { return error }
  }
  #expect(try opening { _ in } == nil)
  #expect(try opening { $0 = [] } == .notAnIndex(path: small.path))
  #expect(try opening { $0[0] = 0 } == .notAnIndex(path: small.path))
  #expect(try opening { $0[8] = 9 } == .otherVersion(path: small.path, found: 9))
  let checksum = try opening { $0[30] ^= 1 }
  #expect(checksum?.description.contains("checksum") == true)
  let cut = try opening { $0.removeLast(10) }
  #expect(cut?.description.contains("gazetteer import") == true)
  // A header with a right checksum, whose sections lie outside.
  let outside = try opening {
    $0[58] = 0xFF
    let sum = IndexChecksum.of($0)
    $0.replaceSubrange(120..<128, with: sum)
  }
  #expect(outside?.description.contains("section") == true)
}

@Test("a damaged index never ends the program, and never leads out of the file")
func damaged() throws {
  let small = try SmallIndex(SmallIndex.towns)
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: small.path)))
  var random = SeededNumbers(2)
  for _ in 0..<1_500 {
    var changed = bytes
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let at = Int.random(in: 128..<changed.count, using: &random)
      changed[at] = Bool.random(using: &random) ? 0xFF : UInt8.random(in: 0...255, using: &random)
    }
    try Data(changed).write(to: URL(fileURLWithPath: small.path))
    use(small.path)
  }
}

@Test("any bytes are a row or a problem")
func rows() {
  var random = SeededNumbers(3)
  let rows = SmallIndex.towns.map { Array($0.utf8) }
  var broken = 0
  for _ in 0..<20_000 {
    var row = rows.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let at = Int.random(in: 0..<row.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: row[at] = UInt8.random(in: 0...255, using: &random)
      case 1: row.remove(at: at)
      case 2: row.insert(0x09, at: at)
      default: row.insert(contentsOf: Array("9e9".utf8), at: at)
      }
      if row.isEmpty { row = [0x09] }
    }
    do { _ = try GeoNamesRow(row) } catch { broken += 1 }
  }
  #expect(broken > 1_000)
}

/// The header's checksum, worked out apart from the code under test.
private enum IndexChecksum {
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes.prefix(120) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 33
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (UInt64($0) * 8)) }
  }
}
