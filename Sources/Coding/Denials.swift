import Evidence
import Language

/// "However, the army denied these reports." A denial that names nothing itself speaks against what the
/// sentence before claimed: each of its claims is made again, denied, by the one who denies it.
struct Denials: Sendable {
  /// - Parameters:
  ///   - own: what the sentence itself claims.
  ///   - before: what the sentence before claimed, in the same paragraph.
  ///   - speech: the speakers of the sentence.
  func read(_ scene: Scene, own: [CodedDraft], before: [CodedDraft], speech: SentenceSpeech)
    -> [CodedDraft]
  {
    guard let verb = denial(in: scene.tree) else { return [] }
    // "X said its forces had taken the town; Y denied the claim": else the sentence before.
    let inSentence = own.filter {
      Self.kinds.contains($0.draft.kind) && $0.polarity == .affirmed && $0.draft.trigger < verb
        && !scene.tree.isWithin($0.draft.trigger, verb)
    }
    let claims =
      inSentence.isEmpty
      ? before.filter {
        Self.kinds.contains($0.draft.kind) && $0.polarity == .affirmed
          && scene.index - $0.scene.index == 1 && $0.scene.paragraph == scene.paragraph
      } : inSentence
    let word = scene.tree[verb].text
    return claims.map { claim in
      var denied = claim
      denied.scene = scene
      denied.draft.trigger = verb
      denied.draft.because = [
        "“\(word)” speaks against what was said before of "
          + (claim.draft.place?.mention.mention ?? "it")
      ]
      denied.polarity = .denied
      denied.likelihood = .asserted
      denied.speech = speech.byVerb[verb]
      return denied
    }
  }

  /// The verb that denies "this", "it" or "these reports", and no clause or event of its own.
  private func denial(in tree: Tree) -> Int? {
    tree.words.indices.first { verb in
      guard MoodReader.denials.contains(tree[verb].lemma), tree[verb].isVerbal,
        !tree.isNegated(verb), tree.child(verb, .ccomp, .xcomp) == nil
      else { return false }
      return tree.patients(verb).contains { noun in
        if ["this", "that", "it", "them"].contains(tree[noun].lower) { return true }
        // "said they had taken the town, a claim the army rejected", "a claim denied by the army"
        if [.relative, .acl].contains(tree[verb].relation), tree.head(verb) == noun,
          tree[noun].relation == .appos
        {
          return Self.accounts.contains(tree[noun].lemma)
        }
        return Self.accounts.contains(tree[noun].lemma)
          && tree.children(noun, .det).contains {
            ["the", "this", "that", "these", "those"].contains(tree[$0].lower)
          } && tree.children(noun, .acl, .nmod, .ccomp).isEmpty
      }
    }
  }

  private static let kinds: Set<Kind> = [.change, .hold, .withdrawal, .siege, .advance]
  private static let accounts = words(
    "report claim allegation news assertion statement account accusation rumour rumor")
}
