import Evidence
import Gazetteer
import Language

/// Marks the actors, places and times of a sentence for the MISC column.
struct NameMarker: Sendable {
  private let actors: ActorIndex?
  private let gazetteer: Gazetteer?

  /// Without a theatre only times are marked.
  init(theatre: Theatre?) {
    actors = theatre.map(ActorIndex.init(theatre:))
    gazetteer = theatre.map { Gazetteer(places: $0.places) }
  }

  /// For each word its items, such as `Name=B-place:ID`.
  func marks(_ words: ArraySlice<TokenSpan>, in text: [UInt8]) -> [[String]] {
    var marks = Array(repeating: [String](), count: words.count)
    let tokens = words.map { word in
      let bytes = text[word.range]
      return Token(
        start: Int(word.start), end: Int(word.end), text: String(decoding: bytes, as: UTF8.self),
        lower: Spelling.fold(bytes), spaceAfter: word.spaceAfter)
    }
    func label(_ range: Range<Int>, _ label: String) {
      for index in range {
        marks[index].append("Name=\(index == range.lowerBound ? "B" : "I")-\(label)")
      }
    }
    let times = TimeFinder().expressions(in: tokens).map(\.tokens)
    for time in times { label(time, "time") }
    guard let actors, let gazetteer else { return marks }
    for entity in EntityFinder(actors: actors, gazetteer: gazetteer, day: nil).entities(
      in: tokens, times: times)
    {
      switch entity.meaning {
      case .actor(let id): label(entity.tokens, "actor:\(id)")
      case .place(let id): label(entity.tokens, "place:\(id)")
      case .name: label(entity.tokens, "name")
      }
    }
    return marks
  }
}
