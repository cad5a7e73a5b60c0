import Foundation
import Testing

/// The built program, as a shell meets it.
private enum Binary {
  static let path: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.appendingPathComponent(".build/release/foothold").path
  }()

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

  static func run(
    _ arguments: [String], input: String = "", output: FileHandle? = nil
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    if let output { process.standardOutput = output } else { process.standardOutput = stdout }
    process.standardError = FileHandle.nullDevice
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let read = output == nil ? try stdout.fileHandleForReading.readToEnd() ?? Data() : Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: read, as: UTF8.self))
  }
}

@Suite(.enabled(if: Binary.isBuilt, "not built yet: make build"))
struct BinaryTests {
  /// Lives as long as the test, and so does its folder.
  private let war: TinyWar

  init() throws { war = try TinyWar() }

  @Test("The exit codes are those of the contract")
  func exitCodes() throws {
    let code = ["code", "--theatre", war.theatre]
    #expect(try Binary.run(code).code == 0)
    #expect(try Binary.run(code, input: TinyWar.captured).code == 0)
    #expect(try Binary.run(code, input: "{broken\n" + TinyWar.captured).code == 65)
    #expect(try Binary.run(code + [war.folder + "/none.jsonl"]).code == 66)
    #expect(try Binary.run(["code"]).code == 64)
    #expect(try Binary.run(["verify", "--desk", war.folder]).code == 66)
    let desk = ["--desk", war.desk]
    #expect(try Binary.run(["init", "--theatre", war.theatre, war.desk]).code == 0)
    #expect(try Binary.run(["init", "--theatre", war.theatre, war.desk]).code == 73)
    #expect(
      try Binary.run(["brief", "-o", war.folder + "/none/brief.md"] + desk).code == 73)
  }

  @Test("Report lines come through the standard input, and a dash names it")
  func standardInput() throws {
    for arguments in [["extract"], ["extract", "-"]] {
      let result = try Binary.run(arguments, input: TinyWar.captured)
      #expect(result.code == 0)
      #expect(result.output.hasPrefix("{\"id\":\"r1\","))
    }
  }

  @Test(
    "Output that cannot be written exits with 73",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
  func fullDisk() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    #expect(try Binary.run(["extract"], input: TinyWar.captured, output: full).code == 73)
  }
}
