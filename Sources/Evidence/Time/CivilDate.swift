/// Year, month and day by integer arithmetic: Gregorian from 15 October 1582 and Julian before. Years are
/// counted from March, so that the leap day is the last one (Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms").
struct CivilDate: Equatable {
  let year: Int
  let month: Int
  let day: Int

  /// 0001-01-01 to 9999-12-31, in days since 1970-01-01.
  static let ordinals = -719_164...2_932_896
  /// 15 October 1582, the day after 4 October.
  private static let firstGregorian = -141_427
  /// 1 March of the year 0 in either calendar.
  private static let (julianStart, gregorianStart) = (-719_470, -719_468)

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// For `ordinals` only.
  init(ordinal: Int) {
    var years = 0
    var days = 0
    if ordinal < Self.firstGregorian {
      let since = ordinal - Self.julianStart
      let inCycle = since % 1_461
      let yearInCycle = (inCycle - inCycle / 1_460) / 365
      years = since / 1_461 * 4 + yearInCycle
      days = inCycle - 365 * yearInCycle
    } else {
      let since = ordinal - Self.gregorianStart
      let inEra = since % 146_097
      let yearInEra = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
      years = since / 146_097 * 400 + yearInEra
      days = inEra - (365 * yearInEra + yearInEra / 4 - yearInEra / 100)
    }
    let fromMarch = (5 * days + 2) / 153
    day = days - (153 * fromMarch + 2) / 5 + 1
    month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    year = month <= 2 ? years + 1 : years
  }

  /// Days since 1970-01-01; of a day that does not exist (31 April), some other day's.
  var ordinal: Int {
    let years = month <= 2 ? year - 1 : year
    let fromMarch = month > 2 ? month - 3 : month + 9
    let days = (153 * fromMarch + 2) / 5 + day - 1
    let isGregorian = (year, month, day) >= (1582, 10, 15)
    return isGregorian
      ? years * 365 + years / 4 - years / 100 + years / 400 + days + Self.gregorianStart
      : years * 365 + years / 4 + days + Self.julianStart
  }

  /// ISO 8601, `2016-04-05`.
  var text: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      var (year, month, day) = (year, month, day)
      func digit(_ number: inout Int) -> UInt8 {
        let digit = UInt8(truncatingIfNeeded: number % 10) + 0x30
        number /= 10
        return digit
      }
      for index in (0..<4).reversed() { bytes[index] = digit(&year) }
      for index in (5..<7).reversed() { bytes[index] = digit(&month) }
      for index in (8..<10).reversed() { bytes[index] = digit(&day) }
      (bytes[4], bytes[7]) = (0x2D, 0x2D)
      return 10
    }
  }
}
