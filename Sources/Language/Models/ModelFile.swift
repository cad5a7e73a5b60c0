import CZlib

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A model file mapped into memory, for as long as the process lives.
///
/// Layout, little-endian: the bytes `FHLM`; the format's version, the CRC-32 of everything after it and
/// the number of sections, 32 bits each; for each section its name (16 bytes, filled with zeros), offset
/// and length (64 bits each); then the sections, each at a multiple of 64 bytes.
package struct ModelFile: @unchecked Sendable {
  package static let version = 1
  static let head = 16
  static let entry = 32
  static let magic = Array("FHLM".utf8)

  let path: String
  // Never unmapped and never written, so it may be shared.
  private let bytes: UnsafeRawBufferPointer

  /// Maps the file and checks its version and checksum.
  init(path: String) throws(ModelError) {
    self.path = path
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size >= Self.head else {
      throw .damaged(path: path, what: "it is too short for a model")
    }
    let size = Int(status.st_size)
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    bytes = UnsafeRawBufferPointer(start: base, count: size)
    do {
      try check()
    } catch {
      munmap(base, size)
      throw error
    }
  }

  private func check() throws(ModelError) {
    guard bytes.prefix(4).elementsEqual(Self.magic) else {
      throw .damaged(path: path, what: "it does not begin like a model")
    }
    let found = number32(4)
    guard found == Self.version else {
      throw .version(path: path, found: found, wanted: Self.version)
    }
    let body = UnsafeRawBufferPointer(rebasing: bytes[12...])
    guard number32(8) == Int(Self.checksum(body)) else {
      throw .damaged(path: path, what: "its checksum is wrong")
    }
  }

  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var sum = crc32(0, nil, 0)
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(1 << 30)
      rest = rest.dropFirst(part.count)
      sum = crc32(
        sum, UnsafeRawBufferPointer(rebasing: part).bindMemory(to: UInt8.self).baseAddress,
        uInt(part.count))
    }
    return UInt32(truncatingIfNeeded: sum)
  }

  private func number32(_ offset: Int) -> Int {
    Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// The section of that name.
  func section(_ name: String) throws(ModelError) -> ModelSection {
    guard let section = try sectionIfAny(name) else {
      throw .damaged(path: path, what: "section \(name) is missing")
    }
    return section
  }

  /// The section of that name, nil where the model has none.
  func sectionIfAny(_ name: String) throws(ModelError) -> ModelSection? {
    let count = number32(12)
    for index in 0..<count {
      let start = Self.head + index * Self.entry
      guard start + Self.entry <= bytes.count else { break }
      guard
        name.utf8.elementsEqual(bytes[start..<start + 16].prefix { $0 != 0 })
      else { continue }
      let offset = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: start + 16, as: UInt64.self))
      let length = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: start + 24, as: UInt64.self))
      guard offset % 64 == 0, offset <= UInt64(bytes.count), length <= UInt64(bytes.count) - offset
      else { throw .damaged(path: path, what: "section \(name) lies outside the file") }
      let range = Int(offset)..<Int(offset) + Int(length)
      return ModelSection(
        path: path, name: name, bytes: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
    return nil
  }
}

/// One section of a model: bytes that stay where they are.
struct ModelSection: @unchecked Sendable {
  let path: String
  let name: String
  let bytes: UnsafeRawBufferPointer

  init(path: String, name: String, bytes: UnsafeRawBufferPointer) {
    self.path = path
    self.name = name
    self.bytes = bytes
  }

  /// A section in memory. Its bytes are never freed, since whoever reads a section may keep pointers
  /// into it: for training and tests.
  init(path: String, name: String, copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    self.init(path: path, name: name, bytes: UnsafeRawBufferPointer(copy))
  }

  var reader: ModelReader { ModelReader(section: self) }

  /// The lines of a section of text.
  var lines: [String] {
    bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  func damaged(_ what: String) -> ModelError {
    .damaged(path: path, what: "section \(name): \(what) cannot be right")
  }
}

/// Takes values from a section in order; never reads past its end.
struct ModelReader {
  private let section: ModelSection
  private var offset = 0

  init(section: ModelSection) { self.section = section }

  var isAtEnd: Bool { offset == section.bytes.count }

  mutating func number() throws(ModelError) -> Int {
    Int(truncatingIfNeeded: UInt64(littleEndian: try pointer(to: UInt64.self, count: 1).pointee))
  }

  mutating func pointer<Value: BitwiseCopyable>(
    to type: Value.Type, count: Int
  ) throws(ModelError) -> UnsafePointer<Value> {
    let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    guard count >= 0, !overflow, offset % MemoryLayout<Value>.alignment == 0,
      size <= section.bytes.count - offset, let base = section.bytes.baseAddress
    else { throw section.damaged("its length") }
    defer { offset += size }
    return UnsafePointer(
      (base + offset).bindMemory(to: type, capacity: count))
  }
}
