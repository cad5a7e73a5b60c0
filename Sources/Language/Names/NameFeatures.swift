/// The features of every word of a text as numbers: hashes that the model looks up.
struct NameFeatures: Sendable {
  /// All features in a row; those of word w are `values[starts[w]..<starts[w + 1]]`.
  private(set) var values: [UInt32] = []
  private(set) var starts: [Int32] = [0]

  init(
    _ text: NameText, words: [NameWord], memory: NameMemory, clusters: WordClusters
  ) {
    let codes = clusters.isEmpty ? [] : words.map { clusters.code($0.lower) }
    values.reserveCapacity(text.words.count * 64)
    starts.reserveCapacity(text.words.count + 1)
    for sentence in text.sentences {
      let runs = CapitalRuns(words, sentence)
      for word in sentence {
        add(word, sentence, words, memory, runs)
        if !codes.isEmpty { add(codes, word, sentence, words[word]) }
        starts.append(Int32(values.count))
      }
    }
  }

  private mutating func put(_ template: UInt64, _ value: UInt64) {
    values.append(UInt32(truncatingIfNeeded: NameHash.pair(value, template)))
  }

  private mutating func add(
    _ index: Int, _ sentence: Range<Int>, _ words: [NameWord], _ memory: NameMemory,
    _ runs: CapitalRuns
  ) {
    func at(_ offset: Int) -> NameWord {
      let place = index + offset
      return sentence.contains(place) ? words[place] : NameWord()
    }
    let word = words[index]
    let before = at(-1)
    let after = at(1)
    let before2 = at(-2)
    let after2 = at(2)
    put(1, 0)
    put(2, word.lower)
    put(3, before.lower)
    put(4, after.lower)
    put(5, before2.lower)
    put(6, after2.lower)
    put(7, NameHash.pair(before.lower, word.lower))
    put(8, NameHash.pair(word.lower, after.lower))
    let shape = UInt64(word.shape.rawValue) << 1 | (word.opensSentence ? 1 : 0)
    let shapeBefore = UInt64(before.shape.rawValue)
    let shapeAfter = UInt64(after.shape.rawValue)
    put(9, shape)
    put(10, shape << 8 | shapeBefore)
    put(11, shape << 8 | shapeAfter)
    put(12, shape << 16 | shapeBefore << 8 | shapeAfter)
    put(13, UInt64(before2.shape.rawValue) << 16 | shapeBefore << 8 | shape)
    put(14, UInt64(after2.shape.rawValue) << 16 | shapeAfter << 8 | shape)
    put(15, word.suffix2)
    put(16, word.suffix3)
    put(17, word.suffix4)
    put(18, word.prefix3)
    put(19, NameHash.pair(word.suffix3, shape))
    put(20, NameHash.pair(before.lower, shape))
    put(21, NameHash.pair(after.lower, shape))
    flags(word.flags, 30)
    flags(before.flags, 60)
    flags(after.flags, 90)
    if !word.flags.isEmpty { put(120, UInt64(word.flags.rawValue) << 8 | shape) }
    put(121, UInt64(before.flags.rawValue) << 8 | shape)
    put(122, UInt64(after.flags.rawValue) << 8 | shape)
    let seen = memory[word]
    put(123, UInt64(seen.writing) << 8 | shape)
    if word.shape.isCapitalised || runs.contains(index) {
      let run = runs.run(index)
      let first = words[run.lowerBound]
      let last = words[run.upperBound - 1]
      put(124, last.lower)
      put(125, UInt64(last.flags.rawValue) << 4 | UInt64(min(3, run.upperBound - 1 - index)))
      put(126, first.lower)
      put(127, UInt64(first.flags.rawValue) << 4 | UInt64(min(3, index - run.lowerBound)))
      put(128, UInt64(min(run.count, 6)) << 4 | UInt64(min(3, index - run.lowerBound)))
      let prior = run.lowerBound > sentence.lowerBound ? words[run.lowerBound - 1].lower : 0
      let next = run.upperBound < sentence.upperBound ? words[run.upperBound].lower : 0
      put(129, prior)
      put(130, next)
      put(131, NameHash.pair(prior, UInt64(last.flags.rawValue)))
      put(132, NameHash.pair(next, UInt64(first.flags.rawValue)))
      var union: UInt32 = 0
      for place in run { union |= words[place].flags.rawValue }
      flags(NameFlags(rawValue: union), 140)
      flags(NameFlags(rawValue: seen.before), 200)
      flags(NameFlags(rawValue: seen.after), 230)
    }
  }

  private mutating func add(
    _ codes: [UInt16], _ index: Int, _ sentence: Range<Int>, _ word: NameWord
  ) {
    for offset in -1...1 where sentence.contains(index + offset) {
      let code = codes[index + offset]
      guard code != 0 else { continue }
      let template = UInt64(180 + (offset + 1) * 5)
      put(template, UInt64(WordClusters.fine(code)))
      put(template + 1, UInt64(WordClusters.coarse(code)))
    }
    let shape = UInt64(word.shape.rawValue)
    put(195, UInt64(WordClusters.fine(codes[index])) << 8 | shape)
    let before = index > sentence.lowerBound ? codes[index - 1] : 0
    let after = index + 1 < sentence.upperBound ? codes[index + 1] : 0
    put(196, UInt64(WordClusters.fine(before)) << 8 | shape)
    put(197, UInt64(WordClusters.fine(after)) << 8 | shape)
    put(198, UInt64(WordClusters.coarse(before)) << 16 | UInt64(codes[index]))
  }

  private mutating func flags(_ flags: NameFlags, _ template: UInt64) {
    var rest = flags.rawValue
    while rest != 0 {
      put(template + UInt64(rest.trailingZeroBitCount), 1)
      rest &= rest - 1
    }
  }
}

/// Runs of capitalised words in a sentence, with the small words that hold names together.
struct CapitalRuns {
  /// No name is longer; a line all in capitals is cut.
  private static let longest = 12
  private let offset: Int
  private var runOf: [Range<Int>?]

  init(_ words: [NameWord], _ sentence: Range<Int>) {
    offset = sentence.lowerBound
    runOf = Array(repeating: nil, count: sentence.count)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard words[index].shape.isCapitalised else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound, end - index < Self.longest {
        if words[end].shape.isCapitalised {
          end += 1
        } else if words[end].flags.contains(.link) || words[end].flags.contains(.particle)
          || words[end].shape == .mark
        {
          // At most two small words or hyphens between capitals: "Institute for the Study".
          var next = end + 1
          if next < sentence.upperBound, !words[next].shape.isCapitalised,
            words[next].flags.contains(.link)
          {
            next += 1
          }
          guard next < sentence.upperBound, words[next].shape.isCapitalised,
            words[end].shape != .mark || words[end].flags.contains(.link)
          else { break }
          end = next + 1
        } else {
          break
        }
      }
      for place in index..<end { runOf[place - offset] = index..<end }
      index = end
    }
  }

  func contains(_ index: Int) -> Bool { runOf[index - offset] != nil }
  func run(_ index: Int) -> Range<Int> { runOf[index - offset] ?? index..<index + 1 }
}
