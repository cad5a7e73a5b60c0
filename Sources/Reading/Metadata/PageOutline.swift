/// What the page's markup says of each of its places: how far it stands in the visible text, and
/// what the words in its `class`, `id`, `itemprop` and `rel` call it.
struct PageOutline {
  struct Marks: OptionSet {
    let rawValue: UInt16
    /// Beside the article: navigation, teasers, widgets.
    static let side = Marks(rawValue: 1)
    /// Told to be about other stories.
    static let related = Marks(rawValue: 512)
    static let comment = Marks(rawValue: 2)
    static let date = Marks(rawValue: 4)
    static let published = Marks(rawValue: 8)
    static let modified = Marks(rawValue: 16)
    static let byline = Marks(rawValue: 32)
    /// Words of a byline in the narrow sense, `rel=author` and `itemprop=author`.
    static let author = Marks(rawValue: 64)
    /// The end of something, and the article as something that has an end of its own.
    static let end = Marks(rawValue: 128)
    static let entry = Marks(rawValue: 256)
    static let inherited: Marks = [.side, .related, .comment]
  }

  /// What the element itself is called, and of its ancestors `inherited`.
  private(set) var marks: [Marks]
  /// Bytes of text before the node, white space not counted.
  private(set) var offsets: [Int32]
  /// The node of the headline, if there is one.
  let headline: Int?

  init(_ document: HTMLDocument, headline: Int?) {
    self.headline = headline
    marks = []
    offsets = []
    marks.reserveCapacity(document.nodes.count)
    offsets.reserveCapacity(document.nodes.count)
    var offset: Int32 = 0
    for node in document.nodes.indices {
      let content = document.nodes[node]
      offsets.append(offset)
      var mark: Marks = []
      if content.tag == .text {
        for byte in document.text(of: node) where byte > 0x20 { offset += 1 }
      } else {
        mark = Self.marks(of: node, in: document)
        // What holds the headline is no side matter, whatever it is called.
        if let headline, headline >= node, headline < content.end {
          mark.subtract(.inherited)
        }
      }
      if content.parent >= 0 {
        mark.formUnion(marks[Int(content.parent)].intersection(.inherited))
      }
      marks.append(mark)
    }
  }

  /// Bytes of text between the headline and the node: positive after it, negative before it.
  func distance(of node: Int, in document: HTMLDocument) -> Int? {
    guard let headline else { return nil }
    let end = Int(document.nodes[headline].end)
    if node < headline { return Int(offsets[node]) - Int(offsets[headline]) - 1 }
    guard node >= end, end < offsets.count else { return 0 }
    return Int(offsets[node]) - Int(offsets[end])
  }

  private static func marks(of node: Int, in document: HTMLDocument) -> Marks {
    var marks: Marks = []
    switch document.nodes[node].tag {
    case .nav, .footer, .menu, .aside: marks = .side
    case .html, .body: return []
    default: break
    }
    for attribute in document.attributes(of: node) {
      switch attribute.name {
      case .class, .id, .itemprop, .rel:
        let value = Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)
        var own = words(document.bytes[value].prefix(300))
        if own.contains(.end), !own.contains(.entry) { own.insert(.side) }
        marks.formUnion(own)
        if attribute.name == .itemprop || attribute.name == .rel, own.contains(.byline) {
          marks.insert(.author)
        }
      default: break
      }
    }
    return marks
  }

  /// Words are parted by everything that is no letter, and by a capital after a small letter.
  private static func words(_ bytes: ArraySlice<UInt8>) -> Marks {
    var marks: Marks = []
    var start = bytes.startIndex
    var index = start
    var previous: UInt8 = 0
    func close() {
      guard index - start >= 3, index - start <= 15 else { return }
      let word = bytes[start..<index]
      // Most words are none of ours, and most of those are told by their ends and length.
      if ends[Self.end(of: word)], let mark = known[MarkupName(word)] { marks.formUnion(mark) }
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      if !isLetter {
        close()
        start = index + 1
      } else if byte < 0x61, previous >= 0x61 {
        close()
        start = index
      }
      previous = byte
      index += 1
    }
    close()
    return marks
  }

  private static func end(of word: ArraySlice<UInt8>) -> Int {
    let first = Int(word[word.startIndex] & 31)
    return (first << 9) | (Int(word[word.endIndex - 1] & 31) << 4) | min(word.count, 15)
  }

  /// Whether a known word has these ends and this length.
  private static let ends: [Bool] = {
    var ends = [Bool](repeating: false, count: 1 << 14)
    for list in lists {
      for word in list.words.utf8.split(separator: 0x20) { ends[end(of: Array(word)[...])] = true }
    }
    return ends
  }()

  private static let known: [MarkupName: Marks] = {
    var known: [MarkupName: Marks] = [:]
    for list in lists {
      for word in list.words.split(separator: " ") {
        known[MarkupName(word.utf8), default: []].formUnion(list.marks)
      }
    }
    return known
  }()

  private static let lists: [(marks: Marks, words: String)] = [
    (
      [.side, .related],
      """
      related relatedposts recommended recommendation recommendations recommends teasers \
      teaserlist popular trending newsletter promo mostread upcoming
      """
    ),
    (
      .side,
      """
      teaser sidebar widget widgets carousel nav navbar navigation menu slider cookie copyright \
      ticker swiper slick
      """
    ),
    (.end, "footer"),
    (.entry, "post article entry asset story content card"),
    (.comment, "comment comments commentlist comentarios kommentar kommentare disqus respond"),
    (
      .date,
      """
      date dates time datum timestamp fecha data datetime dateline posted postdate pubdate day \
      created meta info published publish publishdate pub publication datepublished datecreated \
      publisheddate articledate entrydate modified updated lastmodified datemodified submitted \
      authored byline posttime date_time
      """
    ),
    (
      .published,
      """
      published publish publishdate pub pubdate publication datepublished datecreated created \
      publisheddate posted postdate submitted
      """
    ),
    (
      .modified,
      """
      modified updated update updates lastmodified datemodified lastchanged changed changedate \
      lastupdated aktualisiert
      """
    ),
    (
      [.byline],
      """
      byline bylines author authors autor autoren auteur autore writer authorname authored \
      postauthor reporter redakteur creator contributor vcard
      """
    ),
    (
      [.author],
      """
      byline author authors autor auteur autore writer authorname postauthor reporter
      """
    ),
  ]
}
