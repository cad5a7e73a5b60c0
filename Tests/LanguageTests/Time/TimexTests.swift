import Evidence
import Language
import Testing

@Suite("TIMEX3")
struct TimexTests {
  /// “extent → value mod”, one for each time of the text.
  static func times(_ text: String, published: String? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return TimexReader(published: published.flatMap { Day($0) }).read(bytes).map { time in
      let words = String(decoding: bytes[time.bytes], as: UTF8.self)
      return "\(words) → \(time.value)" + (time.modifier.map { " \($0.rawValue)" } ?? "")
    }
  }

  @Test(
    "dates, parts of them and how fuzzy they are",
    arguments: [
      ("It fell on 21 May 2015.", ["21 May 2015 → 2015-05-21"]),
      ("It fell on the 21st of May, 2015.", ["the 21st of May, 2015 → 2015-05-21"]),
      ("It fell on Friday, May 1, 2015.", ["Friday, May 1, 2015 → 2015-05-01"]),
      ("It fell in early March 2016.", ["early March 2016 → 2016-03 START"]),
      ("It fell in mid-March 2016.", ["mid-March 2016 → 2016-03 MID"]),
      ("It fell by the end of 2015.", ["the end of 2015 → 2015 END"]),
      ("It fell late in 2015.", ["late in 2015 → 2015 END"]),
      ("It fell in the first half of 2015.", ["the first half of 2015 → 2015-H1"]),
      ("It fell in the summer of 2015.", ["the summer of 2015 → 2015-SU"]),
      ("It fell around 1350.", ["around 1350 → 1350 APPROX"]),
      ("It grew in the 1990s.", ["the 1990s → 199"]),
      ("It grew in the 19th century.", ["the 19th century → 18"]),
      ("It burnt in 431 BC.", ["431 BC → BC0431"]), ("It burnt in AD 70.", ["AD 70 → 0070"]),
      ("It grew in the 430s BC.", ["the 430s BC → BC043"]),
      ("It fell on the night of 3 May 2015.", ["the night of 3 May 2015 → 2015-05-03TNI"]),
      (
        "On 3 May 2015 at 4:30 a.m. it fell.",
        ["3 May 2015 → 2015-05-03", "4:30 a.m. → 2015-05-03T04:30"]
      ), ("The 2015 offensive failed.", ["2015 → 2015"]),
      ("It fell on 2015-05-03.", ["2015-05-03 → 2015-05-03"]),
      ("It fell in the last week of May 2015.", ["the last week of May 2015 → P1W"]),
    ])
  func dates(_ text: String, _ expected: [String]) { #expect(Self.times(text) == expected) }

  @Test(
    "both ends of a range, each with what it lacks",
    arguments: [
      ("It fell on 28-29 December 2014.", ["28 → 2014-12-28", "29 December 2014 → 2014-12-29"]),
      ("It lasted from May 3–5, 2015.", ["May 3 → 2015-05-03", "5, 2015 → 2015-05-05"]),
      ("The war of 1914–18 ended.", ["1914 → 1914", "18 → 1918"]),
      ("They fought from 499 to 493 BC.", ["499 → BC0499", "493 BC → BC0493"]),
      ("It fell in April and June 2015.", ["April → 2015-04", "June 2015 → 2015-06"]),
      (
        "In March 2015 it began. From October to February it rained.",
        ["March 2015 → 2015-03", "October → 2014-10", "February → 2015-02"]
      ), ("It took ten or twelve days.", ["ten → P10D", "twelve days → P12D"]),
    ])
  func ranges(_ text: String, _ expected: [String]) { #expect(Self.times(text) == expected) }

  @Test(
    "durations, sets and words that only point",
    arguments: [
      ("It took three weeks.", ["three weeks → P3W"]),
      ("It took more than a year.", ["more than a year → P1Y MORE_THAN"]),
      ("It took about two and a half hours.", ["about two and a half hours → PT2.5H APPROX"]),
      ("It took a few days.", ["a few days → PXD"]),
      ("After a ten-day siege it fell.", ["ten-day → P10D"]),
      ("It took half a century.", ["half a century → P0.5CE"]),
      ("They fired daily.", ["daily → XXXX-XX-XX"]), ("It met every year.", ["every year → XXXX"]),
      ("It met every two years.", ["every two years → P2Y"]),
      ("The former mayor is now abroad.", ["former → PAST_REF", "now → PRESENT_REF"]),
      ("The past three months were dry.", ["The past three months → P3M"]),
    ])
  func lengths(_ text: String, _ expected: [String]) { #expect(Self.times(text) == expected) }

  @Test("a story is told from one date to the next")
  func narrative() {
    let story = """
      On 21 May 2015 the town fell. The next day the hill was taken, and three days later the bridge. \
      By the end of the month the road was cut. In November it rained. In January the town rose; that \
      summer it was free. The following year nobody remembered.
      """
    #expect(
      Self.times(story) == [
        "21 May 2015 → 2015-05-21", "The next day → 2015-05-22", "three days later → 2015-05-25",
        "the end of the month → 2015-05 END", "November → 2015-11", "January → 2016-01",
        "that summer → 2016-SU", "The following year → 2017",
      ])
  }

  @Test("a year in passing moves no months; one that opens a sentence or a heading does")
  func asides() {
    #expect(
      Self.times("In May 2015 they met at the house of 1812. In June they left.").last
        == "June → 2015-06")
    #expect(
      Self.times("In May 2015 they met.\n\nThe campaign of 2017\n\nIn June they left.").last
        == "June → 2017-06")
    #expect(
      Self.times("In May 2015 they met, to last until 2017. In June they left.").last
        == "June → 2015-06")
  }

  @Test(
    "counted from a publication on 2016-04-05",
    arguments: [
      ("over the weekend", "the weekend → 2016-W13-WE"), ("on Monday", "Monday → 2016-04-04"),
      ("last month", "last month → 2016-03"),
      ("yesterday evening", "yesterday evening → 2016-04-04TEV"),
      ("two years ago", "two years ago → 2014"), ("next May", "next May → 2016-05"),
      ("last May", "last May → 2015-05"), ("last March", "last March → 2016-03"),
      ("a few days ago", "a few days ago → PAST_REF"), ("this week", "this week → 2016-W14"),
      ("in the past six weeks", "the past six weeks → P6W"),
      ("more than a year ago", "more than a year ago → 2015 MORE_THAN"),
      ("in December", "December → 2015-12"), ("in 2014", "2014 → 2014"),
    ])
  func published(_ words: String, _ expected: String) {
    #expect(Self.times("It fell \(words).", published: "2016-04-05") == [expected])
  }

  @Test(
    "without an anchor they stay relative",
    arguments: [
      ("on Monday", "Monday → XXXX-XX-XX"), ("last month", "last month → XXXX-XX"),
      ("two years ago", "two years ago → XXXX"), ("the next day", "the next day → XXXX-XX-XX"),
      ("on 21 May", "21 May → XXXX-05-21"), ("over the weekend", "the weekend → XXXX-WXX-WE"),
      ("that summer", "that summer → XXXX-SU"),
    ])
  func unanchored(_ words: String, _ expected: String) {
    #expect(Self.times("It fell \(words).") == [expected])
  }

  @Test("tokens cut at hyphens read as whole ones do")
  func eitherTokens() {
    let texts = [
      "By mid-March 2016 they held it.", "It fell on 28-29 December 2014.",
      "From 1914–18 they fought.",
      "After a three-year siege it fell.", "A twenty-five-day truce began.",
      "It is a now-empty town.",
      "It fell on 2016-03-05.", "In the mid-1990s it grew.",
    ]
    for text in texts {
      let tokens = Reading.tokens(text)
      let cut = tokens.flatMap(Self.cut)
      #expect(cut.count > tokens.count)
      var whole = TimeResolver(published: nil)
      var parts = TimeResolver(published: nil)
      let expected = TimeFinder().expressions(in: tokens).flatMap { whole.timexes($0) }
      #expect(!expected.isEmpty)
      #expect(TimeFinder().expressions(in: cut).flatMap { parts.timexes($0) } == expected)
    }
  }

  /// The token in parts at each hyphen or dash, as the treebanks have it.
  static func cut(_ token: Token) -> [Token] {
    var parts: [Token] = []
    var start = token.start
    var piece = ""
    func add(_ text: String) {
      let end = start + text.utf8.count
      parts.append(
        Token(
          start: start, end: end, text: text, lower: Spelling.fold(text),
          spaceAfter: end == token.end && token.spaceAfter))
      start = end
    }
    for character in token.text {
      if character == "-" || character == "–" {
        if !piece.isEmpty { add(piece) }
        add(String(character))
        piece = ""
      } else {
        piece.append(character)
      }
    }
    if !piece.isEmpty { add(piece) }
    return parts
  }

  @Test(
    "absurd numbers end nothing",
    arguments: [
      "In 99999999999999999999 BC it fell.", "999999 years ago it fell.",
      "It lasted nine hundred thousand millennia.", "The next 999999 centuries came.",
      "In 1 BC it fell. The following year it rose.", "In AD 9999 it fell. The next year it rose.",
      "On 31 December 9999 it fell. Three days later it rose. 90000 weeks later it fell.",
      "In 0 BC and 0000.", "The 0th century BC. The 40th century. The previous century.",
      "On 0 May 2015, 32 May 2015 and 31 April 2015.", "99:99 a.m., 25:61, 0 p.m.",
      "1-2-3-4-5-6-7-8-9",
      "2015-2014-2013", "the the the same same day day",
      "early late mid early of the end of the end of",
    ])
  func absurd(_ text: String) {
    for published in [nil, "0001-01-01", "9999-12-31", "2016-02-29"] {
      _ = Self.times(text, published: published)
    }
    for time in TimexReader(published: Day("9999-12-31")).read(Array(text.utf8)) {
      if let first = time.earliest, let last = time.latest { #expect(first <= last) }
    }
  }

  @Test(
    "words that nest without end cost no more than others",
    arguments: [
      "the end of ", "the first quarter of the ", "early ", "May 1 and early ", "later on ",
      "the night of ",
      "1 - ", "the same ", "about ",
    ])
  func nesting(_ words: String) {
    // Longer than any sentence that the splitter makes.
    let tokens = Reading.tokens(String(repeating: words, count: 20_000) + "May 2015")
    let clock = ContinuousClock()
    #expect(clock.measure { _ = TimeFinder().expressions(in: tokens) } < .seconds(20))
  }

  @Test("a bare year before a noun names the noun and dates nothing")
  func attributes() {
    func dates(_ text: String) -> Int { TimeFinder().dates(in: Reading.tokens(text)).count }
    #expect(dates("They left after the 2003 invasion.") == 0)
    #expect(dates("They left in 2003.") == 1)
    #expect(dates("In 2003 they left.") == 1)
    #expect(dates("They left the 1070 Housing Project.") == 0)
    #expect(Self.times("They left the 1070 Housing Project.").isEmpty)
  }

  @Test(
    "a time that looks back, in brackets or after a “had”, leaves the story where it is"
  )
  func lookingBack() {
    let last = "On 9 September they met."
    for aside in [
      "On 5 September 2017 they took hills (which fell to an assault in May 2016).",
      "On 5 September 2017 they took hills that had been captured in May 2016.",
    ] {
      #expect(Self.times("\(aside) \(last)").last == "9 September → 2017-09-09")
    }
    #expect(
      Self.times("On 5 September 2017 they met. They had done so on 3 May 2018. \(last)").last
        == "9 September → 2018-09-09")
  }

  @Test("the era turns without a year 0")
  func era() {
    #expect(
      Self.times("In 1 BC it fell. The following year it rose.")
        == ["1 BC → BC0001", "The following year → 0001"])
  }

  @Test("extents lie inside the text, in order, for any words")
  func extents() {
    var random = SeededGenerator(seed: 77)
    let words = [
      "the", "a", "of", "in", "on", "and", "to", "-", "–", ",", "(", "early", "mid", "end", "May",
      "March",
      "21", "1914", "18", "BC", "AD", "first", "half", "century", "decade", "weeks", "week",
      "three", "few",
      "twenty", "five", "later", "ago", "before", "next", "last", "that", "same", "night", "Monday",
      "winter",
      "every", "daily", "now", "more", "than", "about", "1990s", "2015-05-03", "mid-1990s",
      "five-year", "4:30",
      "a.m.", "000000", "ten-day", "hundred", "million", "’s", "é", "time", "period", ".",
    ]
    for _ in 0..<4_000 {
      let text = (0..<14).map { _ in words.randomElement(using: &random) ?? "" }.joined(
        separator: " ")
      let bytes = Array(text.utf8)
      var end = 0
      for time in TimexReader(published: Day("2016-02-29")).read(bytes) {
        guard time.bytes.lowerBound >= end, time.bytes.upperBound <= bytes.count,
          !time.bytes.isEmpty
        else {
          Issue.record("\(time.bytes) after \(end) in \(text)")
          return
        }
        end = time.bytes.upperBound
      }
    }
  }
}
