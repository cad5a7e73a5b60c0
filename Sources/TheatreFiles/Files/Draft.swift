import Evidence

/// A theatre on its way in: what its files hold, and what is wrong with them.
struct Draft {
  let problems: [TheatreProblem]
  /// Nil while there is an error.
  let theatre: Theatre?

  init(folder: String) {
    var bytes: [String: [UInt8]] = [:]
    var findings: [String: Findings] = [:]
    for name in TheatreFolder.fileNames {
      var found = Findings(file: name)
      bytes[name] = FileBytes.read(folder: folder, &found)
      findings[name] = found
    }
    self.init(bytes: bytes, findings: findings)
  }

  init(files: [String: [UInt8]]) {
    var bytes: [String: [UInt8]] = [:]
    var findings: [String: Findings] = [:]
    for name in TheatreFolder.fileNames {
      var found = Findings(file: name)
      if let file = files[name] {
        bytes[name] = FileBytes.isUTF8(file, &found) ? file : nil
      } else {
        FileBytes.reportMissing(&found)
      }
      findings[name] = found
    }
    self.init(bytes: bytes, findings: findings)
  }

  /// `findings` holds what is wrong with files that have no bytes.
  private init(bytes: [String: [UInt8]], findings: [String: Findings]) {
    var findings = findings
    func read<File>(
      _ name: String, _ file: ([UInt8], inout Findings) -> File?
    ) -> File? {
      guard let bytes = bytes[name] else { return nil }
      return file(bytes, &findings[name, default: Findings(file: name)])
    }
    let actors = read(ActorsFile.name) { ActorsFile($0, &$1) }
    let places = read(PlacesFile.name) { PlacesFile($0, &$1) }
    // Without the file they refer to, these could only be said to refer to nothing.
    let routes = places.flatMap { places in
      read(RoutesFile.name) { RoutesFile($0, places: places, &$1) }
    }
    let worth = places.flatMap { places in
      read(WorthFile.name) { WorthFile($0, places: places, &$1) }
    }
    let sources = actors.flatMap { actors in
      read(SourcesFile.name) { bytes, findings in
        let sources = SourcesFile(bytes, sides: actors.sideIDs, &findings)
        if let one = actors.theatre, let other = sources.theatre, one != other {
          findings.error(
            "theatre is \(Shown.text(other)), but \(Shown.text(one)) in \(ActorsFile.name): write "
              + "the same", at: sources.theatrePosition)
        }
        return sources
      }
    }
    let problems = TheatreFolder.fileNames.flatMap { findings[$0]?.sorted ?? [] }
    self.problems = problems
    guard !problems.contains(where: { $0.severity == .error }), let actors, let places,
      let routes, let worth, let sources, let id = actors.theatre, let name = actors.title
    else {
      theatre = nil
      return
    }
    theatre = Theatre(
      id: id, name: name, version: Digest.hexadecimal(bytes), sides: actors.sides,
      actors: actors.actors, places: places.places, routes: routes.routes, assets: worth.assets,
      sources: sources.sources)
  }
}
