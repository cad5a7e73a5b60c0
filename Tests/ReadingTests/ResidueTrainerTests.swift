import Reading
import Testing

@Suite("Training the residue model")
struct ResidueTrainerTests {
  private static let examples = (0..<12).map { number in
    let body = (0..<6).map { line in
      "The column that left depot \(number) reached the village of Tel Rahma in hour \(line), and "
        + "its commander said that nobody had fired upon it on the way from the river."
    }
    let box = ["Zebra offers", "Zebra deals for you today", "Zebra prices"]
    return ResidueTrainer.Example(
      id: "\(number)", text: (body[..<3] + box + body[3...] + box).joined(separator: "\n\n"),
      truth: body.joined(separator: "\n"))
  }

  @Test("the same pages give the same file, which names what it learned")
  func deterministic() {
    let first = ResidueTrainer(Self.examples).train()
    #expect(first == ResidueTrainer(Self.examples).train())
    #expect(first.contains("word:zebra\t-"))
    #expect(first.contains("turn:0\t"))
  }

  @Test("about every fifth page is held out")
  func heldOut() {
    let held = (0..<1_000).count { ResidueTrainer.isHeldOut("page \($0)") }
    #expect((150...250).contains(held))
  }
}
