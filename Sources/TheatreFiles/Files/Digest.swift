import Crypto
import Foundation

/// The fingerprint of a theatre: the same files give the same text on every machine.
enum Digest {
  /// SHA-256 (FIPS 180-4) in hexadecimal over, for each file in the order of names: the name, a zero
  /// byte, the length as eight bytes (most significant first), the bytes.
  static func hexadecimal(_ files: [String: [UInt8]]) -> String {
    var hash = SHA256()
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      hash.update(data: Array(name.utf8) + [0])
      let length = UInt64(bytes.count).bigEndian
      withUnsafeBytes(of: length) { hash.update(bufferPointer: $0) }
      hash.update(data: bytes)
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
