/// Pages from a WARC file, plain or gzipped by record or as a whole, in chunks of any size: memory
/// is one record's however long the file.
///
/// Pages that were served (status 2xx, HTML or plain text) come out; requests, images, redirects
/// and the like are passed over. A broken record is a problem, and the rest goes on.
package struct WARCStream {
  package enum Item: Hashable, Sendable {
    case page(WebCapture)
    case problem(SourceProblem)
  }

  private var parser = WARCParser()
  private var members: GzipMembers?
  private var head: [UInt8] = []
  private var hasStarted = false

  package init() {}

  /// Takes the next chunk and hands over what it completes, in order.
  package mutating func push(_ chunk: [UInt8], each: (Item) throws -> Void) rethrows {
    guard !hasStarted else { return try take(chunk, each) }
    head += chunk
    guard head.count >= 2 else { return }
    try start(each)
  }

  /// Call once, after the last chunk.
  package mutating func finish(each: (Item) throws -> Void) rethrows {
    if !hasStarted { try start(each) }
    if let members {
      try members.finish { try open($0, each) }
    }
    try drain(atEnd: true, each)
  }

  private mutating func start(_ each: (Item) throws -> Void) rethrows {
    hasStarted = true
    if head.starts(with: [0x1F, 0x8B]) { members = GzipMembers(opening: "WARC/1.") }
    let bytes = head
    head = []
    try take(bytes, each)
  }

  private mutating func take(_ bytes: [UInt8], _ each: (Item) throws -> Void) rethrows {
    if let members {
      try members.push(bytes) { try open($0, each) }
    } else {
      bytes.withUnsafeBufferPointer { parser.append($0) }
      try drain(each)
    }
  }

  private mutating func open(
    _ event: GzipMembers.Event, _ each: (Item) throws -> Void
  ) rethrows {
    switch event {
    case .bytes(let bytes, let startsMember):
      // A record of its own: nothing more will come of one that is still open.
      if startsMember, bytes.starts(with: "WARC/1.".utf8) {
        try drain(atEnd: true, each)
        parser.startAnew()
      }
      parser.append(bytes)
      try drain(each)
    case .broken(let problem):
      // What the broken member gave so far is all there is of its record.
      try drain(atEnd: true, each)
      try each(.problem(problem))
      parser.startAnew()
    }
  }

  private mutating func drain(atEnd: Bool = false, _ each: (Item) throws -> Void) rethrows {
    while let item = parser.next(atEnd: atEnd) {
      switch item {
      case .problem(let problem): try each(.problem(problem))
      case .record(let record):
        let page: Item?
        do { page = try record.page().map(Item.page) } catch { page = .problem(error) }
        if let page { try each(page) }
      }
    }
  }
}
