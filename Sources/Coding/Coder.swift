package import Evidence
import Gazetteer
package import Language

/// Sentences to claims: a pure function of the report, the theatre and this version.
package struct Coder: Sendable {
  /// Changes whenever the same report may give other claims.
  package static let version = "2"

  private let actors: ActorIndex
  private let gazetteer: Gazetteer
  private let lexicon: Lexicon
  private let national: NationalForces
  private let analyser: Analyser

  /// - Parameters:
  ///   - model: what was learned of the language; another model may give other claims.
  ///   - readsAll: parses sentences too that by their words cannot claim anything; the claims are the
  ///     same.
  package init(theatre: Theatre, model: LanguageModel, readsAll: Bool = false) {
    actors = ActorIndex(theatre: theatre)
    gazetteer = Gazetteer(places: theatre.places)
    lexicon = .standard
    national = NationalForces(places: theatre.places)
    analyser = Analyser(
      model: model, actors: actors, gazetteer: gazetteer, lexicon: lexicon,
      triage: Triage(lexicon: lexicon, theatre: theatre), readsAll: readsAll)
  }

  /// The claims of a report in the order of its text. A sentence that says nothing about the war
  /// gives none; that is an outcome, not an error.
  package func code(_ report: Report) -> [Claim] {
    ClaimAssembly(report: report).claims(coded(report).flatMap(\.drafts))
  }

  /// The same claims with the trees and the words that they rest on, a sentence at a time.
  package func explain(_ report: Report) -> [Explanation] {
    let sentences = coded(report)
    let claims = ClaimAssembly(report: report).claims(sentences.flatMap(\.drafts))
    let parsed = sentences.map { sentence in
      let own = claims.filter { $0.evidence.start == sentence.scene.bytes.lowerBound }
      return Explanation(
        bytes: sentence.scene.bytes, words: sentence.scene.lines, claims: own,
        notes: sentence.notes
          + (own.isEmpty && sentence.notes.isEmpty ? [reason(for: sentence.scene)] : []))
    }
    let skipped = analyser.skipped(report, parser: TextParser(analyser.model)).map {
      Explanation(bytes: $0.bytes, words: [], claims: [], notes: [$0.why])
    }
    return (parsed + skipped).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// Why a sentence gives no claim.
  private func reason(for scene: Scene) -> String {
    let evoking = scene.tree.words.filter {
      !lexicon.frames(verb: $0.lemma).isEmpty || !lexicon.frames(noun: $0.lemma).isEmpty
    }
    guard !evoking.isEmpty else { return "no word of the lexicon stands here" }
    let words = evoking.map { "“\($0.text)”" }.joined(separator: ", ")
    return "\(words) could say something, but lacks the ground or the party that the frame needs"
  }

  private struct CodedSentence {
    let scene: Scene
    var drafts: [CodedDraft]
    let notes: [String]
  }

  private func coded(_ report: Report) -> [CodedSentence] {
    let scenes = SceneReader(
      actors: actors, gazetteer: gazetteer, day: report.published?.day, title: report.title,
      lexicon: lexicon
    ).read(analyser.scenes(report, parser: TextParser(analyser.model)))
    var speakers = SpeechReader()
    let country = national.country(of: scenes)
    var carried: Period?
    var paragraph = -1
    var sentences: [CodedSentence] = []
    for (index, scene) in scenes.enumerated() {
      var speech = SentenceSpeech(byVerb: [:])
      if scene.isRead { speech = speakers.read(scene) }
      if scene.paragraph != paragraph { carried = nil }
      paragraph = scene.paragraph
      var (drafts, notes) = SentenceCoder(
        lexicon: lexicon, national: national, country: country, carried: carried
      ).code(scene, speech: speech)
      for position in drafts.indices {
        drafts[position].draft = Cataphora.resolve(drafts[position].draft, at: index, in: scenes)
      }
      let denied = Denials().read(
        scene, own: drafts, before: sentences.last?.drafts ?? [], speech: speech)
      sentences.append(CodedSentence(scene: scene, drafts: drafts + denied, notes: notes))
      if scene.isRead { carried = TimeReader.carried(from: scene) ?? carried }
    }
    var all = ReportInference(actors: actors).apply(sentences.flatMap(\.drafts))[...]
    for index in sentences.indices {
      let count = sentences[index].drafts.count
      sentences[index].drafts = Array(all.prefix(count))
      all = all.dropFirst(count)
    }
    return sentences
  }
}

/// A draft with its modifiers read.
struct CodedDraft: Sendable {
  var draft: Draft
  var scene: Scene
  var manner: Manner
  var when: Period
  var polarity: Polarity
  var likelihood: Likelihood
  var speech: Speech?
  var backers: [Backer]
}
