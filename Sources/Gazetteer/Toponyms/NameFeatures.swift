import Foundation

/// What the words in and around a span say of whether it names a place. Of names beside it only their
/// class is told, so that no particular place can be learned.
struct NameFeatures {
  let words: [TextWord]
  let classes: WordClasses
  private let lowerCounts: [String: Int]
  private let capitalCounts: [String: Int]
  /// Words that stand behind a title or a given name somewhere in the text.
  private let surnames: Set<String>

  init(_ words: [TextWord], classes: WordClasses) {
    self.words = words
    self.classes = classes
    var lowerCounts: [String: Int] = [:]
    var capitalCounts: [String: Int] = [:]
    var surnames: Set<String> = []
    for (index, word) in words.enumerated() {
      if word.isCapital {
        capitalCounts[word.lower, default: 0] += 1
        if index > 0, word.gap == .space, words[index - 1].isCapital {
          let before = words[index - 1].lower
          if classes.given.contains(before) || classes.titles.contains(before)
            || words[index - 1].text.utf8.count == 1
          {
            surnames.insert(word.lower)
          }
        }
      } else {
        lowerCounts[word.lower, default: 0] += 1
      }
    }
    self.lowerCounts = lowerCounts
    self.capitalCounts = capitalCounts
    self.surnames = surnames
  }

  func features(of span: NameSpan, senses: [PlaceSense]) -> FeatureList {
    var list = FeatureList()
    list.add("bias")
    own(span, senses, &list)
    before(span, &list)
    after(span, &list)
    return list
  }

  private func own(_ span: NameSpan, _ senses: [PlaceSense], _ list: inout FeatureList) {
    let (first, last) = (span.words.lowerBound, span.words.upperBound)
    let count = span.words.count
    list.add("words:\(min(count, 4))")
    if let top = senses.first {
      list.add("kind:\(top.brief.kind)")
      list.add("use:\(top.use)")
      let size = min(7, Int(log10(Double(1 + top.brief.population))))
      list.add("size:\(top.brief.kind):\(size)")
    }
    let match = senses.contains { $0.match == .exact } ? PlaceSense.Match.exact : senses[0].match
    list.add("match:\(match.rawValue)")
    list.add("meanings:\(min(5, Int(log2(Double(max(1, senses.count))))))")
    list.add("postal", if: senses.contains { $0.use == .abbreviation } && span.text.utf8.count == 2)
    let lower = words[first].lower
    let isOne = count == 1
    list.add("capitals", if: words[first...last].allSatisfy(\.isAllCapitals))
    list.add("short", if: span.text.utf8.count <= 3)
    list.add("given", if: classes.given.contains(lower) && isOne)
    list.add("given-first", if: classes.given.contains(lower) && !isOne)
    list.add("common", if: isOne && classes.common.contains(lower))
    list.add(
      "common-all", if: !isOne && span.words.allSatisfy { classes.common.contains(words[$0].lower) }
    )
    list.add("date", if: isOne && classes.months.contains(lower))
    list.add("title", if: isOne && classes.titles.contains(lower))
    list.add("title-first", if: !isOne && classes.titles.contains(lower))
    list.add("organisation", if: isOne && classes.organisations.contains(lower))
    list.add(
      "organisation-last", if: !isOne && classes.organisations.contains(words[last].lower))
    list.add("type", if: isOne && classes.types[lower] != nil)
    list.add("type-last", if: !isOne && classes.types[words[last].lower] != nil)
    list.add("surname", if: surnames.contains(words[last].lower))
    list.add("surname-alone", if: isOne && surnames.contains(lower))
    list.add("small-elsewhere", if: isOne && lowerCounts[lower] != nil)
    list.add("often:\(min(3, capitalCounts[words[last].lower] ?? 0))")
    list.add("possessive", if: words[last].isPossessive)
    list.add("sentence-start", if: words[first].startsSentence)
    list.add(
      "sentence-start-common", if: words[first].startsSentence && classes.common.contains(lower))
  }

  private func before(_ span: NameSpan, _ list: inout FeatureList) {
    let first = span.words.lowerBound
    guard first > 0 else {
      list.add("before:START")
      return
    }
    let gap = words[first].gap
    let before = words[first - 1]
    guard gap.joins else {
      list.add("before:\(gap)")
      if gap == .comma, before.isCapital { list.add("before:comma-NAME") }
      return
    }
    if before.isCapital {
      list.add("before:\(label(before))\(gap == .hyphen ? "-" : "")")
      return
    }
    list.add("before:\(small(before))")
    if first > 1, before.lower == "of" || before.lower == "the" || before.lower == "and",
      before.gap == .space
    {
      let second = words[first - 2]
      list.add("before2:\(second.isCapital ? label(second) : small(second))")
    }
  }

  private func after(_ span: NameSpan, _ list: inout FeatureList) {
    let next = span.words.upperBound + 1
    guard next < words.count else {
      list.add("after:END")
      return
    }
    let word = words[next]
    guard word.gap.joins, !words[next - 1].isPossessive else {
      list.add("after:\(words[next - 1].isPossessive ? "OWN" : "\(word.gap)")")
      if word.gap == .comma, word.isCapital { list.add("after:comma-NAME") }
      return
    }
    list.add(
      "after:\(word.isCapital ? label(word) : small(word))"
        + (word.gap == .hyphen ? "-" : ""))
  }

  private func small(_ word: TextWord) -> String {
    word.text.utf8.first.map { (0x30...0x39).contains($0) } == true
      ? "NUMBER" : String(word.lower.prefix(20))
  }

  /// Initials are no words.
  private func label(_ word: TextWord) -> String {
    word.text.utf8.count == 1 ? "INITIAL" : classes.label(word.lower)
  }

  /// What the words beside a span call it: "the town of X", "X Province", "the X River".
  func typeHint(of span: NameSpan) -> PlaceKind? {
    let (first, last) = (span.words.lowerBound, span.words.upperBound)
    if last + 1 < words.count, words[last + 1].gap == .space, !words[last].isPossessive,
      let kind = classes.types[words[last + 1].lower], kind != .country || words[last + 1].isCapital
    {
      return kind
    }
    if first > 1, words[first].gap == .space, words[first - 1].lower == "of",
      let kind = classes.types[words[first - 2].lower]
    {
      return kind
    }
    if first > 0, words[first].gap == .space, let kind = classes.types[words[first - 1].lower] {
      return kind
    }
    return classes.types[words[last].lower]
  }
}
