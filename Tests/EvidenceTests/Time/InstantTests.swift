import Evidence
import Testing

@Suite("Instants (RFC 3339)")
struct InstantTests {
  @Test(
    "accepted forms keep their text, and their day is that of the place they were written at",
    arguments: [
      "2016-04-05", "2016-04-05T09:30:00Z", "2016-04-05t09:30:00z", "2016-04-05 09:30:00Z",
      "2016-04-05T09:30:00+02:00", "2016-04-05T23:59:59-11:30", "2016-04-05T00:00:00+14:00",
      "2016-04-05T09:30:00.5Z", "2016-04-05T09:30:00.123456789+00:00", "2016-04-05T23:59:60Z",
      "2016-04-05T09:30:00", "2016-04-05T09:30:00-00:00",
    ])
  func accepted(_ text: String) throws {
    let instant = try #require(Instant(text))
    #expect(instant.text == text && instant.description == text)
    #expect(instant.day.description == "2016-04-05")
  }

  @Test(
    "everything else is refused",
    arguments: [
      "", "yesterday", "2016", "2016-04-31", "5 April 2016", "2016-04-05T", "2016-04-05T09",
      "2016-04-05T09:30", "2016-04-05T09:30Z", "2016-04-05T9:30:00Z", "2016-04-05T24:00:00Z",
      "2016-04-05T09:60:00Z", "2016-04-05T09:30:61Z", "2016-04-05T09:30:00+0300",
      "2016-04-05T09:30:00+03", "2016-04-05T09:30:00+3:00", "2016-04-05T09:30:00+24:00",
      "2016-04-05T09:30:00+02:60", "2016-04-05T09:30:00.Z", "2016-04-05T09:30:00,5Z",
      "2016-04-05T09:30:00Z ", "2016-04-05T09:30:00ZZ", "2016-04-05T09:30:00 +02:00",
      "2016-04-05T09:30:00 GMT", "2016-04-05T09.30.00Z", "2016-04-05T093000Z",
      "2016-04-05T09:30:00+02:00 and more", "2016-04-05Ünknown", "2016-04-05T-9:30:00Z",
      "2016-04-05T09:30:00Z\u{301}",
    ])
  func refused(_ text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("a day is an instant without a time")
  func fromDay() throws {
    let day = try #require(Day("2016-04-05"))
    #expect(Instant(day) == Instant("2016-04-05"))
  }
}
