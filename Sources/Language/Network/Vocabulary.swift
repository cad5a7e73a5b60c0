/// The words that the network knows, as a table of hashes that is read where it lies.
///
/// Layout, little-endian: the number of words and of slots (a power of two) as 64-bit numbers; the
/// slots' hashes, 64 bits each, 0 for an empty one; the slots' word numbers, 32 bits each. A word's slot
/// is its hash modulo the slots or one of the next (open addressing).
struct Vocabulary: @unchecked Sendable {
  let count: Int
  private let mask: UInt64
  // The bytes are part of a model that lives as long as the process; nothing writes them.
  private let hashes: UnsafePointer<UInt64>
  private let numbers: UnsafePointer<Int32>

  init(_ section: ModelSection) throws(ModelError) {
    var reader = section.reader
    let words = try reader.number()
    let slots = try reader.number()
    guard words >= 0, slots > 0, slots & (slots - 1) == 0, words < slots, slots <= 1 << 28 else {
      throw section.damaged("the vocabulary's sizes")
    }
    count = words
    mask = UInt64(slots - 1)
    hashes = try reader.pointer(to: UInt64.self, count: slots)
    numbers = try reader.pointer(to: Int32.self, count: slots)
    // A full table would be searched for ever, and a wrong number would read beside the vectors.
    var filled = 0
    for slot in 0..<slots where hashes[slot] != 0 {
      filled += 1
      guard numbers[slot] >= 0, numbers[slot] < words else {
        throw section.damaged("a word's number")
      }
    }
    guard filled < slots else { throw section.damaged("the vocabulary, which has no gap") }
  }

  /// - Parameter hash: of the word in lower case.
  func index(of hash: UInt64) -> Int32? {
    let hash = max(hash, 1)
    var slot = Int(truncatingIfNeeded: hash & mask)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return numbers[slot] }
      slot = (slot + 1) & Int(mask)
    }
    return nil
  }

  /// The section for `hashes`, whose order numbers the words.
  static func section(_ words: [UInt64]) -> [UInt8] {
    var slots = 16
    while slots < words.count * 2 { slots *= 2 }
    var table = [UInt64](repeating: 0, count: slots)
    var numbers = [Int32](repeating: 0, count: slots)
    for (number, word) in words.enumerated() {
      let hash = max(word, 1)
      var slot = Int(truncatingIfNeeded: hash & UInt64(slots - 1))
      while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & (slots - 1) }
      guard table[slot] == 0 else { continue }
      table[slot] = hash
      numbers[slot] = Int32(number)
    }
    var bytes = ModelBytes()
    bytes.append([UInt64(words.count), UInt64(slots)])
    bytes.append(table)
    bytes.append(numbers)
    return bytes.bytes
  }
}
