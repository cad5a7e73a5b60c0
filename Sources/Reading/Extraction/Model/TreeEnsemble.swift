import Foundation

/// A sum of small symmetric decision trees: all of a tree's nodes at one depth ask the same
/// question, so that a tree is a list of questions and a table of answers (Prokhorenkova et al.
/// 2018, "CatBoost: unbiased boosting with categorical features").
struct TreeEnsemble: Hashable, Sendable {
  struct Question: Hashable, Sendable {
    let column: Int
    /// The answer is yes above it.
    let threshold: Float
  }

  struct Tree: Hashable, Sendable {
    let questions: [Question]
    /// Log odds to add, 2 to the number of questions; the first question is the lowest bit.
    let leaves: [Float]
  }

  private struct Step: Hashable {
    let column: Int32
    let threshold: Float
  }

  let bias: Float
  let trees: [Tree]

  /// The questions of all trees.
  private let questions: [Step]
  private let leaves: [Float]
  private let depth: Int

  /// All trees must be equally deep.
  init(bias: Float, trees: [Tree]) {
    self.bias = bias
    self.trees = trees
    depth = trees.first?.questions.count ?? 0
    questions = trees.flatMap { tree in
      tree.questions.map { Step(column: Int32($0.column), threshold: $0.threshold) }
    }
    leaves = trees.flatMap(\.leaves)
  }

  /// The probability of each row.
  func probabilities(_ table: FeatureTable<some Any>) -> [Float] {
    logOdds(table).map { 1 / (1 + exp(-$0)) }
  }

  func logOdds(_ table: FeatureTable<some Any>) -> [Float] {
    var sums = [Float](repeating: bias, count: table.rows)
    table.values.withUnsafeBufferPointer { values in
      questions.withUnsafeBufferPointer { questions in
        leaves.withUnsafeBufferPointer { leaves in
          for row in sums.indices {
            sums[row] += sum(values, from: row &* table.columns, questions, leaves)
          }
        }
      }
    }
    return sums
  }

  @inline(__always)
  private func sum(
    _ values: UnsafeBufferPointer<Float>, from start: Int,
    _ questions: UnsafeBufferPointer<Step>, _ leaves: UnsafeBufferPointer<Float>
  ) -> Float {
    var sum: Float = 0
    var question = 0
    var base = 0
    while base < leaves.count {
      var leaf = base
      var bit = 1
      for _ in 0..<depth {
        let step = questions[question]
        leaf &+= values[start &+ Int(step.column)] > step.threshold ? bit : 0
        bit &<<= 1
        question &+= 1
      }
      sum += leaves[leaf]
      base &+= bit
    }
    return sum
  }
}
