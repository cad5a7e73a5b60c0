/// When each host may be asked again: the delay counts from the end of the last answer.
struct Pace: Sendable {
  private var ready: [String: ContinuousClock.Instant] = [:]
  private var delays: [String: Double] = [:]
  private let least: Double
  private let most: Double

  init(_ settings: FetchSettings) {
    least = max(settings.delay, 0)
    most = max(settings.mostDelay, least)
  }

  /// What the host asks for, within reason; nobody is asked faster than by our own measure.
  mutating func respect(_ crawlDelay: Double?, of host: String) {
    guard let crawlDelay, crawlDelay.isFinite else { return }
    delays[host] = min(max(crawlDelay, least), most)
  }

  /// Seconds until the host may be asked.
  func wait(for host: String, at now: ContinuousClock.Instant) -> Double {
    guard let ready = ready[host], ready > now else { return 0 }
    return (ready - now) / .seconds(1)
  }

  mutating func answered(_ host: String, at now: ContinuousClock.Instant) {
    ready[host] = now + .seconds(delays[host] ?? least)
  }
}
