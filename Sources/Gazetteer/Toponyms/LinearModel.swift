import Foundation

/// Named features with their values.
struct FeatureList: Sendable {
  private(set) var items: [(name: String, value: Double)] = []

  mutating func add(_ name: String, _ value: Double = 1) {
    if value != 0 { items.append((name, value)) }
  }

  mutating func add(_ name: String, if condition: Bool) {
    if condition { items.append((name, 1)) }
  }
}

/// Weights by the feature's name; sections of `Resources/places.txt`.
struct LinearModel: Sendable {
  private var weights: [String: Double] = [:]

  func score(_ features: FeatureList) -> Double {
    var sum = 0.0
    for (name, value) in features.items { sum += (weights[name] ?? 0) * value }
    return sum
  }

  func probability(_ features: FeatureList) -> Double { 1 / (1 + exp(-score(features))) }

  fileprivate mutating func set(_ name: Substring, _ weight: Double) {
    weights[String(name)] = weight
  }
}

/// The learned weights: `names` tells places from other names by their words, `senses` chooses among
/// places of one name, `places` decides with both.
package struct PlaceModel: Sendable {
  var names = LinearModel()
  var senses = LinearModel()
  var places = LinearModel()
  var threshold = 0.5

  package static let standard = PlaceModel(
    parsing: String(decoding: PackageResources.places_txt, as: UTF8.self))

  /// Sections in brackets, a feature and its weight a line; `#` begins a remark. Lines that are none
  /// of these are skipped: the file is part of the package and a test reads it whole.
  package init(parsing text: String) {
    var section: Substring = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        section = line.dropFirst().dropLast()
        continue
      }
      let fields = line.split(separator: " ")
      guard fields.count == 2, let weight = Double(fields[1]), weight.isFinite else { continue }
      switch section {
      case "names": names.set(fields[0], weight)
      case "senses": senses.set(fields[0], weight)
      case "places": places.set(fields[0], weight)
      default: if fields[0] == "threshold" { threshold = weight }
      }
    }
  }
}
