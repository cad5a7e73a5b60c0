/// Why the model lets a paragraph go, in plain English: its heaviest features and its neighbours.
struct ResidueReasons {
  private let page: PageFeatures
  private let model: ResidueModel
  private let sums: [Double]

  init(_ paragraphs: [ArraySlice<UInt8>], model: ResidueModel) {
    page = PageFeatures(paragraphs, isNamed: true)
    self.model = model
    sums = model.sums(page)
  }

  func reasons(_ index: Int) -> [String] {
    let set = page.own[index]
    let weighed = zip(set.keys, set.names).compactMap { key, name in
      model.own[key].map { (name: name, weight: $0) }
    }
    var reasons = page.facts[index].rules.reasons
    for (name, weight) in weighed.sorted(by: { ($0.weight, $0.name) < ($1.weight, $1.name) })
    where weight < -0.05 && reasons.count < 3 {
      let reason = Self.plain(name)
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    // Alone it would have stayed.
    if sums[index] > 0 || reasons.isEmpty { reasons.append("stands in a run of page furniture") }
    return reasons
  }

  private static func plain(_ name: String) -> String {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count > 1 ? String(parts[1]) : ""
    return switch parts[0] {
    case "word", "word-in-long", "pair": "says “\(value)”"
    case "whole": "the line “\(value)”"
    case "first", "first-two": "begins with “\(value)”"
    case "last": "ends with “\(value)”"
    case "words", "words-a-line", "lines", "sentences", "shape":
      "has the length and shape of page furniture"
    case "end", "opens", "holds", "digits", "month": "has the marks or figures of page furniture"
    case "capitals", "shouting": "is capitalised like a label"
    case "function-words", "verbs": "does not read as a sentence"
    case "you": "speaks to the reader"
    case "rules": "speaks of the page"
    case "before", "after", "between", "two-before", "two-after", "run-before", "run-after":
      "stands among page furniture"
    case "near-3", "near-8": "stands away from the prose"
    case "repeats": "is said more than once in the page"
    case "kinship", "kinship-region", "in-title": "shares too few or too many words with the report"
    case "since-opener", "since-opener-shape": "comes after a line that opens comments or links"
    default: "stands where pages have their furniture"
    }
  }
}
