/// Lines of plain text, wrapped at a width counted in characters.
struct TextPage {
  let width: Int
  private var lines: [String] = []

  init(width: Int) { self.width = width }

  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func blank() { lines.append("") }

  /// Wraps at spaces; the first line begins with `first`, the others stand `hanging` columns further
  /// in. A word longer than a line is cut.
  mutating func paragraph(_ text: String, indent: Int = 0, first: String = "", hanging: Int = 0) {
    var line = String(repeating: " ", count: indent) + first
    var used = line.count
    var fresh = true
    func startLine() {
      lines.append(line)
      line = String(repeating: " ", count: indent + hanging)
      used = indent + hanging
      fresh = true
    }
    for word in text.split(separator: " ") {
      var rest = word
      var length = rest.count
      if !fresh, used + 1 + length > width { startLine() }
      while used + (fresh ? 0 : 1) + length > width {
        let room = max(width - used, 1)
        line += rest.prefix(room)
        rest = rest.dropFirst(room)
        length -= room
        startLine()
      }
      guard length > 0 else { continue }
      line += (fresh ? "" : " ") + rest
      used += (fresh ? 0 : 1) + length
      fresh = false
    }
    if !fresh { lines.append(line) }
  }
}
