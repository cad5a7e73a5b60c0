import Evidence
import Language
import Testing

@Suite("Times")
struct TimeTests {
  /// What the text says, as “earliest…latest precision”, one for each expression; `-` is open.
  static func periods(_ text: String, published: String?) -> [String] {
    resolved(text, published: published).map { period in
      let ends = [period.earliest, period.latest].map { $0?.description ?? "-" }
      return "\(ends[0])…\(ends[1]) \(period.precision)"
    }
  }

  static func resolved(_ text: String, published: String?) -> [Period] {
    var resolver = TimeResolver(published: published.flatMap { Day($0) })
    return Reading.all(text).flatMap { reading in
      reading.times.map { resolver.resolve($0, words: reading.words($0.tokens)) }
    }
  }

  /// 2016-04-05 is a Tuesday.
  @Test("counted from a publication on 2016-04-05", arguments: table)
  func published(_ text: String, _ expected: String) {
    #expect(Self.periods("It fell \(text).", published: "2016-04-05") == [expected])
  }

  static let table = [
    // Days of the week.
    ("on Monday", "2016-04-04…2016-04-04 day"), ("on Tuesday", "2016-04-05…2016-04-05 day"),
    ("on Wednesday", "2016-03-30…2016-03-30 day"), ("on Sunday", "2016-04-03…2016-04-03 day"),
    ("late on Friday", "2016-04-01…2016-04-01 day"),
    ("early on Sunday", "2016-04-03…2016-04-03 day"),
    ("Friday night", "2016-04-01…2016-04-01 day"), ("last Tuesday", "2016-03-29…2016-03-29 day"),
    ("over the weekend", "2016-04-02…2016-04-03 week"),
    ("since Monday", "2016-04-04…- day"), ("on Friday, 1 April", "2016-04-01…2016-04-01 day"),
    ("on Saturday 2 April 2016", "2016-04-02…2016-04-02 day"),
    // Units around the publication.
    ("yesterday", "2016-04-04…2016-04-04 day"), ("yesterday morning", "2016-04-04…2016-04-04 day"),
    ("today", "2016-04-05…2016-04-05 day"), ("tomorrow", "2016-04-06…2016-04-06 day"),
    ("this morning", "2016-04-05…2016-04-05 day"), ("overnight", "2016-04-04…2016-04-05 week"),
    ("last night", "2016-04-04…2016-04-05 week"), ("until yesterday", "-…2016-04-04 day"),
    ("last week", "2016-03-28…2016-04-03 week"), ("this week", "2016-04-04…2016-04-10 week"),
    ("next week", "2016-04-11…2016-04-17 week"), ("last month", "2016-03-01…2016-03-31 month"),
    ("this month", "2016-04-01…2016-04-30 month"), ("next month", "2016-05-01…2016-05-31 month"),
    ("last year", "2015-01-01…2015-12-31 year"), ("this year", "2016-01-01…2016-12-31 year"),
    ("earlier this month", "2016-04-01…2016-04-05 week"),
    ("earlier this year", "2016-01-01…2016-04-05 year"),
    ("earlier in the week", "2016-04-04…2016-04-05 week"),
    // Stretches.
    ("in the past six weeks", "2016-02-23…2016-04-05 month"),
    ("in the last two months", "2016-02-05…2016-04-05 month"),
    ("over the past year", "2015-04-05…2016-04-05 year"),
    ("in recent days", "2016-04-01…2016-04-05 week"),
    ("in the next two weeks", "2016-04-05…2016-04-19 month"),
    ("two days ago", "2016-04-03…2016-04-03 day"), ("six weeks ago", "2016-02-20…2016-02-26 week"),
    ("about three months ago", "2015-12-21…2016-01-20 month"),
    ("more than a year ago", "-…2015-04-05 unknown"),
    // Days of a month; without a year it is the last such day.
    ("on 21 May", "2015-05-21…2015-05-21 day"), ("on 3 March", "2016-03-03…2016-03-03 day"),
    ("on April 5", "2016-04-05…2016-04-05 day"), ("on April 6", "2015-04-06…2015-04-06 day"),
    ("on May 21, 2015", "2015-05-21…2015-05-21 day"),
    ("on May 21 2015", "2015-05-21…2015-05-21 day"),
    ("on 21 May 2015", "2015-05-21…2015-05-21 day"),
    ("on the 21st of May 2015", "2015-05-21…2015-05-21 day"),
    ("on Sept. 3, 2015", "2015-09-03…2015-09-03 day"), ("on Dec. 31", "2015-12-31…2015-12-31 day"),
    ("on 2016-03-01", "2016-03-01…2016-03-01 day"), ("on 29 February", "2016-02-29…2016-02-29 day"),
    ("by 20 October", "-…2015-10-20 day"), ("until 3 March 2016", "-…2016-03-03 day"),
    ("before 3 March 2016", "-…2016-03-02 day"), ("after 3 March 2016", "2016-03-03…- day"),
    // Ranges of days.
    ("on 28–29 December", "2015-12-28…2015-12-29 week"),
    ("on 28-29 December 2014", "2014-12-28…2014-12-29 week"),
    ("May 21-23, 2015", "2015-05-21…2015-05-23 week"),
    ("on 11 and 12 June 2015", "2015-06-11…2015-06-12 week"),
    ("between 11 and 12 June", "2015-06-11…2015-06-12 week"),
    ("between 28 March and 2 April", "2016-03-28…2016-04-02 week"),
    ("between 28 December and 3 January 2016", "2015-12-28…2016-01-03 week"),
    // Months, seasons and years.
    ("in early March", "2016-03-01…2016-03-10 week"),
    ("in mid-March 2016", "2016-03-11…2016-03-20 week"),
    ("at the end of March", "2016-03-21…2016-03-31 week"),
    ("in January", "2016-01-01…2016-01-31 month"),
    ("in December", "2015-12-01…2015-12-31 month"), ("in May", "2015-05-01…2015-05-31 month"),
    ("in April", "2016-04-01…2016-04-30 month"), ("in June 2014", "2014-06-01…2014-06-30 month"),
    ("since January 2015", "2015-01-01…- month"), ("in 2014", "2014-01-01…2014-12-31 year"),
    ("since 2014", "2014-01-01…- year"), ("in late 2015", "2015-09-01…2015-12-31 year"),
    ("in the summer of 2014", "2014-06-01…2014-08-31 year"),
    ("from January to March 2016", "2016-01-01…2016-03-31 year"),
    // Days that do not exist.
    ("on 31 April 2015", "-…- unknown"), ("on 30 February", "-…- unknown"),
  ]

  @Test(
    "what needs the publication day stays unknown without one, with its words",
    arguments: [
      "over the weekend", "on Monday", "last week", "in the past six weeks", "more than a year ago",
      "yesterday", "earlier this month", "two days ago", "late on Friday", "on 21 May",
      "in early March", "between 11 and 12 June", "last night", "next month", "the next day",
    ])
  func unpublished(_ words: String) {
    let periods = Self.resolved("It fell \(words).", published: nil)
    #expect(periods == [.unknown(anchor: words)])
  }

  @Test(
    "a full date needs no publication day",
    arguments: [
      ("on May 21, 2015", "2015-05-21…2015-05-21 day"),
      ("in June 2014", "2014-06-01…2014-06-30 month"),
      ("since January 2015", "2015-01-01…- month"), ("in 2014", "2014-01-01…2014-12-31 year"),
      ("on 2016-03-01", "2016-03-01…2016-03-01 day"),
    ])
  func fullDates(_ text: String, _ expected: String) {
    #expect(Self.periods("It fell \(text).", published: nil) == [expected])
  }

  @Test(
    "what follows a date counts from it, with a publication day and without",
    arguments: [
      ("The next day it rose.", "2016-03-04…2016-03-04 day"),
      ("The following day it rose.", "2016-03-04…2016-03-04 day"),
      ("Three days later it rose.", "2016-03-06…2016-03-06 day"),
      ("A day later it rose.", "2016-03-04…2016-03-04 day"),
      ("Two days earlier it rose.", "2016-03-01…2016-03-01 day"),
      ("The day before it rose.", "2016-03-02…2016-03-02 day"),
      ("The same day it rose.", "2016-03-03…2016-03-03 day"),
      ("A week later it rose.", "2016-03-07…2016-03-13 week"),
      ("It rose on 5 March.", "2016-03-05…2016-03-05 day"),
    ])
  func afterADate(_ next: String, _ expected: String) {
    for published in [nil, "2016-04-05"] {
      let periods = Self.periods("It fell on 3 March 2016. \(next)", published: published)
      #expect(periods == ["2016-03-03…2016-03-03 day", expected])
    }
  }

  @Test(
    "words that only look like times are none",
    arguments: [
      "It may march in august company.", "March on the town!", "They saw it second by second.",
      "They lost 2016 men.", "1,200 men in 300 days.", "It was the last town.",
      "Chapter 21 begins.",
    ])
  func noTimes(_ text: String) {
    #expect(Self.periods(text, published: "2016-04-05").isEmpty)
  }

  @Test("expressions are in order, apart, and inside the sentence")
  func ranges() {
    var random = SeededGenerator(seed: 51)
    let words = [
      "on", "Monday", "11", "and", "12", "May", "2015", ",", "the", "next", "day", "last", "week",
      "-",
      "28-29", "of", "early", "mid-March", "a", "few", "weeks", "ago", "later", "by", "since",
      "town",
      "between", "from", "to", "31", "February", "more", "than", "2016-02-30", "weekend", "recent",
    ]
    for _ in 0..<5_000 {
      let text = (0..<12).map { _ in words.randomElement(using: &random) ?? "" }.joined(
        separator: " ")
      let tokens = Reading.tokens(text)
      var end = 0
      var resolver = TimeResolver(published: Day("2016-02-29"))
      for time in TimeFinder().expressions(in: tokens) {
        guard time.tokens.lowerBound >= end, !time.tokens.isEmpty,
          time.tokens.upperBound <= tokens.count
        else {
          Issue.record("\(time.tokens) after \(end) in \(text)")
          return
        }
        end = time.tokens.upperBound
        #expect(resolver.resolve(time, words: text).anchor == text)
      }
    }
  }
}
