/// Text that may have been scraped from a page: its paragraphs, with the page's residue out.
///
/// Paragraphs are parted by empty lines, or by line breaks where the text has no empty line. Where
/// nothing is residue the text comes out byte for byte as it went in; otherwise the paragraphs that
/// stay are joined by an empty line.
struct FlattenedText {
  let clean: CleanText
  /// The headline, where the text opens with one.
  let title: String?
  /// What went, with the reasons.
  let removed: [Residue]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let ranges = Self.paragraphs(of: bytes)
    let verdicts = ResidueVerdicts.residue(in: ranges.map { bytes[$0] })
    let kept = ranges.indices.filter { verdicts[$0] == nil }
    removed = ranges.indices.compactMap { index in
      verdicts[index].map {
        Residue(paragraph: String(decoding: bytes[ranges[index]], as: UTF8.self), reasons: $0)
      }
    }
    if removed.isEmpty {
      clean = CleanText(text: text, paragraphs: ranges)
    } else {
      clean = CleanText(paragraphs: kept.map { bytes[ranges[$0]] })
    }
    title = Headline.title(of: kept.map { bytes[ranges[$0]] })
  }

  /// Trimmed byte ranges, none empty.
  static func paragraphs(of bytes: [UInt8]) -> [Range<Int>] {
    let lines = Self.lines(of: bytes)
    let trimmed = lines.map { trim($0, in: bytes) }
    // Empty lines after the last text or before the first part nothing.
    guard let first = trimmed.firstIndex(where: { !$0.isEmpty }),
      let last = trimmed.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    guard trimmed[first...last].contains(where: \.isEmpty) else {
      return trimmed.filter { !$0.isEmpty }
    }
    var paragraphs: [Range<Int>] = []
    var open: Range<Int>?
    for line in trimmed {
      if line.isEmpty {
        if let paragraph = open { paragraphs.append(paragraph) }
        open = nil
      } else {
        open = (open?.lowerBound ?? line.lowerBound)..<line.upperBound
      }
    }
    if let paragraph = open { paragraphs.append(paragraph) }
    return paragraphs
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
      lines.append(start..<index)
      // CR LF is one break.
      let pair = bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0D
      if pair { lines.removeLast() }
      start = index + 1
    }
    lines.append(start..<bytes.count)
    return lines
  }

  private static func trim(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if bytes[start] <= 0x20 || bytes[start] == 0x7F {
        start += 1
      } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if bytes[end - 1] <= 0x20 || bytes[end - 1] == 0x7F {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }
}
