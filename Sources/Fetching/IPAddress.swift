import Foundation
import NIOCore

/// Four or sixteen bytes.
package struct IPAddress: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  init?(_ address: SocketAddress?) {
    switch address {
    case .v4(let v4): bytes = withUnsafeBytes(of: v4.address.sin_addr) { Array($0) }
    case .v6(let v6): bytes = withUnsafeBytes(of: v6.address.sin6_addr) { Array($0) }
    default: return nil
    }
  }

  /// Of this machine, its network or nobody: all that the registries of special addresses (RFC 6890
  /// and its successors) call not globally reachable.
  package var isPrivate: Bool {
    if bytes.count == 4 { return Self.isPrivate(bytes) }
    guard bytes.count == 16 else { return true }
    if let v4 = Self.embedded(bytes) { return Self.isPrivate(v4) }
    // Only 2000::/3 is handed out to the public.
    return bytes[0] & 0xE0 != 0x20
  }

  /// Of the one wire that this machine hangs on (RFC 3927, RFC 4291), where clouds answer with a
  /// machine's own keys, or of many machines at once: no page lies there.
  package var isLinkLocal: Bool {
    if let v4 = Self.embedded(bytes) { return IPAddress(v4).isLinkLocal }
    switch bytes.count {
    case 4: return bytes[0] == 0 || bytes[0] == 169 && bytes[1] == 254 || bytes[0] >= 224
    case 16:
      // fe80::/10, ff00::/8, the unspecified address, and the one of the keys in IPv6.
      return bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80 || bytes[0] == 0xFF
        || bytes.allSatisfy { $0 == 0 }
        || bytes == [0xFD, 0x00, 0x0E, 0xC2] + Array(repeating: 0, count: 10) + [0x02, 0x54]
    default: return true
    }
  }

  /// IPv4 inside IPv6: mapped, and behind a translator (RFC 6052).
  private static func embedded(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count == 16,
      bytes.starts(with: Array(repeating: 0, count: 10) + [0xFF, 0xFF])
        || bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
    else { return nil }
    return Array(bytes.suffix(4))
  }

  private static func isPrivate(_ v4: [UInt8]) -> Bool {
    switch (v4[0], v4[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168), (224..., _): true
    case (100, 64...127), (172, 16...31), (198, 18...19): true
    case (192, 0): v4[2] == 0
    default: false
    }
  }
}
