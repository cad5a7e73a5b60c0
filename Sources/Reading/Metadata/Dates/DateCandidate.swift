import Evidence

/// Where a date was found. The weight says how often pages mean their publication by it, on a
/// scale on which 40 is the least that is believed.
enum DateSource: Hashable {
  case linkedData, linkedPage, linkedUpload
  case metaPublished, metaDate
  case property, markedTime, time
  case labelled, called, text
  case address, heading

  var weight: Int {
    switch self {
    case .linkedData: 88
    case .metaPublished: 86
    case .property: 76
    case .linkedPage: 74
    case .address: 70
    case .markedTime: 66
    case .metaDate: 48
    case .labelled: 58
    case .time: 50
    case .called: 47
    case .linkedUpload: 42
    case .heading: 41
    case .text: 36
    }
  }

  /// In plain English, for the reader who asks how the date was found.
  var name: String {
    switch self {
    case .linkedData: "JSON-LD of the article"
    case .linkedPage: "JSON-LD of the page"
    case .linkedUpload: "JSON-LD of a picture or film"
    case .metaPublished: "meta element for the publication date"
    case .metaDate: "meta element for a date"
    case .property: "itemprop of the publication date"
    case .markedTime: "time element called published"
    case .time: "time element"
    case .labelled: "text that says when it was published"
    case .called: "element called a date"
    case .text: "text beside the headline"
    case .address: "the page's address"
    case .heading: "title or summary"
    }
  }

  /// Whether people read it: what they see is in the place's own time.
  var isLocal: Bool {
    switch self {
    case .address, .labelled, .called, .text, .property, .time, .markedTime, .metaDate: true
    case .linkedData, .linkedPage, .linkedUpload, .metaPublished, .heading: false
    }
  }
}

/// One date of a page, with what speaks for it.
struct DateCandidate {
  let instant: Instant
  /// Another reading of the same numbers, day and month exchanged.
  var other: Day?
  var isDecided = true
  let source: DateSource
  /// For nearness to the headline, against places beside the article.
  var bonus = 0
  var node = -1
  /// Stands among other stories.
  var isBeside = false
}

/// A date with how it was found.
struct FoundDate: Hashable {
  let instant: Instant
  let how: String
}
