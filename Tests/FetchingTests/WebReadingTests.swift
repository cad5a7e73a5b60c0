import Commands
import Desk
import Foundation
import NIOConcurrencyHelpers
import NIOHTTP1
import Testing

@Suite("From an address to the desk")
struct WebReadingTests {
  private static let page = """
    <html><head><title>Alton falls</title></head><body><article><h1>Alton falls</h1><p>The Syrian \
    army captured Palmyra on 27 March 2016 after three weeks of fighting, residents said.</p><p>Its \
    troops then moved towards Qaryatayn, where Islamic State holds the road to the east, they \
    added.</p></article></body></html>
    """
  private static func unpacked(_ text: String) -> [UInt8] {
    Array(Data(base64Encoded: text) ?? Data())
  }

  private struct Run {
    let code: Int32
    let lines: [String]
    let errors: String
  }

  private final class Desk {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("foothold-web-\(UUID().uuidString)").path
    private static let theatre = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Theatres/syria-iraq").standardizedFileURL.path

    private static let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Language/Resources").standardizedFileURL.path

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func make() { _ = run("init", "--theatre", Self.theatre, folder) }

    func run(_ arguments: String...) -> Run {
      var output: [UInt8] = []
      var errors: [UInt8] = []
      let context = CommandContext(
        environment: ["FOOTHOLD_DESK": folder, "FOOTHOLD_MODELS": Self.models], executable: nil,
        now: Date(timeIntervalSince1970: 1_459_857_600), input: -1,
        output: OutputSink { output += $0 }, errors: OutputSink { errors += $0 },
        isInterrupted: { false })
      let code = CommandRun.run(arguments, in: context)
      return Run(
        code: code,
        lines: String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init),
        errors: String(decoding: errors, as: UTF8.self))
    }
  }

  @Test("A page at an address becomes a report line with its final address")
  func extract() throws {
    let server = try LittleServer { request in
      switch request.target {
      case "/a": .redirect("/2016/04/05/alton")
      case "/2016/04/05/alton": .page(Self.page)
      default: nil
      }
    }
    let run = Desk().run("extract", server.base + "/a")
    #expect(run.code == 0)
    #expect(run.errors == "")
    let line = try #require(run.lines.first)
    #expect(run.lines.count == 1)
    #expect(line.hasPrefix("{\"id\":\"url:"))
    #expect(line.contains("\"url\":\"\(server.base)/2016/04/05/alton\""))
    #expect(line.contains("\"published\":\"2016-04-05\""))
    #expect(line.contains("after three weeks of fighting"))
  }

  @Test("The server's charset comes before the page's own")
  func charset() throws {
    let body =
      Array("<html><meta charset=utf-8><body><p>D".utf8) + [0xEA]
      + Array("r was calm on Monday, and all stayed at home, he said.</p></body></html>".utf8)
    let server = try LittleServer { request in
      request.target == "/a"
        ? .init(headers: [("Content-Type", "text/html; charset=iso-8859-2")], body: body) : nil
    }
    let run = Desk().run("extract", server.base + "/a")
    #expect(run.lines.first?.contains("Dęr was calm") == true)
  }

  @Test("Compressed pages are unpacked, up to a limit")
  func compressed() throws {
    let zipped = Self.unpacked(
      """
      H4sIAAAAAAACAz2PQWrDMBBFr/IPECq6F4J6Eciim9ILKJ6xJSprzGhS49tHsSEwmw9v3uf7ZEsJ/i60Bx/V8lg4+P\
      QZvopJxRRLad717NfwmxhDeTCuKtUwxtUeyoQT7fctleKOOBkrbBP01CATpjwny3W+QLll4moNLWb68G59mW89Hwxrgy\
      WuWOS/m022qNQwqMhfL7lgS6z8QvDDVGLt7brsSFLo+MRdM818it17kDsHumPtE367NDr0AAAA
      """)
    let bare = Self.unpacked(
      """
      PY9BasMwEEWv8g8QKroXgnoRyKKb0gsonrElKmvMaFLj20exITCbD2/e5/tkSwn+LrQHH9XyWDj49Bm+iknFFEtp3vXs\
      1/CbGEN5MK4q1TDG1R7KhBPt9y2V4o44GStsE/TUIBOmPCfLdb5AuWXiag0tZvrwbn2Zbz0fDGuDJa5Y5L+bTbao1DCo\
      yF8vuWBLrPxC8MNUYu3tuuxIUuj4xF0zzXyK3XuQOwe6Y+0T
      """)
    let bomb = Self.unpacked(
      """
      H4sIAAAAAAACA+3cr05CcRTA8YtcNyYbYiAZ5BGIFAYazAbNjgcgkmVzJgsvQWZjc7PSeAO02f0TnDM5L9z7GL/z+aST\
      Tzw7+549NrLSQf1jXavth9n8f/nVOMoAAACAxM1e7+vlMSDrFtvLqxsAAAAgdePjVl4dBf5uT8+tAwAAAJL3MOi3qw+B\
      77tJbh0AAACQvM7v26i6BWyKp5Nr+wAAAIDkvQgGAAAAQCiCAQAAABCLYAAAAADEIhgAAAAAwQgGAAAAQCyCAQAAABCL\
      YAAAAADEIhgAAAAAwQgGAAAAQCyCAQAAABDLYtDvlo8B7Z9iOrw4zAAAAIjkufnZe1/th3wHPEzs+uL+AAA=
      """)
    let server = try LittleServer { request in
      switch request.target {
      case "/gzip": .init(headers: [("Content-Encoding", "gzip")], body: zipped)
      case "/deflate": .init(headers: [("Content-Encoding", "deflate")], body: bare)
      case "/bomb": .init(headers: [("Content-Encoding", "gzip, gzip")], body: bomb)
      case "/brotli": .init(headers: [("Content-Encoding", "br")], body: [0xFF, 0x00, 0xFE])
      default: nil
      }
    }
    for path in ["/gzip", "/deflate"] {
      let run = Desk().run("extract", server.base + path)
      #expect(run.code == 0)
      #expect(run.lines.first?.contains("The Blue Front captured Alton on Monday") == true)
    }
    let large = Desk().run("extract", server.base + "/bomb")
    #expect(large.code == 65)
    #expect(large.errors.contains("larger than 16 MB"))
    let unknown = Desk().run("extract", server.base + "/brotli")
    #expect(unknown.code == 65)
    #expect(unknown.errors.contains("encoding “br”"))
  }

  @Test("What fails is named with its address, and the rest goes on")
  func failures() throws {
    let server = try LittleServer { $0.target == "/a" ? .page(Self.page) : nil }
    let gone = try LittleServer { _ in nil }.base
    let mixed = Desk().run("extract", server.base + "/none", gone + "/x", server.base + "/a")
    #expect(mixed.code == 65)
    #expect(mixed.lines.count == 1)
    #expect(mixed.errors.contains("\(server.base)/none: error: there is no such page (HTTP 404)"))
    #expect(mixed.errors.contains("\(gone)/x: error: cannot connect"))
    #expect(Desk().run("extract", gone + "/x").code == 69)
    let refused = Desk().run("extract", "ftp://news.example/a")
    #expect(refused.code == 64)
    #expect(refused.errors.contains("only http and https"))
  }

  @Test("Report lines from afar are not taken for ours")
  func spoofing() throws {
    let line = "{\"id\":\"r1\",\"outlet\":\"Example Wire\",\"text\":\"The army left Palmyra.\"}\n"
    let server = try LittleServer { $0.target == "/a.jsonl" ? .page(line) : nil }
    let typed = try LittleServer { request in
      request.target == "/a.jsonl" ? .init(body: Array(line.utf8)) : nil
    }
    let run = Desk().run("extract", typed.base + "/a.jsonl")
    #expect(run.code == 65)
    #expect(run.lines.isEmpty)
    let asPage = Desk().run("extract", server.base + "/a.jsonl")
    #expect(!asPage.lines.contains { $0.contains("\"r1\"") })
  }

  @Test("A page that did not change is not fetched again; one that did is a new version")
  func again() throws {
    let version = NIOLockedValueBox(1)
    let server = try LittleServer { request in
      guard request.target == "/a" else { return nil }
      let tag = "\"v\(version.withLockedValue { $0 })\""
      if request.headers["If-None-Match"] == [tag] { return .status(304) }
      let page = tag == "\"v1\"" ? Self.page : Self.page.replacing("residents", with: "many")
      return .page(page, ("ETag", tag))
    }
    let desk = Desk()
    desk.make()
    let first = desk.run("read", server.base + "/a")
    #expect(first.code == 0)
    #expect(first.lines.first?.hasPrefix("1 report added; ") == true)
    let second = desk.run("read", server.base + "/a")
    #expect(second.code == 0)
    #expect(second.lines == ["0 reports added, 1 not modified since; 0 claims recorded"])
    version.withLockedValue { $0 = 2 }
    let third = desk.run("read", server.base + "/a")
    #expect(third.lines.first?.hasPrefix("0 reports added, 1 revised") == true)
    // What the caller knows changes what is read, and asks for the whole page.
    let told = desk.run("read", "--outlet", "Example Wire", server.base + "/a")
    #expect(told.lines.first?.contains("not modified") == false)
    #expect(desk.run("verify").code == 0)
  }

  @Test("A desk that has lost the report fetches the page in full")
  func lostReport() throws {
    let server = try LittleServer { request in
      guard request.target == "/a" else { return nil }
      return request.headers["If-None-Match"].isEmpty
        ? .page(Self.page, ("ETag", "\"1\"")) : .status(304)
    }
    let desk = Desk()
    desk.make()
    _ = desk.run("read", server.base + "/a")
    for name in ["foothold.sqlite", "foothold.sqlite-wal", "foothold.sqlite-shm", "theatre"] {
      try? FileManager.default.removeItem(atPath: desk.folder + "/" + name)
    }
    desk.make()
    #expect(desk.run("read", server.base + "/a").lines.first?.hasPrefix("1 report added") == true)
  }

  @Test("A paywall does not take the place of the report that was there before")
  func stub() throws {
    let stub =
      "<html><body><p>The army said.</p><p>Subscribe to continue reading.</p></body></html>"
    let isOpen = NIOLockedValueBox(true)
    let server = try LittleServer { request in
      guard request.target == "/a" else { return nil }
      return .page(isOpen.withLockedValue { $0 } ? Self.page : stub)
    }
    let desk = Desk()
    desk.make()
    _ = desk.run("read", server.base + "/a")
    isOpen.withLockedValue { $0 = false }
    let run = desk.run("read", server.base + "/a")
    #expect(run.code == 65)
    #expect(run.lines.first?.hasPrefix("1 report added, 1 with problems") == true)
    #expect(desk.run("claims", "Palmyra").lines.count > 1)
  }

  private static func feed(_ links: [String]) -> LittleServer.Answer {
    let items = links.enumerated().map { index, link in
      """
      <item><title>Item \(index)</title><link>\(link)</link>
      <pubDate>Tue, 05 Apr 2016 08:00:00 GMT</pubDate>
      <description>The army left Palmyra, in short \(index).</description></item>
      """
    }
    let text =
      "<rss version=\"2.0\"><channel><title>Example Feed</title>" + items.joined()
      + "</channel></rss>"
    return .init(headers: [("Content-Type", "application/rss+xml")], body: Array(text.utf8))
  }

  @Test("A feed gives its items; followed, the pages behind them, as far as they can be had")
  func feeds() throws {
    let server = try LittleServer { request in
      switch request.target {
      case "/feed": Self.feed(["/a", "/none", "/closed", "/a"])
      case "/a": .page(Self.page)
      case "/robots.txt": .page("User-agent: *\nDisallow: /closed")
      default: nil
      }
    }
    let desk = Desk()
    desk.make()
    let items = desk.run("read", server.base + "/feed")
    #expect(items.code == 0)
    #expect(items.lines.first?.hasPrefix("4 reports added") == true)
    #expect(server.targets == ["/robots.txt", "/feed"])
    let other = Desk()
    other.make()
    let followed = other.run("read", "--follow", server.base + "/feed")
    #expect(followed.code == 65)
    #expect(followed.errors.contains("\(server.base)/none: error: there is no such page"))
    #expect(followed.errors.contains("\(server.base)/closed: error: the site asks programs"))
    #expect(server.targets.suffix(3) == ["/feed", "/a", "/none"])
    // The page, and what the feed says of the other three.
    #expect(followed.lines.first?.hasPrefix("4 reports added, 2 not recorded") == true)
    let page = other.run("claims", "Palmyra", "--json").lines.filter { $0.contains("\"url:") }
    #expect(page.first?.contains("Example Feed") == true)
  }

  @Test("No more links are followed than wanted")
  func followLimit() throws {
    let server = try LittleServer { request in
      switch request.target {
      case "/feed": Self.feed(["/a", "/b", "/c"])
      case "/robots.txt": nil
      default: .page(Self.page)
      }
    }
    let desk = Desk()
    desk.make()
    let run = desk.run("read", "--follow", "--follow-limit", "1", server.base + "/feed")
    #expect(run.code == 0)
    #expect(server.targets == ["/robots.txt", "/feed", "/a"])
    #expect(run.lines.first?.hasPrefix("3 reports added") == true)
  }
}
