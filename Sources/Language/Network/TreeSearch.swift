/// The best tree over a sentence's words: one root, every word with one head, no cycle (the maximum
/// spanning arborescence of Chu and Liu 1965 and Edmonds 1967).
package struct TreeSearch {
  private var heads: [Int32] = []
  private var state: [UInt8] = []

  package init() {}

  /// - Parameters:
  ///   - scores: a row for each dependent, a column for each head; row and column 0 are the root's.
  ///   - count: the words and the root.
  /// - Returns: for each word the number of its head, 0 for the root.
  package mutating func heads(
    _ scores: UnsafePointer<Float>, count: Int, rowLength: Int
  ) -> [Int32] {
    heads = Array(repeating: 0, count: count)
    guard count > 2 else { return Array(heads.dropFirst()) }
    // The root is the word that loses most by any other head; the rest choose among the words.
    var root = 1
    var margin = -Float.infinity
    for word in 1..<count {
      let row = scores + word * rowLength
      var best = word == 1 ? 2 : 1
      for head in 1..<count where head != word && row[head] > row[best] { best = head }
      heads[word] = Int32(best)
      if row[0] - row[best] > margin {
        margin = row[0] - row[best]
        root = word
      }
    }
    heads[root] = 0
    if hasCycle() {
      var matrix = SquareMatrix(count: count)
      for word in 1..<count where word != root {
        for head in 1..<count where head != word {
          matrix[word, head] = scores[word * rowLength + head]
        }
      }
      matrix[root, 0] = scores[root * rowLength]
      return Self.arborescence(matrix).dropFirst().map { Int32($0) }
    }
    return Array(heads.dropFirst())
  }

  private mutating func hasCycle() -> Bool {
    state = Array(repeating: 0, count: heads.count)
    state[0] = 2
    for start in heads.indices {
      var word = start
      while state[word] == 0 {
        state[word] = 1
        word = Int(heads[word])
      }
      if state[word] == 1 { return true }
      word = start
      while state[word] == 1 {
        state[word] = 2
        word = Int(heads[word])
      }
    }
    return false
  }

  struct SquareMatrix {
    let count: Int
    private var values: [Float]

    init(count: Int) {
      self.count = count
      values = Array(repeating: -.infinity, count: count * count)
    }

    subscript(row: Int, column: Int) -> Float {
      get { values[row * count + column] }
      set { values[row * count + column] = newValue }
    }
  }

  /// Heads of all nodes but 0. Each turn contracts one cycle, so there are at most as many turns as
  /// words, each quadratic in what is left.
  static func arborescence(_ scores: SquareMatrix) -> [Int] {
    let count = scores.count
    var heads = [Int](repeating: 0, count: count)
    for node in 1..<max(count, 1) {
      for head in 0..<count where head != node && scores[node, head] > scores[node, heads[node]] {
        heads[node] = head
      }
    }
    guard let cycle = cycle(heads) else { return heads }

    let isInside = (0..<count).map(Set(cycle).contains)
    let outside = (0..<count).filter { !isInside[$0] }
    let joint = outside.count
    var smaller = SquareMatrix(count: joint + 1)
    var entry = [Int](repeating: cycle[0], count: joint)
    var exit = [Int](repeating: cycle[0], count: joint)
    for (new, node) in outside.enumerated() {
      for (newHead, head) in outside.enumerated() where node != 0 && head != node {
        smaller[new, newHead] = scores[node, head]
      }
      for inner in cycle {
        // Coming into the cycle at `inner` gives up its arc of the cycle.
        let gain = scores[inner, node] - scores[inner, heads[inner]]
        if gain > smaller[joint, new] {
          smaller[joint, new] = gain
          entry[new] = inner
        }
        if node != 0, scores[node, inner] > smaller[new, joint] {
          smaller[new, joint] = scores[node, inner]
          exit[new] = inner
        }
      }
    }
    let found = arborescence(smaller)
    for (new, node) in outside.enumerated() where node != 0 {
      heads[node] = found[new] == joint ? exit[new] : outside[found[new]]
    }
    heads[entry[found[joint]]] = outside[found[joint]]
    return heads
  }

  private static func cycle(_ heads: [Int]) -> [Int]? {
    var visit = [Int](repeating: -1, count: heads.count)
    visit[0] = 0
    for start in heads.indices.dropFirst() where visit[start] < 0 {
      var node = start
      while visit[node] < 0 {
        visit[node] = start
        node = heads[node]
      }
      guard node != 0, visit[node] == start else { continue }
      var cycle = [node]
      var next = heads[node]
      while next != node {
        cycle.append(next)
        next = heads[next]
      }
      return cycle
    }
    return nil
  }
}
