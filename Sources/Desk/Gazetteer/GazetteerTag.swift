package import Evidence
import Gazetteer

/// `gazetteer tag`: the places that texts name. A filter; it keeps no state.
package struct GazetteerTag: Sendable {
  private static let limit = 64 << 20

  /// A toponym as a line of JSON, and as cells under `header`.
  package struct Row: Hashable, Sendable {
    package let json: JSONValue
    package let cells: [String]
  }

  package static let header = [
    "BYTES", "MENTION", "PLACE", "COUNTRY", "LATITUDE", "LONGITUDE", "SURE", "WHY",
  ]

  private let files: [String]
  private let finder: ToponymFinder
  private let surroundings: Surroundings

  /// - Parameters:
  ///   - gazetteer: path of the index; nil for the usual one.
  ///   - model: weights that are not the shipped ones.
  /// - Throws: `DeskError`.
  package init(
    files: [String], gazetteer: String?, model: String? = nil, in surroundings: Surroundings
  ) throws(DeskError) {
    self.files = files.isEmpty ? ["-"] : files
    self.surroundings = surroundings
    var weights = PlaceModel.standard
    if let model {
      let bytes = try ByteInput(model, in: surroundings).whole(limit: Self.limit)
      weights = PlaceModel(parsing: String(decoding: bytes, as: UTF8.self))
    }
    finder = ToponymFinder(
      index: try GazetteerFiles.open(gazetteer, in: surroundings), model: weights)
  }

  /// - Throws: `DeskError`, or what `each` throws.
  package func run(
    each: ([Row]) throws -> Void, problems: (InputProblem) -> Void
  ) throws {
    try forEachText(problems) { batch in
      let found = InOrder.map(batch) { item in
        toponyms(of: item).map {
          Row(json: $0.json(report: item.report), cells: $0.cells)
        }
      }
      for rows in found { try each(rows) }
    }
  }

  /// What the models see, for training them.
  package func examples(
    each: (JSONValue) throws -> Void, problems: (InputProblem) -> Void
  ) throws {
    try forEachText(problems) { batch in
      for line in InOrder.map(batch, { finder.examples(in: $0.text) }) { try each(line) }
    }
  }

  private struct Item: Sendable {
    let report: String?
    let text: String
    /// Where somebody has found names already.
    var mentions: [Mention]?
  }

  private func toponyms(of item: Item) -> [Toponym] {
    guard let mentions = item.mentions else { return finder.find(in: item.text) }
    return ToponymResolver(finder).resolve(mentions, in: item.text)
  }

  /// Pairs of byte offsets.
  private static func mentions(_ json: JSONValue?) -> [Mention]? {
    json?.array.map { pairs in
      pairs.compactMap { pair in
        guard let start = pair.array?.first?.integer, let end = pair.array?.last?.integer,
          start >= 0, end > start
        else { return nil }
        return Mention(range: start..<end)
      }
    }
  }

  private func forEachText(
    _ problems: (InputProblem) -> Void, _ body: ([Item]) throws -> Void
  ) throws {
    for file in files { try ByteInput.check(file) }
    for file in files {
      let input = try ByteInput(file, in: surroundings)
      if try input.head().first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
        try lines(of: input, problems, body)
        continue
      }
      let (bytes, isWhole) = try input.all(limit: Self.limit)
      if isWhole {
        try body([Item(report: nil, text: String(decoding: bytes, as: UTF8.self))])
      } else {
        let error = DeskError.tooLarge(name: "it", limit: Self.limit)
        problems(InputProblem(file: file, line: nil, reason: error.description))
      }
    }
  }

  private func lines(
    of input: ByteInput, _ problems: (InputProblem) -> Void, _ body: ([Item]) throws -> Void
  ) throws {
    var batch: [Item] = []
    var bytes = 0
    try LineInput.forEach(input) { number, line in
      func broken(_ reason: String) {
        problems(InputProblem(file: input.name, line: number, reason: reason))
      }
      guard let line else { return broken("longer than \(LineInput.longest >> 20) MB; split it") }
      guard line.contains(where: { $0 > 0x20 }) else { return }
      let json: JSONValue
      do { json = try JSONValue(parsing: line) } catch {
        return broken("\(error); write one JSON object a line")
      }
      guard let text = json["text"]?.string else {
        return broken("field “text” is missing: `foothold extract` makes it from a page")
      }
      batch.append(
        Item(report: json["id"]?.string, text: text, mentions: Self.mentions(json["mentions"])))
      bytes += line.count
      if batch.count >= 64 || bytes > 8 << 20 || input.mayWait {
        try body(batch)
        batch = []
        bytes = 0
      }
    }
    if !batch.isEmpty { try body(batch) }
  }
}

extension Toponym {
  fileprivate var cells: [String] {
    [
      "\(range.lowerBound)-\(range.upperBound)", mention, place?.name ?? "unknown",
      place?.country ?? "", place.map { String($0.latitude) } ?? "",
      place.map { String($0.longitude) } ?? "", "\(Int((probability * 100).rounded())) %",
      because.joined(separator: "; "),
    ]
  }

  fileprivate func json(report: String?) -> JSONValue {
    .object([
      .init("report", .optional(report)), .init("start", .integer(range.lowerBound)),
      .init("end", .integer(range.upperBound)), .init("mention", .string(mention)),
      .init("id", .optional(place?.id.rawValue)), .init("name", .optional(place?.name)),
      .init("country", .optional(place?.country)), .init("kind", .optional(place?.kind.word)),
      .init("lat", place.map { .double($0.latitude) } ?? .null),
      .init("lon", place.map { .double($0.longitude) } ?? .null),
      .init("precision", precision.map(JSONValue.integer) ?? .null),
      .init("probability", .double((probability * 1_000).rounded() / 1_000)),
      .init("nationality", .bool(isNationality)),
      .init("because", .array(because.map(JSONValue.string))),
    ])
  }
}
