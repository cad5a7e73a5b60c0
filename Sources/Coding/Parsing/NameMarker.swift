import Evidence
import Gazetteer
import Language

/// Marks the names, places and times of a text for the MISC column: those that a theatre knows by their
/// ids first, then what an imported gazetteer and the learned model of names find.
struct NameMarker: Sendable {
  private let actors: ActorIndex?
  private let gazetteer: Gazetteer?
  private let toponyms: ToponymFinder?
  private let recogniser: NameRecogniser?

  init(theatre: Theatre?, toponyms: ToponymFinder?, names: NameModel?) {
    actors = theatre.map(ActorIndex.init(theatre:))
    gazetteer = theatre.map { Gazetteer(places: $0.places) }
    self.toponyms = toponyms
    recogniser = names.map(NameRecogniser.init(model:))
  }

  /// The names of a text, whose sentences are then marked one by one.
  func names(of text: [UInt8]) -> MarkedNames {
    var found: [MarkedNames.Name] = []
    if let toponyms {
      for toponym in toponyms.find(in: String(decoding: text, as: UTF8.self)) {
        guard let place = toponym.place, !toponym.isNationality else { continue }
        found.append(.init(bytes: toponym.range, label: "place:\(place.id)"))
      }
    }
    if let recogniser {
      for name in recogniser.names(in: NameText(plain: text)) {
        let label = name.kind.rawValue.split(separator: " ").joined(separator: "-")
        found.append(.init(bytes: name.range, label: label))
      }
    }
    return MarkedNames(found, by: self)
  }

  /// The names in a sentence that the theatre knows, and its times.
  fileprivate func known(_ words: ArraySlice<TokenSpan>, in text: [UInt8]) -> [MarkedNames.Name] {
    guard let first = words.first, let last = words.last else { return [] }
    // The lists know "al-Bab" as one token, the treebank as three words.
    let tokens = Tokenizer().tokens(in: text, range: Int(first.start)..<Int(last.end))
    func name(_ range: Range<Int>, _ label: String) -> MarkedNames.Name {
      .init(
        bytes: tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end, label: label)
    }
    let times = TimeFinder().expressions(in: tokens).map(\.tokens)
    var found = times.map { name($0, "time") }
    guard let actors, let gazetteer else { return found }
    for entity in EntityFinder(actors: actors, gazetteer: gazetteer, day: nil).entities(
      in: tokens, times: times)
    {
      switch entity.meaning {
      case .actor(let id): found.append(name(entity.tokens, "actor:\(id)"))
      case .place(let id): found.append(name(entity.tokens, "place:\(id)"))
      case .name: break
      }
    }
    return found
  }
}

/// The names of one text, by their place in it.
struct MarkedNames {
  struct Name {
    let bytes: Range<Int>
    let label: String
  }

  /// The earlier ones of these count where two overlap.
  private let names: [Name]
  private let marker: NameMarker

  fileprivate init(_ found: [Name], by marker: NameMarker) {
    names = Self.apart(found)
    self.marker = marker
  }

  /// For each word of a sentence its items, such as `Name=B-place:ID`.
  func marks(_ words: ArraySlice<TokenSpan>, in text: [UInt8]) -> [[String]] {
    var marks = Array(repeating: [String](), count: words.count)
    guard let first = words.first, let last = words.last else { return marks }
    let sentence = Int(first.start)..<Int(last.end)
    let start = names.partition { $0.bytes.upperBound > sentence.lowerBound }
    let here = names[start...].prefix { $0.bytes.lowerBound < sentence.upperBound }
    for name in Self.apart(marker.known(words, in: text) + here) {
      var place = "B"
      for (index, word) in words.enumerated() where word.range.overlaps(name.bytes) {
        marks[index].append("Name=\(place)-\(name.label)")
        place = "I"
      }
    }
    return marks
  }

  /// In the order of the text; of two that overlap the one that was found first.
  private static func apart(_ found: [Name]) -> [Name] {
    var kept: [(rank: Int, name: Name)] = []
    let order = found.enumerated().sorted {
      ($0.element.bytes.lowerBound, $0.offset) < ($1.element.bytes.lowerBound, $1.offset)
    }
    for (rank, name) in order {
      // Only the last one kept can reach this far.
      if let last = kept.last, last.name.bytes.upperBound > name.bytes.lowerBound {
        if last.rank < rank { continue }
        kept.removeLast()
      }
      kept.append((rank, name))
    }
    return kept.map(\.name)
  }
}

extension Array {
  /// Index of the first element for which `test` holds, in an array where it holds for all after it.
  fileprivate func partition(_ test: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
