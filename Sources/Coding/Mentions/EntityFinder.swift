import Evidence
import Gazetteer
import Language

/// Finds names of actors, places and institutions among the tokens of a sentence.
struct EntityFinder: Sendable {
  let actors: ActorIndex
  let gazetteer: Gazetteer
  let day: Day?

  /// Sorted and disjoint; the longest name wins, actors before places of the same length.
  func entities(in tokens: [Token], times: [Range<Int>]) -> [Entity] {
    var taken = Array(repeating: false, count: tokens.count)
    for time in times {
      for index in time where tokens[index].tag != .adposition { taken[index] = true }
    }
    var found: [Entity] = []
    var index = 0
    while index < tokens.count {
      if !taken[index], let entity = entity(at: index, in: tokens, taken: taken) {
        found.append(entity)
        index = entity.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func entity(at start: Int, in tokens: [Token], taken: [Bool]) -> Entity? {
    guard tokens[start].tag != .punctuation, tokens[start].tag != .auxiliary else { return nil }
    // "At al-Suwar": not the article.
    if start == 0, tokens[start].tag == .adposition { return nil }
    let looksLikeName = isNameLike(tokens[start])
    // Articles are no part of a name, and other words in lower case begin few.
    if tokens[start].lower == "the"
      || !looksLikeName && !actors.starts.contains(tokens[start].lower)
    {
      return nil
    }
    let limit = min(tokens.count, start + max(actors.longest, gazetteer.longest) + 2)
    var end = start
    var text = ""
    var candidates: [(end: Int, text: String)] = []
    while end < limit, !taken[end] {
      let token = tokens[end]
      if [",", ".", ";", ":", "(", ")", "\"", "“", "”"].contains(token.text) { break }
      if end > start, tokens[end - 1].spaceAfter { text += " " }
      text += token.text
      end += 1
      candidates.append((end, text))
    }
    // "the D.C.-based Foundation": the adjective is no part of the name.
    let isCompound = tokens[start].tag == .adjective && tokens[start].lower.contains("-")
    let organisation = looksLikeName && !isCompound ? organisation(at: start, in: tokens) : nil
    for candidate in candidates.reversed() {
      if let organisation, organisation > candidate.end { break }
      let key = ActorIndex.key(candidate.text)
      if !key.isEmpty, let actor = actors.actor(key, spelled: candidate.text, on: day) {
        return Entity(tokens: start..<candidate.end, meaning: .actor(actor))
      }
      if looksLikeName, candidate.end - start <= gazetteer.longest,
        isNameLike(tokens[candidate.end - 1]) || candidate.end - start > 1,
        !(candidate.end - start == 1 && isOrdinary(tokens, start)),
        // "Raqqa as well": "as" is an article before a name and nothing behind one.
        candidate.end - start == 1 || !isSmall(tokens[candidate.end - 1]),
        let place = gazetteer.place(named: candidate.text),
        candidate.end - start == 1 || place.match == .spelling
          || isNameLike(tokens[candidate.end - 1])
      {
        return Entity(tokens: start..<candidate.end, meaning: .place(place.place.id))
      }
    }
    if let organisation { return Entity(tokens: start..<organisation, meaning: .name) }
    return nil
  }

  /// A capitalised word at the start of a sentence that is an ordinary word ("Hit", "The").
  private func isOrdinary(_ tokens: [Token], _ index: Int) -> Bool {
    if Demonyms.contains(tokens[index].lower) { return true }
    guard index == 0 else { return false }
    switch tokens[index].tag {
    case .properNoun, .noun: return false
    default: return true
    }
  }

  private func isNameLike(_ token: Token) -> Bool {
    if token.isCapitalised { return true }
    return NameKey.startsWithArticle(token.lower)
      || !(token.text.utf8.first.map { $0 < 0x80 } ?? true)
  }

  private func isSmall(_ token: Token) -> Bool {
    token.lower.utf8.count < 4 && token.text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// End of a name such as "Institute for the Study of War" that starts at `start`.
  private func organisation(at start: Int, in tokens: [Token]) -> Int? {
    var end = start
    var sawHead = false
    // No body's name has a longer run before its "of" or "for".
    let reach = min(tokens.count, start + 10)
    while end < reach, tokens[end].isCapitalised, tokens[end].tag != .punctuation {
      if Self.organisationHeads.contains(tokens[end].lower) { sawHead = true }
      end += 1
    }
    guard sawHead, end < tokens.count, tokens[end].lower == "for" || tokens[end].lower == "of"
    else { return nil }
    var last = end
    var at = end
    while at < tokens.count {
      if ["of", "for", "and", "the", "in", "to"].contains(tokens[at].lower) {
        at += 1
        if at - last > 3 { break }
      } else if tokens[at].isCapitalised, tokens[at].tag != .punctuation {
        at += 1
        last = at
      } else {
        break
      }
    }
    return last > end ? last : nil
  }

  private static let organisationHeads = words(
    "institute observatory foundation ministry department council committee centre center university organisation organization union agency office union network movement house"
  )
}
