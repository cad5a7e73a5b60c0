import Foundation

/// The built program, in processes of its own.
enum Binary {
  static let path: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appendingPathComponent(".build/release/foothold").path
  }()

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Runs until it ends or is killed.
  static func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @discardableResult
  static func run(_ arguments: String...) throws -> Int32 {
    let process = try start(arguments)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A shell's script with `$foothold`, as root of a name space of its own, so that it may mount.
  static func script(_ text: String, arguments: [String] = []) throws -> (
    code: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unshare", "-rm", "/bin/sh", "-eu", "-c", text, "sh"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["foothold": path]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: read, as: UTF8.self))
  }

  /// False on systems that do not let users mount anything, even for themselves.
  static let mayMount: Bool = {
    let mount = "mount -t tmpfs -o size=64k tmpfs /mnt"
    return (try? script(mount).code) == 0
  }()

  /// A number that long runs set higher.
  static func count(_ variable: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
  }
}
