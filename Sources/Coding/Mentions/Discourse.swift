import Evidence

/// What the report has spoken of so far: the ground on which "the group" and "the city" stand.
struct Discourse: Sendable {
  struct ActorTrace: Sendable {
    let mention: ActorMention
    let sentence: Int
    let isSubject: Bool
    /// … of a clause that stands for itself.
    let isMain: Bool
    /// It belongs to a side: commentators and backers are rarely what "it" means.
    let holdsGround: Bool
    /// It tells what others do.
    let isTeller: Bool
    /// "troops", "rebels": no "it".
    let isPlural: Bool
  }

  struct PlaceTrace: Sendable {
    let mention: PlaceMention
    let sentence: Int
    let isTown: Bool
    /// Something is said to have been done to it or by it.
    let isArgument: Bool
    /// "city" in "the city of Tarn".
    let type: String?
    /// Known to be no village.
    let isCity: Bool
  }

  private(set) var actors: [ActorTrace] = []
  private(set) var places: [PlaceTrace] = []
  /// The last mention of each actor, with its place in the order of mentions.
  private var lastByActor: [ActorID: (mention: ActorMention, order: Int)] = [:]
  private var seen = 0
  /// Places that the headline names.
  private let topics: [PlaceMention]

  init(topics: [PlaceMention] = []) { self.topics = topics }

  /// How many sentences back an antecedent may stand.
  private static let reach = 4
  /// How many mentions are looked back upon, so that a long report costs linear time.
  private static let memory = 100

  mutating func saw(
    _ mention: ActorMention, sentence: Int, isSubject: Bool, isMain: Bool, holdsGround: Bool,
    isTeller: Bool, isPlural: Bool
  ) {
    if actors.count >= 2 * Self.memory { actors.removeFirst(Self.memory) }
    if let id = mention.id {
      lastByActor[id] = (mention, seen)
      seen += 1
    }
    actors.append(
      ActorTrace(
        mention: mention, sentence: sentence, isSubject: isSubject, isMain: isMain,
        holdsGround: holdsGround,
        isTeller: isTeller, isPlural: isPlural))
  }

  mutating func saw(
    _ mention: PlaceMention, sentence: Int, isTown: Bool, isArgument: Bool, type: String?,
    isCity: Bool
  ) {
    // Trimmed, since every sentence keeps a copy of what was known before it.
    if places.count >= 2 * Self.memory { places.removeFirst(Self.memory) }
    places.append(
      PlaceTrace(
        mention: mention, sentence: sentence, isTown: isTown, isArgument: isArgument,
        type: type, isCity: isCity))
  }

  /// Names that no list has, and that the report uses for an armed party.
  private(set) var parties: Set<String> = []

  mutating func learn(party name: String) {
    guard parties.count < 200 else { return }
    parties.insert(name)
  }

  /// The actor last mentioned among `candidates`; the whole report counts, since a description
  /// such as "the terror group" keeps its meaning.
  func last(among candidates: [ActorID]) -> ActorMention? {
    candidates.compactMap { lastByActor[$0] }.max { $0.order < $1.order }?.mention
  }

  /// The actor a pronoun means: the last subject of this or the sentences before, then any actor.
  ///
  /// - Parameters:
  ///   - doer: who does it to them, and so is somebody else.
  ///   - plural: "they" are rather those who are spoken of than who tells; "it" may be the teller.
  func subject(
    before sentence: Int, but doer: ActorMention? = nil, plural: Bool? = nil
  ) -> ActorMention? {
    var near = actors.suffix(Self.memory).filter { trace in
      guard sentence - trace.sentence <= Self.reach, trace.holdsGround else { return false }
      guard let doer else { return true }
      return doer != trace.mention && (doer.id == nil || doer.id != trace.mention.id)
    }
    if plural == false { near.removeAll(where: \.isPlural) }
    if plural == true, near.contains(where: { !$0.isTeller }) { near.removeAll(where: \.isTeller) }
    guard let last = near.last(where: \.isSubject) else { return near.last?.mention }
    // "entered the town after the army fled": who entered it.
    return (near.last { $0.isMain && $0.sentence == last.sentence } ?? last).mention
  }

  /// The place "the city" means: the last town named nearby.
  ///
  /// - Parameter word: what it is called there.
  func town(before sentence: Int, called word: String? = nil) -> PlaceMention? {
    var best: (mention: PlaceMention, score: Double)?
    let recent = places.suffix(Self.memory)
    for (order, trace) in recent.enumerated()
    where trace.isTown && sentence - trace.sentence <= Self.reach
      && !(trace.isCity && word == "village")
    {
      // Nearer is better; what the headline names or the report keeps naming is what it is about.
      let count = recent.filter { same($0.mention, trace.mention) }.count
      let score =
        -1.5 * Double(sentence - trace.sentence) + (trace.isArgument ? 0.4 : 0)
        + Self.agreement(trace.type, word) + 0.5
        * Double(min(count, 4))
        + (topics.contains { same($0, trace.mention) } ? 2 : 0) + 0.01 * Double(order)
      if best.map({ score >= $0.score }) ?? true { best = (trace.mention, score) }
    }
    return best?.mention
  }

  /// "the village" is rather what was called a village than a city.
  private static func agreement(_ type: String?, _ word: String?) -> Double {
    guard let type, let word, towns.contains(type), towns.contains(word) else { return 0 }
    if type == word { return 0.5 }
    return type == "village" || word == "village" ? -1 : 0
  }

  private static let towns: Set<String> = ["city", "town", "village"]

  /// The place last mentioned whose name ends with this word: "the dam" after "Iskra Dam".
  func place(endingWith lemma: String) -> PlaceMention? {
    let alike = Self.likes.first { $0.contains(lemma) } ?? [lemma]
    return places.suffix(Self.memory).last { trace in
      let words = trace.mention.mention.lowercased().split(separator: " ").map(String.init)
      guard words.count > 1, let last = words.last, alike.contains(last) else { return false }
      // An army's base is no airport.
      return last != "base" || lemma == "base" || words[words.count - 2].hasPrefix("air")
    }?.mention
  }

  /// Words that a report uses for the same thing.
  private static let likes: [Set<String>] = [
    ["base", "airbase", "airport", "heliport", "airfield", "facility", "barracks"],
    ["dam", "barrage"], ["field", "oilfield", "gasfield", "facility"],
    ["hill", "mountain", "hilltop"],
    ["district", "neighborhood", "neighbourhood", "suburb", "quarter"],
    ["province", "governorate"],
    ["crossing", "border"], ["road", "highway"],
  ]

  private func same(_ left: PlaceMention, _ right: PlaceMention) -> Bool {
    left == right || (left.id != nil && left.id == right.id)
  }

  /// The named towns of the last sentence that named any, in order: "each of those cities".
  func towns(before sentence: Int) -> [PlaceMention] {
    // Plural: the last sentence that named at least two.
    var found: [PlaceMention] = []
    var at = -1
    for trace in places.suffix(Self.memory).reversed()
    where trace.isTown && trace.sentence < sentence {
      if trace.sentence != at {
        if found.count > 1 { break }
        found = []
        at = trace.sentence
      }
      if !found.contains(where: {
        $0 == trace.mention || ($0.id != nil && $0.id == trace.mention.id)
      }) {
        found.insert(trace.mention, at: 0)
      }
    }
    return found.count > 1 ? found : []
  }
}
