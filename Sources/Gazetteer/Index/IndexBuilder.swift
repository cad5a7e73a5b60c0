import Foundation

/// Makes an index file: texts go straight to their place, records and keys to scratch files beside it,
/// so that memory does not grow with the gazetteer. The file appears under its name when it is whole.
package final class IndexBuilder {
  package struct Summary: Hashable, Sendable {
    package let places: Int
    package let keys: Int
    package let bytes: Int
  }

  private let path: String
  private let scratch: String
  private let output: FileSink
  private let records: FileSink
  private let keys: KeyPartitions
  private var places = 0
  /// GeoNames numbers that are in already, a bit each.
  private var seen: [UInt64] = []
  /// Regions and countries that the files had, by code, so that built-in ones only add spellings.
  private var areas: [String: (number: UInt32, population: UInt32)] = [:]
  private static let mostAreas = 1 << 20

  package init(path: String) throws(IndexError) {
    self.path = path
    scratch = "\(path).making-\(getpid())"
    do {
      try FileManager.default.createDirectory(
        atPath: scratch, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: scratch, reason: error.localizedDescription)
    }
    keys = KeyPartitions(folder: scratch)
    output = try FileSink(creating: "\(scratch)/index")
    records = try FileSink(creating: "\(scratch)/records")
    try output.write([UInt8](repeating: 0, count: IndexLayout.headerSize))
  }

  deinit { try? FileManager.default.removeItem(atPath: scratch) }

  /// A place of a GeoNames file; one whose number is in already is left out.
  ///
  /// - Returns: whether it was new.
  @discardableResult
  package func add(_ row: GeoNamesRow) throws(IndexError) -> Bool {
    let word = Int(row.id >> 6)
    if word >= seen.count {
      let wanted = max(word + 1, min(seen.count * 2, Int(GeoNamesRow.mostID >> 6) + 1))
      seen += [UInt64](repeating: 0, count: wanted - seen.count)
    }
    guard seen[word] & (1 << UInt64(row.id & 63)) == 0 else { return false }
    seen[word] |= 1 << UInt64(row.id & 63)
    let kind = PlaceKind(featureClass: row.featureClass, code: row.featureCode)
    let number = UInt32(places)
    try add(
      id: row.id, row.names, admin1: row.admin1, admin2: row.admin2, country: row.country,
      featureClass: row.featureClass, featureCode: row.featureCode, kind: kind,
      latitude: row.latitude, longitude: row.longitude, population: row.population)
    if let code = row.areaCode, areas.count < Self.mostAreas, areas[code] == nil {
      areas[code] = (number, row.population)
      try addCode(code, of: number)
    }
    return true
  }

  /// An area that we know of ourselves. Where a file has it too, the file's place gets our spellings.
  package func add(_ area: KnownArea) throws(IndexError) {
    if let known = areas[area.code] {
      // Spellings of a written place cannot be added to its text: its main name stands for them.
      for name in area.names where name.use != .abbreviation && name.use != .nationality {
        try addKeys(name.text, use: name.use, 0, of: known.number, rank: known.population)
      }
      return
    }
    try add(
      id: 0, area.names + [(area.code, .code)], admin1: area.admin1, admin2: area.admin2,
      country: area.country, featureClass: area.featureClass, featureCode: area.featureCode,
      kind: area.kind, latitude: area.latitude, longitude: area.longitude,
      population: area.population)
    try addCode(area.code, of: UInt32(places - 1))
  }

  /// So that the name of "US.TX" is found.
  private func addCode(_ code: String, of place: UInt32) throws(IndexError) {
    try keys.add(
      .init(key: KeyHash.of(code.utf8, .code), rank: 0, place: place, spelling: 0))
  }

  private func add(
    id: UInt32, _ names: [(text: String, use: NameUse)], admin1: String, admin2: String,
    country: UInt16, featureClass: UInt8, featureCode: String, kind: PlaceKind,
    latitude: Double, longitude: Double, population: UInt32
  ) throws(IndexError) {
    let offset = output.size - IndexLayout.headerSize
    guard offset < Int(UInt32.max), places < Int(UInt32.max) else {
      throw .tooLarge(what: "\(places) places")
    }
    var text: [UInt8] = []
    for code in [featureCode, admin1, admin2] { text.appendShort(code) }
    let kept = names.prefix(Int(UInt16.max)).filter { $0.text.utf8.count <= 255 }
    text.appendLittleEndian(UInt16(kept.count))
    for name in kept {
      text.append(name.use.rawValue)
      text.appendShort(name.text)
    }
    try output.write(text)
    var record: [UInt8] = []
    record.appendLittleEndian(id)
    record.appendLittleEndian(Int32((latitude * 100_000).rounded()))
    record.appendLittleEndian(Int32((longitude * 100_000).rounded()))
    record.appendLittleEndian(population)
    record.appendLittleEndian(UInt32(offset))
    record.appendLittleEndian(country)
    record += [featureClass, kind.rawValue]
    try records.write(record)
    var known: Set<UInt64> = []
    for (index, name) in kept.enumerated() where name.use != .code {
      try addKeys(
        name.text, use: name.use, UInt16(index), of: UInt32(places), rank: population, known: &known
      )
    }
    places += 1
  }

  private func addKeys(
    _ name: String, use: NameUse, _ spelling: UInt16, of place: UInt32, rank: UInt32
  ) throws(IndexError) {
    var known: Set<UInt64> = []
    try addKeys(name, use: use, spelling, of: place, rank: rank, known: &known)
  }

  private func addKeys(
    _ name: String, use: NameUse, _ spelling: UInt16, of place: UInt32, rank: UInt32,
    known: inout Set<UInt64>
  ) throws(IndexError) {
    guard let hashes = NameKey.hashes(name) else { return }
    // Abbreviations and nationality words must be spelled right.
    let sounds = use == .main || use == .other ? hashes.sounds : []
    for key in [hashes.plain] + sounds {
      // "U.S." and "US" have one key, and each is good only as it is spelled.
      guard known.insert(key).inserted || use == .abbreviation else { continue }
      try keys.add(.init(key: key, rank: rank, place: place, spelling: spelling))
    }
  }

  package func finish() throws(IndexError) -> Summary {
    let textsSize = output.size - IndexLayout.headerSize
    let recordsStart = output.size
    try records.close()
    try copy("\(scratch)/records")
    let entriesStart = output.size
    var bits = 1
    while bits < 30, 1 << bits < keys.count / IndexLayout.bucketLoad { bits += 1 }
    var buckets = [UInt32](repeating: 0, count: (1 << bits) + 1)
    try keys.forEachSorted { entry throws(IndexError) in
      buckets[Int(entry.key >> UInt64(64 - bits)) + 1] += 1
      var bytes: [UInt8] = []
      bytes.reserveCapacity(IndexLayout.keySize)
      bytes.appendLittleEndian(entry.key)
      bytes.appendLittleEndian(entry.place)
      bytes.appendLittleEndian(entry.spelling)
      try output.write(bytes)
    }
    let bucketsStart = output.size
    var sum: UInt32 = 0
    var table: [UInt8] = []
    for index in buckets.indices {
      sum += buckets[index]
      table.appendLittleEndian(sum)
      if table.count >= 1 << 16 {
        try output.write(table)
        table.removeAll(keepingCapacity: true)
      }
    }
    try output.write(table)
    typealias Field = IndexLayout.Field
    var header = IndexLayout.magic
    header.appendLittleEndian(IndexLayout.version)
    header.appendLittleEndian(UInt32(bits))
    for number in [
      output.size, places, keys.count, IndexLayout.headerSize, textsSize, recordsStart,
      entriesStart, bucketsStart,
    ] {
      header.appendLittleEndian(UInt64(number))
    }
    header += [UInt8](repeating: 0, count: Field.checksum - header.count)
    header.appendLittleEndian(IndexLayout.checksum(header))
    try output.overwrite(header, at: 0)
    try output.synchronise()
    try output.close()
    guard rename("\(scratch)/index", path) == 0 else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    return Summary(places: places, keys: keys.count, bytes: output.size)
  }

  private func copy(_ path: String) throws(IndexError) {
    let file = try MappedFile(path)
    var start = 0
    while start < file.count {
      let length = min(1 << 20, file.count - start)
      guard let bytes = file.bytes(at: start, count: length) else { return }
      try output.write(bytes)
      start += length
    }
  }
}

extension [UInt8] {
  /// Length in a byte, then the text; longer texts are cut, which codes never are.
  fileprivate mutating func appendShort(_ text: String) {
    let bytes = text.utf8.prefix(255)
    append(UInt8(bytes.count))
    append(contentsOf: bytes)
  }
}
