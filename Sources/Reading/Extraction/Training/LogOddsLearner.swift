import Foundation

/// How a name or a phrase is spread over pages: each page that has it counts once, split by the
/// share that belongs to the page's article.
struct PageCount: Hashable {
  var inside: Float = 0
  var outside: Float = 0
  var pages: Float { inside + outside }

  var logOdds: Float { TreeLearner.rounded(log((inside + 1) / (outside + 1)), places: 2) }

  mutating func add(_ weight: Float, label: Float) {
    inside += weight * label
    outside += weight * (1 - label)
  }

  var asOnePage: PageCount { PageCount(inside: inside / pages, outside: outside / pages) }

  static func - (left: PageCount, right: PageCount) -> PageCount {
    PageCount(inside: left.inside - right.inside, outside: left.outside - right.outside)
  }
}

/// Learns the log odds of names or phrases.
struct LogOddsLearner {
  let fewestPages: Float
  let most: Int
  let key: (String) -> UInt64

  private var counts: [String: PageCount] = [:]

  init(fewestPages: Float, most: Int, key: @escaping (String) -> UInt64) {
    self.fewestPages = fewestPages
    self.most = most
    self.key = key
  }

  mutating func add(_ page: [String: PageCount]) {
    for (name, count) in page {
      counts[name, default: PageCount()].inside += count.inside
      counts[name, default: PageCount()].outside += count.outside
    }
  }

  /// Those that say most, on most pages, in the order of the alphabet.
  func odds() -> [(name: String, value: Float)] {
    let known = counts.filter { $0.value.pages > fewestPages - 0.5 }
      .map { (name: $0.key, value: $0.value.logOdds, use: abs($0.value.logOdds) * $0.value.pages) }
      .filter { abs($0.value) >= 0.4 }
    return known.sorted { ($0.use, $1.name) > ($1.use, $0.name) }.prefix(most)
      .sorted { $0.name < $1.name }.map { ($0.name, $0.value) }
  }

  /// What the same names say without a page, so that none is judged by what it told.
  func table(_ odds: [(name: String, value: Float)], without page: [String: PageCount])
    -> LogOddsTable
  {
    LogOddsTable(
      odds.map { name, value in
        guard let own = page[name], let all = counts[name] else { return (key(name), value) }
        return (key(name), (all - own).logOdds)
      })
  }

  /// One page's names.
  static func names(
    _ blocks: [Block], labels: TruthAlignment.Labels, in document: HTMLDocument
  ) -> [String: PageCount] {
    var names: [Int: [String]] = [:]
    var counts: [String: PageCount] = [:]
    for (index, block) in blocks.enumerated() where labels.weights[index] > 0 {
      var seen: Set<String> = []
      var node = block.node
      while node > 0, document.nodes[node].tag != .body {
        if names[node] == nil { names[node] = Self.names(of: node, in: document) }
        seen.formUnion(names[node] ?? [])
        node = Int(document.nodes[node].parent)
      }
      for name in seen {
        counts[name, default: PageCount()].add(
          Float(block.counts.words + 2), label: labels.labels[index])
      }
    }
    return counts.mapValues(\.asOnePage)
  }

  private static func names(of node: Int, in document: HTMLDocument) -> [String] {
    guard BlockBuilder.isBlock(document.nodes[node].tag) else { return [] }
    var names = ["<\(document.nodes[node].tag.name)>"]
    for attribute in document.attributes(of: node) where ElementNames.isName(attribute.name) {
      let range = Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)
      names += ElementNames.spelled(in: document.bytes[range])
    }
    return names
  }

  /// One page's phrases.
  static func phrases(_ blocks: [Block], labels: TruthAlignment.Labels) -> [String: PageCount] {
    var counts: [String: PageCount] = [:]
    for (index, block) in blocks.enumerated()
    where labels.weights[index] > 0 && block.counts.words <= Phrases.mostWords {
      for phrase in Set(Phrases.spelled(in: block.text)) {
        counts[phrase, default: PageCount()].add(1, label: labels.labels[index])
      }
    }
    return counts.mapValues(\.asOnePage)
  }
}
