import Evidence
import Reading
import Testing

@Suite("WARC archives")
struct WARCTests {
  private typealias Made = MadeArchive

  private static let three: [[UInt8]] = (1...3).map {
    Made.response("\(Made.sentence) It was number \($0).", address: "https://wire.example/\($0)")
  }

  @Test("a stored page becomes a report with its address, its dates and its server's charset")
  func report() throws {
    // "The army took Дёржа." in windows-1251, of which the page itself says nothing.
    let words = Array("<html><body><p>The army took ".utf8) + [0xC4, 0xB8, 0xF0, 0xE6, 0xE0]
    let block = Made.http(words + Array(", he said.".utf8), type: "text/html; charset=windows-1251")
    let outcomes = Reader().read(Made.record(version: "1.1", block), name: "a.warc")
    let report = try #require(outcomes.first?.report)
    #expect(outcomes.count == 1)
    #expect(report.text == "The army took Дёржа, he said.")
    #expect(report.url == "https://wire.example/2016/04/05/convoy")
    #expect(report.published?.text == "2016-04-05")
    #expect(report.extras.first == .init("captured", .string("2016-04-06T10:00:00Z")))
    #expect(report.problem == nil)
  }

  @Test("pages come out of plain files, of members and of one great member, in any chunks")
  func chunks() {
    let plain = Array(Self.three.joined())
    let members = Array(Self.three.map { Made.compressed($0) }.joined())
    let whole = Made.compressed(plain)
    let expected = Made.items(plain)
    #expect(expected.compactMap(\.page?.address) == (1...3).map { "https://wire.example/\($0)" })
    for file in [plain, members, whole] {
      for size in [1, 7, 64, 1_000, 1 << 20] {
        #expect(Made.items(file, chunk: size) == expected, "\(size)")
      }
    }
  }

  @Test("what is no page is passed over, and a resource is one")
  func kinds() {
    let page = Array(Made.page().utf8)
    let records = [
      Made.record(type: "warcinfo", contentType: "application/warc-fields", Array("a: b".utf8)),
      Made.record(type: "request", contentType: "application/http", Array("GET / HTTP/1.1".utf8)),
      Made.record(at: "dns:wire.example", contentType: "text/dns", Array("1".utf8)),
      Made.record(at: "https://wire.example/gone", Made.http(page, status: "404 Not Found")),
      Made.record(at: "https://wire.example/there", Made.http([], status: "301 Moved")),
      Made.record(at: "https://wire.example/i.png", Made.http([1, 2], type: "image/png")),
      Made.record(at: "https://wire.example/robots.txt", Made.http([0x61], type: "text/plain")),
      Made.record(
        at: "<https://wire.example/saved>", type: "resource", contentType: "text/html", page),
    ]
    let items = Made.items(Array(records.joined()))
    #expect(items.compactMap(\.page?.address) == ["https://wire.example/saved"])
    #expect(items.count == 1)
    #expect(items.first?.page?.status == nil)
  }

  @Test(
    "encodings are undone, also where the crawler did so and kept their names",
    arguments: ["gzip", "deflate", "raw", "chunked", "both", "named"])
  func encodings(kind: String) throws {
    let page = Array(Made.page(String(repeating: Made.sentence + " ", count: 50)).utf8)
    let gzip = "Content-Encoding: gzip"
    let chunked = "Transfer-Encoding: chunked"
    let block =
      switch kind {
      case "gzip": Made.http(Made.compressed(page), fields: [gzip])
      case "deflate":
        Made.http(Made.compressed(page, window: 15), fields: ["Content-Encoding: deflate"])
      case "raw":
        Made.http(Made.compressed(page, window: -15), fields: ["content-encoding:deflate"])
      case "chunked": Made.http(Made.chunked(page, size: 100), fields: [chunked])
      case "both":
        Made.http(Made.chunked(Made.compressed(page), size: 33), fields: [chunked, gzip])
      default: Made.http(page, fields: [chunked, gzip])
      }
    let capture = try #require(Made.items(Made.record(block)).first?.page)
    #expect(capture.body == page)
    #expect(!capture.isCutOff)
  }

  @Test("an encoding that we cannot undo is named")
  func unknownEncoding() {
    let block = Made.http([0xFF, 0x00, 0x9C, 0xFA], fields: ["Content-Encoding: br"])
    #expect(
      Made.items(Made.record(at: "https://wire.example/b", block)).map(\.problem)
        == [.encodedBody(address: "https://wire.example/b", encoding: "br")])
  }

  @Test("a page that was cut off says so")
  func cutOff() throws {
    let page = Array(Made.page().utf8)
    let marked = Made.record(fields: ["WARC-Truncated: length"], Made.http(page))
    let half = Made.compressed(page).dropLast(20)
    let broken = Made.record(Made.http(Array(half), fields: ["Content-Encoding: gzip"]))
    let short = Made.record(Made.http(page, fields: ["Content-Length: \(page.count + 1)"]))
    for file in [marked, broken, short] {
      let outcomes = Reader().read(file, name: "a.warc")
      #expect(outcomes.compactMap(\.report?.problem) == ["truncated"])
    }
  }

  @Test("a broken record is named with its place, and the rest goes on")
  func brokenRecords() throws {
    let first = Self.three[0]
    let body = Made.http(Array(Made.page().utf8))
    let cases: [(bad: [UInt8], problem: SourceProblem, pages: Int)] = [
      (Array("rubbish\nmore\n".utf8), .notARecord(offset: first.count), 2),
      (
        Array("WARC/1.0\r\nWARC-Type: response\r\n\r\n".utf8),
        .brokenRecord(offset: first.count, reason: .noLength), 2
      ),
      // Too long: it would swallow the next record.
      (
        Made.record(length: body.count + 100, body),
        .brokenRecord(offset: first.count, reason: .wrongLength), 3
      ),
      (
        Made.record(length: body.count - 10, body),
        .brokenRecord(offset: first.count, reason: .wrongLength), 3
      ),
      (
        Array(("WARC/1.0\r\n" + String(repeating: "x: y\r\n", count: 20_000)).utf8),
        .brokenRecord(offset: first.count, reason: .headTooLong), 2
      ),
    ]
    for (bad, problem, pages) in cases {
      for size in [13, 1 << 20] {
        let items = Made.items(first + bad + Self.three[2], chunk: size)
        #expect(items.compactMap(\.problem) == [problem])
        #expect(items.compactMap(\.page).count == pages, "\(problem)")
        #expect(items.last?.page?.address == "https://wire.example/3")
      }
    }
  }

  @Test("a broken or shortened member costs its own record alone", arguments: [5, 1 << 20])
  func brokenMembers(size: Int) {
    let members = Self.three.map { Made.compressed($0) }
    var damaged = members[1]
    for index in 40..<60 { damaged[index] ^= 0xA5 }
    for bad in [damaged, Array(members[1].prefix(60)), Array(members[1].dropFirst(3))] {
      let items = Made.items(members[0] + bad + members[2], chunk: size)
      #expect(items.first?.page?.address == "https://wire.example/1")
      #expect(items.last?.page?.address == "https://wire.example/3")
      #expect(!items.compactMap(\.problem).isEmpty)
    }
  }

  @Test("an archive that ends too early gives what it has, and says so")
  func earlyEnd() {
    let plain = Array(Self.three.joined())
    let members = Array(Self.three.map { Made.compressed($0) }.joined())
    for file in [plain, members, Made.compressed(plain)] {
      let items = Made.items(Array(file.dropLast(file == plain ? 60 : 10)))
      #expect(items.compactMap(\.page).count >= 2)
      #expect(!items.compactMap(\.problem).isEmpty)
    }
  }

  @Test("bombs are left out, and what follows them is read", .timeLimit(.minutes(2)))
  func bombs() {
    let zeros = [UInt8](repeating: 0x20, count: 20 << 20)
    let member = Made.compressed(
      Made.record(at: "https://wire.example/bomb", Made.http(zeros)))
    let body = Made.record(
      at: "https://wire.example/body",
      Made.http(Made.compressed(zeros), fields: ["Content-Encoding: gzip"]))
    for bomb in [member, Made.compressed(body)] {
      let items = Made.items(bomb + Made.compressed(Self.three[0]))
      guard case .recordTooLarge = items.first?.problem else {
        Issue.record("\(items.count) items, the first no problem of size")
        continue
      }
      #expect(items.compactMap(\.page?.address) == ["https://wire.example/1"])
    }
    let endless = Made.compressed([UInt8](repeating: 0, count: 200 << 20))
    let items = Made.items(endless + Made.compressed(Self.three[0]))
    #expect(items.contains { $0.problem == .compressionBomb(offset: 0) })
    #expect(items.last?.page?.address == "https://wire.example/1")
  }

  @Test("archives are known by their name and by their bytes")
  func formats() {
    let plain = Self.three[0]
    #expect(InputFormat(of: [], name: "crawl.warc") == .archive)
    #expect(InputFormat(of: plain, name: "") == .archive)
    #expect(InputFormat(of: Made.compressed(plain), name: "crawl.warc.gz") == .archive)
    #expect(InputFormat(of: Made.compressed(Array("x".utf8)), name: "x.gz") == .text)
  }

  @Test("10,000 mutated archives neither crash nor hang", .timeLimit(.minutes(5)))
  func mutations() {
    var mutator = Mutator(seed: 0xA2C)
    let plain = Array(Self.three.joined())
    let seeds = [
      plain, Array(Self.three.map { Made.compressed($0) }.joined()), Made.compressed(plain),
    ]
    for round in 0..<10_000 {
      for outcome in Reader().read(mutator.mutated(seeds[round % 3]), name: "a.warc") {
        if let report = outcome.report, !report.hasSoundParagraphs {
          Issue.record("round \(round)")
          return
        }
      }
    }
  }
}
