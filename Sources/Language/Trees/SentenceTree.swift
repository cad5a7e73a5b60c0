/// The words of a sentence with their tags, and who depends on whom (Universal Dependencies 2).
package struct SentenceTree: Hashable, Sendable {
  /// For each word the number of its tag in ``LanguageModel/tags``.
  package var tags: [Int16] = []
  /// For each word the number of its head, counted from 1; 0 for the root.
  package var heads: [Int32] = []
  /// For each word the number of its relation in ``LanguageModel/relations``.
  package var relations: [Int16] = []
}
