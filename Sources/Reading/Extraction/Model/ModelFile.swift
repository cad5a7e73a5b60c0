/// The model's file: sections `[names]`, `[first]` and `[second]`; a line a name or a tree, `#`
/// begins a remark.
extension BlockModel {
  /// Reads the format that `text` writes. The file is part of the package and a test reads it
  /// whole, so a malformed line is skipped here and missed there.
  init(parsing file: String) {
    var odds: [String: [(name: String, value: Float)]] = [:]
    var keep: Float = 0.5
    var bias: [String: Float] = [:]
    var trees: [String: [TreeEnsemble.Tree]] = [:]
    let columns: [String: [Substring: Int]] = [
      "first": Self.columns(Feature.allCases), "second": Self.columns(ContextFeature.allCases),
    ]
    var section = ""
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard let head = fields.first else { continue }
      if head.hasPrefix("[") {
        section = String(head.dropFirst().dropLast())
      } else if let tree = Self.tree(line, columns: columns[section] ?? [:]) {
        trees[section, default: []].append(tree)
      } else if let number = fields.last.flatMap({ Float($0) }) {
        switch (section, head) {
        case ("", "keep"): keep = number
        case ("names", _), ("phrases", _):
          odds[section, default: []].append((fields.dropLast().joined(separator: " "), number))
        case (_, "bias"): bias[section] = number
        default: continue
        }
      }
    }
    self.init(
      names: odds["names"] ?? [], phrases: odds["phrases"] ?? [],
      first: TreeEnsemble(bias: bias["first"] ?? 0, trees: trees["first"] ?? []),
      second: TreeEnsemble(bias: bias["second"] ?? 0, trees: trees["second"] ?? []), keep: keep)
  }

  /// The whole file, the same for the same model.
  var text: String {
    var lines = [
      "# Which blocks of a page are its article. Learned by BlockTrainer from pages with a known",
      "# text; do not edit, train again.",
      "#",
      "# keep: the probability from which a block is kept.",
      "# [names]: a name in class, id, itemprop or role, or a <tag>, and the log odds of text",
      "# within being the article's.",
      "# [phrases]: words of a short block, ^ its start and $ its end, 0 a number; log odds as above.",
      "# [first], [second]: one tree a line. Its questions, each a feature and the value above",
      "# which the answer is yes; then the log odds to add for each combination of answers, the",
      "# first question changing fastest. See Feature and ContextFeature.",
      "keep \(keep)", "[names]",
    ]
    lines += names.map { "\($0.name) \($0.value)" }
    lines.append("[phrases]")
    lines += phrases.map { "\($0.name) \($0.value)" }
    lines += Self.lines(of: first, title: "first") { Feature(rawValue: $0).map { "\($0)" } ?? "" }
    lines += Self.lines(of: second, title: "second") {
      ContextFeature(rawValue: $0).map { "\($0)" } ?? ""
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(
    of ensemble: TreeEnsemble, title: String, name: (Int) -> String
  ) -> [String] {
    ["[\(title)]", "bias \(ensemble.bias)"]
      + ensemble.trees.map { tree in
        let questions = tree.questions.map { "\(name($0.column))>\($0.threshold)" }
        return questions.joined(separator: " ") + " : "
          + tree.leaves.map { "\($0)" }.joined(separator: " ")
      }
  }

  private static func tree(_ line: Substring, columns: [Substring: Int]) -> TreeEnsemble.Tree? {
    let halves = line.split(separator: ":")
    guard halves.count == 2 else { return nil }
    var questions: [TreeEnsemble.Question] = []
    for field in halves[0].split(separator: " ") {
      let parts = field.split(separator: ">")
      guard parts.count == 2, let column = columns[parts[0]], let threshold = Float(parts[1])
      else { return nil }
      questions.append(.init(column: column, threshold: threshold))
    }
    let leaves = halves[1].split(separator: " ").compactMap { Float($0) }
    guard leaves.count == 1 << questions.count else { return nil }
    return .init(questions: questions, leaves: leaves)
  }

  private static func columns<F: RawRepresentable<Int>>(_ all: [F]) -> [Substring: Int] {
    Dictionary(uniqueKeysWithValues: all.map { ("\($0)", $0.rawValue) })
  }
}
