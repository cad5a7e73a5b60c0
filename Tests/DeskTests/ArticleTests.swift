import Coding
import Evidence
import Foundation
import Language
import Reading
import Testing
import TheatreFiles

/// The worked article of the design notes, read and coded with the theatre that ships. The notes
/// lie beside the repository and not in it: where they are absent there is nothing to test.
@Suite(
  .enabled(
    if: Article.isPresent, "the article stands in ../shared/reports, which is not here"))
struct ArticleTests {
  private let article: Article
  private var claims: [Claim] { article.claims }

  init() throws { article = try Article(published: "2016-04-05") }

  private func claims(_ kind: Kind, at place: String? = nil) -> [Claim] {
    article.claims.filter { $0.kind == kind && (place == nil || $0.place?.id?.rawValue == place) }
  }

  @Test("Qaryatayn went from the Islamic State to the government over the weekend, unfought")
  func qaryatayn() throws {
    let found = claims(.change, at: Article.qaryatayn)
    let change = try #require(found.first)
    #expect(found.count == 1)
    #expect(change.from == "islamic-state")
    #expect(change.to == "syrian-government")
    #expect(change.manner == .ceded)
    #expect(change.when.earliest == day("2016-04-02"))
    #expect(change.when.latest == day("2016-04-03"))
    #expect(change.backers.contains { $0.actor.id == "russia" && $0.degree == "limited" })
  }

  @Test("Casagrande speaks for the flight from Qaryatayn, as early indications")
  func flight() throws {
    let flight = try #require(
      claims(.withdrawal, at: Article.qaryatayn).first { !$0.attribution.isEmpty })
    #expect(flight.actor?.id == "islamic-state")
    #expect(flight.attribution.first?.name == "Genevieve Casagrande")
    #expect(flight.attribution.first?.affiliation == "Institute for the Study of War")
    #expect(flight.likelihood.highest < 0.95)
    #expect(flight.likelihood.words.contains { $0.contains("indications") })
  }

  @Test("Palmyra and Ash Shaddadi changed hands within six weeks, and were ceded")
  func palmyraAndShaddadi() {
    for place in [Article.palmyra, Article.shaddadi] {
      let ceded = claims(.change, at: place).filter { $0.manner == .ceded }
      #expect(!ceded.isEmpty)
      for change in ceded {
        #expect(change.from == "islamic-state")
        #expect(change.when.earliest == day("2016-02-23"))
        #expect(change.when.latest.map { $0 <= day("2016-04-05") } ?? false)
      }
    }
    #expect(claims(.change, at: Article.palmyra).contains { $0.to == "syrian-government" })
    let taken = claims(.change, at: Article.shaddadi).filter { $0.to != nil }
    #expect(!taken.isEmpty)
    for change in taken {
      #expect(["ypg", "sdf"].contains(change.to))
      #expect(change.backers.contains { $0.actor.id == "united-states" })
    }
  }

  @Test("The article's contradiction on Palmyra is kept: ceded, and fought")
  func contradiction() throws {
    let manners = Set(claims(.change, at: Article.palmyra).map(\.manner))
    #expect(manners.isSuperset(of: [.ceded, .fought]))
    let fought = try #require(
      claims(.change, at: Article.palmyra).first { $0.manner == .fought })
    #expect(fought.evidence.quote.contains("beat in places like Palmyra"))
  }

  @Test("Kobani was lost to Kurdish forces in a fight, more than a year before")
  func kobani() throws {
    let change = try #require(claims(.change, at: Article.kobani).first)
    #expect(change.from == "islamic-state")
    #expect(["ypg", "sdf"].contains(change.to))
    #expect(change.manner == .fought)
    #expect(change.when.latest.map { $0 <= day("2015-04-05") } ?? false)
    #expect(change.when.anchor == "more than a year ago")
  }

  @Test("The Islamic State holds Mosul and Raqqa")
  func holds() {
    for place in [Article.mosul, Article.raqqa] {
      let holds = claims(.hold, at: place)
      #expect(!holds.isEmpty)
      #expect(holds.allSatisfy { $0.actor?.id == "islamic-state" && $0.polarity == .affirmed })
    }
  }

  @Test("Homs matters for its oil, Aleppo as a route, the lost cities for revenue")
  func worth() {
    #expect(claims(.worth, at: Article.homs).contains { $0.worth == .oil })
    #expect(claims(.worth, at: Article.aleppo).contains { $0.worth == .route })
    #expect(
      claims(.worth).contains {
        $0.worth == .revenue && $0.place?.id == nil && $0.place?.mention.contains("cities") ?? false
      })
  }

  @Test("Officials watch Deir ez-Zor and Casagrande Aleppo, not the other way round")
  func watch() throws {
    let east = claims(.watch, at: Article.deirEzZor)
    let north = claims(.watch, at: Article.aleppo)
    let officials = try #require(east.first?.attribution.first)
    #expect(officials.anonymous)
    #expect(officials.count == 2)
    #expect(officials.role == "defense officials")
    #expect(east.count == 1)
    #expect(north.map { $0.attribution.first?.name } == ["Genevieve Casagrande"])
  }

  @Test("One unnamed defence official calls the truce teetering on Monday")
  func truce() throws {
    let failing = claims(.truce).filter { $0.phase == .failing }
    let truce = try #require(failing.first)
    #expect(failing.count == 1)
    let official = try #require(truce.attribution.first)
    #expect(official.anonymous)
    #expect(official.name == nil)
    #expect(official.count == 1)
    #expect(official.role == "defense official")
    #expect(truce.when.earliest == day("2016-04-04"))
    #expect(truce.when.latest == day("2016-04-04"))
  }

  @Test("Explosives left behind are an expectation, not a report")
  func hazard() throws {
    let hazard = try #require(claims(.hazard).first)
    #expect(claims(.hazard).count == 1)
    #expect(hazard.evidence.quote.contains("explosives"))
    #expect(hazard.likelihood.highest < 0.9)
    #expect(!hazard.likelihood.words.isEmpty)
  }

  @Test("Four voices judge how the war goes, two by name and two without")
  func judgements() {
    let voices = claims(.judgement).compactMap(\.attribution.first)
    #expect(voices.count == claims(.judgement).count)
    #expect(voices.contains { $0.anonymous && $0.role?.contains("prevailing") ?? false })
    #expect(voices.contains { $0.anonymous && $0.role == "smaller contingent" })
    #expect(voices.contains { $0.name == "Genevieve Casagrande" && !$0.anonymous })
    #expect(voices.contains { $0.name == "Daveed Gartenstein-Ross" && !$0.anonymous })
    let named = Set(voices.compactMap(\.name))
    #expect(named == ["Genevieve Casagrande", "Daveed Gartenstein-Ross"])
  }

  @Test("Named analysts keep their bodies as the article names them")
  func affiliations() {
    let bodies = claims.compactMap(\.attribution.first).reduce(into: [String: Set<String?>]()) {
      if let name = $1.name { $0[name, default: []].insert($1.affiliation) }
    }
    #expect(bodies["Genevieve Casagrande"] == ["Institute for the Study of War"])
    #expect(bodies["Daveed Gartenstein-Ross"] == ["Foundation for Defense of Democracies"])
  }

  @Test("Nothing comes from the credit line, the newsletter box or the subscription notice")
  func residue() {
    let lines = [
      "Reuters", "Inbox", "Daily Digest", "Cheat Sheet", "Subscribe", "subscribed", "smart summary",
      "Thank You", "By clicking",
    ]
    for line in lines {
      #expect(!claims.contains { $0.evidence.quote.contains(line) }, "\(line)")
      #expect(!claims.contains { $0.attribution.contains { $0.name == line } }, "\(line)")
    }
    // They stand in the file, so that the test has something to find.
    #expect(lines.allSatisfy { article.raw.contains($0) })
  }

  @Test("Every quote stands in the text, and every claim has its reasons")
  func quotes() {
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0.evidence.isFound(in: article.report.text) })
    #expect(claims.allSatisfy { !$0.because.isEmpty })
    #expect(Set(claims.map(\.id)).count == claims.count)
  }

  @Test("Without a date of publication every relative time stays words")
  func undated() throws {
    let undated = try Article(published: nil)
    #expect(undated.report.published == nil)
    #expect(
      undated.claims.allSatisfy {
        $0.when.earliest == nil && $0.when.latest == nil && $0.when.precision == .unknown
      })
    let anchors = Set(undated.claims.compactMap { $0.when.anchor?.lowercased() })
    for words in ["over the weekend", "in the past six weeks", "more than a year ago", "monday"] {
      #expect(anchors.contains { $0.contains(words) }, "\(words)")
    }
    // Nothing else is invented or lost for want of a date.
    let what = { (claims: [Claim]) in claims.map { [$0.kind.rawValue, $0.evidence.quote] } }
    #expect(what(undated.claims) == what(claims))
  }
}

private struct Article {
  static let qaryatayn = "173361"
  static let palmyra = "163808"
  static let shaddadi = "172837"
  static let kobani = "172256"
  static let mosul = "99072"
  static let raqqa = "172955"
  static let homs = "169577"
  static let aleppo = "170063"
  static let deirEzZor = "170794"

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let file = root.deletingLastPathComponent()
    .appendingPathComponent("shared/reports/strategic-retreat.txt")
  static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

  let raw: String
  let report: Report
  let claims: [Claim]

  init(published: String?) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.file))
    raw = String(decoding: bytes, as: UTF8.self)
    let outcome = try #require(Reader().read(bytes, name: Self.file.lastPathComponent).first)
    guard case .report(let read, _) = outcome else { throw outcome.failure }
    report = Report(
      id: read.id, text: read.text,
      published: read.published ?? published.flatMap { Instant($0) }, outlet: read.outlet,
      title: read.title, byline: read.byline, language: read.language,
      paragraphs: read.paragraphs)
    let theatre = try TheatreFolder(
      path: Self.root.appendingPathComponent("Theatres/syria-iraq").path
    ).load()
    claims = try Coder(theatre: theatre, model: LanguageModel(path: models + "/english.model"))
      .code(report)
  }
}

extension ReadingOutcome {
  fileprivate var failure: ArticleUnread { ArticleUnread(outcome: "\(self)") }
}

private struct ArticleUnread: Error {
  let outcome: String
}
