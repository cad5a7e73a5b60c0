import Evidence

/// The dates in a page's body: `time` elements, elements whose markup or label says date, and text
/// beside the headline that is nothing but a date.
struct MarkedDates {
  let document: HTMLDocument
  let outline: PageOutline
  var collection: DateCollection
  /// When the first of the posts below the headline was written: on a forum's page, the page.
  private(set) var firstPost: Instant?
  /// The last text before the one looked at.
  private var previous = -1
  private var end = 0

  /// Farther than this from the headline, only what the markup calls a date is looked at.
  private static let reach = 1_600
  /// A post stands below the headline at once; an article comes before its comments.
  private static let postReach = 60

  init(document: HTMLDocument, outline: PageOutline, collection: DateCollection) {
    self.document = document
    self.outline = outline
    self.collection = collection
  }

  mutating func collect() {
    for node in document.nodes.indices {
      let content = document.nodes[node]
      let marks = outline.marks[node]
      if marks.contains(.comment) {
        if firstPost == nil, content.tag == .text { visit(post: node) }
        continue
      }
      if content.tag == .text {
        visit(text: node)
      } else if content.tag == .time || content.tag == .abbr || marks.contains(.date),
        content.tag != .meta, content.end - Int32(node) < 60
      {
        visit(element: node, marks: marks)
      } else if content.tag == .meta, marks.contains(.date) {
        continue
      }
    }
  }

  private mutating func visit(post node: Int) {
    guard let distance = outline.distance(of: node, in: document),
      (0..<Self.postReach).contains(distance)
    else { return }
    let text = document.text(of: node)
    guard text.count < 80, Self.mayHoldDate(text) else { return }
    let bytes = collapsed(text)
    firstPost = DateText.days(in: bytes[...], order: collection.order).first { $0.isDecided }
      .map { Instant($0.day) }
  }

  private mutating func visit(element node: Int, marks: PageOutline.Marks) {
    let tag = document.nodes[node].tag
    let given =
      document.string(.datetime, of: node) ?? document.string(.content, of: node)
      ?? (tag == .abbr || tag == .span ? document.string(.title, of: node) : nil)
    let words = oneLine(document.words(below: node, atMost: 200))
    let bytes = Array(words.utf8)
    let property = document.string(.itemprop, of: node)?.lowercased() ?? ""
    var isModified = property == "datemodified" || property == "dateupdated"
    if property.isEmpty, marks.contains(.modified), !marks.contains(.published) {
      isModified = true
    }
    let label = label(before: node, own: bytes)
    if label == .modified, !property.hasPrefix("datepublished") { isModified = true }
    if label == .foreign { return }
    let source: DateSource
    if property.hasPrefix("datepublished") || property.hasPrefix("datecreated") || isModified {
      source = .property
    } else if tag == .time {
      let isMarked = marks.contains(.published) || document.value(.pubdate, of: node) != nil
      source = isMarked || label == .published ? .markedTime : .time
    } else {
      source = label == .published ? .labelled : .called
    }
    if let given, let exact = DateText.timestamp(given) {
      add(exact, source, node, isModified)
      end = max(end, Int(document.nodes[node].end))
      return
    }
    let texts = [given.map { Array($0.utf8.prefix(200)) }, bytes].compactMap { $0 }
    for text in texts {
      let days = DateText.days(in: text[...], order: collection.order)
      guard let first = days.first else { continue }
      // A list of events, or a sentence.
      guard text.count - first.range.count * days.count < 90 else { continue }
      for found in days.prefix(3) {
        let lower = days.last { $0.range.upperBound <= found.range.lowerBound }?.range.upperBound
        let own = DateLabel(text[(lower ?? 0)..<found.range.lowerBound].suffix(40))
        if own == .foreign { continue }
        add(found, source, node, own.map { $0 == .modified } ?? isModified)
      }
      end = max(end, Int(document.nodes[node].end))
      return
    }
  }

  private mutating func visit(text node: Int) {
    let text = document.text(of: node)
    guard text.contains(where: { $0 > 0x20 }) else { return }
    defer { previous = node }
    // Inside an element that gave its date already.
    guard node >= end else { return }
    let distance = outline.distance(of: node, in: document) ?? Int(outline.offsets[node])
    guard abs(distance) < Self.reach || text.count < 160, Self.mayHoldDate(text.prefix(200)) else {
      return
    }
    var bytes = collapsed(text.prefix(400))
    var days = DateText.days(in: bytes[...], order: collection.order)
    if days.isEmpty, text.count < 40 {
      // "5" "April" "2016", each in an element of its own.
      for parent in [document.nodes[node].parent] where parent >= 0 {
        guard document.subtree(of: Int(parent)).count < 20 else { break }
        bytes = Array(oneLine(document.words(below: Int(parent), atMost: 120)).utf8)
        days = DateText.days(in: bytes[...], order: collection.order)
      }
    }
    var start = 0
    for found in days.prefix(2) {
      let before = bytes[start..<found.range.lowerBound].suffix(60)
      start = found.range.upperBound
      let label = DateLabel(before) ?? (before.count < 3 ? self.label(before: node, own: []) : nil)
      if label == .foreign { continue }
      let rest = bytes.count - found.range.count
      let shape = rest <= 45 ? 4 : found.range.lowerBound <= 12 ? -2 : -24
      if label == nil, abs(distance) >= Self.reach || outline.marks[node].contains(.side) {
        continue
      }
      // A label at a distance from its date is a word of the sentence.
      let isLabelled = label != nil && before.count <= 40 && (rest <= 80 || start < 60)
      if label != nil, !isLabelled, shape < -2 { continue }
      add(
        found, isLabelled && label == .published ? .labelled : .text, node,
        label == .modified, shape: isLabelled ? max(shape, 0) : shape)
    }
  }

  /// The label that stands before the element: the end of the last text, where it is short.
  private func label(before node: Int, own: [UInt8]) -> DateLabel? {
    if !own.isEmpty, let first = DateText.days(in: own[...], order: .dayFirst).first,
      let label = DateLabel(own[..<first.range.lowerBound].suffix(40))
    {
      return label
    }
    guard previous >= 0, node - previous < 8 else { return nil }
    let text = document.text(of: previous)
    return text.count <= 60 ? DateLabel(text.suffix(40)) : nil
  }

  private mutating func add(
    _ instant: Instant, _ source: DateSource, _ node: Int, _ isModified: Bool
  ) {
    collection.add(
      DateCandidate(
        instant: instant, source: source, bonus: bonus(of: node), node: node,
        isBeside: outline.marks[node].contains(.related)),
      isModified: isModified)
  }

  private mutating func add(
    _ found: DateText.Found, _ source: DateSource, _ node: Int, _ isModified: Bool, shape: Int = 0
  ) {
    collection.add(
      DateCandidate(
        instant: Instant(found.day), other: found.other, isDecided: found.isDecided,
        source: source, bonus: bonus(of: node) + shape, node: node,
        isBeside: outline.marks[node].contains(.related)), isModified: isModified)
  }

  private func bonus(of node: Int) -> Int {
    let isSide = outline.marks[node].contains(.side)
    guard let distance = outline.distance(of: node, in: document) else {
      let side = isSide ? -26 : 0
      return side + (outline.offsets[node] < 1_500 ? 4 : -8)
    }
    // What follows the headline at once belongs to it, whatever it is called.
    let isRelated = outline.marks[node].contains(.related)
    let side = !isSide ? 0 : (-120..<500).contains(distance) && !isRelated ? -16 : -26
    switch distance {
    case 0..<200: return side + 14
    case 200..<500: return side + 10
    case 500..<1_000: return side + 4
    case 1_000...: return side - 9
    case -150..<0: return side + 10
    case -400..<0: return side + 4
    default: return side - 9
    }
  }

  /// A year, or a day and month as numbers, in any of the digits that dates are read in.
  private static func mayHoldDate(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    var runs = 0
    for byte in text {
      if byte >= 0x30 && byte <= 0x39 {
        digits += 1
        if digits == 1 { runs += 1 }
        if digits == 4 || runs == 3 { return true }
      } else {
        if byte == 0xD9 || byte == 0xDB { return true }
        digits = 0
      }
    }
    return false
  }
}
