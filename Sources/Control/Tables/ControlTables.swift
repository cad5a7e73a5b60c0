/// The tables as a text file: `number NAME VALUE`, and `row CLASS subject other contested` with
/// `before CLASS …` for the day before a change. Whatever the file leaves out stands at its stated value.
package enum ControlTables {
  /// Why a file cannot be read.
  package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    package let line: Int
    package let reason: String

    package var description: String { "line \(line): \(reason)" }
  }

  nonisolated(unsafe) private static let numbers:
    [(name: String, path: WritableKeyPath<ControlParameters, Double>, range: ClosedRange<Double>)] =
      [
        ("hazard", \.hazard, 1e-9...0.5),
        ("fight-end", \.fightEnd, 1e-9...0.5),
        ("fight-keeps", \.fightKeeps, 0...1),
        ("contested-share", \.contestedShare, 0...0.9),
        ("contested-echo", \.contestedEcho, 0...1),
        ("change-weight", \.changeWeight, 0...100),
        ("home-odds", \.homeOdds, 0.001...1_000),
        ("foreign-odds", \.foreignOdds, 0.001...1_000),
        ("neighbours", \.neighbours, 0...10),
        ("temper", \.temper, 0...10),
        ("denial", \.table.denial, 0...1),
        ("loss-without-heir", \.table.lossWithoutHeir, 0...1),
        ("grade-a", \.sources.a, 0...2), ("grade-b", \.sources.b, 0...2),
        ("grade-c", \.sources.c, 0...2), ("grade-d", \.sources.d, 0...2),
        ("grade-e", \.sources.e, 0...2), ("grade-f", \.sources.f, 0...2),
        ("rosy", \.sources.rosy, 0...2), ("against-interest", \.sources.againstInterest, 0...2),
        ("inferred-place", \.sources.inferredPlace, 0...1),
        ("inferred-party", \.sources.inferredParty, 0...1),
        ("relative-date", \.sources.relativeDate, 0...1),
        ("area", \.sources.area, 0...1),
      ]

  package static func parse(_ text: String) throws(Problem) -> ControlParameters {
    var parameters = ControlParameters.stated
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let words = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" || $0 == "\r" }
        .map(String.init)
      guard let first = words.first else { continue }
      do throws(Failure) {
        switch first {
        case "number": try number(words, into: &parameters)
        case "row": try row(words, into: &parameters.table.rows)
        case "before": try row(words, into: &parameters.table.before)
        default: throw Failure("begins with “\(first.prefix(20))”; write number, row or before")
        }
      } catch { throw Problem(line: index + 1, reason: error.reason) }
    }
    return parameters
  }

  /// - Parameter head: where the values come from, as lines without their `#`.
  package static func text(_ parameters: ControlParameters, head: [String]) -> String {
    var text = head.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined() + "\n"
    for number in numbers {
      text += "number \(padded(number.name, 20)) \(decimal(parameters[keyPath: number.path]))\n"
    }
    text += "\n#      class             subject      other  contested\n"
    for kind in ClaimClass.allCases {
      text += line("row   ", kind, parameters.table.row(kind))
    }
    for kind in ClaimClass.allCases where kind.hasBefore {
      text += line("before", kind, parameters.table.rowBefore(kind))
    }
    return text
  }

  private struct Failure: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  private static func number(
    _ words: [String], into parameters: inout ControlParameters
  ) throws(Failure) {
    guard words.count == 3, let known = numbers.first(where: { $0.name == words[1] }) else {
      throw Failure("no such number; known are " + numbers.map(\.name).joined(separator: ", "))
    }
    guard let value = Double(words[2]), known.range.contains(value) else {
      throw Failure("\(known.name) must lie in \(known.range)")
    }
    parameters[keyPath: known.path] = value
  }

  private static func row(
    _ words: [String], into rows: inout [ClaimClass: LikelihoodTable.Row]
  ) throws(Failure) {
    guard words.count == 5, let kind = ClaimClass(rawValue: words[1]) else {
      throw Failure("a row is its class and three ratios: subject, other, contested")
    }
    let ratios = words[2...].compactMap(Double.init)
    guard ratios.count == 3, ratios.allSatisfy({ (1e-6...1e6).contains($0) }) else {
      throw Failure("ratios are numbers from 0.000001 to 1000000")
    }
    rows[kind] = .init(subject: ratios[0], other: ratios[1], contested: ratios[2])
  }

  private static func line(
    _ first: String, _ kind: ClaimClass, _ row: LikelihoodTable.Row
  ) -> String {
    let cells = [row.subject, row.other, row.contested].map { padded(decimal($0), 10, right: true) }
    return "\(first) \(padded(kind.rawValue, 16)) \(cells.joined(separator: " "))\n"
  }

  private static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return right ? space + text : text + space
  }

  /// Four significant digits.
  private static func decimal(_ value: Double) -> String {
    guard value > 0 else { return "0" }
    var scale = 1.0
    var digits = value
    while digits < 1_000 {
      digits *= 10
      scale *= 10
    }
    let rounded = digits.rounded() / scale
    return rounded == rounded.rounded() && rounded < 1e9 ? "\(Int(rounded))" : "\(rounded)"
  }
}
