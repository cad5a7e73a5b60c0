import Evidence
import Foundation
import Testing

@Suite("Days")
struct DayTests {
  @Test("the count starts at 1970-01-01, a Thursday")
  func epoch() {
    let day = Day(ordinal: 0)
    #expect(day.description == "1970-01-01")
    #expect((day.year, day.month, day.dayOfMonth, day.weekday) == (1970, 1, 1, 4))
    #expect(Day(ordinal: -1).description == "1969-12-31")
  }

  @Test(
    "days that do not exist are refused",
    arguments: [
      (2015, 4, 31), (2015, 2, 29), (1900, 2, 29), (2016, 2, 30), (2016, 0, 1), (2016, 13, 1),
      (2016, 1, 0), (2016, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2016, -1, 1),
      (Int.max, 1, 1), (2016, Int.min, Int.max),
    ])
  func impossible(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("leap days exist where they should", arguments: [1904, 1996, 2000, 2016, 2400])
  func leapDays(_ year: Int) throws {
    let leap = try #require(Day(year: year, month: 2, day: 29))
    #expect((leap.month, leap.dayOfMonth) == (2, 29))
    #expect((leap + 1).month == 3)
  }

  @Test("the first and the last year work", arguments: ["0001-01-01", "0099-12-31", "9999-12-31"])
  func limits(_ text: String) throws {
    #expect(try #require(Day(text)).description == text)
  }

  @Test(
    "only ISO dates and the date part of a date-time are read",
    arguments: [
      "", "2016", "2016-04", "2016-4-5", "16-04-05", "2016/04/05", "20160405", "2016-04-0",
      "2016-04-055", "2016-04-05x", " 2016-04-05", "+016-04-05", "2016-04-3l", "٢٠١٦-٠٤-٠٥",
      "2016-04-é", "0000-01-01",
    ])
  func refused(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test("the date part of a date-time is read")
  func dateTime() {
    for text in ["2016-04-05", "2016-04-05T23:59:59-05:00", "2016-04-05t00:00:00z"] {
      #expect(Day(text)?.description == "2016-04-05")
    }
  }

  @Test("every day from 1900 to 2100 follows the one before and reads back")
  func everyDay() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    #expect(last - first == 73_413)
    var weekday = 1
    var previous = ""
    for day in stride(from: first, through: last, by: 1) {
      let text = day.description
      guard Day(text) == day, previous < text, day.weekday == weekday,
        Day(year: day.year, month: day.month, day: day.dayOfMonth) == day
      else {
        Issue.record("\(text) after \(previous)")
        return
      }
      previous = text
      weekday = weekday % 7 + 1
    }
  }

  @Test("years, months and days are those of Foundation's calendar, through the change of 1582")
  func calendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let ordinals =
      Array(stride(from: -719_164, through: 2_932_896, by: 97)) + Array(-141_800 ... -141_000)
    for ordinal in ordinals {
      let day = Day(ordinal: ordinal)
      let found = calendar.dateComponents([.year, .month, .day, .weekday], from: day.instant)
      #expect(day.year == found.year && day.month == found.month && day.dayOfMonth == found.day)
      #expect(found.weekday.map { ($0 + 5) % 7 + 1 } == day.weekday)
      #expect(day.description == day.instant.formatted(.iso8601.year().month().day()))
      #expect(Day(day.description) == day)
    }
    for day in 5...14 { #expect(Day(year: 1582, month: 10, day: day) == nil) }
  }

  @Test("differences, sums and order agree")
  func arithmetic() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let one = Day(ordinal: Int.random(in: -30_000...60_000, using: &random))
      let other = Day(ordinal: Int.random(in: -30_000...60_000, using: &random))
      #expect(one + (other - one) == other)
      #expect(other - (other - one) == one)
      #expect((one < other) == (one.description < other.description))
      #expect(one.distance(to: other) == -other.distance(to: one))
    }
  }

  @Test(
    "a month on is the same day, or the last one of a shorter month",
    arguments: [
      ("2016-01-31", 1, "2016-02-29"), ("2015-01-31", 1, "2015-02-28"),
      ("2016-03-31", -1, "2016-02-29"), ("2016-05-31", 1, "2016-06-30"),
      ("2016-02-29", 12, "2017-02-28"), ("2016-02-29", 48, "2020-02-29"),
      ("2016-12-15", 1, "2017-01-15"), ("2016-01-15", -1, "2015-12-15"),
      ("2016-04-05", 0, "2016-04-05"), ("2016-04-05", -12, "2015-04-05"),
    ])
  func addingMonths(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try #require(Day(from)).adding(months: months).description == to)
  }

  @Test("an instant belongs to its day in UTC, before 1970 too")
  func instants() {
    #expect(Day(Date(timeIntervalSince1970: 86_399.9)) == Day(ordinal: 0))
    #expect(Day(Date(timeIntervalSince1970: 86_400)) == Day(ordinal: 1))
    #expect(Day(Date(timeIntervalSince1970: -0.1)) == Day(ordinal: -1))
    for ordinal in [-25_000, -1, 0, 1, 16_896] {
      #expect(Day(Day(ordinal: ordinal).instant).ordinal == ordinal)
    }
  }
}
