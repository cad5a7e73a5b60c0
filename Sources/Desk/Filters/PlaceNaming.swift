import Evidence
import Gazetteer

/// Gives the named places of claims that the theatre does not list the ids of an imported gazetteer.
///
/// A name that no entry fits, or of which it is not clear what it means, keeps its mention alone.
struct PlaceNaming: Sendable {
  /// Less probable meanings are left open.
  private static let least = 0.5

  private let resolver: ToponymResolver

  init(_ index: PlaceIndex) { resolver = ToponymResolver(index: index) }

  /// The gazetteer that was given; else, for a theatre that lists countries at most, the usual one, if
  /// it was imported.
  ///
  /// - Throws: `DeskError` when the one that was given cannot be read.
  static func choose(
    _ given: String?, for theatre: Theatre, in surroundings: Surroundings
  ) throws(DeskError) -> PlaceNaming? {
    if let given { return PlaceNaming(try GazetteerFiles.open(given, in: surroundings)) }
    guard theatre.places.allSatisfy({ $0.roles.contains(.country) }),
      GazetteerFiles.isThere(in: surroundings)
    else { return nil }
    return PlaceNaming(try GazetteerFiles.open(nil, in: surroundings))
  }

  func named(_ claims: [Claim], in report: Report) -> [Claim] {
    let text = Array(report.text.utf8)
    // All of them, since the places of one text tell each other apart.
    var ranges: [Range<Int>] = []
    var number: [Range<Int>: Int] = [:]
    let own = claims.map { claim -> Int? in
      guard let range = Self.range(of: claim, in: text) else { return nil }
      if let known = number[range] { return known }
      number[range] = ranges.count
      ranges.append(range)
      return ranges.count - 1
    }
    guard !ranges.isEmpty else { return claims }
    let toponyms = resolver.resolve(ranges.map { Mention(range: $0) }, in: report.text)
    return zip(claims, own).map { claim, own in
      guard let own, let mention = claim.place, mention.id == nil, let place = toponyms[own].place,
        toponyms[own].probability >= Self.least
      else { return claim }
      var named = claim
      named.place = PlaceMention(
        mention: mention.mention, id: place.id, name: place.name, latitude: place.latitude,
        longitude: place.longitude, precision: toponyms[own].precision)
      let why = toponyms[own].because.first.map { ": \($0)" } ?? ""
      let country = place.country.isEmpty ? "" : " (\(place.country))"
      named.because.append("“\(mention.mention)” is \(place.name)\(country) in the gazetteer\(why)")
      return named
    }
  }

  /// Where the claim's place is named: in its sentence, else where the report first names it.
  private static func range(of claim: Claim, in text: [UInt8]) -> Range<Int>? {
    guard let mention = claim.place?.mention, mention.contains(where: \.isUppercase) else {
      return nil
    }
    let name = Array(mention.utf8)
    let sentence = claim.evidence.start..<min(claim.evidence.end, text.count)
    return find(name, in: text, sentence) ?? find(name, in: text, text.indices)
  }

  private static func find(_ name: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard !name.isEmpty, range.count >= name.count else { return nil }
    for start in range.lowerBound...(range.upperBound - name.count)
    where text[start] == name[0] && text[start..<start + name.count].elementsEqual(name) {
      return start..<start + name.count
    }
    return nil
  }
}
