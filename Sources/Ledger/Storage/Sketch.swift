internal import Foundation

/// A text's MinHash (Broder 1997): the smallest of each of 128 hashes over its pairs of words. How many
/// of them two texts share estimates how many of their pairs they share.
package struct Sketch: Hashable, Sendable {
  package static let size = 128
  /// A longer text is told by its beginning.
  private static let mostWords = 4_000
  /// Fewer pairs than these say nothing.
  private static let fewestPairs = 5

  /// Empty for a text that is too short.
  package let mins: [UInt32]

  package init(_ text: String) {
    let pairs = Self.pairs(of: text)
    guard pairs.count >= Self.fewestPairs else {
      mins = []
      return
    }
    var mins = [UInt32](repeating: .max, count: Self.size)
    for pair in pairs {
      for (index, (factor, addend)) in Self.functions.enumerated() {
        let hash = UInt32(truncatingIfNeeded: (pair &* factor &+ addend) >> 32)
        if hash < mins[index] { mins[index] = hash }
      }
    }
    self.mins = mins
  }

  /// Share of word pairs that both texts have, of those that either has (Jaccard), estimated; 0 where
  /// one of them is too short.
  package func similarity(to other: Sketch) -> Double {
    guard mins.count == other.mins.count, !mins.isEmpty else { return 0 }
    let same = mins.withUnsafeBufferPointer { one in
      other.mins.withUnsafeBufferPointer { two in
        var same: UInt32 = 0
        for index in 0..<one.count { same &+= one[index] == two[index] ? 1 : 0 }
        return same
      }
    }
    return Double(same) / Double(mins.count)
  }

  /// Hashes of each two words in a row, letters and digits alone, in lower case.
  private static func pairs(of text: String) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    var words = 0
    var last: UInt64 = 0
    var word: UInt64 = 0
    func end() {
      guard word != 0 else { return }
      if words > 0 { pairs.insert((last &* 0x9E37_79B9_7F4A_7C15) ^ word) }
      last = word
      word = 0
      words += 1
    }
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count, words < mostWords {
      let byte = bytes[at]
      // Dashes and curly quotes (U+2000 to U+203F) part words as spaces do.
      if byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 {
        end()
        at += 3
        continue
      }
      at += 1
      let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if letter >= 0x80 || (0x61...0x7A).contains(letter) || (0x30...0x39).contains(letter) {
        // FNV-1a.
        word = ((word == 0 ? 0xCBF2_9CE4_8422_2325 : word) ^ UInt64(letter)) &* 0x100_0000_01B3
      } else {
        end()
      }
    }
    end()
    return pairs
  }

  /// Multiply-add hashes; the numbers come from SplitMix64 and must never change.
  private static let functions: [(UInt64, UInt64)] = {
    var state: UInt64 = 0x466F_6F74_686F_6C64
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    return (0..<size).map { _ in (next() | 1, next()) }
  }()
}

extension Sketch {
  /// Little endian.
  var data: Data {
    mins.reduce(into: Data(capacity: mins.count * 4)) { data, min in
      withUnsafeBytes(of: min.littleEndian) { data.append(contentsOf: $0) }
    }
  }

  /// Nil for anything but what `data` wrote.
  init?(data: Data) {
    guard data.isEmpty || data.count == Self.size * 4 else { return nil }
    let count = data.count / 4
    mins = data.withUnsafeBytes { bytes in
      (0..<count).map {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
      }
    }
  }
}
