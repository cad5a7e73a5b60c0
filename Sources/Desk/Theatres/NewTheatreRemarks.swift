import Foundation

/// What stands at the head of each file of a new theatre: where it comes from, and what to mend first.
enum NewTheatreRemarks {
  static func all(gazetteer: String) -> [String: [String]] {
    let file = URL(fileURLWithPath: gazetteer).lastPathComponent
    return [
      "actors.yaml": [
        "Made by `foothold theatre new`: the sides, and one actor each, with spellings by pattern.",
        "Add the armed groups, allies and nicknames that news uses; `foothold theatre check` reads it.",
        "  aliases       name the actor by themselves",
        "  descriptions  name it only where it was mentioned before (“the group”)",
        "  side          whose ground the actor holds; leave it out for those who hold none",
      ],
      "places.csv": [
        "Towns: GeoNames (https://www.geonames.org/), CC BY 4.0, from \(file).",
        "Regions and countries: Natural Earth, public domain. Of several places of one name in one region only",
        "the most populous is listed.",
      ],
      "routes.csv": [
        "No roads: neighbours are those within thirty kilometres as the crow flies. Write roads here to do better."
      ],
      "worth.csv": ["Nothing is said yet of what a place is worth."],
      "sources.yaml": [
        "Agencies that news of any war quotes, by the Admiralty code: A completely reliable … F cannot be judged.",
        "leans_to is the side whose gains a source tends to report early or too large.",
      ],
    ]
  }
}
