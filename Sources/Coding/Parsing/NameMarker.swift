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
    guard let first = words.first, let last = words.last else { return marks }
    // The lists know "al-Bab" as one token, the treebank as three words.
    let tokens = Tokenizer().tokens(in: text, range: Int(first.start)..<Int(last.end))
    func label(_ range: Range<Int>, _ label: String) {
      let bytes = tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
      var place = "B"
      for (index, word) in words.enumerated() where word.range.overlaps(bytes) {
        marks[index].append("Name=\(place)-\(label)")
        place = "I"
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
