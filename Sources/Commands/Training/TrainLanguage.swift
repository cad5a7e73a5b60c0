import ArgumentParser
import Desk
import Foundation
import Language

struct TrainLanguage: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Treebanks to a language model.",
    discussion: """
      Learns words, tags, lemmas, sentence ends, dependency trees and names, and writes them as \
      one model file. The same files, settings and seed give the same bytes. Takes some minutes for \
      an epoch of a large treebank; FOOTHOLD_MODELS names the folder that other commands read the model \
      english.model from.

      EXAMPLES
        foothold train-language --output english.model en_ewt-ud-train.conllu en_gum-ud-train.conllu
        foothold train-language --output english.model --names re3d/CENTCOM --names re3d/Wikipedia *.conllu
      """)

  @Argument(help: ArgumentHelp("CoNLL-U files to learn from.", valueName: "treebank"))
  var treebanks: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A folder of texts whose names are marked: documents.json and entities.json, as re3d has them.",
      valueName: "folder"))
  var names: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A file with the ids of documents of --names to learn nothing from, one a line.",
      valueName: "file"))
  var leaveOut: String?

  @Option(help: "How many times to go through the treebanks.")
  var epochs = NetworkTrainer.Settings().epochs

  @Option(help: "Another seed gives other, about equally good, models.")
  var seed = NetworkTrainer.Settings().seed

  @Option(help: "Share of each layer left out at each step, against learning by heart.")
  var dropout = NetworkTrainer.Settings().dropout

  func validate() throws {
    guard epochs > 0 else { throw ValidationError("--epochs has to be 1 or more") }
    guard dropout >= 0, dropout < 0.9 else {
      throw ValidationError("--dropout has to be at least 0 and below 0.9")
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    var settings = NetworkTrainer.Settings()
    settings.epochs = epochs
    settings.seed = seed
    settings.dropout = dropout
    let training = LanguageTraining(
      treebanks: treebanks, names: names, leftOut: leaveOut, output: output, settings: settings)
    try training.run {
      context.notes.line(
        "epoch \($0.epoch) of \($0.epochs): loss of tags \(Self.shown($0.tag)), "
          + "arcs \(Self.shown($0.arc)), relations \(Self.shown($0.relation))")
    }
    return .done
  }

  private static func shown(_ loss: Float) -> String { String(format: "%.3f", loss) }
}
