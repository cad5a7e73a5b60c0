/// How TIMEX3 writes a value.
extension TimeValue {
  /// - Parameter placed: where the calendar has it, nil when nothing tells.
  func timex(_ placed: CalendarTime?) -> (kind: Timex.Kind, value: String) {
    switch self {
    case .calendar(let time, _):
      var written = placed ?? time
      written.clock = time.clock
      written.part = time.part
      return (written.part == nil && written.clock == nil ? .date : .time, written.timex)
    case .weekday(_, _, let part):
      return (part == nil ? .date : .time, placed?.timex ?? "XXXX-XX-XX" + (part?.timex ?? ""))
    case .weekend:
      return (.date, (placed?.timex ?? "XXXX-WXX") + "-WE")
    case .unit(let unit, let count, let origin, let part):
      if placed == nil, part == nil, unit == .day, count == 0, origin == .publication {
        return (.date, Vague.present.rawValue)
      }
      if let placed { return (part == nil ? .date : .time, placed.timex) }
      return (part == nil ? .date : .time, unit.unknown + (part?.timex ?? ""))
    case .within(let unit, _):
      guard let placed else { return (.date, unit.unknown) }
      return (.date, placed.timex + (unit == .year ? "-XX-XX" : unit == .month ? "-XX" : ""))
    case .shift(let count, let unit, _, let isPast, _):
      guard count.number != nil else {
        return (.date, (isPast ? Vague.past : Vague.future).rawValue)
      }
      let kind = unit.rawValue < TimeUnit.day.rawValue ? Timex.Kind.time : .date
      return (kind, placed?.timex ?? unit.unknown)
    case .stretch(let count, let unit, _, _), .duration(let count, let unit):
      return (.duration, unit.duration(count))
    case .recurring(let count, let unit):
      return (.set, count.number == 1 ? unit.unknown : unit.duration(count))
    case .recurringPart(let part): return (.time, "XXXX-XX-XX" + part.timex)
    case .sameTime:
      return (placed?.part == nil ? .date : .time, placed?.timex ?? Vague.present.rawValue)
    case .unknown(let unit, let part):
      return (part == nil ? .date : .time, unit.unknown + (part?.timex ?? ""))
    case .portion(let count, let unit, _, _, _): return (.duration, unit.duration(count))
    case .vague(let vague): return (.date, vague.rawValue)
    }
  }
}
