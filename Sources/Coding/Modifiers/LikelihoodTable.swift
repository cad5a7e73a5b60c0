/// What words do to the likelihood of a claim: the range that remains, lowest and highest.
///
/// The ranges of plain words of probability are those of ICD 203 (US intelligence community
/// directive, 2015); the others are hand-set beside them and stated here so that they can be argued with.
enum LikelihoodTable {
  static let adverbs: [String: (Double, Double)] = [
    "reportedly": (0.45, 0.8), "allegedly": (0.2, 0.6), "apparently": (0.5, 0.85),
    "possibly": (0.2, 0.5), "probably": (0.55, 0.8), "likely": (0.55, 0.8), "perhaps": (0.2, 0.55),
    "maybe": (0.2, 0.5), "supposedly": (0.2, 0.6), "purportedly": (0.2, 0.6),
    "unlikely": (0.2, 0.45),
    "unconfirmed": (0.2, 0.5), "alleged": (0.2, 0.6), "nearly": (0.5, 0.9),
  ]

  static let modals: [String: (Double, Double)] = [
    "may": (0.2, 0.55), "might": (0.15, 0.5), "could": (0.15, 0.5), "would": (0.3, 0.6),
    "will": (0.55, 0.8), "wo": (0.55, 0.8), "should": (0.4, 0.7), "must": (0.5, 0.8),
    "shall": (0.5, 0.8), "can": (0.3, 0.7), "'ll": (0.55, 0.8), "'d": (0.3, 0.6),
  ]

  /// Verbs above the claim: its clause is what they are about.
  static let verbs: [String: (Double, Double)] = [
    "claim": (0.4, 0.75), "allege": (0.2, 0.6), "believe": (0.5, 0.8), "think": (0.45, 0.75),
    "expect": (0.5, 0.8), "predict": (0.4, 0.75), "appear": (0.55, 0.85), "seem": (0.55, 0.85),
    "plan": (0.35, 0.65), "intend": (0.35, 0.65), "aim": (0.3, 0.6), "want": (0.25, 0.55),
    "hope": (0.2, 0.5), "fear": (0.2, 0.55), "vow": (0.3, 0.6), "pledge": (0.3, 0.6),
    "threaten": (0.2, 0.5), "suggest": (0.45, 0.75), "indicate": (0.5, 0.8), "argue": (0.45, 0.75),
    "prepare": (0.4, 0.7), "warn": (0.3, 0.6), "agree": (0.5, 0.8), "order": (0.5, 0.8),
    "decide": (0.3, 0.65), "choose": (0.3, 0.65), "try": (0.2, 0.5), "attempt": (0.2, 0.5),
    "seek": (0.2, 0.5), "rumour": (0.2, 0.5), "set": (0.5, 0.8),
    "refuse": (0.8, 0.95), "decline": (0.8, 0.95),
  ]

  /// Conjunctions that make a clause a condition or a question.
  static let openers: [String: (Double, Double)] = [
    "if": (0.1, 0.5), "unless": (0.1, 0.5), "whether": (0.1, 0.6), "once": (0.4, 0.7),
    "lest": (0.1, 0.4),
  ]

  /// Nouns that announce hearsay: "early indications that", "reports that".
  static let nouns: [String: (Double, Double)] = [
    "indication": (0.4, 0.75), "report": (0.45, 0.8), "sign": (0.4, 0.75), "rumour": (0.15, 0.5),
    "rumor": (0.15, 0.5), "claim": (0.3, 0.65), "fear": (0.2, 0.5), "possibility": (0.15, 0.5),
    "threat": (0.2, 0.5), "plan": (0.3, 0.6), "attempt": (0.2, 0.5), "bid": (0.2, 0.5),
    "suggestion": (0.3, 0.6), "concern": (0.2, 0.5),
  ]
}
