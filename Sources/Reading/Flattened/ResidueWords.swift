/// The words by which pages talk about themselves, with their weights: 1 is proof, less is a hint.
enum ResidueWords {
  struct Phrase {
    let text: String
    let bytes: [UInt8]
    let weight: Double
  }

  /// ASCII letters in lower case, typographic quotation marks made plain, no punctuation at either
  /// end.
  static func normalised(_ paragraph: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(paragraph.count)
    for byte in paragraph {
      plain.append(byte == 0x0A || byte == 0x09 ? 0x20 : asciiLowercased(byte))
      // ‘ and ’ end in E2 80 98 and E2 80 99.
      if byte == 0x98 || byte == 0x99, plain.suffix(3).starts(with: [0xE2, 0x80]) {
        plain.removeLast(3)
        plain.append(0x27)
      }
    }
    let edge: (UInt8) -> Bool = { $0 < 0x80 && !Self.isWord($0) }
    let trimmed = plain.drop(while: edge)
    let end = trimmed.lastIndex { !edge($0) }.map { $0 + 1 } ?? trimmed.startIndex
    return String(decoding: trimmed[trimmed.startIndex..<end], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// Whole paragraphs.
  static let lines: [String: Double] = weighted(
    1,
    """
    advertisement | advertisements | advertising | ad | sponsored | sponsored content | promoted |
    read more | read also | also read | see also | related | related articles | related stories |
    related posts | related content | related news | related topics | related links |
    related reading | more stories | more news | more from us | top stories | most read |
    most popular | trending | trending now | recommended | recommended for you |
    you may also like | you might also like | you may also be interested in | latest news |
    recent posts | recent articles | popular posts | share | share this | share this article |
    share this post | share this story | share article | share on facebook | share on twitter |
    share on linkedin | share on whatsapp | share via email | facebook | twitter | linkedin |
    pinterest | whatsapp | reddit | telegram | instagram | youtube | tweet | tweet this | pin it |
    copy link | email | e-mail | print | print this | save | bookmark | facebook twitter |
    facebook twitter linkedin | like this | follow | follow us | follow us on | subscribe |
    subscribe now | sign up | sign up now | sign in | log in | login | register | join now |
    newsletter | newsletters | our newsletter | download the app | get the app | skip to content |
    skip to main content | skip to navigation | menu | home | search | close | loading |
    back to top | reply | bottom of page | scroll to top | comments | leave a comment |
    leave a reply | post a comment | add a comment | view comments | show comments | no comments |
    cancel reply | previous | next | previous post | next post | previous article | next article |
    table of contents | in this article | contents | on this page | jump to |
    all rights reserved | photo | image | view gallery | play video | watch now | listen now |
    continue reading | story continues below | article continues below | tags | categories |
    filed under | listen to this article | minute read | min read | last updated |
    thank you for subscribing | about the author | about the authors | written by | click here |
    learn more | show more | load more | view all | see all | x | ok | got it | accept |
    accept all | decline | unsubscribe | manage preferences | privacy policy | cookie policy | terms of use |
    terms of service | terms and conditions
    """
  ).merging(
    weighted(0.7, "thank you | thanks | thank you for reading"), uniquingKeysWith: { $1 })

  /// Beginnings of paragraphs of at most so many words.
  static let openings: [(String, Double, Int)] = [
    ("by clicking", 1, 60), ("photo:", 1, 40), ("photo by ", 1, 20), ("photo credit", 1, 30),
    ("photograph:", 1, 30), ("photos by ", 1, 20), ("image:", 1, 30), ("image credit", 1, 30),
    ("image source", 1, 30), ("image courtesy", 1, 30), ("picture:", 1, 30), ("credit:", 1, 20),
    ("file photo", 1, 30), ("related:", 1, 40), ("read more:", 1, 40), ("read more about", 1, 20),
    ("read also:", 1, 40), ("also read:", 1, 40), ("see also:", 1, 40), ("see more:", 1, 30),
    ("read next:", 1, 40), ("more:", 0.6, 20), ("watch:", 0.8, 25), ("recommended:", 0.8, 30),
    ("recommended reading", 0.8, 20), ("you may also like", 1, 20), ("you might also like", 1, 20),
    ("share this", 0.9, 10), ("share on ", 1, 8), ("follow us", 0.9, 20), ("tags:", 1, 40),
    ("tag:", 1, 20), ("categories:", 1, 30), ("category:", 1, 20), ("filed under", 1, 30),
    ("posted in", 1, 20), ("posted on", 0.8, 15), ("posted by", 0.9, 12), ("published on", 0.6, 10),
    ("published:", 0.8, 12), ("updated:", 0.8, 12), ("last updated", 0.8, 10),
    ("copyright", 0.8, 40), ("©", 1, 40), ("(c)", 0.9, 40), ("all rights reserved", 1, 40),
    ("leave a comment", 1, 12), ("leave a reply", 1, 12), ("your email address will not", 1, 30),
    ("required fields are marked", 1, 12), ("sign up for", 0.7, 40), ("sign up to", 0.7, 40),
    ("subscribe to", 0.7, 40), ("click here to", 0.7, 25), ("skip to ", 1, 6),
    ("this site uses", 0.6, 40), ("we use cookies", 1, 60), ("this website uses cookies", 1, 60),
    ("download our app", 1, 20), ("advertisement", 0.8, 8), ("story continues below", 1, 8),
    ("article continues below", 1, 8), ("have a tip", 0.8, 40), ("got a tip", 0.8, 40),
    ("join our ", 0.6, 40), ("join us on", 0.6, 20), ("get the latest", 0.7, 40),
    ("unsubscribe:", 1, 20), ("unsubscribe http", 1, 20), ("unsubscribe here", 1, 20),
    ("unsubscribe at ", 1, 20),
    ("unsubscribe from this", 1, 30), ("to unsubscribe", 1, 40), ("click to unsubscribe", 1, 20),
    ("manage your subscription", 1, 20), ("manage subscription", 1, 20),
    ("update your preferences", 1, 20), ("manage your preferences", 1, 20),
    ("view this email in your browser", 1, 20), ("view in browser", 1, 10),
    ("view this message in your browser", 1, 20), ("you are receiving this", 1, 40),
    ("you received this email because", 1, 40), ("you're receiving this", 1, 40),
  ]

  /// Anywhere in the paragraph, between word boundaries.
  static let phrases: [Phrase] = [
    ("by clicking", 0.6), ("terms of use", 0.5), ("terms of service", 0.5),
    ("terms and conditions", 0.3), ("privacy policy", 0.5), ("cookie policy", 0.7),
    ("you agree to", 0.4), ("in your inbox", 1), ("to your inbox", 1), ("your inbox", 0.6),
    ("newsletter", 0.4), ("newsletters", 0.4), ("subscribe", 0.3), ("sign up", 0.3),
    ("you are now subscribed", 1), ("unsubscribe", 0.6), ("your email address", 0.6),
    ("share your email", 0.7), ("your email", 0.3), ("thank you for subscribing", 1),
    ("all the news you need", 1), ("the news you need", 0.8), ("top stories from", 0.6),
    ("today's top stories", 0.8), ("your day with", 0.4), ("the stories you need", 0.8),
    ("all rights reserved", 0.9), ("getty images", 0.5), ("shutterstock", 0.5), ("istock", 0.5),
    ("via ap", 0.4), ("via reuters", 0.4), ("click here", 0.4), ("follow us on", 0.7),
    ("like us on facebook", 0.9), ("on facebook and twitter", 0.5), ("push notifications", 0.6),
    ("breaking news alerts", 0.8), ("download the app", 0.6), ("already a subscriber", 1),
    ("subscribers only", 0.7), ("become a member", 0.5), ("support our journalism", 0.8),
    ("may not be reproduced", 0.7), ("affiliate links", 0.6), ("affiliate commission", 0.7),
    ("we may earn a commission", 1), ("earn a commission", 0.7),
    ("javascript", 0.2), ("enable javascript", 0.8), ("ad blocker", 0.7),
    ("required fields", 0.5), ("save my name", 0.9), ("notify me of", 0.7), ("minute read", 0.5),
    ("min read", 0.6), ("reading time", 0.5), ("use of cookies", 0.7),
  ].map { Phrase(text: $0.0, bytes: Array($0.0.utf8), weight: $0.1) }

  /// What boxes tell readers to do.
  static let verbs = [
    "get", "sign up", "subscribe", "click", "start", "join", "follow", "share", "download",
    "register", "enter", "read", "see", "check", "don't miss", "discover", "try", "stay", "receive",
  ]

  /// Lines with which a page's comments begin.
  static let commentOpeners: [String] = [
    "leave a reply", "leave a comment", "post a comment", "add a comment", "post navigation",
    "cancel reply", "your email address will not be published", "comments are closed",
    "discussion about this post", "reader interactions", "join the conversation",
  ]

  /// Lines with which a page's links to others begin.
  static let linkOpeners: [String] = [
    "related posts", "related articles", "related stories", "related content", "you may also like",
    "you might also like", "recommended for you", "recent posts", "more from this author",
    "about the author", "share this", "more stories", "stay connected", "contact us",
  ]

  private static func weighted(_ weight: Double, _ list: String) -> [String: Double] {
    var lines: [String: Double] = [:]
    for line in list.split(separator: "|") {
      lines[normalised(Array(line.utf8)[...])] = weight
    }
    return lines
  }
}
