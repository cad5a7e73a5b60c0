#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Groups words by the words beside them in unlabelled text: each word moves to the group whose
/// neighbours its own resemble most, until none moves or the rounds are over (the exchange algorithm,
/// Kneser and Ney 1993, with single words as contexts as in Uszkoreit and Brants 2008).
struct WordClusterer {
  /// Words seen less often say too little.
  static let fewest = 3
  private static let rounds = 12

  /// Hashes of the words to be grouped, the most frequent first.
  private let words: [UInt64]
  private let counts: [Int32]
  /// Contexts of each word with their counts; 2v is "after word v", 2v + 1 "before word v".
  private let contexts: [[(context: Int32, count: Int32)]]

  init(_ texts: [NameText]) {
    var numbers: [UInt64: Int] = [:]
    var seen: [Int32] = []
    var sentences: [[Int]] = []
    for text in texts {
      let hashes = NameFinder.words(text).map(\.lower)
      for sentence in text.sentences {
        sentences.append(
          hashes[sentence].map { hash in
            let number = numbers[hash] ?? seen.count
            if number == seen.count {
              numbers[hash] = number
              seen.append(0)
            }
            seen[number] += 1
            return number
          })
      }
    }
    let kept = numbers.filter { seen[$0.value] >= Self.fewest }.sorted {
      (seen[$1.value], $0.key) < (seen[$0.value], $1.key)
    }
    var rank = [Int32](repeating: -1, count: seen.count)
    for (place, entry) in kept.enumerated() { rank[entry.value] = Int32(place) }
    words = kept.map(\.key)
    counts = kept.map { seen[$0.value] }
    var pairs: [[Int32: Int32]] = Array(repeating: [:], count: kept.count)
    for sentence in sentences {
      for (first, second) in zip(sentence, sentence.dropFirst()) {
        let (left, right) = (rank[first], rank[second])
        guard left >= 0, right >= 0 else { continue }
        pairs[Int(right)][2 * left, default: 0] += 1
        pairs[Int(left)][2 * right + 1, default: 0] += 1
      }
    }
    contexts = pairs.map { pair in pair.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
  }

  func clusters(coarse: Int = 48, fine: Int = 200) -> WordClusters {
    let (small, large) = (groups(coarse), groups(fine))
    return WordClusters(
      entries: words.indices.map { word in
        let hash = UInt32(truncatingIfNeeded: words[word])
        return (hash, WordClusters.code(coarse: small[word], fine: large[word]))
      })
  }

  /// The group of each word, from 0.
  private func groups(_ count: Int) -> [Int] {
    var group = words.indices.map { $0 % count }
    var sizes = [Int32](repeating: 0, count: count)
    var table = [Int32](repeating: 0, count: words.count * 2 * count)
    for word in words.indices { move(word, to: group[word], by: 1, &table, &sizes, count) }
    let logs = (0..<(1 << 16)).map { $0 < 2 ? 0 : Float($0) * log(Float($0)) }
    func weight(_ value: Int32) -> Float {
      value < logs.count ? logs[Int(max(0, value))] : Float(value) * log(Float(value))
    }
    var gains = [Float](repeating: 0, count: count)
    for _ in 0..<Self.rounds {
      var moves = 0
      for word in words.indices {
        let from = group[word]
        move(word, to: from, by: -1, &table, &sizes, count)
        var mass: Int32 = 0
        for index in 0..<count { gains[index] = 0 }
        for (context, number) in contexts[word] {
          mass += number
          let row = Int(context) * count
          for index in 0..<count where table[row + index] > 0 {
            gains[index] +=
              weight(table[row + index] + number) - weight(table[row + index])
              - weight(number)
          }
        }
        var best = from
        for index in 0..<count {
          gains[index] -= weight(sizes[index] + mass) - weight(sizes[index])
          if gains[index] > gains[best] { best = index }
        }
        if gains[best] <= gains[from] { best = from }
        if best != from { moves += 1 }
        group[word] = best
        move(word, to: best, by: 1, &table, &sizes, count)
      }
      if moves * 200 < words.count { break }
    }
    return group
  }

  private func move(
    _ word: Int, to group: Int, by sign: Int32, _ table: inout [Int32], _ sizes: inout [Int32],
    _ count: Int
  ) {
    for (context, number) in contexts[word] {
      table[Int(context) * count + group] += sign * number
      sizes[group] += sign * number
    }
  }
}
