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
  /// of the report's entry.
  static func coding(reading: Int, version: Int, coder: String, claims: Int) -> Data {
    digest([
      .init("reading", .integer(reading)), .init("version", .integer(version)),
      .init("coder", .string(coder)), .init("claims", .integer(claims)),
    ])
  }

  /// The `content` of a claim's entry. `line` is SHA-256, `coding` the number of the coding's entry.
  static func claim(line: Data, coding: Int) -> Data {
    digest([.init("line", .string(line.hex)), .init("coding", .integer(coding))])
  }

  static func digest(_ members: [JSONValue.Member]) -> Data {
    var bytes: [UInt8] = []
    JSONValue.object(members).write(to: &bytes)
    return sha256(bytes)
  }

  static func sha256(_ bytes: some DataProtocol) -> Data { Data(SHA256.hash(data: bytes)) }
}

extension Data {
  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
