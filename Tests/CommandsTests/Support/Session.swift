import Commands
import Evidence
import Foundation

/// Runs commands in this process, on the clock of 5 April 2016.
final class Session {
  struct Result {
    let code: Int32
    let output: String
    let errors: String
  }

  let war: TinyWar
  var now = Date(timeIntervalSince1970: 1_459_857_600)
  /// What the standard input is read from.
  var input: Pipe?

  /// A pipe that holds what somebody types.
  func typed(_ text: String) throws -> Pipe {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    return pipe
  }

  init() throws { war = try TinyWar() }

  /// A desk that has read two reports.
  func makeDesk() throws {
    try war.write(TinyWar.captured + TinyWar.recaptured, to: "news.jsonl")
    _ = run("init", "--theatre", war.theatre, war.desk)
    _ = run("read", war.folder + "/news.jsonl")
  }

  func run(_ arguments: String..., isInterrupted: Bool = false) -> Result {
    run(list: arguments, isInterrupted: isInterrupted)
  }

  func run(list arguments: [String], isInterrupted: Bool = false) -> Result {
    var output: [UInt8] = []
    let sink = OutputSink { output += $0 }
    let (code, errors) = run(arguments, sink, isInterrupted)
    return Result(code: code, output: String(decoding: output, as: UTF8.self), errors: errors)
  }

  /// Results go where nobody reads any more.
  func runIntoClosedPipe(_ arguments: String...) -> Result {
    let pipe = Pipe()
    try? pipe.fileHandleForReading.close()
    // As the program does for itself.
    signal(SIGPIPE, SIG_IGN)
    let sink = OutputSink(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    let (code, errors) = run(arguments, sink, false)
    return Result(code: code, output: "", errors: errors)
  }

  /// The folder of language models; another one to see what happens without.
  var models: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("Sources/Language/Resources").path
  }()

  private func run(
    _ arguments: [String], _ output: OutputSink, _ isInterrupted: Bool
  ) -> (code: Int32, errors: String) {
    var errors: [UInt8] = []
    let context = CommandContext(
      environment: ["FOOTHOLD_DESK": war.desk, "FOOTHOLD_MODELS": models], executable: nil,
      now: now, input: input?.fileHandleForReading.fileDescriptor ?? -1, output: output,
      errors: OutputSink { errors += $0 }, isInterrupted: { isInterrupted })
    let code = CommandRun.run(arguments, in: context)
    return (code, String(decoding: errors, as: UTF8.self))
  }
}
