import Foundation

/// When a report was published: an RFC 3339 date or date-time, kept as it was written.
package struct Instant: Hashable, Sendable, CustomStringConvertible {
  /// As written: `2016-04-05` or `2016-04-05T09:30:00+02:00`.
  package let text: String
  /// The calendar day at the place of publication, which is the day its relative times count from.
  package let day: Day

  /// Nil when the text is neither an RFC 3339 date nor a date-time.
  package init?(_ text: String) {
    guard let day = Day(text) else { return nil }
    if text.utf8.count > 10 {
      let normalised = String(text.prefix(10)) + "T" + text.dropFirst(11)
      guard Self.isDateTime(normalised) else { return nil }
    }
    self.text = text
    self.day = day
  }

  package init(_ day: Day) {
    self.text = day.description
    self.day = day
  }

  package var description: String { text }

  private static func isDateTime(_ text: String) -> Bool {
    let upper = text.uppercased()
    let zoned = upper.hasSuffix("Z") || upper.dropFirst(11).contains { $0 == "+" || $0 == "-" }
    let complete = zoned ? upper : upper + "Z"
    return (try? Date(complete, strategy: .iso8601)) != nil
      || (try? Date(
        complete, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))) != nil
  }
}
