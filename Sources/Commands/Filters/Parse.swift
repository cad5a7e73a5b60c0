import ArgumentParser
import Desk

struct Parse: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Text or CoNLL-U to CoNLL-U: sentences, words, tags and dependency trees.",
    discussion: """
      A filter: reads plain text or CoNLL-U and writes CoNLL-U.

      EXAMPLES
        echo 'Rebels left the town.' | foothold parse
        foothold parse --tokens gold sentences.conllu
        foothold parse --names --theatre syria-iraq article.txt
      """)

  enum Tokens: String, ExpressibleByArgument, CaseIterable { case own, gold }

  @Option(name: .long, help: "own: split the text into words; gold: keep the input's words.")
  var tokens: Tokens = .own

  @Flag(name: .long, help: "Add names, times and places in the MISC column.")
  var names = false

  @Option(
    name: .long,
    help: ArgumentHelp("The theatre whose places and actors --names knows.", valueName: "name"))
  var theatre: String?

  @OptionGroup var input: FileArguments

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    try ParseRun(files: input.files, in: context.surroundings).run(
      theatre: theatre, goldTokens: tokens == .gold, names: names,
      each: { try context.output.put($0) },
      problems: problems.add)
    return problems.status
  }
}
