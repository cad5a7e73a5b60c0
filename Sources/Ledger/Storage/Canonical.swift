internal import Crypto
internal import Evidence
internal import Foundation

/// The exact bytes that are hashed, as compact JSON, so that anybody can hash them again with any
/// tool. Changing any of these breaks every ledger written before.
enum Canonical {
  /// The `content` of a report's entry. `line` and `original` are SHA-256.
  static func report(line: Data, version: Int, original: Data, mediaType: String) -> Data {
    digest([
      .init("line", .string(line.hex)), .init("version", .integer(version)),
      .init("original", .string(original.hex)), .init("media", .string(mediaType)),
    ])
  }

  /// The `content` of the entry that says which coder read which version. `reading` is the number
  /// of the report's entry; `decision` that of the reviewer's, where the claims are his.
  static func coding(
    reading: Int, version: Int, coder: String, claims: Int, decision: Int? = nil
  ) -> Data {
    digest(
      [
        .init("reading", .integer(reading)), .init("version", .integer(version)),
        .init("coder", .string(coder)), .init("claims", .integer(claims)),
      ] + (decision.map { [.init("decision", .integer($0))] } ?? []))
  }

  /// The `content` of a claim's entry. `line` is SHA-256, `coding` the number of the coding's entry.
  static func claim(line: Data, coding: Int) -> Data {
    digest([.init("line", .string(line.hex)), .init("coding", .integer(coding))])
  }

  /// The `content` of a note's entry. `line` is SHA-256, `target` the number of the entry that it is
  /// about.
  static func note(line: Data, target: Int?) -> Data {
    digest([
      .init("line", .string(line.hex)), .init("target", target.map(JSONValue.integer) ?? .null),
    ])
  }

  static func digest(_ members: [JSONValue.Member]) -> Data {
    var bytes: [UInt8] = []
    JSONValue.object(members).write(to: &bytes)
    return sha256(bytes)
  }

  static func sha256(_ bytes: some DataProtocol) -> Data { Data(SHA256.hash(data: bytes)) }
}

/// SHA-256 for those who hand things to the ledger.
package enum Fingerprint {
  /// 64 hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String { Canonical.sha256(bytes).hex }
}

extension Data {
  /// Nil for anything but pairs of hexadecimal digits.
  init?(hex: String) {
    let digits = hex.utf8.map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x61...0x66: byte - 0x57
      default: .max
      }
    }
    guard digits.count.isMultiple(of: 2), digits.allSatisfy({ $0 < 16 }) else { return nil }
    self.init(stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  var hex: String {
    func digit(_ half: UInt8) -> UInt8 { half < 10 ? half + 0x30 : half + 0x57 }
    return String(unsafeUninitializedCapacity: count * 2) { text in
      var end = 0
      for byte in self {
        text[end] = digit(byte >> 4)
        text[end + 1] = digit(byte & 15)
        end += 2
      }
      return end
    }
  }
}
