import Fetching
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test("What looks like an address is taken for one, a file's name is not")
  func meaning() {
    #expect(WebAddress.isMeant(by: "https://news.example/a"))
    #expect(WebAddress.isMeant(by: "ftp://news.example/a"))
    #expect(!WebAddress.isMeant(by: "dispatches/a.html"))
    #expect(!WebAddress.isMeant(by: "C:/a.html"))
    #expect(!WebAddress.isMeant(by: "./a://b"))
  }

  @Test("Addresses lose their fragment and gain a path")
  func normal() throws {
    #expect(
      try WebAddress("HTTPS://News.Example#top").description == "https://news.example/"
        || WebAddress("HTTPS://News.Example#top").description == "https://News.Example/")
    #expect(try WebAddress("http://a.example/x?q=1#y").description == "http://a.example/x?q=1")
    #expect(try WebAddress("http://[::1]:8080/").host == "::1")
    #expect(try WebAddress("https://a.example/").port == 443)
  }

  @Test(
    "What cannot be fetched is refused with a remedy",
    arguments: [
      "ftp://a.example/x", "file:///etc/passwd", "https://", "http://user:secret@a.example/",
      "http://a.example:99999/", "http://" + String(repeating: "a", count: 5_000),
    ])
  func refused(text: String) throws {
    let error = #expect(throws: FetchError.self) { try WebAddress(text) }
    #expect(error?.isUnreachable == false)
    #expect(error?.description.contains("secret") == false)
  }

  @Test(
    "Addresses of no public network are private",
    arguments: [
      [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1],
      [169, 254, 169, 254], [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255],
      [UInt8](repeating: 0, count: 15) + [1],
      [0xFE, 0x80] + [UInt8](repeating: 0, count: 14),
      [0xFC] + [UInt8](repeating: 0, count: 15),
      [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF, 127, 0, 0, 1],
      [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1],
    ])
  func privateAddresses(bytes: [UInt8]) { #expect(IPAddress(bytes).isPrivate) }

  @Test(
    "Others are not",
    arguments: [
      [8, 8, 8, 8], [172, 32, 0, 1], [100, 63, 0, 1], [192, 0, 1, 1],
      [0x20, 0x01, 0x48, 0x60] + [UInt8](repeating: 0, count: 12),
      [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF, 8, 8, 8, 8],
    ])
  func publicAddresses(bytes: [UInt8]) { #expect(!IPAddress(bytes).isPrivate) }

  @Test(
    "Link-local addresses, and those like them, are told from other private ones",
    arguments: [
      ([169, 254, 1, 1], true), ([169, 254, 169, 254], true), ([224, 0, 0, 1], true),
      ([0, 0, 0, 0], true), ([169, 253, 1, 1], false), ([10, 0, 0, 1], false),
      ([127, 0, 0, 1], false), ([192, 168, 1, 1], false),
      ([0xFE, 0x80] + [UInt8](repeating: 0, count: 13) + [1], true),
      ([0xFE, 0xBF] + [UInt8](repeating: 0, count: 13) + [1], true),
      ([0xFE, 0xC0] + [UInt8](repeating: 0, count: 13) + [1], false),
      ([0xFF, 0x02] + [UInt8](repeating: 0, count: 13) + [1], true),
      ([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF, 169, 254, 1, 1], true),
      ([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF, 10, 0, 0, 1], false),
      ([UInt8](repeating: 0, count: 15) + [1], false),
    ] as [([UInt8], Bool)])
  func linkLocal(bytes: [UInt8], expected: Bool) {
    #expect(IPAddress(bytes).isLinkLocal == expected)
  }
}
