/// Learns the residue model from pages whose report is known.
///
/// Deterministic: the same examples in the same order give the same weights.
package struct ResidueTrainer {
  package struct Example: Sendable {
    package let id: String
    /// The page as flattened text.
    package let text: String
    /// The report that the page holds.
    package let truth: String

    package init(id: String, text: String, truth: String) {
      self.id = id
      self.text = text
      self.truth = truth
    }
  }

  /// One page's examples: every flattened form of it, and its report alone, of which nothing may go.
  package static func examples(id: String, forms: [String], truth: String) -> [Example] {
    let alone = truth.split(separator: "\n").joined(separator: "\n\n")
    return (forms + [alone]).map { Example(id: id, text: $0, truth: truth) }
  }

  package struct Settings: Sendable {
    /// Passes over the pages.
    package var rounds = 8
    /// The first pass's step.
    package var rate = 0.05
    /// What a page's pass takes off every weight (L1): more makes a smaller file.
    package var thrift = 0.0015
    /// How much a wrong long paragraph costs over a wrong short one.
    package var cost = 0.5
    /// A feature of fewer pages is not learned.
    package var leastPages = 5
    /// Paragraphs at which a page weighs half as much as a short one.
    package var evenness = 40.0
    package init() {}
  }

  private struct Page {
    let id: String
    let own: [[Int32]]
    let turns: [[Int32]]
    let isKept: [Bool]
    let sizes: [Int]
    var weight: Double
  }

  private var pages: [Page] = []
  private var names: [String] = []
  private var turnNames: [String] = []
  package var settings: Settings

  /// Every page is held out whose id's FNV-1a hash is divisible by five.
  package static func isHeldOut(_ id: String) -> Bool { FeatureSet.hash(id.utf8) % 5 == 0 }

  package init(_ examples: [Example], settings: Settings = Settings()) {
    self.settings = settings
    let read = examples.map { example in
      let bytes = Array(example.text.utf8)
      let paragraphs = FlattenedText.paragraphs(of: bytes).map { bytes[$0] }
      return (PageFeatures(paragraphs, isNamed: true), example)
    }
    var seen: [UInt64: (pages: Int, last: String)] = [:]
    for (page, example) in read {
      for set in page.own {
        for key in set.keys where seen[key]?.last != example.id {
          seen[key] = ((seen[key]?.pages ?? 0) + 1, example.id)
        }
      }
    }
    var numbers: [UInt64: Int32] = [:]
    var turnNumbers: [UInt64: Int32] = [:]
    for (page, example) in read {
      let labels = ResidueLabels.isKept(page.facts, truth: example.truth)
      guard let labels else { continue }
      var own: [[Int32]] = []
      var turns: [[Int32]] = []
      for (set, turn) in zip(page.own, page.turns) {
        var row: [Int32] = []
        for (key, name) in zip(set.keys, set.names)
        where seen[key]?.pages ?? 0 >= settings.leastPages {
          if let number = numbers[key] {
            row.append(number)
          } else {
            numbers[key] = Int32(names.count)
            row.append(Int32(names.count))
            names.append(name)
          }
        }
        own.append(row)
        var turnRow: [Int32] = []
        for (key, name) in zip(turn.keys, turn.names) {
          if let number = turnNumbers[key] {
            turnRow.append(number)
          } else {
            turnNumbers[key] = Int32(turnNames.count)
            turnRow.append(Int32(turnNames.count))
            turnNames.append(name)
          }
        }
        turns.append(turnRow)
      }
      pages.append(
        Page(
          id: example.id, own: own, turns: turns, isKept: labels,
          sizes: page.facts.map(\.counts.words),
          weight: 0))
    }
  }

  /// The model's file.
  package func train(where isWanted: (String) -> Bool = { _ in true }) -> String {
    let pages = pages.filter { isWanted($0.id) }.map { page in
      var page = page
      page.weight = settings.evenness / (settings.evenness + Double(page.own.count))
      return page
    }
    var own = Learner(names.count)
    var stop = Learner(turnNames.count)
    var resume = Learner(turnNames.count)
    var random: UInt64 = 0x9E37_79B9_7F4A_7C15
    var order = Array(pages.indices)
    for round in 0..<settings.rounds {
      for index in order.indices.dropFirst().reversed() {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        order.swapAt(index, Int((random >> 33) % UInt64(index + 1)))
      }
      let rate = settings.rate / (1 + Double(round) * 0.25)
      for index in order {
        learn(pages[index], rate, &own, &stop, &resume)
      }
      own.shrink(by: settings.thrift * Double(pages.count), rate: rate)
    }
    return file(own, stop, resume)
  }

  private func learn(
    _ page: Page, _ rate: Double, _ own: inout Learner, _ stop: inout Learner,
    _ resume: inout Learner
  ) {
    var sums: [Double] = []
    for (index, row) in page.own.enumerated() {
      var sum = 0.0
      for number in row { sum += own.weights[Int(number)] }
      let cost = settings.cost * Double(min(page.sizes[index], 60)) / 30
      sums.append(page.isKept[index] ? sum - cost : sum + cost)
    }
    let turns = page.turns.map { row in
      row.reduce(into: ResidueModel.Turn(stop: 0, resume: 0)) {
        $0.stop += stop.weights[Int($1)]
        $0.resume += resume.weights[Int($1)]
      }
    }
    let likelihoods = ResidueChain(sums: sums, turns: turns).likelihoods
    for (index, likelihood) in likelihoods.enumerated() {
      let isKept = page.isKept[index]
      own.step(page.own[index], ((isKept ? 1 : 0) - likelihood.keep) * page.weight, rate)
      guard index > 0 else { continue }
      let before = page.isKept[index - 1]
      stop.step(
        page.turns[index], ((before && !isKept ? 1 : 0) - likelihood.stop) * page.weight, rate)
      resume.step(
        page.turns[index], ((!before && isKept ? 1 : 0) - likelihood.resume) * page.weight, rate)
    }
  }

  private func file(_ own: Learner, _ stop: Learner, _ resume: Learner) -> String {
    var lines: [String] = []
    for (name, weight) in zip(names, own.weights) {
      let hundredths = Int((weight * 100).rounded())
      if hundredths != 0 { lines.append("\(name)\t\(Double(hundredths) / 100)") }
    }
    for (number, name) in turnNames.enumerated() {
      let a = (stop.weights[number] * 100).rounded() / 100
      let b = (resume.weights[number] * 100).rounded() / 100
      lines.append("\(name)\t\(a)\t\(b)")
    }
    let head = [
      "# Which paragraphs of a flattened page are its report. Learned by ResidueTrainer; do not edit.",
      "# Feature, what it adds to keeping; turns: to stopping, to resuming.",
    ]
    return (head + lines.sorted()).joined(separator: "\n") + "\n"
  }
}

/// Weights with a step for each of them that shrinks as it is used (AdaGrad; Duchi, Hazan and
/// Singer 2011).
private struct Learner {
  var weights: [Double]
  private var used: [Double]

  init(_ count: Int) {
    weights = Array(repeating: 0, count: count)
    used = Array(repeating: 1e-2, count: count)
  }

  mutating func step(_ row: [Int32], _ gradient: Double, _ rate: Double) {
    guard gradient > 1e-5 || gradient < -1e-5 else { return }
    for number in row {
      let index = Int(number)
      used[index] += gradient * gradient
      weights[index] += rate * gradient / used[index].squareRoot()
    }
  }

  /// Towards zero, and weights that came near it to zero.
  mutating func shrink(by thrift: Double, rate: Double) {
    for index in weights.indices {
      let step = rate * thrift / used[index].squareRoot()
      let weight = weights[index]
      weights[index] = weight > step ? weight - step : weight < -step ? weight + step : 0
    }
  }
}
