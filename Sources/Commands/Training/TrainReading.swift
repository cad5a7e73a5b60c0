import ArgumentParser
import Desk

struct TrainReading: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-reading",
    abstract: "Learns the models of reading anew, from pages whose article is known.",
    discussion: """
      Writes blocks.txt (which blocks of a page are its article) and, where there are flattened texts, \
      residue.txt (which paragraphs of a flattened page are not). The same pages give the same bytes. A \
      build with them in Sources/Reading/Resources reads by them.

      A folder holds truth.json and pages/ID.html, and the folder NAME-flat beside it the flattened texts; \
      Evaluation/README.md describes them. All may be gzipped.

      EXAMPLES
        foothold train-reading --output models my-pages
        foothold train-reading --output Sources/Reading/Resources \
      ../shared/data/pages/wcxb-dev ../shared/data/pages/trafeval
      """)

  @Option(
    name: [.long, .short],
    help: ArgumentHelp("The folder to write the models to.", valueName: "folder"))
  var output: String

  @Flag(
    name: .long,
    help: "Leave every fifth page's flattened texts out, to measure on them.")
  var holdOut = false

  @Argument(help: ArgumentHelp("Folders of pages with their truth.", valueName: "folder"))
  var folders: [String]

  func run(in context: CommandContext) throws -> ExitStatus {
    let result = try ReadingTraining(folders: folders, holdsOut: holdOut).run(into: output) {
      context.notes.progress($0)
    }
    context.notes.progress("")
    try context.output.line(
      "learned from \(counted(result.pages, "page")) and "
        + "\(counted(result.texts, "flattened text")); wrote "
        + result.written.joined(separator: ", "))
    if result.texts == 0 {
      context.notes.line("no residue.txt: no flattened texts lie beside the folders (NAME-flat)")
    }
    return .done
  }
}
