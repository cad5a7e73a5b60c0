import Fetching
import Foundation
import NIOConcurrencyHelpers

/// Fast, and with 127.0.0.1 taken for the open net, so that 127.0.0.2 can stand for what lies behind
/// a firewall.
func settings(_ change: (inout FetchSettings) -> Void = { _ in }) -> FetchSettings {
  var settings = FetchSettings(agent: "foothold/0.0 (test)")
  settings.delay = 0
  settings.isPrivate = { $0.bytes == [127, 0, 0, 2] }
  change(&settings)
  return settings
}

extension Fetcher {
  func page(_ address: String) throws -> Fetched {
    guard case .page(let page) = try fetch(WebAddress(address)) else { throw NotAPage() }
    return page
  }

  /// Why there is no page; nil where there is one.
  func error(_ address: String) throws -> FetchError? {
    let address = try WebAddress(address)
    do throws(FetchError) {
      _ = try fetch(address)
      return nil
    } catch {
      return error
    }
  }
}

struct NotAPage: Error {}

extension Fetched {
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// 1, 2, 3, … on whatever thread.
final class Counter: Sendable {
  private let count = NIOLockedValueBox(0)

  func next() -> Int {
    count.withLockedValue { count in
      count += 1
      return count
    }
  }
}
