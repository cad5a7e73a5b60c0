/// Values as the little-endian bytes of a section.
struct ModelBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append<Value: BitwiseCopyable>(_ values: [Value]) {
    // Every platform that Swift builds for here is little-endian.
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// Lays a model file out; see ``ModelFile``.
struct ModelWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// - Parameter name: at most 16 bytes of UTF-8.
  mutating func add(_ name: String, _ bytes: [UInt8]) { sections.append((name, bytes)) }

  mutating func add(_ name: String, lines: [String]) {
    add(name, Array(lines.joined(separator: "\n").utf8))
  }

  func file() -> [UInt8] {
    var offset = Self.aligned(ModelFile.head + sections.count * ModelFile.entry)
    var body: [UInt8] = []
    var entries = ModelBytes()
    entries.append([UInt32(sections.count)])
    for section in sections {
      var name = Array(section.name.utf8.prefix(16))
      name += Array(repeating: 0, count: 16 - name.count)
      entries.append(name)
      entries.append([UInt64(offset), UInt64(section.bytes.count)])
      offset = Self.aligned(offset + section.bytes.count)
    }
    body = entries.bytes
    for section in sections {
      body += Array(repeating: 0, count: Self.aligned(body.count + 12) - 12 - body.count)
      body += section.bytes
    }
    var head = ModelBytes()
    head.append(ModelFile.magic)
    head.append([UInt32(ModelFile.version), body.withUnsafeBytes(ModelFile.checksum)])
    return head.bytes + body
  }

  private static func aligned(_ offset: Int) -> Int { (offset + 63) / 64 * 64 }
}
