package import Fetching
package import Gazetteer
package import Language
package import Ledger
package import TheatreFiles

/// Why a command could not do what was asked; each case says what to do about it.
package enum DeskError: Error, Hashable, Sendable {
  case noSuchFile(path: String)
  /// A filter was given a folder.
  case isFolder(path: String)
  case cannotOpen(path: String, reason: String)
  case readFailed(name: String, reason: String)
  /// A source that is meant as an address, and is none that can be fetched.
  case address(FetchError)
  /// Archives of other kinds.
  case notReadable(source: String, what: String)
  case cannotWrite(path: String, reason: String)
  case noTheatreNamed
  case theatre(TheatreError)
  case ledger(LedgerError)
  case noSuchPlace(query: String, near: [String])
  /// An area or a river, which nobody holds as one point.
  case notHeld(place: String, what: String)
  case notASeal(path: String)
  /// Columns that a file of that data set has are missing.
  case notThatDataSet(path: String, name: String, missing: [String])
  /// A format that cannot go to the standard output.
  case needsOutput(format: String)
  case spanTooLong(from: String, to: String)
  case tooLarge(name: String, limit: Int)
  case notTreebank(path: String, reason: String)
  case languageModel(ModelError)
  /// The language model was trained without names.
  case noNames
  /// Pages with their truth, to learn from.
  case notTrainable(path: String, reason: String)
  /// A dump of GeoNames without a town of the countries named.
  case noPlaces(path: String, countries: [String])
  case noSuchCountry([String])
  /// A source that should lie for its side, and is not listed or leans to none.
  case noSuchLiar(String)
  /// A file that should hold the estimate's tables.
  case notTables(path: String, reason: String)
  case gazetteer(IndexError)
  /// No index was imported yet, or it lies elsewhere.
  case noGazetteer(path: String)
  case notInGazetteer(name: String, country: String?)
  /// The areas that come with Foothold are not where it looks for them.
  case noAreas(searched: [String])

  /// What sort of failure it is, for the caller's exit code (sysexits(3)).
  package enum Sort: Sendable, CaseIterable {
    case wrongUsage, badInput, noSuchFile, cannotWrite, inputOutput, ours
  }

  package var sort: Sort {
    switch self {
    case .noSuchFile, .isFolder, .cannotOpen, .noGazetteer, .noAreas: .noSuchFile
    case .readFailed: .inputOutput
    case .notReadable, .address, .noTheatreNamed, .needsOutput, .noSuchPlace, .notHeld,
      .notInGazetteer, .noSuchCountry, .noSuchLiar:
      .wrongUsage
    case .cannotWrite: .cannotWrite
    case .theatre(.notFound): .noSuchFile
    case .theatre(.invalid), .notASeal, .notThatDataSet, .spanTooLong, .tooLarge, .notTreebank,
      .notTrainable, .notTables, .noPlaces:
      .badInput
    case .languageModel(.missing), .noNames: .noSuchFile
    case .languageModel: .badInput
    case .ledger(let error): Sort(error.kind)
    case .gazetteer(let error): Sort(error)
    }
  }
}

extension DeskError.Sort {
  init(_ error: IndexError) {
    switch error {
    case .cannotOpen: self = .noSuchFile
    case .cannotWrite: self = .cannotWrite
    case .notAnIndex, .otherVersion, .damaged, .tooLarge: self = .badInput
    }
  }

  init(_ kind: LedgerError.Kind) {
    switch kind {
    case .noSuchFile: self = .noSuchFile
    case .cannotWrite: self = .cannotWrite
    case .inputOutput: self = .inputOutput
    case .badInput: self = .badInput
    case .ours: self = .ours
    }
  }
}

extension DeskError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchFile(let path): "no such file: \(path). Check the path"
    case .isFolder(let path):
      "\(path) is a folder, and filters read files: name its files, or use `foothold read`"
    case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)"
    case .readFailed(let name, let reason): "\(name) could not be read to its end: \(reason)"
    case .address(let error): error.description
    case .notReadable(let source, let what):
      "\(source): \(what) cannot be read yet. Save it as files (.html, .txt or .jsonl) and read those"
    case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
    case .noTheatreNamed:
      "no theatre named: give a theatre's name or folder, or run this in a desk"
    case .theatre(let error): error.description
    case .ledger(let error): error.description
    case .noSuchPlace(let query, let near):
      "no such place in this theatre: \(query)"
        + (near.isEmpty
          ? ". Try another spelling" : "; did you mean \(near.joined(separator: ", "))?")
    case .notHeld(let place, let what):
      "\(place) is \(what), which is not held as one place: ask for a town in it"
    case .notASeal(let path):
      "\(path) is no seal of a ledger: give a file that `foothold verify --seal` wrote"
    case .notThatDataSet(let path, let name, let missing):
      "\(path) is no \(name) file: the columns \(missing.joined(separator: ", ")) are missing. Check "
        + "--from, and that the first line names the columns"
    case .needsOutput(let format): "\(format) goes to a file: name one with --output"
    case .spanTooLong(let from, let to):
      "the claims reach from \(from) to \(to): name the days you want with --from and --to"
    case .tooLarge(let name, let limit):
      "\(name) is larger than \(limit >> 20) MB: split it"
    case .notTreebank(let path, let reason):
      "\(path): \(reason). A treebank is CoNLL-U with a head and a relation for each word"
    case .languageModel(let error): error.description
    case .noNames:
      "the language model knows no names: use the one that came with Foothold, or train one with "
        + "`foothold train-language --names`"
    case .notTrainable(let path, let reason):
      "\(path) cannot be learned from: \(reason). See Evaluation/README.md for what it must hold"
    case .noPlaces(let path, let countries):
      "\(path) holds no town of \(countries.joined(separator: ", ")): give a dump of GeoNames, 19 columns with tabs "
        + "between them, such as UA.txt or cities500.txt from https://download.geonames.org/export/dump/"
    case .noSuchCountry(let codes):
      "no country has the code \(codes.joined(separator: ", ")): write the two capitals of ISO 3166, as in UA,RU"
    case .noSuchLiar(let name):
      "the theatre lists no source “\(name.prefix(60))” that leans to a side: name one with leans_to in sources.yaml"
    case .notTables(let path, let reason):
      "\(path) holds no tables of the estimate: \(reason). Give a file that `foothold train-control` wrote"
    case .gazetteer(let error): error.description
    case .noGazetteer(let path):
      "there is no gazetteer at \(path): make one with `foothold gazetteer import FILE`, from a dump "
        + "of GeoNames, or name another with FOOTHOLD_GAZETTEER"
    case .notInGazetteer(let name, let country):
      "no place called “\(name)”\(country.map { " in \($0)" } ?? "") is in the gazetteer. Try another "
        + "spelling, or import more of GeoNames: cities500.txt has towns of more than 500 people"
    case .noAreas(let searched):
      "the countries and regions that come with Foothold are in none of "
        + "\(searched.joined(separator: ", ")): name their folder with FOOTHOLD_GAZETTEERS"
    }
  }
}
