package import Evidence
import Gazetteer
import Language

/// Sentences to claims: a pure function of the report, the theatre and this version.
package struct Coder: Sendable {
  /// Changes whenever the same report may give other claims.
  package static let version = "1"

  private let actors: ActorIndex
  private let gazetteer: Gazetteer
  private let lexicon: Lexicon
  private let national: NationalForces

  package init(theatre: Theatre) {
    actors = ActorIndex(theatre: theatre)
    gazetteer = Gazetteer(places: theatre.places)
    lexicon = .standard
    national = NationalForces(places: theatre.places)
  }

  /// The claims of a report in the order of its text. A sentence that says nothing about the war
  /// gives none; that is an outcome, not an error.
  package func code(_ report: Report) -> [Claim] {
    let analyses = Analyser(actors: actors, gazetteer: gazetteer).analyse(report)
    let scenes = SceneReader(
      actors: actors, gazetteer: gazetteer, day: report.published?.day, title: report.title
    ).scenes(analyses)
    var speakers = SpeechFinder()
    let quotation = QuotedSpeech()
    var coded: [CodedDraft] = []
    let paragraphSpeeches = scenes.map { speakers.speeches($0) }
    let country = national.country(of: scenes)
    var carried: Period?
    var paragraph = -1
    for (index, scene) in scenes.enumerated() {
      let speech = quotation.speeches(index, scenes: scenes, own: paragraphSpeeches)
      if scene.analysis.sentence.paragraph != paragraph { carried = nil }
      paragraph = scene.analysis.sentence.paragraph
      coded += SentenceCoder(
        lexicon: lexicon, national: national, country: country, carried: carried
      ).code(
        scene, speeches: speech)
      carried = TimeReader.carried(from: scene) ?? carried
    }
    coded = ReportInference().apply(coded)
    return ClaimAssembly(report: report).claims(coded)
  }
}

/// A draft with its modifiers read.
struct CodedDraft: Sendable {
  var draft: Draft
  let scene: Scene
  var manner: Manner
  var when: Period
  var polarity: Polarity
  var likelihood: Likelihood
  var speech: Speech?
  var backers: [Backer]
}
