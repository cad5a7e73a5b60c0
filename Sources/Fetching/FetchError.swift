/// Why an address gave no page; each case says what to do about it.
package enum FetchError: Error, Hashable, Sendable {
  case notAnAddress(String)
  case otherScheme(String)
  case holdsPassword(host: String?)
  case noSuchHost(String)
  case cannotConnect(host: String, reason: String)
  case notSecure(host: String, reason: String)
  case timedOut(Stage, seconds: Double)
  case brokenOff(host: String, reason: String)
  case tooLarge(limit: Int)
  case status(Int)
  /// The server is overloaded, or asks for patience.
  case busy(Int, retryAfter: Int?)
  case redirectLoop(WebAddress)
  case tooManyRedirects(limit: Int)
  case redirectNowhere(Int)
  case badRedirect(to: String)
  case intoPrivateNetwork(WebAddress)
  case intoLinkLocal(WebAddress)
  case disallowed(robots: WebAddress)
  case robotsUnavailable(WebAddress, status: Int)
  case stopped

  package enum Stage: Hashable, Sendable {
    case connecting, reading, whole
  }

  /// The service cannot be reached, and trying again later may help; otherwise what is there cannot
  /// be read.
  package var isUnreachable: Bool {
    switch self {
    case .noSuchHost, .cannotConnect, .notSecure, .timedOut, .brokenOff, .busy, .stopped,
      .robotsUnavailable:
      true
    case .status(let code): code >= 500
    default: false
    }
  }
}

extension FetchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAnAddress(let text):
      "no web address: \(text); write it as https://news.example/report"
    case .otherScheme(let text):
      "only http and https can be fetched: \(text); save it as a file and read that"
    case .holdsPassword(let host):
      "the address of \(host ?? "the site") holds a name or a password, which would end up in the "
        + "desk; save the page as a file and read that"
    case .noSuchHost(let host): "no such host: \(host); check the spelling, and the network"
    case .cannotConnect(let host, let reason):
      "cannot connect to \(host): \(reason); check the address, and try again later"
    case .notSecure(let host, let reason):
      "no secure connection to \(host): \(reason); look at the site's certificate in a browser"
    case .timedOut(.connecting, let seconds):
      "no connection within \(Self.words(seconds)); try again later"
    case .timedOut(.reading, let seconds):
      "the server sent nothing for \(Self.words(seconds)); try again later"
    case .timedOut(.whole, let seconds):
      "not there in full after \(Self.words(seconds)); try again later, or save the page as a file "
        + "and read that"
    case .brokenOff(let host, let reason):
      "\(host) broke off its answer (\(reason)); try again later"
    case .tooLarge(let limit):
      "larger than \(limit >> 20) MB; download it, split it, and read the files"
    case .status(let code): Self.words(status: code)
    case .busy(let code, let seconds):
      "the server is busy (HTTP \(code))"
        + (seconds.map { "; it asks to try again in \($0) s" } ?? "; try again later")
    case .redirectLoop(let address):
      "its redirects lead in a circle, back to \(address); open it in a browser, and save the page "
        + "as a file"
    case .tooManyRedirects(let limit):
      "more than \(limit) redirects; open it in a browser and give the address where it ends"
    case .redirectNowhere(let code):
      "a redirect (HTTP \(code)) that does not say where to; open it in a browser, and save the page "
        + "as a file"
    case .badRedirect(let target):
      "redirected to what is no web address: \(target); open it in a browser, and save the page as a "
        + "file"
    case .intoPrivateNetwork(let address):
      "a public page leads to \(address), which lies in this machine's own network; a page may not "
        + "make us look behind the firewall. Give that address yourself if you want it read"
    case .intoLinkLocal(let address):
      "a page leads to \(address), a link-local or multicast address, where machines keep their own "
        + "keys and no page lies; whoever wrote that page may mean harm. Give the address where the "
        + "report itself is"
    case .disallowed(let robots):
      "the site asks programs not to fetch it (\(robots)); open it in a browser, and save the page "
        + "as a file"
    case .robotsUnavailable(let robots, let status):
      "\(robots) answers with HTTP \(status), so that the site's wishes are unknown; try again later"
    case .stopped: "interrupted before it was fetched; run the same command again"
    }
  }

  private static func words(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
  }

  private static func words(status code: Int) -> String {
    switch code {
    case 401, 402, 403:
      "the server does not give it to us (HTTP \(code)); open it in a browser, and save the page as "
        + "a file"
    case 404, 410: "there is no such page (HTTP \(code)); check the address"
    case 500...: "the server failed (HTTP \(code)); try again later"
    default: "the server gives no page (HTTP \(code)); open it in a browser"
    }
  }
}
