/// A plain table: columns aligned with spaces, the last one ragged.
struct TextTable {
  private let header: [String]
  private let right: Set<Int>
  private var rows: [[String]] = []

  /// - Parameter right: the columns of numbers.
  init(_ header: [String], right: Set<Int> = []) {
    self.header = header
    self.right = right
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { line($0, widths) + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let room = String(repeating: " ", count: widths[column] - cell.count)
      let isLast = column == cells.count - 1
      line += right.contains(column) ? room + cell : isLast ? cell : cell + room
      if !isLast { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
