import Language

/// Mends readings that the parser gets wrong often enough to matter, where the words leave no doubt.
/// Each mend has its own function with an example.
struct TreeRepair {
  var words: [Word]
  let times: [Range<Int>]

  /// - Parameter times: words of time expressions.
  static func mend(_ words: [Word], times: [Range<Int>]) -> [Word] {
    var repair = TreeRepair(words: words, times: times)
    for index in words.indices {
      repair.clauseOfADay(index)
      repair.finiteAdjective(index)
      repair.gerundAdjective(index)
      repair.verbTakenForAdjective(index)
      repair.verbTakenForParticiple(index)
      repair.subjectTakenForOblique(index)
      repair.contentClause(index)
      repair.expectedDeed(index)
      repair.heldBy(index)
      repair.placeOfATime(index)
      repair.relativeOfTheNearer(index)
      repair.apposedRole(index)
      repair.dayTakenForSubject(index)
      repair.sayingTakenForPlural(index)
      repair.fightingTakenForVerb(index)
      repair.bareNameForApposition(index)
      repair.subjectTakenForApposition(index)
      repair.appositionOfTheNearer(index)
      repair.measureTakenForParticle(index)
      repair.alliesForASubject(index)
      repair.nounTakenForAdjective(index)
      repair.nounTakenForName(index)
      repair.secondObject(index)
      repair.prepositionOfAnother(index)
      repair.subjectOfAuxiliary(index)
      repair.nameBeforeForces(index)
      repair.listTakenForClauses(index)
      repair.directionTakenForPredicate(index)
      repair.directionTakenForObject(index)
      repair.menTakenForName(index)
      repair.twoPrepositions(index)
      repair.nounTakenForVerb(index)
      repair.mainClauseTakenForParticiple(index)
      repair.subjectOfTheSecondClause(index)
      repair.gerundBehindAnAttack(index)
      repair.groundBeforeADirection(index)
      repair.leftSurrounded(index)
      repair.resultOfTheWhole(index)
      repair.onlyObject(index)
      repair.perfectTakenForAdjective(index)
      repair.verbInsideANounPhrase(index)
      repair.subjectTakenForCompound(index)
      repair.subjectTakenForConjunct(index)
      repair.clauseAfterApposition(index)
      repair.agentOfATime(index)
      repair.copulaOfAnAdverb(index)
      repair.relativeObject(index)
      repair.siegeTakenForAdjective(index)
      repair.baseOfTheNameBefore(index)
      repair.clauseBeforeSaying(index)
      repair.nationsBeforeForces(index)
      repair.adjectiveBehindForces(index)
      repair.sayerBehindAComma(index)
      repair.controlTakenForPredicate(index)
      repair.objectBeforeTime(index)
      repair.clauseWithAs(index)
      repair.whereClause(index)
      repair.activeTakenForPassive(index)
      repair.particleInAName(index)
      repair.shareTakenForDirection(index)
      repair.deedOfAnother(index)
      repair.clauseOfAGerund(index)
      repair.nameInTwo(index)
      repair.objectOfTheLastVerb(index)
      repair.hoursLater(index)
      repair.withSubject(index)
      repair.withSubjectTakenForModifier(index)
    }
    for index in words.indices {
      repair.relativeTwice(index)
      repair.relativeTakenForAdverbial(index)
      repair.sentenceUnderARelative(index)
    }
    repair.timeForASentence()
    repair.verblessSentence()
    repair.nounForASentence()
    repair.gerundForASubject()
    return repair.isTree ? repair.words : words
  }

  private init(words: [Word], times: [Range<Int>]) {
    self.words = words
    self.times = times
  }

  /// The first verb from a word on upwards.
  func verb(from word: Int) -> Int? {
    var at = word
    for _ in words.indices {
      guard at >= 0 else { return nil }
      if words[at].isVerbal { return at }
      at = words[at].head
    }
    return nil
  }

  /// One root, and every word leads to it.
  private var isTree: Bool {
    guard words.filter({ $0.head < 0 }).count == 1 else { return false }
    for start in words.indices {
      var at = start
      var steps = 0
      while words[at].head >= 0 {
        at = words[at].head
        steps += 1
        if steps > words.count { return false }
      }
    }
    return true
  }
}
