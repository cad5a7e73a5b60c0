import ArgumentParser
import Desk

struct TrainControl: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-control",
    abstract: "Learns the tables of the estimate from places of which it is known who held them.",
    discussion: """
      Reads claim lines, and a table place,from,to,holder: a place's id in the theatre, the first and last \
      day, and the side's id (several joined by + where the source does not tell them apart). Writes how \
      strongly each class of claim and each grade of source speaks, as `foothold estimate --tables` reads it.

      EXAMPLES
        foothold train-control --theatre syria-iraq --truth held.csv --output control.txt claims.jsonl
        foothold estimate --theatre syria-iraq --tables control.txt claims.jsonl
      """)

  @OptionGroup var theatre: TheatreOption

  @Option(
    name: .long, help: ArgumentHelp("Who held what, when: a CSV file.", valueName: "file"))
  var truth: String

  @Option(
    name: [.long, .short], help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Option(
    name: .long,
    help: ArgumentHelp("Where the truth comes from, for the head of the file.", valueName: "words"))
  var source: String?

  @Flag(name: .long, help: "Leave out what neighbours say of a place.")
  var noSpace = false

  @Argument(help: ArgumentHelp("Files of claim lines.", valueName: "file"))
  var files: [String]

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    let training = ControlTraining(
      theatre: theatre.theatre, truth: truth, files: files, output: output,
      isSpaceless: noSpace)
    let places = try training.run(
      source: source, in: context.surroundings, progress: { context.notes.progress($0) },
      problems: problems.add)
    context.notes.progress("")
    try context.output.line("learned from \(counted(places, "place")); wrote \(output)")
    return problems.status
  }
}
