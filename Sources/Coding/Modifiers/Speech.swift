import Evidence
import Language

/// Who says something, and with which word.
struct Speech: Sendable {
  let speaker: Attribution
  /// "claimed", "denied": the verb of saying may make the content doubtful.
  let verb: String
}

/// Finds who says what a trigger says: the verb of saying over its clause, "according to", or the
/// speaker of the quotation that it stands in.
struct SpeechReader: Sendable {
  private var memory = SpeakerMemory()
  /// The speaker whose quotation is still open, by paragraph.
  private var open: (paragraph: Int, speech: Speech)?

  /// Reads the speakers of a sentence, for triggers in it.
  mutating func read(_ scene: Scene) -> SentenceSpeech {
    let tree = scene.tree
    var byVerb: [Int: Speech] = [:]
    for (verb, word) in tree.words.enumerated()
    where (word.isVerbal || word.tag == .adjective) && Self.isSaying(verb, tree) {
      guard let speaker = speaker(of: verb, scene) else { continue }
      byVerb[verb] = Speech(speaker: speaker, verb: word.lemma)
    }
    var found = SentenceSpeech(byVerb: byVerb)
    for index in tree.words.indices where tree.preposition(index) == "according to" {
      if let speaker = memory.speaker(index, scene, verb: "according to") {
        found.accordingTo[tree[index].head] = Speech(speaker: speaker, verb: "according to")
      }
    }
    // "the prevailing view in the ministry is that the army …"
    for (index, word) in tree.words.enumerated()
    where word.relation == .nsubj && Self.opinions.contains(word.lemma) && word.head >= 0
      && tree.children(word.head, .mark).contains(where: { tree[$0].lower == "that" })
    {
      found.accordingTo[word.head] = Speech(
        speaker: memory.view(index, scene), verb: "believe")
    }
    if let speech = byVerb.min(by: { $0.key < $1.key })?.value {
      open = (scene.paragraph, speech)
    } else if let open, open.paragraph == scene.paragraph {
      let inside = scene.quoted.filter { $0 }.count
      if inside * 2 > tree.count { found.whole = open.speech }
    }
    memory.note(scene)
    return found
  }

  private static let opinions = words("view belief assessment consensus opinion argument")

  private static func isSaying(_ verb: Int, _ tree: Tree) -> Bool {
    let lemma = tree[verb].lemma
    guard SpeechWords.all.contains(lemma) else { return false }
    if lemma == "maintain" || lemma == "hold" { return tree.child(verb, .ccomp) != nil }
    return true
  }

  private mutating func speaker(of verb: Int, _ scene: Scene) -> Attribution? {
    let tree = scene.tree
    var subjects: [Int]
    if tree.isPassive(verb) {
      subjects = tree.children(verb, .agent, .obl).filter { tree.preposition($0) == "by" }
    } else {
      subjects = tree.surface(verb)
    }
    subjects.removeAll { scene.isTime($0) }
    // "denied that Tarn had been lost, saying": towns say nothing.
    if let town = subjects.first, tree[verb].treebankTag == "VBG",
      scene.places[town]?.contains(where: { !$0.isCountry }) ?? false,
      let above = tree.path(verb).dropFirst().first(where: {
        SpeechWords.all.contains(tree[$0].lemma)
      })
    {
      subjects = tree.surface(above)
    }
    guard let subject = subjects.first else { return nil }
    return memory.speaker(subject, scene, verb: tree[verb].lemma)
  }
}

/// The speakers of one sentence, by the words that they stand with.
struct SentenceSpeech: Sendable {
  let byVerb: [Int: Speech]
  var accordingTo: [Int: Speech] = [:]
  /// Of a sentence that is part of a longer quotation.
  var whole: Speech?

  /// The nearest voice over a trigger.
  func speech(over trigger: Int, _ tree: Tree) -> Speech? {
    var previous = trigger
    for node in tree.path(trigger) {
      if let speech = accordingTo[node] { return speech }
      if node != trigger, let speech = byVerb[node],
        [.ccomp, .xcomp, .obj, .parataxis, .subjectOfPassive, .advcl, .conj].contains(
          tree[previous].relation)
      {
        if tree[previous].relation == .conj {
          // "said that … and captured": only a clause under "that" is said.
          previous = node
          continue
        }
        if tree[previous].relation == .advcl, tree.child(previous, .mark) != nil {
          previous = node
          continue
        }
        return speech
      }
      // "…, the army said": the verb of saying hangs on what is said.
      for child in tree.children(node, .parataxis, .advcl, .ccomp) {
        guard let speech = byVerb[child], child != previous, tree.child(child, .ccomp) == nil else {
          continue
        }
        if tree[child].relation == .parataxis { return speech }
        if tree[child].relation == .advcl,
          tree.children(child, .mark).contains(where: {
            tree[$0].lower == "as"
          })
        {
          return speech
        }
      }
      previous = node
    }
    return whole
  }
}
