/// Words that say when, before they are tied to a calendar.
package struct TimeExpression: Hashable, Sendable {
  /// How the words limit the event.
  package enum Relation: Hashable, Sendable { case during, by, since, until, before, after }

  /// Token indices in the sentence, with the preposition: “on Monday”.
  package let tokens: Range<Int>
  package let relation: Relation
  /// It opens its sentence or stands in a heading, so that it says where the story is.
  package let opens: Bool
  /// It stands in brackets or after a "had", so that it looks back from where the story is: "hills (which fell in
  /// 2015)", "the town, which had been taken in 2015".
  package let looksBack: Bool
  /// One, or the two ends of a range, in the order of the text.
  package let terms: [TimeTerm]

  /// A bare year before a noun: "the 2003 invasion" says which invasion, not when something happened.
  package let isAttribute: Bool

  /// Whether it can date an event: no duration, no “daily”, no bare “now”.
  package var isDate: Bool { !isAttribute && terms.allSatisfy(\.value.isDate) }
}

/// One time as it stands in the text.
package struct TimeTerm: Hashable, Sendable {
  /// UTF-8 byte offsets into the text, without the preposition; may be a part of a token ("1914" of
  /// "1914-18").
  package let bytes: Range<Int>
  package var value: TimeValue
  package var modifier: TimeModifier?
}

/// TIMEX3's `mod`, as far as words give it.
package enum TimeModifier: String, Hashable, Sendable {
  case start = "START"
  case middle = "MID"
  case end = "END"
  case approximate = "APPROX"
  case lessThan = "LESS_THAN"
  case moreThan = "MORE_THAN"
}

package enum TimeUnit: Int, Hashable, Sendable {
  case second, minute, hour, day, week, month, quarter, year, decade, century, millennium
}

/// Nil is an unknown number: "a few", "many".
package struct TimeCount: Hashable, Sendable {
  package var number: Double?
  /// About how many "a few" are.
  package var guess: Int

  init(_ number: Double) {
    self.number = number
    guess = Int(max(-100_000, min(100_000, number.rounded())))
  }

  init(vague guess: Int) { self.guess = guess }
}

package enum TimeValue: Hashable, Sendable {
  /// Where a relative time counts from.
  package enum Origin: Hashable, Sendable { case publication, mention }

  /// A place in the calendar; year or month may be missing ("21 May"). `yearOffset` for "May of that
  /// year" and "next May".
  case calendar(CalendarTime, offset: YearOffset?)
  /// 1 Monday … 7 Sunday; `weeks` -1 for "last Monday".
  case weekday(Int, weeks: Int, part: CalendarTime.Part?)
  case weekend(weeks: Int)
  /// A whole unit some units away: "yesterday", "this month", "the following year".
  case unit(TimeUnit, Int, Origin, part: CalendarTime.Part?)
  /// Somewhere in the rest or the start of a unit: "later that year", "earlier this month".
  case within(TimeUnit, Origin)
  /// "three days later", "six weeks ago"; `open` for "more than".
  case shift(TimeCount, TimeUnit, Origin, isPast: Bool, open: Bool)
  /// Up to the origin or from it: "the past six weeks", "the next few days".
  case stretch(TimeCount, TimeUnit, Origin, isPast: Bool)
  case duration(TimeCount, TimeUnit)
  /// "daily", "every other year"
  case recurring(TimeCount, TimeUnit)
  case recurringPart(CalendarTime.Part)
  case vague(Vague)
  /// "the same time": as of the last time.
  case sameTime
  /// A unit of which nothing is known: "the third evening".
  case unknown(TimeUnit, part: CalendarTime.Part?)
  /// "the first two weeks of May": so many units from the n-th on, from the end where n is negative.
  case portion(TimeCount, TimeUnit, from: Int, of: CalendarTime, offset: YearOffset?)

  package enum Vague: String, Hashable, Sendable {
    case past = "PAST_REF"
    case present = "PRESENT_REF"
    case future = "FUTURE_REF"
  }

  package struct YearOffset: Hashable, Sendable {
    let years: Int
    let origin: Origin
  }

  var isDate: Bool {
    switch self {
    case .calendar, .weekday, .weekend, .unit, .within, .shift, .stretch, .portion: true
    case .sameTime, .unknown, .duration, .recurring, .recurringPart, .vague: false
    }
  }
}
