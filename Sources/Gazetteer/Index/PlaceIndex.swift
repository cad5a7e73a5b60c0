import Evidence
import Foundation

/// The index over a gazetteer, mapped into memory: nothing is read before it is asked for.
///
/// What the file says is never believed: an offset that leads out of it gives no answer.
package final class PlaceIndex: Sendable {
  package let path: String
  package let placeCount: Int
  package let keyCount: Int
  private let file: MappedFile
  private let texts: Int
  private let textsSize: Int
  private let records: Int
  private let entries: Int
  private let buckets: Int
  private let bucketBits: Int

  package init(opening path: String) throws(IndexError) {
    let file = try MappedFile(path)
    typealias Field = IndexLayout.Field
    guard let header = file.bytes(at: 0, count: IndexLayout.headerSize),
      header.starts(with: IndexLayout.magic)
    else { throw .notAnIndex(path: path) }
    let version = file.load(UInt32.self, at: Field.version) ?? 0
    guard version == IndexLayout.version else {
      throw .otherVersion(path: path, found: version)
    }
    guard file.load(UInt64.self, at: Field.checksum) == IndexLayout.checksum(header) else {
      throw .damaged(path: path, what: "its header does not match its checksum")
    }
    func number(_ field: Int) throws(IndexError) -> Int {
      guard let number = file.load(UInt64.self, at: field).flatMap({ Int(exactly: $0) }) else {
        throw .damaged(path: path, what: "a number in its header is out of range")
      }
      return number
    }
    guard try number(Field.fileSize) == file.count else {
      throw .damaged(path: path, what: "it was cut off")
    }
    placeCount = try number(Field.places)
    keyCount = try number(Field.keys)
    texts = try number(Field.texts)
    textsSize = try number(Field.textsSize)
    records = try number(Field.records)
    entries = try number(Field.entries)
    buckets = try number(Field.buckets)
    bucketBits = Int(file.load(UInt32.self, at: Field.bucketBits) ?? 0)
    self.file = file
    self.path = path
    guard (1...30).contains(bucketBits),
      placeCount <= file.count / IndexLayout.recordSize,
      keyCount <= file.count / IndexLayout.keySize,
      file.bytes(at: texts, count: textsSize) != nil,
      file.bytes(at: records, count: placeCount * IndexLayout.recordSize) != nil,
      file.bytes(at: entries, count: keyCount * IndexLayout.keySize) != nil,
      file.bytes(at: buckets, count: ((1 << bucketBits) + 1) * 4) != nil
    else { throw .damaged(path: path, what: "a section lies outside of it") }
  }
}

// MARK: - Looking up

extension PlaceIndex {
  /// The entries of a key, the largest place first; no more than `limit`.
  func hits(_ key: UInt64, limit: Int = 64) -> [IndexHit] {
    var found: [IndexHit] = []
    guard var entry = first(key) else { return [] }
    while found.count < limit, let (place, spelling) = hit(entry, of: key) {
      found.append(IndexHit(place: place, spelling: spelling))
      entry += 1
    }
    return found
  }

  func contains(_ key: UInt64) -> Bool { first(key) != nil }

  /// The first entry of the key.
  private func first(_ key: UInt64) -> Int? {
    let bucket = Int(key >> UInt64(64 - bucketBits))
    guard let low = file.load(UInt32.self, at: buckets + bucket * 4),
      let high = file.load(UInt32.self, at: buckets + (bucket + 1) * 4)
    else { return nil }
    var start = min(Int(low), keyCount)
    var end = min(Int(high), keyCount)
    while start < end {
      let middle = start + (end - start) / 2
      guard let found = self.key(of: middle) else { return nil }
      if found < key { start = middle + 1 } else { end = middle }
    }
    return start < keyCount && self.key(of: start) == key ? start : nil
  }

  private func key(of entry: Int) -> UInt64? {
    file.load(UInt64.self, at: entries + entry * IndexLayout.keySize)
  }

  private func hit(_ entry: Int, of key: UInt64) -> (UInt32, UInt16)? {
    guard entry < keyCount, self.key(of: entry) == key else { return nil }
    let start = entries + entry * IndexLayout.keySize
    guard let place = file.load(UInt32.self, at: start + 8), Int(place) < placeCount,
      let spelling = file.load(UInt16.self, at: start + 12)
    else { return nil }
    return (place, spelling)
  }
}

// MARK: - Places

extension PlaceIndex {
  /// The parts of a record that ranking needs, without its text.
  struct Brief: Hashable, Sendable {
    let latitude: Double
    let longitude: Double
    let population: Int
    /// Two letters, the first in the high byte.
    let country: UInt16
    let kind: PlaceKind
  }

  func brief(_ place: UInt32) -> Brief? {
    guard Int(place) < placeCount else { return nil }
    let start = records + Int(place) * IndexLayout.recordSize
    guard let latitude = file.load(Int32.self, at: start + 4),
      let longitude = file.load(Int32.self, at: start + 8),
      let population = file.load(UInt32.self, at: start + 12),
      let country = file.load(UInt16.self, at: start + 20),
      let kind = file.load(UInt8.self, at: start + 23).flatMap(PlaceKind.init)
    else { return nil }
    return Brief(
      latitude: Double(latitude) / 100_000, longitude: Double(longitude) / 100_000,
      population: Int(population), country: country, kind: kind)
  }

  package func place(_ number: UInt32) -> IndexedPlace? {
    guard let brief = brief(number) else { return nil }
    let start = records + Int(number) * IndexLayout.recordSize
    guard let id = file.load(UInt32.self, at: start),
      let featureClass = file.load(UInt8.self, at: start + 22), var text = text(of: number),
      let code = text.short(), let admin1 = text.short(), let admin2 = text.short()
    else { return nil }
    let names = text.names(limit: Int(UInt16.max))
    guard let main = names.first else { return nil }
    let own = names.first { $0.use == .code }?.name
    return IndexedPlace(
      id: PlaceID(own ?? String(id)), name: main.name, latitude: brief.latitude,
      longitude: brief.longitude, population: brief.population,
      country: Self.letters(brief.country), admin1: admin1, admin2: admin2,
      featureClass: String(decoding: [featureClass], as: UTF8.self), featureCode: code,
      kind: brief.kind)
  }

  /// GeoNames' code of a place's region of first order.
  func admin1(of number: UInt32) -> String? {
    guard var text = text(of: number), text.short() != nil else { return nil }
    return text.short()
  }

  /// A spelling of a place, and what it is to it.
  func spelling(_ hit: IndexHit) -> (name: String, use: NameUse)? {
    guard var text = text(of: hit.place) else { return nil }
    for _ in 0..<3 { guard text.short() != nil else { return nil } }
    return text.name(Int(hit.spelling))
  }

  /// All spellings of a place, its main name first.
  package func spellings(_ number: UInt32) -> [String] {
    guard var text = text(of: number) else { return [] }
    for _ in 0..<3 { guard text.short() != nil else { return [] } }
    return text.names(limit: Int(UInt16.max)).filter { $0.use != .code }.map(\.name)
  }

  /// The country or region with a code such as "US" or "US.TX".
  package func area(coded code: String) -> IndexedPlace? {
    hits(KeyHash.of(code.utf8, .code), limit: 1).first.flatMap { place($0.place) }
  }

  static func letters(_ country: UInt16) -> String {
    country == 0
      ? "" : String(decoding: [UInt8(country >> 8), UInt8(country & 255)], as: UTF8.self)
  }

  private func text(of number: UInt32) -> PlaceText? {
    guard Int(number) < placeCount else { return nil }
    let start = records + Int(number) * IndexLayout.recordSize
    guard let offset = file.load(UInt32.self, at: start + 16), Int(offset) < textsSize,
      let bytes = file.bytes(at: texts + Int(offset), count: textsSize - Int(offset))
    else { return nil }
    return PlaceText(bytes: bytes)
  }
}

/// Reads a place's text: three short codes, then the number of names and the names.
private struct PlaceText {
  let bytes: UnsafeRawBufferPointer
  private var index = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func byte() -> Int? {
    guard index < bytes.count else { return nil }
    defer { index += 1 }
    return Int(bytes[index])
  }

  private mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count <= bytes.count - index else { return nil }
    defer { index += count }
    return UnsafeRawBufferPointer(rebasing: bytes[index..<index + count])
  }

  mutating func short() -> String? {
    guard let count = byte(), let text = take(count) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func nameCount() -> Int {
    guard let low = byte(), let high = byte() else { return 0 }
    return low | high << 8
  }

  private mutating func next() -> (use: NameUse, text: UnsafeRawBufferPointer)? {
    guard let use = byte().flatMap({ NameUse(rawValue: UInt8($0)) }), let count = byte(),
      let text = take(count)
    else { return nil }
    return (use, text)
  }

  mutating func name(_ number: Int) -> (name: String, use: NameUse)? {
    guard number < nameCount() else { return nil }
    for _ in 0..<number { guard next() != nil else { return nil } }
    return next().map { (String(decoding: $0.text, as: UTF8.self), $0.use) }
  }

  mutating func names(limit: Int) -> [(name: String, use: NameUse)] {
    var names: [(name: String, use: NameUse)] = []
    for _ in 0..<min(nameCount(), limit) {
      guard let next = next() else { break }
      names.append((String(decoding: next.text, as: UTF8.self), next.use))
    }
    return names
  }
}
