import Evidence

/// The theatre's holders in a fixed order: its sides as listed, then `contested`.
struct HolderIndex: Sendable {
  let holders: [Holder]
  private let sideOfActor: [ActorID: Int]
  private let indexOfSide: [SideID: Int]

  init(theatre: Theatre) {
    var sides: [SideID] = []
    var indexOfSide: [SideID: Int] = [:]
    for side in theatre.sides where indexOfSide[side.id] == nil {
      indexOfSide[side.id] = sides.count
      sides.append(side.id)
    }
    holders = sides.map(Holder.side) + [.contested]
    self.indexOfSide = indexOfSide
    var sideOfActor: [ActorID: Int] = [:]
    for actor in theatre.actors {
      if let side = theatre.side(of: actor.id), let index = indexOfSide[side] {
        sideOfActor[actor.id] = index
      }
    }
    self.sideOfActor = sideOfActor
  }

  var count: Int { holders.count }
  var contested: Int { holders.count - 1 }

  func index(of side: SideID) -> Int? { indexOfSide[side] }

  /// The side an actor holds ground for. Data sets that know sides only write a side's id where
  /// an actor's is meant, and that is understood as well.
  func index(of actor: ActorID?) -> Int? {
    guard let actor else { return nil }
    return sideOfActor[actor] ?? indexOfSide[SideID(actor.rawValue)]
  }
}
