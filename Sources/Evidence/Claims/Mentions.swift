/// A place as a report names it, with the gazetteer's answer where there is one.
package struct PlaceMention: Hashable, Sendable {
  /// The report's own words.
  package let mention: String
  /// Nil when no gazetteer entry fits: an unlisted village is kept by its mention.
  package let id: PlaceID?
  package let name: String?
  /// WGS 84 degrees.
  package let latitude: Double?
  package let longitude: Double?
  /// UCDP's where_prec, 1 exact … 6 country; nil when the place is unknown.
  package let precision: Int?

  package init(
    mention: String, id: PlaceID? = nil, name: String? = nil, latitude: Double? = nil,
    longitude: Double? = nil, precision: Int? = nil
  ) {
    self.mention = mention
    self.id = id
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.precision = precision
  }
}

/// An actor as a report names it.
package struct ActorMention: Hashable, Sendable {
  package let mention: String
  /// Nil when the theatre knows no such actor.
  package let id: ActorID?

  package init(mention: String, id: ActorID? = nil) {
    self.mention = mention
    self.id = id
  }
}

/// Who supports the actor of a claim.
package struct Backer: Hashable, Sendable {
  package let actor: ActorMention
  /// The text's own measure of the support ("limited"), where it gives one.
  package let degree: String?

  package init(actor: ActorMention, degree: String? = nil) {
    self.actor = actor
    self.degree = degree
  }
}
