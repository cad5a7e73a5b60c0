import Evidence
import Gazetteer
import Language

/// Reads the noun phrases of each sentence in order, so that later ones may point back.
struct SceneReader: Sendable {
  let actors: ActorIndex
  let gazetteer: Gazetteer
  let day: Day?
  let title: String?

  func scenes(_ analyses: [Analysis]) -> [Scene] {
    var discourse = Discourse(topics: topics())
    let actorReader = ActorReader(index: actors, day: day)
    let placeReader = PlaceReader(gazetteer: gazetteer)
    return analyses.map { analysis in
      var scene = Scene(
        analysis: analysis, before: discourse, actorIndex: actors, gazetteer: gazetteer, day: day)
      let subjects = Set(analysis.predicates.flatMap(\.subjects))
      let speakers = Set(
        analysis.predicates.filter {
          SpeechWords.all.contains(analysis.phrases[$0.phrase].verb?.lemma ?? "") && !$0.isPassive
        }
        .flatMap(\.subjects))
      for (number, phrase) in analysis.phrases.enumerated() where phrase.kind == .noun {
        let actor = actorReader.read(number, in: analysis, discourse: discourse)
        if let actor {
          scene.actors[number] = actor
          if actor.mention.id != nil, analysis.tokens[phrase.head].tag != .pronoun {
            discourse.saw(
              actor.mention, sentence: analysis.index, isSubject: subjects.contains(number),
              holdsGround: holdsGround(actor.mention.id))
          }
        }
        let places = placeReader.read(number, in: analysis, actor: actor, discourse: discourse)
        scene.places[number] = places
        // Who speaks is no place, whatever the name sounds like.
        let speaks = speakers.contains(number) || followsAccordingTo(phrase, analysis)
        for place in places where place.isNamed && place.isCertain && !speaks {
          discourse.saw(
            place.mention, sentence: analysis.index,
            isTown: place.mention.precision.map { $0 == 1 } ?? true)
        }
        // An actor that modifies something else was mentioned all the same.
        if actor == nil {
          for entity in analysis.entities(in: phrase.tokens) {
            if let id = entity.actor {
              discourse.saw(
                ActorMention(mention: analysis.text(entity.tokens), id: id),
                sentence: analysis.index, isSubject: false, holdsGround: holdsGround(id))
            }
          }
        }
      }
      return scene
    }
  }

  /// Places named in the headline.
  private func topics() -> [PlaceMention] {
    guard let title else { return [] }
    let bytes = Array(title.utf8)
    var tokens = Tokenizer().tokens(in: bytes, range: 0..<bytes.count)
    Tagger().tag(&tokens)
    return EntityFinder(actors: actors, gazetteer: gazetteer, day: day).entities(
      in: tokens, times: []
    )
    .compactMap { $0.place.map { PlaceMention(mention: $0.rawValue, id: $0) } }
  }

  private func followsAccordingTo(_ phrase: Phrase, _ analysis: Analysis) -> Bool {
    let start = phrase.tokens.lowerBound
    return start > 1 && analysis.tokens[start - 1].lower == "to"
      && analysis.tokens[start - 2].lower == "according"
  }

  private func holdsGround(_ id: ActorID?) -> Bool { id.flatMap { actors.actors[$0]?.side } != nil }
}
