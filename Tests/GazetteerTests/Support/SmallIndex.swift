import Foundation
import Gazetteer

/// An index in a folder that goes away with it.
final class SmallIndex {
  let path: String
  private let folder: String

  init(_ rows: [String], areas: [String] = SmallIndex.areas) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("foothold-gazetteer-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/test.index"
    let builder = try IndexBuilder(path: path)
    for row in rows { try builder.add(GeoNamesRow(Array(row.utf8))) }
    for area in areas {
      if let area = try KnownArea(area[...]) { try builder.add(area) }
    }
    _ = try builder.finish()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open() throws -> PlaceIndex { try PlaceIndex(opening: path) }

  /// A row in GeoNames' format.
  static func row(
    _ id: Int, _ name: String, _ others: String = "", lat: Double = 35, lon: Double = 39,
    _ country: String = "SY", region: String = "", population: Int = 0, code: String = "P\tPPL"
  ) -> String {
    "\(id)\t\(name)\t\t\(others)\t\(lat)\t\(lon)\t\(code)\t\(country)\t\t\(region)\t\t\t\t"
      + "\(population)\t\t\t\t"
  }

  /// A line of `Gazetteers/`.
  static func area(
    _ kind: String, _ code: String, _ name: String, _ lat: Double, _ lon: Double,
    others: String = "", nationality: String = "", short: String = ""
  ) -> String {
    "\(kind)\t\(code)\t\(name)\t\(lat)\t\(lon)\t\t\(others)\t\(nationality)\t\(short)"
  }

  static let areas = [
    area("country", "US", "United States", 39.76, -98.5, nationality: "American", short: "U.S.,US"),
    area("country", "SY", "Syria", 35, 38, nationality: "Syrian,Syrians"),
    area("country", "FR", "France", 46, 2, nationality: "French"),
    area("region", "US.TX", "Texas", 31, -99, short: "Tex.,TX"),
    area("region", "SY.04", "Raqqa", 36, 39),
    area("county", "US.TX.277", "Lamar County", 33.67, -95.57),
  ]

  static let towns = [
    row(1, "Paris", lat: 48.85, lon: 2.35, "FR", region: "11", population: 2_100_000),
    row(2, "Paris", lat: 33.66, lon: -95.56, "US", region: "TX", population: 24_000),
    row(3, "Dallas", lat: 32.78, lon: -96.8, "US", region: "TX", population: 1_300_000),
    row(
      4, "Ar Raqqah", "Raqqa,Rakka,الرقة,Эр-Ракка,Ракка", lat: 35.95, lon: 39.01, region: "04",
      population: 530_000),
    row(5, "Kobanî", "Ayn al-Arab,عين العرب", lat: 36.89, lon: 38.35, region: "09"),
    row(6, "Kyiv", "Kiev,Київ,Киев,kyyf,IEV", lat: 50.45, lon: 30.52, "UA", population: 2_900_000),
    row(7, "Bilhorod", lat: 46.2, lon: 30.35, "UA", population: 50_000),
    row(8, "Abu Dhulayq", lat: 34, lon: 38),
  ]
}

/// A generator that gives the same numbers on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
