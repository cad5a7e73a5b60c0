/// What a page holds of its article.
struct Article {
  /// In the order of the page.
  let body: [Block]
  /// Captions and credits of pictures and tables, which are no part of the running text.
  let captions: [Block]
}

/// A paragraph of a page's article, with the element that it came from.
package struct PagePassage: Hashable, Sendable {
  package let text: String
  /// The tags from below the body down, each with its place among the siblings of its kind where
  /// that is not the first: `article>div:2>p:5`. Empty for text that stands in the body itself.
  package let element: String
}

extension Reader {
  /// The paragraphs of an HTML page's article, in the order of the report that `read` makes of it,
  /// and the captions of its pictures; both with the elements that they came from.
  package func passages(
    ofPage bytes: [UInt8]
  ) -> (body: [PagePassage], captions: [PagePassage]) {
    let html = CharacterDecoder.utf8(from: bytes, isHTML: true)
    let document = TreeBuilder.document(from: MarkupGuard.apply(to: html))
    let article = MainText.article(of: document, title: PageMetadata(document).title)
    let paths = ElementPaths(document)
    func passages(_ blocks: [Block]) -> [PagePassage] {
      blocks.map {
        PagePassage(
          text: String(decoding: $0.text, as: UTF8.self), element: paths.path(of: $0.node))
      }
    }
    return (passages(article.body), passages(article.captions))
  }
}
