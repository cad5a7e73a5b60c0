/// Whether the part of a place that a claim names lies inside the place at all: "the southern districts" do, "the
/// countryside" and "villages to the west" do not.
enum Extent {
  private static let outside: Set<String> = [
    "countryside", "countrysides", "outskirts", "vicinity", "surroundings", "surrounding", "around",
    "near", "outside", "village", "villages", "kilometers", "kilometres", "km", "miles",
    "hinterland", "edge", "hill", "hills", "heights", "road", "highway", "farms", "desert",
  ]
  /// As nouns they tell a direction from the place; as adjectives ("western") a part of it.
  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
  ]

  static func isOutside(_ extent: String) -> Bool {
    let words = extent.lowercased().split { !$0.isLetter }.map(String.init)
    if words.contains(where: outside.contains) { return true }
    return words.last.map(directions.contains) ?? false
  }
}
