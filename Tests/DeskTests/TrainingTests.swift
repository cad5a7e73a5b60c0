import Desk
import Foundation
import Testing

@Suite struct TrainingTests {
  /// Lives as long as the test, and so does its folder.
  private let war: TinyWar

  init() throws { war = try TinyWar() }

  /// Pages of a text and a box, with their truth and perhaps their flattened texts.
  private func write(_ name: String, flattened: Bool) throws -> String {
    var truths: [String] = []
    var texts: [String] = []
    for page in 0..<12 {
      let lines = (0..<4).map { line in
        "The column that left depot \(page) reached the village of Tel Rahma in hour \(line), and "
          + "its commander said that nobody had fired upon it on the way."
      }
      let box = ["Zebra offers", "Zebra deals for you today"]
      let body =
        lines.map { "<p>\($0)</p>" }.joined() + "<div class=zebra>"
        + box.map { "<p>\($0)</p>" }.joined() + "</div>"
      try war.write("<html><body>\(body)</body></html>", to: "\(name)/pages/p\(page).html")
      truths.append("\"p\(page)\":{\"text\":\"\(lines.joined(separator: "\\n"))\"}")
      texts.append("\"p\(page)\":\"\((lines + box).joined(separator: "\\n\\n"))\"")
    }
    try war.write("{\"pages\":{\(truths.joined(separator: ","))}}", to: "\(name)/truth.json")
    if flattened {
      try war.write("{\(texts.joined(separator: ","))}", to: "\(name)-flat/full.json")
    }
    return war.folder + "/" + name
  }

  private func train(
    _ folders: [String], into output: String, holdsOut: Bool = false
  ) throws -> (result: ReadingTraining.Result, files: [String]) {
    let result = try ReadingTraining(folders: folders, holdsOut: holdsOut)
      .run(into: war.folder + "/" + output)
    return (result, try result.written.map { try String(contentsOfFile: $0, encoding: .utf8) })
  }

  @Test("Both models are learned, and the same pages give the same bytes")
  func twice() throws {
    let folder = try write("pages", flattened: true)
    let first = try train([folder], into: "one")
    #expect(first.result.pages == 12)
    #expect(first.result.texts == 24)
    #expect(
      first.result.written.map { ($0 as NSString).lastPathComponent }
        == ["blocks.txt", "residue.txt"])
    #expect(first.files[0].contains("[first]"))
    #expect(first.files[1].contains("word:zebra\t-"))
    #expect(try train([folder + "/"], into: "two").files == first.files)
    let held = try train([folder], into: "three", holdsOut: true)
    #expect(held.result.texts < 24)
  }

  @Test("Without flattened texts there is no residue model")
  func pagesAlone() throws {
    let result = try train([try write("bare", flattened: false)], into: "out").result
    #expect(result.texts == 0)
    #expect(result.written.count == 1)
  }

  @Test("Folders that hold no truth are named with what is wrong")
  func broken() throws {
    let missing = #expect(throws: DeskError.self) { try train([war.folder], into: "out") }
    #expect(missing?.sort == .noSuchFile)
    for truth in ["{", "[]", "{\"pages\":{}}", "{\"pages\":{\"../x\":{\"text\":\"a\"}}}"] {
      try war.write(truth, to: "bad/truth.json")
      let error = #expect(throws: DeskError.self) { try train([war.folder + "/bad"], into: "out") }
      #expect(error?.sort == .badInput)
    }
  }
}
