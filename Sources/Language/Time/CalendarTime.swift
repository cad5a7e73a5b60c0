/// A place in the calendar as fine as the words give it: a century, a year, a day, the evening of a
/// day. What the words leave out is nil.
package struct CalendarTime: Hashable, Sendable {
  package enum Grain: Hashable, Sendable {
    case century, decade, year
    /// 1 or 2
    case half(Int)
    case quarter(Int)
    case season(Season)
    case month(Int)
    /// The week that holds that day.
    case week(month: Int, day: Int)
    case day(month: Int?, Int)
  }

  package enum Season: Int, Hashable, Sendable {
    case spring = 1
    case summer, autumn, winter
  }

  package enum Part: Int, Hashable, Sendable {
    case morning = 1
    case noon, afternoon, evening, night, day
  }

  /// The first year where it is a decade or century; negative before Christ, never 0.
  package var year: Int?
  package var grain: Grain
  package var part: Part?
  /// Minutes after midnight.
  package var clock: Int?

  package init(year: Int?, _ grain: Grain, part: Part? = nil) {
    self.year = year
    self.grain = grain
    self.part = part
  }

  /// The month that it begins in, as far as it has one.
  var month: Int? {
    switch grain {
    case .month(let month), .week(let month, _): month
    case .day(let month, _): month
    default: nil
    }
  }

  var day: Int? {
    if case .day(_, let day) = grain { day } else { nil }
  }
}
