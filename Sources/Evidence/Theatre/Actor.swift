/// A party to the war, or a backer of one: never a private person.
package struct Actor: Hashable, Sendable {
  package enum Nature: String, Sendable, CaseIterable {
    case state
    case stateForces = "state-forces"
    case armedGroup = "armed-group"
    case coalition, people
  }

  package let id: ActorID
  package let name: String
  package let nature: Nature
  /// The side whose ground this actor holds; nil for those who hold none (a foreign air force).
  package let side: SideID?
  /// Whose state or forces these are, ISO 3166-1 alpha-2; nil for those of no state.
  package let country: String?
  package let aliases: [Alias]
  /// Descriptions that name this actor only when it was mentioned before ("the terror group").
  package let descriptions: [String]
  package let backers: [Tie]
  package let allies: [Tie]

  package init(
    id: ActorID, name: String, nature: Nature, side: SideID?, country: String? = nil,
    aliases: [Alias], descriptions: [String], backers: [Tie], allies: [Tie]
  ) {
    self.id = id
    self.name = name
    self.nature = nature
    self.side = side
    self.country = country
    self.aliases = aliases
    self.descriptions = descriptions
    self.backers = backers
    self.allies = allies
  }
}

/// A spelling under which news names an actor, in the years in which it does.
package struct Alias: Hashable, Sendable {
  package let text: String
  /// True for spellings such as "IS" that are words when written small.
  package let caseSensitive: Bool
  package let from: Day?
  package let to: Day?

  package init(text: String, caseSensitive: Bool = false, from: Day? = nil, to: Day? = nil) {
    self.text = text
    self.caseSensitive = caseSensitive
    self.from = from
    self.to = to
  }
}

/// A dated alliance or backing.
package struct Tie: Hashable, Sendable {
  package let actor: ActorID
  package let from: Day?
  package let to: Day?

  package init(actor: ActorID, from: Day? = nil, to: Day? = nil) {
    self.actor = actor
    self.from = from
    self.to = to
  }
}

/// A party that can hold ground on the map.
package struct Side: Hashable, Sendable {
  package let id: SideID
  package let name: String
  /// `#rrggbb`.
  package let colour: String

  package init(id: SideID, name: String, colour: String) {
    self.id = id
    self.name = name
    self.colour = colour
  }
}
