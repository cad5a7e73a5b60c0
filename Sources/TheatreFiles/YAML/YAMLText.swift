import Foundation
internal import Yams

/// Bytes of a YAML file to its one document, with the line of every part.
enum YAMLText {
  static func root(_ bytes: [UInt8], _ findings: inout Findings) -> Node? {
    guard YAMLGuard.isHarmless(bytes, &findings) else { return nil }
    do {
      // The basic resolver leaves every scalar a string: types are ours to judge, field by field.
      let text = String(decoding: bytes, as: UTF8.self)
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else {
        findings.error("the file is empty: write the theatre's entries", at: .start)
        return nil
      }
      return node
    } catch let error as YamlError {
      report(error, &findings)
    } catch {
      findings.error("is not YAML: \(error.localizedDescription)", at: .start)
    }
    return nil
  }

  private static func report(_ error: YamlError, _ findings: inout Findings) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let during = context.map { " \($0.text) that began in line \($0.mark.line)" } ?? ""
      findings.error(
        "is not YAML: \(problem)\(during); check brackets, quotes and indentation",
        at: Position(line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = Shown.choices(duplicates.sorted())
      findings.error(
        "\(Shown.text(keys)) twice in the entry that begins here: keep one",
        at: Position(line: context.mark.line, column: context.mark.column))
    case .reader(let problem, let offset, _, let text):
      findings.error(
        "is not YAML: \(problem); delete the character",
        at: Position(line: line(of: offset ?? 0, in: text), column: nil))
    default:
      findings.error("is not YAML: \(Shown.text("\(error)"))", at: .start)
    }
  }

  /// `offset` counts Characters, of which a line end is always one.
  private static func line(of offset: Int, in text: String) -> Int {
    text.prefix(offset).reduce(1) { $1.isNewline ? $0 + 1 : $0 }
  }
}

extension Node {
  var position: Position {
    mark.map { Position(line: $0.line, column: $0.column) } ?? .start
  }

  /// An empty value, `~` or `null`.
  var isNothing: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
  }
}
