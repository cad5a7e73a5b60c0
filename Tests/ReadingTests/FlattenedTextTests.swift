import Evidence
import Foundation
import Reading
import Testing

@Suite("Flattened text")
struct FlattenedTextTests {
  private static let first = """
    Government troops entered the town of Tel Rahma on Sunday after three days of shelling, a \
    commander said, and found its market and its hospital empty.
    """
  private static let second = """
    Residents who had fled to the hills said that they would wait for the mines to be cleared \
    before they went home, which could take until the summer.
    """

  @Test("text without residue comes out byte for byte")
  func untouched() throws {
    let text = "\(Self.first)\n\n\n  \(Self.second)  \n\nBackground\n\nThe war began in 2011.\n"
    let report = try report(text, format: .text)
    #expect(report.text == text)
    #expect(report.pieces == [Self.first, Self.second, "Background", "The war began in 2011."])
    #expect(report.hasSoundParagraphs)
  }

  @Test("residue between and around paragraphs goes")
  func residue() throws {
    let text = """
      World News

      Army Enters Tel Rahma as Rebels Leave

      Lina Example/Agency

      \(Self.first)

      ADVERTISEMENT

      Get The Example In Your Inbox!

      Morning Letter

      Sign up for our newsletter with all the news you need to know.

      By clicking “Join” you accept our Terms of Use and Privacy Policy

      Related: Five maps of the valley

      \(Self.second)

      Share this article

      © 2016 Example Wire. All rights reserved.
      """
    let report = try report(text, format: .text)
    #expect(report.pieces == ["Army Enters Tel Rahma as Rebels Leave", Self.first, Self.second])
    #expect(report.title == "Army Enters Tel Rahma as Rebels Leave")
  }

  @Test(
    "sentences of the news stay, whatever words they use",
    arguments: [
      "The newsletter of the rebel group said that its fighters had left the town on Monday.",
      "Subscribers to the official news agency were told of the attack an hour before it began.",
      "Photographs showed the bridge destroyed.", "The group shared this on its channel on Sunday.",
      "“Read more history before you send our sons to war,” a soldier's widow told the minister.",
      "The army said it had signed up 2,000 men.", "Clashes in Manbij", "Homs/Hama road",
      "The Privacy Policy of the ministry was published in March after a leak of recruits' names.",
      "Thank you, the general told his troops in Palmyra.",
    ])
  func newsStays(sentence: String) throws {
    let text = "\(Self.first)\n\n\(sentence)\n\n\(Self.second)"
    #expect(try report(text, format: .text).text == text)
  }

  @Test("every removal says why")
  func reasons() {
    let text = "\(Self.first)\n\nSign up for our newsletter\n\n\(Self.second)"
    let residue = Reader().residue(in: text)
    #expect(residue.map(\.paragraph) == ["Sign up for our newsletter"])
    #expect(residue.first?.reasons.contains("begins with “sign up for”") == true)
    #expect(Reader().residue(in: Self.first).isEmpty)
  }

  @Test("after the comments' beginning nothing of the report follows")
  func tail() throws {
    let text = """
      \(Self.first)

      \(Self.second)

      Leave a Reply

      Example Reader

      I have always said that this town would fall, and nobody listened to me when I did.
      """
    #expect(try report(text, format: .text).pieces == [Self.first, Self.second])
  }

  @Test("lines are paragraphs where no empty line is")
  func singleLines() throws {
    let report = try report("\(Self.first)\r\n\(Self.second)\r\n", format: .text)
    #expect(report.pieces == [Self.first, Self.second])
  }

  @Test("the article of the worked case loses its residue and nothing else")
  func strategicRetreat() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/reports/strategic-retreat.txt")
    guard let data = try? Data(contentsOf: file) else {
      print("skipped: \(file.lastPathComponent) is not beside the package")
      return
    }
    let lines = String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let residue: Set<Int> = [1, 7, 33, 35, 37, 39, 41, 43, 44, 45]
    let report = try report(Array(data), format: .text)
    let kept = lines.indices.filter { !residue.contains($0 + 1) && !lines[$0].isEmpty }
    #expect(report.pieces == kept.map { lines[$0].trimmingCharacters(in: .whitespaces) })
    #expect(report.title == lines[2])
    #expect(report.published == nil)
  }
}
