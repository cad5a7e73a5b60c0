import Evidence
import Gazetteer
import Language

/// Reads the noun phrases of each sentence in order, so that later ones may point back.
struct SceneReader: Sendable {
  let actors: ActorIndex
  let gazetteer: Gazetteer
  let day: Day?

  func scenes(_ analyses: [Analysis]) -> [Scene] {
    var discourse = Discourse()
    let actorReader = ActorReader(index: actors, day: day)
    let placeReader = PlaceReader(gazetteer: gazetteer)
    return analyses.map { analysis in
      var scene = Scene(
        analysis: analysis, before: discourse, actorIndex: actors, gazetteer: gazetteer, day: day)
      let subjects = Set(analysis.predicates.flatMap(\.subjects))
      for (number, phrase) in analysis.phrases.enumerated() where phrase.kind == .noun {
        let actor = actorReader.read(number, in: analysis, discourse: discourse)
        if let actor {
          scene.actors[number] = actor
          if actor.mention.id != nil, analysis.tokens[phrase.head].tag != .pronoun {
            discourse.saw(actor.mention, sentence: analysis.index, isSubject: subjects.contains(number), holdsGround: holdsGround(actor.mention.id))
          }
        }
        let places = placeReader.read(number, in: analysis, actor: actor, discourse: discourse)
        scene.places[number] = places
        for place in places where place.isNamed && place.isCertain {
          discourse.saw(
            place.mention, sentence: analysis.index,
            isTown: place.mention.precision.map { $0 == 1 } ?? true)
        }
        // An actor that modifies something else was mentioned all the same.
        if actor == nil {
          for entity in analysis.entities(in: phrase.tokens) {
            if let id = entity.actor {
              discourse.saw(
                ActorMention(mention: analysis.text(entity.tokens), id: id), sentence: analysis.index, isSubject: false, holdsGround: holdsGround(id))
            }
          }
        }
      }
      return scene
    }
  }

  private func holdsGround(_ id: ActorID?) -> Bool { id.flatMap { actors.actors[$0]?.side } != nil }
}
