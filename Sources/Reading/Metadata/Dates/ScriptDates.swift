import Evidence

/// The publication in the data of a page's own scripts, `"publishedAt":"2016-04-05T09:30Z"`: looked
/// for only where the page says it nowhere else.
enum ScriptDates {
  /// Nil where the scripts name no day or several, since scripts list other pages too.
  static func published(in html: [UInt8]) -> Instant? {
    var found: Instant?
    html.withUnsafeBufferPointer { bytes in
      var index = 1
      while index < bytes.count {
        // A colon between a name and a quoted value.
        guard bytes[index] == 0x3A, let name = name(before: index, in: bytes),
          names.contains(name), let instant = value(after: index, in: bytes)
        else {
          index += 1
          continue
        }
        if let known = found, known.day != instant.day {
          found = nil
          return
        }
        if found == nil { found = instant }
        index += 1
      }
    }
    return found
  }

  /// The letters of the name, in whichever quotation marks.
  private static func name(before colon: Int, in bytes: UnsafeBufferPointer<UInt8>) -> MarkupName? {
    var end = colon
    while end > 0, colon - end < 4, isQuoteOrSpace(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < 32, isNameByte(bytes[start - 1]) { start -= 1 }
    guard (7...31).contains(end - start) else { return nil }
    // Nearly all names are told by their first letter.
    let first = bytes[start] | 0x20
    guard first == 0x70 || first == 0x64 || first == 0x66 || first == 0x6F else { return nil }
    return MarkupName(bytes[start..<end].filter { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
  }

  private static func value(
    after colon: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Instant? {
    var start = colon + 1
    while start < bytes.count, start - colon < 5, isQuoteOrSpace(bytes[start]) { start += 1 }
    guard start > colon + 1 else { return nil }
    var end = start
    while end < bytes.count, end - start < 40, bytes[end] != 0x22, bytes[end] != 0x27,
      bytes[end] != 0x5C
    {
      end += 1
    }
    let text = Array(bytes[start..<end])
    if let exact = DateText.timestamp(String(decoding: text, as: UTF8.self)) { return exact }
    return DateText.days(in: text[...], order: .unknown).first { $0.isDecided }
      .map { Instant($0.day) }
  }

  private static func isQuoteOrSpace(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x5C || byte == 0x20
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F || byte == 0x2D
  }

  private static let names = MarkupName.set(
    """
    datepublished publisheddate publishdate publicationdate publishedat publishedon publishedfirst \
    publishedtime publishtime publicationtime firstpublished firstpublication firstpublishedat \
    firstpublisheddate firstpublicationdate originalpublicationdate datepublication pubdate
    """)
}
