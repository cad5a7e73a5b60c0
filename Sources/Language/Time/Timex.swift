package import Evidence

/// A time expression as TIMEX3 has it, with the days that it may cover.
package struct Timex: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// UTF-8 byte offsets into the text.
  package let bytes: Range<Int>
  package let kind: Kind
  package let value: String
  package let modifier: TimeModifier?
  package let earliest: Day?
  package let latest: Day?
  /// The value of the time that it counts from; nil when it stands for itself or nothing is known.
  package let anchor: String?
}

extension CalendarTime {
  /// "1940-05-10", "BC0490", "198", "1943-WI", "1904-02-08TNI"; what is unknown is X.
  var timex: String {
    var text: String
    if let year {
      let era = year < 0 ? "BC" : ""
      switch grain {
      case .century: return era + Self.padded(abs(year) / 100, 2)
      case .decade: return era + Self.padded(abs(year) / 10, 3)
      default: text = era + Self.padded(abs(year), 4)
      }
    } else {
      switch grain {
      case .century: return "XX"
      case .decade: return "XXX"
      default: text = "XXXX"
      }
    }
    switch grain {
    case .century, .decade, .year: break
    case .half(let half): text += "-H\(half)"
    case .quarter(let quarter): text += "-Q\(quarter)"
    case .season(let season): text += ["", "-SP", "-SU", "-FA", "-WI"][season.rawValue]
    case .month(let month): text += "-" + Self.padded(month, 2)
    case .week:
      // The week's year is that of its Thursday.
      guard let thursday = days.map({ $0.first + 3 }),
        let newYear = Day(year: thursday.year, month: 1, day: 1)
      else { return text + "-WXX" }
      return Self.padded(thursday.year, 4) + "-W" + Self.padded((thursday - newYear) / 7 + 1, 2)
    case .day(let month, let day):
      text += "-" + (month.map { Self.padded($0, 2) } ?? "XX")
      text += "-" + (day > 0 ? Self.padded(day, 2) : "XX")
    }
    if let clock {
      text += "T" + Self.padded(clock / 60 % 24, 2) + ":" + Self.padded(clock % 60, 2)
    } else if let part {
      text += part.timex
    }
    return text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CalendarTime.Part {
  var timex: String { ["", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT"][rawValue] }
}

extension TimeUnit {
  /// "P3Y": the letter, and whether a T goes before the number.
  private var code: (letter: String, isTime: Bool) {
    switch self {
    case .second: ("S", true)
    case .minute: ("M", true)
    case .hour: ("H", true)
    case .day: ("D", false)
    case .week: ("W", false)
    case .month: ("M", false)
    case .quarter: ("Q", false)
    case .year: ("Y", false)
    case .decade: ("DE", false)
    case .century: ("CE", false)
    case .millennium: ("ML", false)
    }
  }

  func duration(_ count: TimeCount) -> String {
    let number: String
    switch count.number {
    case nil: number = "X"
    case let value? where value == value.rounded() && abs(value) < 1e9: number = String(Int(value))
    case let value?: number = String(value)
    }
    return (code.isTime ? "PT" : "P") + number + code.letter
  }

  /// A time of this grain of which nothing more is known.
  var unknown: String {
    switch self {
    case .second, .minute, .hour: "XXXX-XX-XXTXX"
    case .day: "XXXX-XX-XX"
    case .week: "XXXX-WXX"
    case .month, .quarter: "XXXX-XX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    }
  }
}
