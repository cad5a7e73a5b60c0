package import Evidence

/// Names from records as re3d keeps them: a line of JSON for each text and for each stretch of it that
/// somebody called an entity, with how sure the annotators were.
package struct NameRecords {
  /// Annotations that most annotators stood by.
  private static let sure = 0.5
  private static let types: [(name: String, type: NameType)] = [
    ("Organisation", .organisation), ("Person", .person), ("Location", .place),
    ("Nationality", .nationality),
  ]

  private struct Entity {
    let range: Range<Int>
    /// Place in `types`.
    let type: Int
    let confidence: Double
  }

  private let cut: ([UInt8]) -> NameText

  /// - Parameter cut: cuts a text into sentences and words.
  package init(cut: @escaping ([UInt8]) -> NameText) { self.cut = cut }

  /// - Parameters:
  ///   - documents: lines with `_id` and `text`.
  ///   - entities: lines with `documentId`, `begin`, `end` (in characters), `type`, `confidence`.
  /// - Returns: the texts with their names, and their ids.
  package func documents(
    _ documents: [UInt8], entities: [UInt8]
  ) throws(JSONError) -> [(id: String, document: NameDocument)] {
    var byDocument: [String: [JSONValue]] = [:]
    for line in entities.split(separator: UInt8(ascii: "\n")) {
      let entity = try JSONValue(parsing: Array(line))
      byDocument[entity["documentId"]?.string ?? "", default: []].append(entity)
    }
    var result: [(String, NameDocument)] = []
    for line in documents.split(separator: UInt8(ascii: "\n")) {
      let record = try JSONValue(parsing: Array(line))
      guard let id = record["_id"]?.string, let text = record["text"]?.string else { continue }
      let names = Self.names(byDocument[id] ?? [], in: text)
      result.append(
        (id, NameDocument(text: cut(Array(text.utf8)), names: names, isTarget: true)))
    }
    return result
  }

  private static func names(_ records: [JSONValue], in text: String) -> [NameDocument.Name] {
    let bytes = Array(text.utf8)
    var offsets: [Int] = []
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { offsets.append(offset) }
    offsets.append(bytes.count)
    let entities = records.compactMap { entity(of: $0, offsets) }
    let sure = entities.filter { $0.confidence >= Self.sure }
    var best: [Range<Int>: Entity] = [:]
    for entity in entities {
      // What the annotators left inside a larger stretch they agreed on is a name inside it.
      let isInside = sure.contains {
        $0.range != entity.range && $0.range.lowerBound <= entity.range.lowerBound
          && entity.range.upperBound <= $0.range.upperBound
      }
      guard entity.confidence >= Self.sure || isInside,
        let range = NameSpelling.trimmed(entity.range, of: bytes),
        NameSpelling.isName(range, of: bytes), isWhole(range, bytes)
      else { continue }
      if let other = best[range],
        (-other.confidence, other.type) <= (-entity.confidence, entity.type)
      {
        continue
      }
      best[range] = entity
    }
    return NameSpelling.longest(best.map { .init(range: $0, type: types[$1.type].type) })
  }

  private static func entity(of record: JSONValue, _ offsets: [Int]) -> Entity? {
    guard let begin = record["begin"]?.integer, let end = record["end"]?.integer,
      0 <= begin, begin < end, end < offsets.count,
      let type = types.firstIndex(where: { $0.name == record["type"]?.string })
    else { return nil }
    return Entity(
      range: offsets[begin]..<offsets[end], type: type,
      confidence: record["confidence"]?.double ?? 1)
  }

  /// Neither end cuts a word in two.
  private static func isWhole(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0xC3 && byte != 0xE2 || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20)
    }
    return !(range.lowerBound > 0 && isLetter(bytes[range.lowerBound - 1]))
      && !(range.upperBound < bytes.count && isLetter(bytes[range.upperBound]))
  }
}
