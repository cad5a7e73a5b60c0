/// Words that say when, before they are tied to a calendar.
package struct TimeExpression: Hashable, Sendable {
  /// How the words limit the event.
  package enum Relation: Hashable, Sendable { case during, by, since, until, before, after }

  package enum Unit: String, Hashable, Sendable { case day, week, month, year }

  package enum Part: Hashable, Sendable { case early, middle, late }

  package enum Value: Hashable, Sendable {
    /// Year and month may be missing: "21 May", "the 21st".
    case date(year: Int?, month: Int?, day: Int)
    case month(year: Int?, month: Int, part: Part?)
    case year(Int, part: Part?)
    indirect case range(Value, Value)
    /// 1 Monday … 7 Sunday; `weeksBack` 1 for "last Monday".
    case weekday(Int, weeksBack: Int)
    case weekend(weeksBack: Int)
    /// Whole units away from the publication: "yesterday" is -1 day, "this month" 0 months.
    case calendar(Unit, offset: Int)
    /// From the start of the current unit until the publication: "earlier this month".
    case sofar(Unit)
    /// "six weeks ago"; `open` for "more than".
    case ago(Int, Unit, open: Bool)
    /// "in the past six weeks": from so many units before the publication until it.
    case past(Int, Unit)
    /// "over the next few weeks".
    case coming(Int, Unit)
    /// Relative to the last date the text gave: "the next day" is +1 day, "the same day" 0.
    case fromLast(Int, Unit)
  }

  /// Token indices in the sentence.
  package let tokens: Range<Int>
  package let value: Value
  package let relation: Relation

  package init(tokens: Range<Int>, value: Value, relation: Relation) {
    self.tokens = tokens
    self.value = value
    self.relation = relation
  }
}
