/// Groups of words that stand beside the same words in unlabelled text: what is known of a word that
/// the labelled text lacks. Each word is in a large group and in a smaller one.
struct WordClusters: Sendable {
  private let codes: HashMap<UInt16>
  private let entries: [(hash: UInt32, code: UInt16)]

  static let none = WordClusters(entries: [])

  init(entries: [(hash: UInt32, code: UInt16)]) {
    self.entries = entries
    var codes = HashMap<UInt16>(capacity: max(8, entries.count), empty: 0)
    for entry in entries { codes[UInt64(entry.hash)] = entry.code }
    self.codes = codes
  }

  var isEmpty: Bool { entries.isEmpty }

  static func code(coarse: Int, fine: Int) -> UInt16 { UInt16(coarse + 1) << 8 | UInt16(fine) }
  static func coarse(_ code: UInt16) -> UInt16 { code >> 8 }
  static func fine(_ code: UInt16) -> UInt16 { code & 0xFF }

  /// 0 for a word that is in no group.
  func code(_ word: UInt64) -> UInt16 { codes[UInt64(UInt32(truncatingIfNeeded: word))] }

  init(_ reader: inout SectionReader) throws(ModelSectionError) {
    let count = Int(try reader.number(UInt32.self))
    guard count <= 1 << 20 else { throw reader.error("it has \(count) words") }
    let hashes = try reader.numbers(UInt32.self, count: count)
    let codes = try reader.numbers(UInt16.self, count: count)
    self.init(entries: zip(hashes, codes).map { (hash: $0, code: $1) })
  }

  func append(to out: inout [UInt8]) {
    SectionWriter.append([UInt32(entries.count)], to: &out)
    SectionWriter.append(entries.map(\.hash), to: &out)
    SectionWriter.append(entries.map(\.code), to: &out)
  }
}
