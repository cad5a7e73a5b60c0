import Fetching
import Foundation
import Testing

@Suite("robots.txt")
struct RobotsTests {
  /// Which of the paths a site with this robots.txt lets us have.
  private func allowed(_ robots: String, _ paths: String...) throws -> [String] {
    let server = try LittleServer { request in
      request.target == "/robots.txt" ? .page(robots) : .page("a")
    }
    let fetcher = Fetcher(settings())
    return try paths.filter { path in
      let error = try fetcher.error(server.base + path)
      let robots = try WebAddress(server.base + "/robots.txt")
      #expect(error == nil || error == .disallowed(robots: robots))
      return error == nil
    }
  }

  @Test("The longest rule that fits decides, and the one that allows where two are alike")
  func longest() throws {
    let robots = """
      User-agent: *
      Disallow: /a
      Allow: /a/b
      Disallow: /a/b/c
      Disallow: /same
      Allow: /same
      """
    #expect(
      try allowed(robots, "/", "/a", "/abc", "/a/b", "/a/b/c", "/a/b/d", "/same")
        == ["/", "/a/b", "/a/b/d", "/same"])
  }

  @Test("Stars stand for anything, a dollar for the end")
  func wildcards() throws {
    let robots = """
      User-agent: *
      Disallow: /*.php$
      Disallow: /x/*/z
      Disallow: /exact$
      Disallow: /*?print=
      """
    #expect(
      try allowed(
        robots, "/a.php", "/a.php5", "/x/y/z", "/x/z", "/x/y/zz", "/exact", "/exact1", "/p?print=1",
        "/p?q=1") == ["/a.php5", "/x/z", "/exact1", "/p?q=1"])
  }

  @Test("Our own group counts before everybody's, several of them together, names in any case")
  func groups() throws {
    let robots = """
      # Of nobody.
      Disallow: /nobody
      User-Agent: *
      Disallow: /

      USER-AGENT: otherbot
      User-agent: FootHold/2.0
      disallow: /one # a remark
      Sitemap: https://a.example/map.xml

      User-agent: foothold
      Disallow: /two
      """
    #expect(
      try allowed(robots, "/", "/one", "/two", "/three", "/nobody") == ["/", "/three", "/nobody"])
  }

  @Test("A group without rules, and a rule without a path, allow everything")
  func empty() throws {
    #expect(try allowed("User-agent: *\nDisallow:\n", "/a") == ["/a"])
    #expect(try allowed("User-agent: *\nDisallow: /\nUser-agent: foothold\n", "/a") == ["/a"])
    #expect(try allowed("<html>not found</html>", "/a") == ["/a"])
    #expect(try allowed("", "/a") == ["/a"])
  }

  @Test("The same path in other codes is the same path")
  func codes() throws {
    let robots =
      "User-agent: *\r\nDisallow: /%7Euser/\r\nDisallow: /caf%c3%a9\r\nDisallow: /a%2Fb\r\n"
    #expect(
      try allowed(robots, "/~user/x", "/%7euser/x", "/caf%C3%A9", "/a/b", "/a%2fb") == ["/a/b"])
  }

  @Test(
    "No robots.txt allows everything, one that cannot be had nothing",
    arguments: [404, 403, 500, 503])
  func missing(status: Int) throws {
    let server = try LittleServer { request in
      request.target == "/robots.txt" ? .status(status) : .page("a")
    }
    let error = try Fetcher(settings()).error(server.base + "/a")
    let robots = try WebAddress(server.base + "/robots.txt")
    #expect(error == (status < 500 ? nil : .robotsUnavailable(robots, status: status)))
  }

  @Test("It is read once for each host, and behind redirects")
  func once() throws {
    let server = try LittleServer { request in
      switch request.target {
      case "/robots.txt": .redirect("/moved.txt")
      case "/moved.txt": .page("User-agent: *\nDisallow: /b")
      default: .page("a")
      }
    }
    let fetcher = Fetcher(settings())
    #expect(try fetcher.error(server.base + "/a") == nil)
    #expect(try fetcher.error(server.base + "/b") != nil)
    #expect(try fetcher.error(server.base + "/c") == nil)
    #expect(server.targets == ["/robots.txt", "/moved.txt", "/a", "/c"])
  }

  @Test("The rules of the host where a redirect ends count too")
  func redirected() throws {
    let closed = try LittleServer { request in
      request.target == "/robots.txt" ? .page("User-agent: *\nDisallow: /") : .page("a")
    }
    let open = try LittleServer { $0.target == "/a" ? .redirect(closed.base + "/b") : nil }
    #expect(
      try Fetcher(settings()).error(open.base + "/a")
        == .disallowed(robots: try WebAddress(closed.base + "/robots.txt")))
  }

  @Test("Of a file longer than is read, the rule that is cut in two does not count")
  func cut() throws {
    let opening = "User-agent: *\nDisallow: /b\n#"
    let padding = String(repeating: "x", count: (512 << 10) - opening.utf8.count - 13)
    let robots = opening + padding + "\nDisallow: /" + "private\nDisallow: /c\n"
    #expect(try allowed(robots, "/a", "/b", "/private", "/c") == ["/a", "/private", "/c"])
  }

  @Test("A hostile robots.txt costs no time", .timeLimit(.minutes(1)))
  func hostile() throws {
    let stars = "Disallow: /" + String(repeating: "*a", count: 1_000) + "b\n"
    let robots = "User-agent: *\n" + String(repeating: stars, count: 400)
    let path = "/" + String(repeating: "a", count: 3_000)
    #expect(try allowed(robots, path) == [path])
  }
}
