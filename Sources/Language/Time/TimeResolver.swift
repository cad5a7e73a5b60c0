package import Evidence

/// Ties time expressions to the calendar, in the order of the text.
///
/// It counts from the publication day where there is one, and from the last times of the text ("The
/// next day"). Without either, a relative expression stays relative: the period is unknown and keeps
/// the words as its anchor.
package struct TimeResolver: Sendable {
  /// The day of publication, nil when unknown.
  package let published: Day?
  var mentions = TimeMentions()
  /// The last day of a story of years ago that a paragraph of news tells: "On 3 January 2021 … On 16 January".
  private(set) var story: CalendarTime?

  package init(published: Day?) { self.published = published }

  /// A story of years ago ends with its paragraph.
  package mutating func startParagraph() { story = nil }

  /// The window of an expression.
  ///
  /// - Parameter words: the expression as it stands in the text.
  package mutating func resolve(_ expression: TimeExpression, words: String) -> Period {
    let placed = place(expression)
    guard let first = placed.first ?? nil, let last = placed.last ?? nil else {
      return .unknown(anchor: words)
    }
    var earliest = first.earliest
    var latest = last.latest
    switch expression.relation {
    case .during: break
    case .by, .until: earliest = nil
    case .before:
      earliest = nil
      latest = first.earliest.map { $0 - 1 }
    case .since: latest = nil
    case .after:
      earliest = last.latest
      latest = nil
    }
    if let first = earliest, let last = latest, first > last {
      // Words that do not fit together ("from 7 May to 3 May") fix nothing.
      return .unknown(anchor: words)
    }
    return Period(
      earliest: earliest, latest: latest,
      precision: Period.precision(from: first.earliest, to: last.latest), anchor: words)
  }

  /// Each term of an expression as TIMEX3 has it.
  package mutating func timexes(_ expression: TimeExpression) -> [Timex] {
    zip(expression.terms, place(expression)).map { term, placed in
      let written = term.value.timex(placed?.time)
      // What is unknown in a story of the years before Christ lies there too.
      let isBefore = (mentions.time?.year ?? 1) < 0 && written.value.hasPrefix("XXXX-XX-XX")
      return Timex(
        bytes: term.bytes, kind: written.kind,
        value: isBefore ? "BC" + written.value : written.value, modifier: term.modifier,
        earliest: placed?.earliest, latest: placed?.latest, anchor: placed?.anchor?.timex)
    }
  }

  /// A term tied to the calendar.
  struct Placed {
    /// What TIMEX3 writes; nil for what is no point of the calendar.
    var time: CalendarTime?
    var earliest: Day?
    var latest: Day?
    /// The time that it was counted from.
    var anchor: CalendarTime?
  }

  /// Each term placed, nil where nothing tells; what fixes a time is noted for what follows.
  private mutating func place(_ expression: TimeExpression) -> [Placed?] {
    var terms = expression.terms
    if terms.count == 2, published == nil,
      case .calendar(var first, nil) = terms[0].value, first.year == nil,
      case .calendar(var last, nil) = terms[1].value, last.year == nil,
      let years = mentions.years(from: first.grain, to: last.grain)
    {
      (first.year, last.year) = years
      terms[0].value = .calendar(first, offset: nil)
      terms[1].value = .calendar(last, offset: nil)
    }
    return terms.enumerated().map { number, term in
      guard var placed = placed(term) else { return nil }
      if let part = term.modifier.flatMap({ placed.part($0) }) {
        (placed.earliest, placed.latest) = part
      }
      if let time = placed.time { tell(time, of: term.value) }
      if let time = placed.time, notes(term.value, in: expression, number) {
        mentions.note(time, last: placed.latest, in: expression)
      }
      return placed
    }
  }

  /// A full date of more than a year before the publication opens a story, days that follow carry it on, and what
  /// counts from the publication ends it.
  private mutating func tell(_ time: CalendarTime, of value: TimeValue) {
    guard let published, case .calendar(let given, nil) = value, let day = time.days?.last else {
      story = nil
      return
    }
    guard case .day = time.grain else { return }
    if given.year != nil || story != nil { story = published - day > 366 ? time : nil }
  }

  /// Whether what follows may count from it. The story does not go on from where something ends
  /// ("until May 1943") or began long ago ("since 1940"), nor from the end of a stretch of years.
  private func notes(_ value: TimeValue, in expression: TimeExpression, _ number: Int) -> Bool {
    if expression.relation == .until || expression.relation == .since, published == nil {
      return mentions.time == nil
    }
    switch value {
    case .calendar(let time, _): return time.clock == nil && (time.grain != .year || number == 0)
    case .weekday, .weekend, .unit: return true
    case .shift(let count, let unit, _, _, _): return count.number != nil && unit == .day
    default: return false
    }
  }

  private mutating func placed(_ term: TimeTerm) -> Placed? {
    switch term.value {
    case .calendar(let time, let offset): return calendar(time, offset)
    case .weekday(let weekday, let weeks, let part): return self.weekday(weekday, weeks, part)
    case .weekend(let weeks): return weekend(weeks)
    case .unit(let unit, let count, let origin, let part): return whole(unit, count, origin, part)
    case .within(let unit, let origin): return within(unit, origin)
    case .shift(let count, let unit, let origin, let isPast, let open):
      return shift(count, unit, origin, isPast: isPast, open: open)
    case .stretch(let count, let unit, let origin, let isPast):
      return stretch(count, unit, origin, isPast: isPast)
    case .sameTime: return mentions.time.map { Placed($0, anchor: $0) }
    case .portion(let count, let unit, let index, let time, let offset):
      return portion(count, unit, from: index, of: time, offset)
    case .unknown, .duration, .recurring, .recurringPart, .vague: return nil
    }
  }
}

extension TimeResolver.Placed {
  init(_ time: CalendarTime, anchor: CalendarTime? = nil) {
    self.init(time: time, earliest: time.days?.first, latest: time.days?.last, anchor: anchor)
  }

  /// The first, middle or last third of it: "early March", "the end of 2015".
  func part(_ modifier: TimeModifier) -> (Day, Day)? {
    guard let first = earliest, let last = latest, last > first, let time else { return nil }
    let cuts: (Day, Day)
    if case .month = time.grain {
      cuts = (first + 10, first + 20)
    } else {
      switch time.grain {
      case .year: cuts = (first.adding(months: 4), first.adding(months: 8))
      case .half, .season, .quarter, .decade, .century, .week:
        let third = (last - first + 1) / 3
        cuts = (first + third, first + 2 * third)
      default: return nil
      }
    }
    switch modifier {
    case .start: return (first, cuts.0 - 1)
    case .middle: return (cuts.0, cuts.1 - 1)
    case .end: return (cuts.1, last)
    default: return nil
    }
  }
}
