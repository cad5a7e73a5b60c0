import Crypto
package import Evidence

extension ReportID {
  /// The id of a report that is known by its address, so that it keeps it when its page changes.
  package init(address: String) {
    let content = ReportID(contentOf: address.utf8).rawValue
    self.init("url:" + content.drop { $0 != ":" }.dropFirst())
  }

  /// The id of a report that came without one: SHA-256 of its content's bytes, shortened to 128
  /// bits, which no archive will see collide.
  package init(contentOf bytes: some Sequence<UInt8>) {
    let digest = SHA256.hash(data: Array(bytes))
    let digits = digest.prefix(16).map { byte in
      let hex = String(byte, radix: 16)
      return byte < 16 ? "0" + hex : hex
    }
    self.init("sha256:" + digits.joined())
  }
}
