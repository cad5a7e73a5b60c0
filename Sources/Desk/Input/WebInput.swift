import Evidence
import Fetching
import Reading

/// What a caller wants of addresses beside their pages.
struct WebVisit {
  /// How many links of a feed's items are followed; nil for none.
  var follows: Int?
  /// What was remembered of an address when its page was last recorded.
  var validators: (WebAddress) -> Validators? = { _ in nil }
  /// The page was taken whole, and what was read from it is recorded.
  var isDone: (Fetched, ReportID) -> Void = { _, _ in }
  var events: (FetchEvent) -> Void = { _ in }
}

/// Addresses to reports.
struct WebInput {
  private let visit: WebVisit
  private let reader: Reader
  private let defaults: ReportDefaults
  private let fetcher: Fetcher

  init(
    visit: WebVisit, reader: Reader, defaults: ReportDefaults, settings: FetchSettings,
    isStopped: @escaping () -> Bool
  ) {
    self.visit = visit
    self.reader = reader
    self.defaults = defaults
    fetcher = Fetcher(settings, isStopped: isStopped, events: visit.events)
  }

  /// - Parameter body: takes what is there to be recorded; false ends the reading.
  func read(
    _ address: WebAddress, named name: String, _ body: ([ReadItem]) throws -> Bool
  ) throws {
    switch take(address, named: name, from: nil) {
    case .instead(let item): _ = try body([item])
    case .page(let page, let outcomes):
      guard visit.follows != nil, page.isFeed else {
        let items = outcomes.map { ReadItem($0, file: name, defaults: defaults) }
        if try body(items) { done(page, items) }
        return
      }
      try follow(page, outcomes, named: name, body)
    }
  }

  // MARK: Feeds

  /// The pages behind a feed's items take the place of what the feed gives of them. Where one cannot
  /// be had, that is still something.
  private func follow(
    _ feed: Page, _ outcomes: [ReadingOutcome], named name: String,
    _ body: ([ReadItem]) throws -> Bool
  ) throws {
    var left = visit.follows ?? 0
    var seen: Set<String> = []
    var all: [ReadItem] = []
    for outcome in outcomes {
      let own = ReadItem(outcome, file: name, defaults: defaults)
      guard left > 0, case .report(let item, _) = outcome, let link = item.url,
        // Several items may be of one page, of which there is one report.
        seen.insert(link).inserted, let address = try? WebAddress(link)
      else {
        all.append(own)
        guard try body([own]) else { return }
        continue
      }
      left -= 1
      var items: [ReadItem]
      var page: Page?
      switch take(address, named: link, from: feed.fetched) {
      case .instead(let failure): items = failure.isNotModified ? [failure] : [failure, own]
      case .page(let found, let outcomes):
        page = found
        items = outcomes.map {
          ReadItem($0.filled(from: item), file: link, defaults: defaults)
        }
        // A stub or an error says less than the feed.
        if items.allSatisfy({ $0.problem != nil }) { items.append(own) }
      }
      all += items
      guard try body(items) else { return }
      if let page { done(page, items) }
    }
    done(feed, all)
  }

  // MARK: One address

  private struct Page {
    let fetched: Fetched
    let isFeed: Bool
  }

  private enum Taken {
    case page(Page, [ReadingOutcome])
    case instead(ReadItem)
  }

  private func take(_ address: WebAddress, named name: String, from page: Fetched?) -> Taken {
    do {
      switch try fetcher.fetch(address, linkedFrom: page, validators: visit.validators) {
      case .notModified: return .instead(ReadItem(file: name, content: .notModified))
      case .page(let fetched):
        let capture: WebCapture
        do {
          capture = try WebCapture(
            fetched: fetched.body, from: fetched.address.description,
            contentType: fetched.contentType, contentEncoding: fetched.contentEncoding)
        } catch {
          return .instead(
            ReadItem(file: name, content: .broken(line: nil, reason: error.description)))
        }
        return .page(
          Page(fetched: fetched, isFeed: capture.format == .feed), reader.read(capture))
      }
    } catch {
      let reason = error.description
      return .instead(
        ReadItem(
          file: name,
          content: error.isUnreachable
            ? .unreachable(reason: reason) : .broken(line: nil, reason: reason)))
    }
  }

  /// What was not read as it should be is fetched in full the next time.
  private func done(_ page: Page, _ items: [ReadItem]) {
    guard items.allSatisfy({ $0.problem == nil }),
      let id = items.lazy.compactMap({ $0.report?.id }).first
    else { return }
    visit.isDone(page.fetched, id)
  }
}

extension ReadItem {
  fileprivate var isNotModified: Bool {
    if case .notModified = content { true } else { false }
  }

  fileprivate var report: Report? {
    if case .report(let report, _) = content { report } else { nil }
  }
}

extension ReadingOutcome {
  fileprivate func filled(from item: Report) -> ReadingOutcome {
    guard case .report(let report, let original) = self else { return self }
    // The entries of a live-blog have times and authors of their own.
    guard !report.extras.contains(where: { $0.name == "part_of" }) else { return self }
    return .report(ReportDefaults.filling(report, from: item), original: original)
  }
}
