import ArgumentParser
import Desk
import Evidence

struct Parse: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Text or CoNLL-U to CoNLL-U: sentences, words, tags and dependency trees.",
    discussion: """
      A filter: reads plain text or CoNLL-U and writes CoNLL-U; with --times it reads plain text and \
      writes a JSON line for each time expression, with its value as TIMEX3 has it.

      EXAMPLES
        echo 'Rebels left the town.' | foothold parse
        foothold parse --tokens gold sentences.conllu
        foothold parse --names --theatre syria-iraq article.txt
        foothold parse --times --published 2016-04-05 article.txt
      """)

  enum Tokens: String, ExpressibleByArgument, CaseIterable { case own, gold }

  @Option(name: .long, help: "own: split the text into words; gold: keep the input's words.")
  var tokens: Tokens = .own

  @Flag(
    name: .long,
    help: """
      Add names, times and places in the MISC column: those of --theatre, of the gazetteer that was \
      imported, and what the model of names finds.
      """)
  var names = false

  @Option(
    name: .long,
    help: ArgumentHelp("The theatre whose places and actors --names knows.", valueName: "name"))
  var theatre: String?

  @Flag(name: .long, help: "Write the time expressions instead, as JSON lines.")
  var times = false

  @Option(
    name: .long,
    help: ArgumentHelp("The day that the relative times of --times count from.", valueName: "day"),
    transform: Arguments.day)
  var published: Day?
  @Flag(name: .long, help: "Write names and speech as JSON lines instead, one a file.")
  var entities = false

  @OptionGroup var input: FileArguments

  func validate() throws {
    if published != nil, !times {
      throw ValidationError("--published is of use with --times only; add it, or leave both out.")
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    if times {
      try TimeRun(files: input.files, in: context.surroundings).run(
        published: published, each: context.output.put, problems: problems.add)
      return problems.status
    }
    if entities {
      try NameRun(files: input.files, in: context.surroundings).run(
        each: context.output.put, problems: problems.add)
      return problems.status
    }
    try ParseRun(files: input.files, in: context.surroundings).run(
      theatre: theatre, goldTokens: tokens == .gold, names: names,
      each: { try context.output.put($0) },
      problems: problems.add)
    return problems.status
  }
}
