import Language

/// A text of our own whose names are marked: `[P:Ana Petrova]`, with P, L, O or N for person, place,
/// organisation and nationality.
struct MarkedNames {
  let text: NameText
  let flat: [(range: Range<Int>, type: NameType)]

  init(_ marked: String) {
    let types: [UInt8: NameType] = [
      UInt8(ascii: "P"): .person, UInt8(ascii: "L"): .place, UInt8(ascii: "O"): .organisation,
      UInt8(ascii: "N"): .nationality,
    ]
    let source = Array(marked.utf8)
    var bytes: [UInt8] = []
    var flat: [(range: Range<Int>, type: NameType)] = []
    var open: (start: Int, type: NameType)?
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "["), index + 2 < source.count,
        source[index + 2] == UInt8(ascii: ":"), let type = types[source[index + 1]]
      {
        open = (bytes.count, type)
        index += 3
      } else if source[index] == UInt8(ascii: "]"), let name = open {
        flat.append((name.start..<bytes.count, name.type))
        open = nil
        index += 1
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    text = NameText(plain: bytes)
    self.flat = flat
  }

  var mentions: [NameMention] { NameRecogniser.mentions(flat, in: text) }

  var document: NameDocument {
    NameDocument(
      text: text, names: flat.map { .init(range: $0.range, type: $0.type) }, isTarget: true)
  }

  func speeches() -> [Speech] { SpeechFinder().speeches(in: text, names: mentions) }
}

extension NameMention {
  /// "name|title|role|affiliation", empty where there is none.
  func line(in text: NameText) -> String {
    [name, title, role, affiliation].map { $0.map(text.string) ?? "" }.joined(separator: "|")
  }
}
