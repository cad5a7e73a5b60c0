import CZlib
import Reading

/// Small archives made as crawlers make them.
enum MadeArchive {
  static let sentence =
    "The convoy reached the town on Monday and left it before the night, he said."

  static func page(_ words: String = sentence) -> String {
    "<!doctype html><html><body><p>\(words)</p></body></html>"
  }

  static func http(
    _ body: [UInt8], status: String = "200 OK", type: String = "text/html; charset=utf-8",
    fields: [String] = []
  ) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status)", "Content-Type: \(type)"] + fields
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  static func record(
    at address: String = "https://wire.example/2016/04/05/convoy", type: String = "response",
    version: String = "1.0", contentType: String = "application/http; msgtype=response",
    fields: [String] = [], length: Int? = nil, _ block: [UInt8]
  ) -> [UInt8] {
    let lines =
      [
        "WARC/\(version)", "WARC-Type: \(type)", "WARC-Date: 2016-04-06T10:00:00Z",
        "WARC-Target-URI: \(address)", "Content-Type: \(contentType)",
      ] + fields + ["Content-Length: \(length ?? block.count)"]
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block
      + Array("\r\n\r\n".utf8)
  }

  static func response(_ words: String, address: String) -> [UInt8] {
    record(at: address, http(Array(page(words).utf8)))
  }

  /// RFC 1952, one member; `window` 15 for RFC 1950 and -15 for RFC 1951.
  static func compressed(_ bytes: [UInt8], window: Int32 = 31) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let room = output.count
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        deflate(&stream, Z_FINISH)
        return Int(stream.avail_out)
      }
    }
    deflateEnd(&stream)
    return Array(output.prefix(room - left))
  }

  static func chunked(_ body: [UInt8], size: Int) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: size) {
      let piece = body[start..<min(start + size, body.count)]
      result += Array("\(String(piece.count, radix: 16));x=y\r\n".utf8) + piece
      result += Array("\r\n".utf8)
    }
    return result + Array("0\r\n\r\n".utf8)
  }

  /// The items of an archive that comes in chunks.
  static func items(_ bytes: [UInt8], chunk: Int = 1 << 20) -> [WARCStream.Item] {
    var stream = WARCStream()
    var items: [WARCStream.Item] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      stream.push(Array(bytes[start..<min(start + chunk, bytes.count)])) { items.append($0) }
    }
    stream.finish { items.append($0) }
    return items
  }
}

extension WARCStream.Item {
  var page: WebCapture? { if case .page(let page) = self { page } else { nil } }
  var problem: SourceProblem? { if case .problem(let problem) = self { problem } else { nil } }
}
