/// Small words and marks that tell a sentence from a label.
enum FunctionWords {
  static let all = set(
    """
    the a an of to in on at by for with from and or but as is are was were be been has have had it
    its this that these those he she they his her their him them which who whom when where while
    after before not no than then so if into over under about between through during against would
    could should can may might will do does did said there also more most some any each other
    """)

  /// Forms that are verbs nearly wherever they stand.
  static let verbs = set(
    """
    is are was were be been being has have had does did said says say told would could should can
    will may might must made make makes took take takes went go goes came come comes became become
    found find began begin gave give given seen saw see left held kept added used need needs want
    killed captured seized fled
    """)

  static let second = set("you your yours you're you'll you've we us our we're we've i my me")

  static let months = set(
    """
    january february march april june july august september october november december jan feb mar
    apr jun jul aug sept sep oct nov dec
    """)

  /// Marks a paragraph may hold; their places in this list stand in the model's file.
  static let marks: [[UInt8]] = [
    "@", "http", "www.", "©", "|", "›", "»", "•", "$", "£", "€", "“", "\"", "/", "#", "→", " - ",
    " – ", " · ", "%", "...", "…", "★", "+", "(0)", "0:00", ".com", "–", ";", "&",
  ].map { Array($0.utf8) }

  /// Which marks the text holds: bit n for the nth of the list.
  static func marks(in text: ArraySlice<UInt8>) -> UInt64 {
    var found: UInt64 = 0
    for start in text.indices {
      var candidates = byFirst[Int(text[start])] & ~found
      while candidates != 0 {
        let index = candidates.trailingZeroBitCount
        candidates &= candidates - 1
        if text[start...].starts(with: marks[index]) { found |= 1 << index }
      }
    }
    return found
  }

  /// The marks that begin with a byte.
  private static let byFirst: [UInt64] = (0..<256).map { byte in
    marks.indices.reduce(into: UInt64(0)) { bits, index in
      if marks[index][0] == UInt8(byte) { bits |= 1 << index }
    }
  }

  /// Hashes of the words, as `ParagraphFacts` has them of a paragraph's.
  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { FeatureSet.hash($0.utf8) })
  }
}
