/// Why the bytes of a model are not what they should be.
package struct ModelSectionError: Error, Hashable, CustomStringConvertible {
  package let section: String
  package let reason: String
  package var description: String {
    "the language model's part “\(section)” cannot be used: \(reason); install Foothold's model again "
      + "or train it with this version"
  }
}

/// Numbers of a model's section, little-endian, one after the other.
struct SectionReader {
  private let bytes: UnsafeRawBufferPointer
  private let section: String
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer, section: String, version: UInt32) throws(ModelSectionError)
  {
    self.bytes = bytes
    self.section = section
    let found = try number(UInt32.self)
    guard found == version else {
      throw error("it has version \(found), not \(version)")
    }
  }

  mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type
  ) throws(ModelSectionError) -> Number {
    try numbers(type, count: 1)[0]
  }

  mutating func numbers<Number: FixedWidthInteger>(
    _ type: Number.Type, count: Int
  ) throws(ModelSectionError) -> [Number] {
    let size = MemoryLayout<Number>.size
    guard count >= 0, count <= (bytes.count - position) / size else {
      throw error("it ends too early")
    }
    let part = UnsafeRawBufferPointer(rebasing: bytes[position..<position + count * size])
    position += count * size
    return [Number](unsafeUninitializedCapacity: count) { buffer, used in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
      for index in 0..<count { buffer[index] = Number(littleEndian: buffer[index]) }
      used = count
    }
  }

  func finish() throws(ModelSectionError) {
    guard position == bytes.count else { throw error("bytes follow its end") }
  }

  func error(_ reason: String) -> ModelSectionError {
    ModelSectionError(section: section, reason: reason)
  }
}

enum SectionWriter {
  static func append<Number: FixedWidthInteger>(_ numbers: [Number], to out: inout [UInt8]) {
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { out.append(contentsOf: $0) }
    }
  }
}
