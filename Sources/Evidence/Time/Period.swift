/// The window in which something happened, as far as the words allow.
package struct Period: Hashable, Sendable {
  package enum Precision: String, Sendable, CaseIterable {
    case day, week, month, year, unknown
  }

  /// First possible day; nil where the words leave it open ("by 3 May").
  package let earliest: Day?
  /// Last possible day; nil where the words leave it open ("since 3 May").
  package let latest: Day?
  package let precision: Precision
  /// The words that gave the window, whether or not they could be resolved to days.
  package let anchor: String?

  package init(earliest: Day?, latest: Day?, precision: Precision, anchor: String?) {
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.anchor = anchor
  }

  /// Nothing is known of the time. `anchor` keeps words that would need a date to count from.
  package static func unknown(anchor: String? = nil) -> Period {
    Period(earliest: nil, latest: nil, precision: .unknown, anchor: anchor)
  }

  /// The narrowest precision whose span covers the days from `earliest` to `latest`.
  package static func precision(from earliest: Day?, to latest: Day?) -> Precision {
    guard let earliest, let latest else { return .unknown }
    switch latest - earliest {
    case ...0: return .day
    case 1...13: return .week
    case 14...62: return .month
    default: return .year
    }
  }
}
