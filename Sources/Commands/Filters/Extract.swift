import ArgumentParser
import Desk

struct Extract: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Pages, texts and report lines to report lines with clean text.",
    discussion: """
      A filter: reads files, addresses or the standard input, writes JSON Lines, keeps no state. A broken \
      line is named on stderr, the rest goes on, and the exit code is 65, or 69 where all that went wrong \
      is that an address could not be reached.

      Beside the text, a page's line has "elements": for each of "paragraphs" the element that it came \
      from, as article>div:2>p:5; and "captions": the captions and credits kept out of the text, each \
      with its "text" and "element".

      EXAMPLES
        foothold extract page.html
        foothold extract reports.jsonl > clean.jsonl
        foothold extract --outlet "Example Wire" https://news.example/report.html
      """)

  @OptionGroup var reports: ReportOptions
  @OptionGroup var input: FileArguments

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    try ReportFilters(files: input.files, defaults: reports.defaults, in: context.surroundings)
      .extract(each: context.putLines, problems: problems.add)
    return problems.status
  }
}
