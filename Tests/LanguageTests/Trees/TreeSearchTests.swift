import Language
import Testing

@Suite struct TreeSearchTests {
  /// The best score of all trees with one root, by trying them all.
  private func best(_ scores: [[Float]]) -> Float {
    let count = scores.count
    var best = -Float.infinity
    var heads = [Int](repeating: 0, count: count)
    func isTree() -> Bool {
      guard heads.dropFirst().count(where: { $0 == 0 }) == 1 else { return false }
      return (1..<count).allSatisfy { start in
        var node = start
        for _ in 0..<count where node != 0 { node = heads[node] }
        return node == 0
      }
    }
    func choose(_ word: Int, _ sum: Float) {
      if word == count {
        if isTree() { best = max(best, sum) }
        return
      }
      for head in 0..<count where head != word {
        heads[word] = head
        choose(word + 1, sum + scores[word][head])
      }
    }
    choose(1, 0)
    return best
  }

  private func scores(_ count: Int, _ random: inout SeededGenerator) -> [[Float]] {
    (0..<count).map { _ in (0..<count).map { _ in Float.random(in: -4...4, using: &random) } }
  }

  @Test("the tree has one root, a head for each word and no cycle", arguments: 0..<200)
  func givesTrees(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 2...30, using: &random)
    let flat = scores(count, &random).flatMap { $0 }
    var search = TreeSearch()
    let heads = search.heads(flat, count: count, rowLength: count).map(Int.init)
    #expect(heads.count == count - 1)
    #expect(heads.count(where: { $0 == 0 }) == 1)
    for start in 1..<count {
      var node = start
      for _ in 0..<count where node != 0 { node = heads[node - 1] }
      #expect(node == 0)
    }
  }

  @Test("for the root it chose, no other tree scores higher", arguments: 0..<100)
  func findsBest(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 2...6, using: &random)
    var scores = scores(count, &random)
    var search = TreeSearch()
    let heads = search.heads(scores.flatMap { $0 }, count: count, rowLength: count).map(Int.init)
    let sum = (1..<count).reduce(Float(0)) { $0 + scores[$1][heads[$1 - 1]] }
    for word in 1..<count where heads[word - 1] != 0 { scores[word][0] = -1000 }
    #expect(abs(sum - best(scores)) < 1e-3)
  }

  @Test("equal scores are no trouble", arguments: [2, 3, 40])
  func takesTies(_ count: Int) {
    var search = TreeSearch()
    let heads = search.heads(
      [Float](repeating: 0, count: count * count), count: count, rowLength: count)
    #expect(heads.count(where: { $0 == 0 }) == 1)
  }
}
