package import Evidence
import Foundation
import Gazetteer
import TheatreFiles

/// `theatre new`: a working theatre of a war from a dump of GeoNames, with stated defaults for all that a dump does
/// not tell.
package struct NewTheatre: Sendable {
  package struct Summary: Hashable, Sendable {
    package let path: String
    package let theatre: Theatre
    /// Rows of the dump that could not be read.
    package let broken: Int
    /// What the check found in the files as they were written.
    package let warnings: Int
  }

  /// Broken rows named one by one.
  private static let mostNamed = 20

  let path: String
  let gazetteer: String
  let countries: [String]
  let sides: [String]
  let surroundings: Surroundings

  /// - Parameters:
  ///   - path: the folder to make; its last part is the theatre's id.
  ///   - gazetteer: a dump of GeoNames.
  ///   - countries: two letters each.
  ///   - sides: who may hold ground, by name.
  package init(
    path: String, gazetteer: String, countries: [String], sides: [String],
    in surroundings: Surroundings
  ) {
    self.path = path
    self.gazetteer = gazetteer
    self.countries = countries
    self.sides = sides
    self.surroundings = surroundings
  }

  /// - Throws: `DeskError`. Nothing that exists is overwritten.
  package func run(problems: (InputProblem) -> Void) throws -> Summary {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw DeskError.cannotWrite(path: path, reason: "it exists already; choose another name")
    }
    try ByteInput.check(gazetteer)
    let areas = try AreasOfCountries(countries: countries, in: surroundings)
    var towns = TownsOfCountries(countries: countries, regions: areas.regionNames)
    var broken = 0
    _ = try GeoNamesFile(path: gazetteer, surroundings: surroundings).read { line, row in
      switch row {
      case nil: break
      case .success(let row): towns.add(row)
      case .failure(let problem):
        broken += 1
        if broken <= Self.mostNamed {
          problems(InputProblem(file: gazetteer, line: line, reason: problem.description))
        }
      }
    }
    let places = towns.places
    guard !places.isEmpty else { throw DeskError.noPlaces(path: gazetteer, countries: countries) }
    let world = try TheatreChoice.load("world", in: surroundings)
    let parties = PartiesByPattern(sides: sides, world: world)
    let theatre = Theatre(
      id: URL(fileURLWithPath: path).lastPathComponent,
      name: "\(sides.joined(separator: " and ")), \(countries.joined(separator: ", "))",
      version: "",
      sides: parties.sides, actors: parties.actors, places: places + areas.places, routes: [],
      assets: [], sources: parties.sources)
    try write(theatre)
    let check = try TheatreCheck(
      path.contains("/") ? path : "./\(path)", desk: path, in: surroundings)
    guard let made = check.theatre else {
      throw DeskError.notReadable(
        source: path,
        what: "a theatre that its own check refuses: "
          + (check.findings.first { $0.isError }?.message ?? ""))
    }
    return Summary(
      path: path, theatre: made, broken: broken,
      warnings: check.findings.count - check.errors)
  }

  /// All files or no folder.
  private func write(_ theatre: Theatre) throws(DeskError) {
    let files = TheatreText.files(theatre, remarks: NewTheatreRemarks.all(gazetteer: gazetteer))
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for file in files {
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file.name)"))
      }
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}
