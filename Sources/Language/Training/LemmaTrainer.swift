/// Learns base forms from treebanks. Counts alone, ties by order: the same sentences give the same model.
package enum LemmaTrainer {
  package static func train(sentences: [ConlluSentence]) -> LemmaModel {
    var numbers: [LemmaModel.Edit: Int] = [LemmaModel.Edit(strip: 0, ending: []): 0]
    var edits = [LemmaModel.Edit(strip: 0, ending: [])]
    var editVotes = SuffixVotes()
    var caseVotes = SuffixVotes()
    for word in sentences.lazy.flatMap(\.words)
    where word.lemma != "_" && !Self.parts.contains(word.xpos) {
      let form = Array(word.form.utf8)
      let lower = LetterCase.lowered(form[...])
      let lemma = Array(word.lemma.utf8)
      guard let edit = LemmaModel.Edit(from: lower, to: LetterCase.lowered(lemma[...])),
        edits.count < Int(UInt16.max)
      else { continue }
      let number = numbers[edit] ?? edits.count
      if number == edits.count {
        edits.append(edit)
        numbers[edit] = number
      }
      let isTypo = word.feats.split(separator: "|").contains("Typo=Yes")
      let tag = LemmaTag(upos: word.upos, xpos: word.xpos)
      let keys = tag.both == tag.universal ? [tag.universal] : [tag.both, tag.universal]
      for key in keys {
        editVotes.add(key, lower, UInt16(number), isOdd: isTypo)
      }
      let (edited, kept) = edit.applied(to: lower)
      let pattern = LetterCase.pattern(form, form.indices)
      let order: [LetterCase] =
        pattern == 0 ? [.keep, .title, .upper] : [.lower, .keep, .title, .upper]
      let fitting = order.first {
        $0.applied(word: edited, kept: kept, original: form[...]) == lemma
      }
      guard let fitting else { continue }
      var caseKeys = keys.map { LemmaModel.caseKey($0, pattern) }
      if pattern > 0 {
        caseKeys.append(LemmaModel.caseKey(tag.universal, LemmaModel.anyCapitals))
      }
      for key in caseKeys {
        caseVotes.add(key, lower, UInt16(fitting.rawValue), isOdd: isTypo)
      }
    }
    return LemmaModel(
      edits: edits, editTable: LemmaTable(editVotes.entries()),
      caseTable: LemmaTable(caseVotes.entries()))
  }

  /// Tags of parts of words ("goes with", prefixes written apart), whose lemma is the whole's.
  private static let parts: Set<String> = ["GW", "AFX"]
}

/// Votes for decisions by tag and word, boiled down to the word endings that matter.
struct SuffixVotes {
  private struct Word: Hashable {
    let tag: UInt64
    let letters: [UInt8]
  }

  /// Votes by decision; words in the order of their first sight.
  private var words: [Word] = []
  private var votes: [[UInt16: Int]] = []
  private var odd: [Bool] = []
  private var places: [Word: Int] = [:]

  /// `isOdd`: a misspelling, which says nothing of other words with its ending.
  mutating func add(_ tag: UInt64, _ letters: [UInt8], _ decision: UInt16, isOdd: Bool) {
    let word = Word(tag: tag, letters: letters)
    if let place = places[word] {
      votes[place][decision, default: 0] += 1
      odd[place] = odd[place] && isOdd
    } else {
      places[word] = words.count
      words.append(word)
      votes.append([decision: 1])
      odd.append(isOdd)
    }
  }

  /// For each length of ending, from none to the whole word, what decides otherwise than its shorter
  /// endings. Each word has one vote, however frequent it is.
  func entries() -> [(hash: UInt64, value: UInt16)] {
    let own = votes.map { Self.winner($0) }
    var entries: [(hash: UInt64, value: UInt16)] = []
    let endings = words.map { WordEndings($0.letters, $0.letters.indices) }
    var decided = [UInt16?](repeating: nil, count: words.count)
    for length in 0...WordEndings.most {
      func hash(_ index: Int) -> UInt64 { words[index].tag ^ endings[index][length] }
      var counts: [UInt64: [UInt16: Int]] = [:]
      for index in words.indices where endings[index].longest >= length {
        if odd[index] && length > 0 { continue }
        counts[hash(index), default: [:]][own[index], default: 0] += 1
      }
      var made: [UInt64: UInt16] = [:]
      for index in words.indices where endings[index].longest >= length {
        guard let count = counts[hash(index)] else { continue }
        let winner = Self.winner(count)
        guard winner != decided[index], length == 0 || count[winner, default: 0] >= 2 else {
          continue
        }
        if made.updateValue(winner, forKey: hash(index)) == nil {
          entries.append((hash(index), winner))
        }
        decided[index] = winner
      }
    }
    for index in words.indices where decided[index] != own[index] {
      entries.append((words[index].tag ^ endings[index].whole, own[index]))
    }
    return entries
  }

  /// Most votes; of equals the decision that was numbered first.
  private static func winner(_ votes: [UInt16: Int]) -> UInt16 {
    votes.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key ?? 0
  }
}
