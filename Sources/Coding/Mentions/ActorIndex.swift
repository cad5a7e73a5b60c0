package import Evidence
import Gazetteer
import Language

/// The theatre's actors by the words that name them.
package struct ActorIndex: Sendable {
  struct Entry: Hashable, Sendable {
    let actor: ActorID
    let caseSensitive: Bool
    let text: String
    let from: Day?
    let to: Day?

    func covers(_ day: Day?) -> Bool {
      guard let day else { return true }
      return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
  }

  private var entries: [String: [Entry]] = [:]
  /// "Russian" and "Kurdish": what stands before a word for forces in the aliases.
  private var modifiers: [String: ActorID] = [:]
  private var described: [String: [ActorID]] = [:]
  private(set) var longest = 1
  /// The words with which names begin: no other word in lower case need be looked up.
  private(set) var starts: Set<String> = []
  let actors: [ActorID: Actor]

  package init(theatre: Theatre) {
    actors = Dictionary(theatre.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for actor in theatre.actors {
      for alias in [Alias(text: actor.name)] + actor.aliases { add(alias, of: actor.id) }
      for description in actor.descriptions {
        let key = Self.key(description)
        described[key, default: []].append(actor.id)
        described[Tagger.singular(key), default: []].append(actor.id)
      }
    }
  }

  private mutating func add(_ alias: Alias, of actor: ActorID) {
    let key = Self.key(alias.text)
    guard !key.isEmpty else { return }
    let entry = Entry(
      actor: actor, caseSensitive: alias.caseSensitive, text: alias.text, from: alias.from,
      to: alias.to)
    entries[key, default: []].append(entry)
    let parts = key.split(separator: " ")
    if let first = parts.first {
      starts.formUnion([String(first), Tagger.singular(String(first))])
    }
    longest = max(longest, parts.count)
    guard let last = parts.last else { return }
    let singular = Tagger.singular(String(last))
    if singular != last {
      entries[(parts.dropLast() + [Substring(singular)]).joined(separator: " "), default: []]
        .append(entry)
    }
    if parts.count == 2,
      WordClasses.forces.contains(singular) || WordClasses.forces.contains(String(last))
    {
      let first = String(parts[0])
      if ["forces", "troops", "army", "fighters", "military", "jets", "government"].contains(last),
        modifiers[first] == nil
      {
        modifiers[first] = actor
      }
    }
  }

  /// The key under which spellings meet: `NameKey`'s words without articles at the front.
  static func key(_ text: String) -> String {
    var words = NameKey.words(text)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// The actor that these words name, on that day where aliases are dated.
  func actor(_ key: String, spelled text: String, on day: Day?) -> ActorID? {
    guard let found = entries[key] else { return nil }
    let fitting = found.filter { !$0.caseSensitive || text.hasPrefix($0.text) || $0.text == text }
    return (fitting.first { $0.covers(day) } ?? fitting.first)?.actor
  }

  /// The actor whose forces an adjective or noun names ("Russian", "rebel", "ISIS").
  func modifier(_ word: String, on day: Day?) -> ActorID? {
    let key = Self.key(word)
    return actor(key, spelled: word, on: day) ?? modifiers[key]
  }

  /// "the army" in Syria: the actor that the country's adjective and the noun name together.
  func national(_ noun: String, country: String) -> ActorID? {
    for ending in ["n", "i", "ian", "an", "ese", "ish"] {
      for noun in [noun, Tagger.singular(noun)] {
        if let found = actor(Self.key("\(country)\(ending) \(noun)"), spelled: "", on: nil) {
          return found
        }
      }
    }
    return nil
  }

  /// Actors that a description may mean once they were mentioned ("terror group").
  func described(by words: String) -> [ActorID] { described[Self.key(words)] ?? [] }
}
