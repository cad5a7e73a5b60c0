/// Base forms of English words by their tags: an edit of the word's end, chosen by the longest known
/// ending, and a choice of case. Learned from treebanks by ``LemmaTrainer``.
package struct LemmaModel: Sendable {
  /// "Take so many bytes off the end and put these there."
  struct Edit: Hashable, Sendable {
    let strip: Int
    let ending: [UInt8]
  }

  private let edits: [Edit]
  private let editTable: LemmaTable
  private let caseTable: LemmaTable

  init(edits: [Edit], editTable: LemmaTable, caseTable: LemmaTable) {
    self.edits = edits
    self.editTable = editTable
    self.caseTable = caseTable
  }

  package func lemma(_ form: String, upos: String, xpos: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(form.utf8)
    appendLemma(of: bytes, bytes.indices, tag: LemmaTag(upos: upos, xpos: xpos), to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the base form of the word `bytes[range]`. Never empty for a word that is not.
  package func appendLemma(
    of bytes: [UInt8], _ range: Range<Int>, tag: LemmaTag, to out: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    let pattern = LetterCase.pattern(bytes, range)
    if bytes[range].contains(where: { $0 >= 0x80 }) {
      let lower = LetterCase.lowered(bytes[range])
      let (edit, letterCase) = decide(WordEndings(lower, lower.indices), tag, pattern)
      let (word, kept) = edit.applied(to: lower)
      out += letterCase.applied(word: word, kept: kept, original: bytes[range])
      return
    }
    // The same for ASCII, without arrays in between.
    let (edit, letterCase) = decide(WordEndings(bytes, range), tag, pattern)
    let isTooShort = edit.strip > range.count || edit.strip == range.count && edit.ending.isEmpty
    let kept = isTooShort ? range.count : range.count - edit.strip
    let start = out.count
    for byte in bytes[range.lowerBound..<range.lowerBound + kept] {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      out.append(letterCase != .keep && isCapital ? byte | 0x20 : byte)
    }
    if !isTooShort { out += edit.ending }
    let end = letterCase == .upper ? out.count : letterCase == .title ? start + 1 : start
    for index in start..<end where out[index] >= 0x61 && out[index] <= 0x7A { out[index] &= 0xDF }
  }

  @inline(__always)
  private func decide(
    _ endings: WordEndings, _ tag: LemmaTag, _ pattern: UInt64
  ) -> (Edit, LetterCase) {
    let number = editTable.decision(tag.both, endings) ?? editTable.decision(tag.universal, endings)
    let choice =
      caseTable.decision(Self.caseKey(tag.both, pattern), endings)
      ?? caseTable.decision(Self.caseKey(tag.universal, pattern), endings)
      ?? caseTable.decision(Self.caseKey(tag.universal, Self.anyCapitals), endings)
    return (edits[number ?? 0], choice.flatMap { LetterCase(rawValue: UInt8($0)) } ?? .keep)
  }

  /// In place of a pattern: that of a tag for words with capitals, however they are written.
  static let anyCapitals: UInt64 = 9

  static func caseKey(_ tag: UInt64, _ pattern: UInt64) -> UInt64 {
    (tag ^ (pattern + 0x51)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static let version: UInt32 = 1

  /// Copies what it needs; nothing is kept of `bytes`.
  package init(reading bytes: UnsafeRawBufferPointer) throws(ModelSectionError) {
    var reader = try SectionReader(bytes, section: "lemmas", version: Self.version)
    let count = Int(try reader.number(UInt32.self))
    guard count > 0, count <= Int(UInt16.max) else { throw reader.error("it has \(count) edits") }
    var edits: [Edit] = []
    for _ in 0..<count {
      let strip = Int(try reader.number(UInt8.self))
      let length = Int(try reader.number(UInt8.self))
      edits.append(Edit(strip: strip, ending: try reader.numbers(UInt8.self, count: length)))
    }
    self.edits = edits
    editTable = try LemmaTable(&reader, decisions: count)
    caseTable = try LemmaTable(&reader, decisions: LetterCase.allCases.count)
    try reader.finish()
  }

  package func serialised() -> [UInt8] {
    var out: [UInt8] = []
    SectionWriter.append([Self.version, UInt32(edits.count)], to: &out)
    for edit in edits {
      out += [UInt8(edit.strip), UInt8(edit.ending.count)]
      out += edit.ending
    }
    editTable.append(to: &out)
    caseTable.append(to: &out)
    return out
  }
}

extension LemmaModel.Edit {
  /// The edit that makes `lemma` of `word`, nil when either is too long for one.
  init?(from word: [UInt8], to lemma: [UInt8]) {
    var common = zip(word, lemma).prefix { $0 == $1 }.count
    // Not inside a character.
    while common > 0, common < lemma.count, lemma[common] & 0xC0 == 0x80 { common -= 1 }
    while common > 0, common < word.count, word[common] & 0xC0 == 0x80 { common -= 1 }
    guard word.count - common < 256, lemma.count - common < 256 else { return nil }
    self.init(strip: word.count - common, ending: Array(lemma[common...]))
  }

  /// The edited word and how many of its bytes are the old ones; a word too short stays as it is.
  func applied(to word: [UInt8]) -> (word: [UInt8], kept: Int) {
    let kept = word.count - strip
    guard kept >= 0, kept + ending.count > 0 else { return (word, word.count) }
    return (Array(word.prefix(kept)) + ending, kept)
  }
}
