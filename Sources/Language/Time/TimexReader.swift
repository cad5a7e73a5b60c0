package import Evidence

/// Reads the time expressions of a text, in order.
package struct TimexReader: Sendable {
  private let published: Day?

  /// - Parameter published: the day that "Monday" and "last month" count from; nil when unknown.
  package init(published: Day?) { self.published = published }

  /// - Parameter text: UTF-8; paragraphs stand between blank lines.
  package func read(_ text: [UInt8]) -> [Timex] {
    var resolver = TimeResolver(published: published)
    let finder = TimeFinder()
    var found: [Timex] = []
    for (number, range) in Paragraphs.ranges(in: text).enumerated() {
      let tokens = Tokenizer().tokens(in: text, range: range)
      for sentence in SentenceSplitter().sentences(tokens, paragraph: number) {
        for expression in finder.expressions(in: sentence.tokens) {
          found += resolver.timexes(expression)
        }
      }
    }
    return found
  }
}
