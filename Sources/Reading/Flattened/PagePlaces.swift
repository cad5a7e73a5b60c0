/// Where paragraphs stand in their page: the main run of prose, what comes before and after it, and
/// what has been said already.
struct PagePlaces {
  /// The run of paragraphs with the most prose and the least of anything else.
  private let main: Range<Int>
  /// Words in each paragraph of prose, summed up to each index.
  private var prose: [Int] = [0]
  private var fragments: [Int] = [0]
  /// How often each paragraph's words stand in the page.
  private let repeats: [Int]
  private let earlier: [Bool]
  /// For each paragraph, how many paragraphs back the comments or the list of links opened.
  private let sinceOpener: [Int?]
  /// Shares of each paragraph's content words that the other prose has too.
  private let kinship: [Int]
  private let inTitle: [Int]

  init(_ facts: [ParagraphFacts]) {
    main = Self.main(facts)
    for fact in facts {
      prose.append(prose[prose.count - 1] + (fact.isProse ? fact.counts.words : 0))
      fragments.append(fragments[fragments.count - 1] + (fact.isProse ? 0 : 1))
    }
    var tally: [UInt64: Int] = [:]
    var earlier: [Bool] = []
    let openings = facts.map { fact in
      fact.hashes.prefix(30).reduce(UInt64(30)) { ($0 ^ $1) &* 0x100_0000_01B3 }
    }
    for key in openings {
      tally[key, default: 0] += 1
      earlier.append(tally[key] ?? 0 > 1)
    }
    self.earlier = earlier
    repeats = openings.map { tally[$0] ?? 1 }
    sinceOpener = Self.openers(facts)
    var spread: [UInt64: Int] = [:]
    for index in main where facts[index].isProse {
      for word in Set(facts[index].hashes) { spread[word, default: 0] += 1 }
    }
    let main = main
    kinship = facts.indices.map { index in
      let words = Self.long(facts[index]).filter { !FunctionWords.all.contains($0) }
      let least = main.contains(index) && facts[index].isProse ? 2 : 1
      return Buckets.share(words.count { spread[$0] ?? 0 >= least }, words.count)
    }
    let title = facts.first.map(Self.long) ?? []
    inTitle = facts.map { fact in
      let words = Self.long(fact)
      return Buckets.share(words.count { title.contains($0) }, words.count)
    }
  }

  /// The hashes of the words of more than three letters, each once.
  private static func long(_ fact: ParagraphFacts) -> Set<UInt64> {
    Set(zip(fact.words, fact.hashes).lazy.filter { $0.0.count > 3 }.map(\.1))
  }

  func describe(_ index: Int, _ facts: [ParagraphFacts], _ set: inout FeatureSet) {
    let shape = facts[index].shape.rawValue
    let count = facts.count
    let region = index < main.lowerBound ? 0 : index < main.upperBound ? 1 : 2
    set.add("region", region, shape)
    let distance =
      region == 0
      ? main.lowerBound - index
      : region == 2
        ? index - main.upperBound + 1
        : min(index - main.lowerBound, main.upperBound - index - 1)
    set.add("distance", region, Buckets.size(distance))
    set.add("distance-shape", region, Buckets.size(distance) / 2, shape)
    set.add("from-start", Buckets.size(index), min(shape, 3))
    set.add("from-end", Buckets.size(count - index - 1))
    set.add("place", Buckets.share(index, count))
    set.add("prose-before", Buckets.share(prose[index], max(1, prose[count])), shape)
    let rest = prose[count] - prose[index + 1]
    set.add("prose-after", Buckets.share(rest, max(1, prose[count])), shape)
    set.add("fragments", Buckets.share(fragments[count], count), region)
    set.add("fragments-shape", Buckets.share(fragments[count], count), shape)
    for (group, reach) in [("near-3" as StaticString, 3), ("near-8", 8)] {
      let low = max(0, index - reach)
      let high = min(count, index + reach + 1)
      let words = prose[high] - prose[low] - (prose[index + 1] - prose[index])
      set.add(group, Buckets.size(words / (2 * reach)), shape)
    }
    let back = max(0, index - 4)
    set.add("run-before", fragments[index] - fragments[back], min(index, 4), region)
    let on = min(count, index + 5)
    set.add("run-after", fragments[on] - fragments[index + 1], min(count - index - 1, 4), region)
    set.add("repeats", min(repeats[index], 4), earlier[index] ? 1 : 0, min(shape, 5))
    set.add("kinship", kinship[index], Buckets.size(facts[index].words.count) / 2)
    set.add("kinship-region", kinship[index], region)
    set.add("in-title", inTitle[index], region)
    if let since = sinceOpener[index] {
      set.add("since-opener", Buckets.size(since), region)
      set.add("since-opener-shape", shape, region)
    }
  }

  /// Every paragraph of prose counts by its words, everything else against; the best run wins.
  private static func main(_ facts: [ParagraphFacts]) -> Range<Int> {
    var best = 0..<0
    var bestSum = 0
    var start = 0
    var sum = 0
    for (index, fact) in facts.enumerated() {
      sum += fact.isProse ? fact.counts.words : -max(6, min(fact.counts.words, 15))
      if sum <= 0 {
        sum = 0
        start = index + 1
      } else if sum > bestSum {
        bestSum = sum
        best = start..<index + 1
      }
    }
    return best
  }

  private static func openers(_ facts: [ParagraphFacts]) -> [Int?] {
    var since: Int?
    return facts.map { fact in
      if fact.counts.words <= 8 {
        let line = ResidueWords.normalised(fact.bytes)
        if ResidueWords.commentOpeners.contains(where: { line.hasPrefix($0) })
          || ResidueWords.linkOpeners.contains(where: { line.hasPrefix($0) })
        {
          since = 0
          return 0
        }
      }
      since = since.map { $0 + 1 }
      return since
    }
  }
}
