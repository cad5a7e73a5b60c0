import Control
import Evidence
import Foundation

/// The command `train-control`: claims, and who is known to have held what, to the tables of the estimate.
package struct ControlTraining: Sendable {
  private let theatre: String
  private let truth: String
  private let files: [String]
  private let output: String
  private let isSpaceless: Bool

  package init(
    theatre: String, truth: String, files: [String], output: String, isSpaceless: Bool = false
  ) {
    self.isSpaceless = isSpaceless
    self.theatre = theatre
    self.truth = truth
    self.files = files
    self.output = output
  }

  /// - Parameter source: what to write into the head of the file of where the truth comes from.
  /// - Returns: how many places it was learned from.
  /// - Throws: `DeskError`.
  package func run(
    source: String?, in surroundings: Surroundings, progress: (String) -> Void,
    problems: (InputProblem) -> Void
  ) throws -> Int {
    let folder = URL(fileURLWithPath: output).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw DeskError.cannotWrite(
        path: output, reason: "its folder is not there or not open to writing")
    }
    let theatre = try TheatreChoice.load(theatre, in: surroundings)
    let known = try KnownHolders(theatre: theatre)
      .read(truth, in: surroundings, problems: problems)
    let claims = try ClaimLineInput(surroundings: surroundings).read(files, problems: problems)
    let trainer = ControlTrainer(
      theatre: theatre, claims: ControlModel(theatre: theatre).byPlace(claims), known: known,
      isSpaceless: isSpaceless)
    guard trainer.places > 0 else {
      throw DeskError.notTrainable(path: truth, reason: "no claim speaks of any of its places")
    }
    let learned = trainer.train { progress("round \($0 + 1) of \($1)") }
    let places = Set(known.map(\.place)).count
    let first = known.map(\.days.lowerBound).min()?.description ?? ""
    let span = "\(first) to \(known.map(\.days.upperBound).max()?.description ?? "")"
    let text = ControlTables.text(
      learned,
      head: [
        "What the estimate goes by: docs/methods/control.md. Ratios are of likelihoods.",
        "Learned by `foothold train-control` from \(claims.count) claims and \(places) places",
        "of the theatre \(theatre.id), \(span).",
      ] + (source.map { ["Who held them: \($0)"] } ?? []))
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw DeskError.cannotWrite(path: output, reason: error.localizedDescription)
    }
    return trainer.places
  }
}
