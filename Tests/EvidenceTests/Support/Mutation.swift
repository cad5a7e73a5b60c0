/// Changes bytes the way broken files do: flips, cuts, doubles, inserts.
enum Mutation {
  static func mutate(
    _ bytes: [UInt8], with alphabet: [UInt8], using random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let at = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where at < bytes.count: bytes.remove(at: at)
      case 1 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(at...)
      case 3:
        let end = Int.random(in: at...min(bytes.count, at + 6), using: &random)
        bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
      default: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: at)
      }
    }
    return bytes
  }
}
