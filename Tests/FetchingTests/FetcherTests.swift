import Fetching
import Foundation
import NIOHTTP1
import Testing

@Suite("Fetching from a real server")
struct FetcherTests {
  @Test("A page comes with its type, under our own name")
  func page() throws {
    let server = try LittleServer { $0.target == "/a?b=c" ? .page("<p>Hello") : nil }
    let page = try Fetcher(settings()).page(server.base + "/a?b=c#part")
    #expect(page.text == "<p>Hello")
    #expect(page.contentType == "text/html")
    #expect(page.address.description == server.base + "/a?b=c")
    #expect(server.targets == ["/robots.txt", "/a?b=c"])
    #expect(server.requests.allSatisfy { $0.headers["User-Agent"] == ["foothold/0.0 (test)"] })
  }

  @Test("Redirects are followed to the final address, relative ones too")
  func redirects() throws {
    let server = try LittleServer { request in
      switch request.target {
      case "/a": .redirect("/b", 301)
      case "/b": .redirect("c/d?e", 308)
      case "/c/d?e": .page("there")
      default: nil
      }
    }
    let page = try Fetcher(settings()).page(server.base + "/a")
    #expect(page.address.description == server.base + "/c/d?e")
    #expect(page.text == "there")
  }

  @Test("Redirects in a circle, without end or to nowhere are named")
  func badRedirects() throws {
    let server = try LittleServer { request in
      switch request.target {
      case "/circle": .redirect("/circle2")
      case "/circle2": .redirect("/circle")
      case "/nowhere": .status(302)
      case "/ftp": .redirect("ftp://a.example/")
      case "/robots.txt": nil
      default: .redirect(request.target + "x")
      }
    }
    let fetcher = Fetcher(settings { $0.mostRedirects = 4 })
    let circle = try WebAddress(server.base + "/circle")
    #expect(try fetcher.error(server.base + "/circle") == .redirectLoop(circle))
    #expect(try fetcher.error(server.base + "/on") == .tooManyRedirects(limit: 4))
    #expect(try fetcher.error(server.base + "/nowhere") == .redirectNowhere(302))
    #expect(try fetcher.error(server.base + "/ftp") == .badRedirect(to: "ftp://a.example/"))
  }

  @Test("A public page may not lead behind the firewall, and the error says why")
  func privateNetwork() throws {
    let inside = try LittleServer(host: "127.0.0.2") { _ in .page("secret") }
    let outside = try LittleServer { $0.target == "/a" ? .redirect(inside.base + "/x") : nil }
    let error = try Fetcher(settings()).error(outside.base + "/a")
    #expect(error == .intoPrivateNetwork(try WebAddress(inside.base + "/x")))
    #expect(error?.description.contains("firewall") == true)
    #expect(inside.targets.isEmpty)
    // Whoever names it himself, or comes from inside, may read it.
    #expect(try Fetcher(settings()).page(inside.base + "/x").text == "secret")
  }

  @Test(
    "A private page may not lead to a link-local address either, nor may its robots.txt",
    arguments: ["http://169.254.1.1/x", "http://[fe80::1]/x", "http://[::ffff:169.254.1.1]/x"])
  func linkLocal(target: String) throws {
    let server = try LittleServer { $0.target == "/a" ? .redirect(target) : nil }
    let error = try Fetcher(settings { $0.isPrivate = { $0.isPrivate } }).error(server.base + "/a")
    #expect(error == .intoLinkLocal(try WebAddress(target)))
    #expect(error?.isUnreachable == false)
    #expect(error?.description.contains("link-local") == true)
    let rules = try LittleServer { $0.target == "/robots.txt" ? .redirect(target) : .page("x") }
    #expect(
      try Fetcher(settings()).error(rules.base + "/a") == .intoLinkLocal(try WebAddress(target)))
  }

  @Test("A name that stood for a public address and now for a private one is found out")
  func rebinding() throws {
    let inside = try LittleServer { _ in .page("secret") }
    let outside = try LittleServer { $0.target == "/a" ? .redirect(inside.base + "/x") : nil }
    let questions = Counter()
    // Public when looked up (first and second hop), private when the connection stands.
    let fetcher = Fetcher(
      settings {
        $0.isPrivate = { _ in questions.next() > 2 }
      })
    let error = try fetcher.error(outside.base + "/a")
    #expect(error == .intoPrivateNetwork(try WebAddress(inside.base + "/robots.txt")))
    #expect(inside.targets.isEmpty)
  }

  @Test("What is linked from a public page must be public too")
  func links() throws {
    let inside = try LittleServer(host: "127.0.0.2") { _ in .page("secret") }
    let outside = try LittleServer { $0.target == "/feed" ? .page("feed") : nil }
    let fetcher = Fetcher(settings())
    let feed = try fetcher.page(outside.base + "/feed")
    #expect(throws: FetchError.intoPrivateNetwork(try WebAddress(inside.base + "/x"))) {
      try fetcher.fetch(WebAddress(inside.base + "/x"), linkedFrom: feed)
    }
  }

  @Test("A page larger than the limit is left off there, said or not")
  func tooLarge() throws {
    let server = try LittleServer { request in
      switch request.target {
      case "/said": LittleServer.Answer(body: Array(repeating: 0x41, count: 300_000))
      case "/endless":
        LittleServer.Answer(body: Array(repeating: 0x41, count: 10_000), ending: .endless)
      default: nil
      }
    }
    let fetcher = Fetcher(settings { $0.mostBytes = 100_000 })
    #expect(try fetcher.error(server.base + "/said") == .tooLarge(limit: 100_000))
    #expect(try fetcher.error(server.base + "/endless") == .tooLarge(limit: 100_000))
  }

  @Test("A server that stalls, trickles or breaks off is given up")
  func stalls() throws {
    let server = try LittleServer { request in
      switch request.target {
      case "/stalls": LittleServer.Answer(body: [0x41], ending: .hangs)
      case "/breaks": LittleServer.Answer(body: [0x41], ending: .breaksOff)
      case "/trickles": LittleServer.Answer(body: [0x41], ending: .endless)
      default: nil
      }
    }
    let fetcher = Fetcher(
      settings {
        $0.readTime = 0.3
        $0.wholeTime = 0.8
        $0.mostBytes = 1 << 30
      })
    #expect(try fetcher.error(server.base + "/stalls") == .timedOut(.reading, seconds: 0.3))
    let broken = try fetcher.error(server.base + "/breaks")
    #expect(broken?.isUnreachable == true)
    #expect(broken?.description.contains("broke off") == true)
    #expect(try fetcher.error(server.base + "/trickles") == .timedOut(.whole, seconds: 0.8))
  }

  @Test("Nobody there, and no such host, are told apart")
  func nobody() throws {
    let port = try LittleServer { _ in nil }.port
    let fetcher = Fetcher(settings())
    let refused = try fetcher.error("http://127.0.0.1:\(port)/")
    #expect(refused?.isUnreachable == true)
    #expect(refused?.description.hasPrefix("cannot connect to 127.0.0.1:\(port)") == true)
    #expect(
      try fetcher.error("http://no-such-host.invalid/") == .noSuchHost("no-such-host.invalid"))
  }

  @Test("Each failure says whether trying again may help", arguments: [403, 404, 410, 500, 418])
  func statuses(code: Int) throws {
    let server = try LittleServer { $0.target == "/a" ? .status(code) : nil }
    let error = try Fetcher(settings()).error(server.base + "/a")
    #expect(error == .status(code))
    #expect(error?.isUnreachable == (code >= 500))
  }

  @Test("A page is asked for only if it changed, by what its server gave with it")
  func conditional() throws {
    let server = try LittleServer { request in
      guard request.target == "/a" else { return nil }
      return request.headers["If-None-Match"] == ["\"v1\""]
        && request.headers["If-Modified-Since"] == ["Tue, 05 Apr 2016 09:30:00 GMT"]
        ? .status(304)
        : .page("a", ("ETag", "\"v1\""), ("Last-Modified", "Tue, 05 Apr 2016 09:30:00 GMT"))
    }
    let address = try WebAddress(server.base + "/a")
    let fetcher = Fetcher(settings())
    guard case .page(let page) = try fetcher.fetch(address) else { throw NotAPage() }
    let validators = try #require(page.validators)
    #expect(try fetcher.fetch(address, validators: { _ in validators }) == .notModified(address))
    let old = Validators(entityTag: "\"v0\"", lastModified: nil)
    guard case .page = try fetcher.fetch(address, validators: { _ in old }) else {
      throw NotAPage()
    }
  }

  @Test("A busy server is asked once more after as long as it asks for, within reason")
  func retries() throws {
    let count = Counter()
    let server = try LittleServer { request in
      switch request.target {
      case "/soon":
        count.next() == 1
          ? .status(503, ("Retry-After", "0")) : .page("there")
      case "/later": .status(429, ("Retry-After", "86400"))
      case "/date":
        .status(
          503, ("Date", "Tue, 05 Apr 2016 23:59:30 GMT"),
          ("Retry-After", "Wed, 06 Apr 2016 00:02:00 GMT"))
      case "/now": .status(503)
      default: nil
      }
    }
    let fetcher = Fetcher(settings())
    #expect(try fetcher.page(server.base + "/soon").text == "there")
    #expect(try fetcher.error(server.base + "/later") == .busy(429, retryAfter: 86_400))
    #expect(try fetcher.error(server.base + "/date") == .busy(503, retryAfter: 150))
    #expect(try fetcher.error(server.base + "/now") == .busy(503, retryAfter: nil))
  }

  @Test("A host is asked no faster than the delay, and than it wishes within reason")
  func pace() throws {
    let server = try LittleServer { request in
      request.target == "/robots.txt"
        ? .page("User-agent: *\nCrawl-delay: 100\n") : .page(request.target)
    }
    let clock = ContinuousClock()
    func time(_ change: (inout FetchSettings) -> Void) throws -> Duration {
      let fetcher = Fetcher(settings(change))
      return try clock.measure {
        _ = try fetcher.page(server.base + "/a")
        _ = try fetcher.page(server.base + "/b")
      }
    }
    #expect(try time { $0.mostDelay = 0.4 } >= .seconds(0.4))
    let limited = try time {
      $0.delay = 0.2
      $0.mostDelay = 0.2
    }
    #expect(limited >= .seconds(0.2))
  }

  @Test("Whoever waits for a host's turn can be interrupted")
  func interrupted() throws {
    let server = try LittleServer { $0.target == "/robots.txt" ? nil : .page("a") }
    let fetcher = Fetcher(settings { $0.delay = 30 }, isStopped: { true })
    _ = try fetcher.page(server.base + "/a")
    #expect(try fetcher.error(server.base + "/b") == .stopped)
  }
}
