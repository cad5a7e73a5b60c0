import Foundation

/// A theatre's file as bytes that are known to be UTF-8.
enum FileBytes {
  /// A larger file is none that people keep by hand, and is refused unread.
  static func limit(_ name: String) -> Int {
    // A tree of YAML takes a hundred times its text in memory, a table about twice.
    name.hasSuffix(".yaml") ? 8 << 20 : 64 << 20
  }

  /// Nil, with a finding, when the file is missing, too large, unreadable or not UTF-8.
  static func read(
    folder: String, _ findings: inout Findings
  ) -> [UInt8]? {
    let path = URL(fileURLWithPath: folder).appendingPathComponent(findings.file)
      .resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      reportMissing(&findings)
      return nil
    }
    // A pipe or a device could block for ever.
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      findings.error("not a plain file: put a plain file in its place", at: .start)
      return nil
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      findings.error("cannot be opened: check that you may read it", at: .start)
      return nil
    }
    defer { try? handle.close() }
    let limit = limit(findings.file)
    do {
      let data = try handle.read(upToCount: limit + 1) ?? Data()
      guard data.count <= limit else {
        findings.error(
          "larger than \(limit) bytes: keep only the places and actors of this war", at: .start)
        return nil
      }
      let bytes = [UInt8](data)
      return isUTF8(bytes, &findings) ? bytes : nil
    } catch {
      findings.error("cannot be read (\(error.localizedDescription)): try again", at: .start)
      return nil
    }
  }

  static func reportMissing(_ findings: inout Findings) {
    findings.error(
      "no such file: a theatre needs \(TheatreFolder.fileNames.joined(separator: ", "))",
      at: .start)
  }

  static func isUTF8(_ bytes: [UInt8], _ findings: inout Findings) -> Bool {
    var line = 1
    for slice in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      // Decoding repairs what is not UTF-8, so that a difference shows it.
      if slice.contains(where: { $0 >= 0x80 }),
        !String(decoding: slice, as: UTF8.self).utf8.elementsEqual(slice)
      {
        findings.error(
          "not UTF-8 text: save the file in UTF-8", at: Position(line: line, column: nil))
        return false
      }
      line += 1
    }
    return true
  }
}
