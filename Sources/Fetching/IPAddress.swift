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
    // IPv4 inside IPv6: mapped, and behind a translator (RFC 6052).
    if bytes.starts(with: Array(repeating: 0, count: 10) + [0xFF, 0xFF])
      || bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
    {
      return Self.isPrivate(Array(bytes.suffix(4)))
    }
    // Only 2000::/3 is handed out to the public.
    return bytes[0] & 0xE0 != 0x20
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
