package import Evidence

/// A claim in the terms of other event data, as far as those have a term for it. The claim's actor is
/// the event's source, `against` its target.
package struct EventCodes: Hashable, Sendable {
  package struct PLOVER: Hashable, Sendable {
    package let event: String
    package let mode: String?
  }

  package struct ACLED: Hashable, Sendable {
    package let eventType: String
    /// Nil where the words do not tell which of the type's sub-types it is.
    package let subEventType: String?
  }

  package let cameo: String?
  package let plover: PLOVER?
  package let acled: ACLED?
  /// What these codes leave out or cannot say, in plain English; never empty where one is nil.
  package let gaps: [String]

  package var json: JSONValue {
    .object([
      .init("cameo", .optional(cameo)),
      .init(
        "plover",
        plover.map {
          .object([.init("event", .string($0.event)), .init("mode", .optional($0.mode))])
        } ?? .null),
      .init(
        "acled",
        acled.map {
          .object([
            .init("event_type", .string($0.eventType)),
            .init("sub_event_type", .optional($0.subEventType)),
          ])
        } ?? .null),
      .init("gaps", .array(gaps.map(JSONValue.string))),
    ])
  }
}
