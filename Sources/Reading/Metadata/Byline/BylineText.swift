/// The names in what a page writes as a byline.
enum BylineText {
  /// The names, in order, without "By", roles, dates, addresses and the outlet's name.
  ///
  /// - Parameters:
  ///   - outlet: as words, nil where the page does not say.
  ///   - isStated: the page's data call the text an author's name, so that one word does for one.
  static func names(
    in text: ArraySlice<UInt8>, outlet: Set<MarkupName>, isStated: Bool
  ) -> [String] {
    guard text.count < 1_000 else { return [] }
    var bytes = collapsed(text).map { $0 == 0x0A ? 0x20 : $0 }
    guard (2...400).contains(bytes.count) else { return [] }
    dropOpening(&bytes)
    guard !isAddress(bytes) else { return [] }
    cut(&bytes)
    let parts = parts(of: bytes)
    if isStated, let name = swapped(parts, whole: bytes) { return [name] }
    var names: [String] = []
    for part in parts {
      let name = trimmed(part)
      if isCredential(name) {
        // "Mona Example, MD": what a page writes behind a name belongs to it.
        let credential = String(decoding: trimmedSpace(part), as: UTF8.self)
        if let last = names.last, last.utf8.count < 60, TitleText.words(credential) != outlet,
          !NameTest.isAgency(credential)
        {
          names[names.count - 1] = last + ", " + credential
        }
        continue
      }
      let text = String(decoding: name, as: UTF8.self)
      guard NameTest.isPlausible(text, isStated: isStated),
        outlet.isEmpty || TitleText.words(text) != outlet
      else {
        // What stands before the first name is part of a sentence or an organisation.
        if names.isEmpty { return [] }
        continue
      }
      if !names.contains(text) { names.append(text) }
      if names.count == 12 { break }
    }
    return names
  }

  /// Whether the text begins as a byline does, in the very letters.
  ///
  /// - Returns: whether anything follows the opening.
  static func opening(of text: ArraySlice<UInt8>) -> Bool? {
    for opening in openings where text.starts(with: opening) {
      let rest = text.dropFirst(opening.count)
      if rest.isEmpty { return false }
      guard let first = rest.first, first == 0x20 || first == 0x3A || first == 0x0A else {
        continue
      }
      return rest.contains { $0 > 0x3A }
    }
    return nil
  }

  /// Whether the text is only a comma or "and" between two names.
  static func isJoint(_ text: ArraySlice<UInt8>) -> Bool {
    let padded = [0x20] + collapsed(text) + [0x20]
    return padded.count > 2
      && joints.contains { joint in
        padded[...].starts(with: joint) && padded.count <= joint.count + 2
      } || padded.elementsEqual(" , ".utf8)
  }

  static func dropOpening(_ bytes: inout [UInt8]) {
    // "Posted on 5 April 2016 by Mona Example"
    if let digit = bytes.firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) {
      for word in inner {
        if let index = firstIndex(of: word, in: bytes[digit...]) {
          bytes.removeSubrange(..<(index + word.count))
          return
        }
      }
    }
    for _ in 0..<2 {
      guard let opening = spoken.first(where: { isPrefix($0, of: bytes) }) else { return }
      bytes.removeFirst(opening.count)
      bytes = Array(trimmedStart(bytes[...]))
    }
  }

  private static func isPrefix(_ opening: [UInt8], of bytes: [UInt8]) -> Bool {
    guard bytes.count > opening.count, isBreak(bytes[opening.count]) else { return false }
    for index in opening.indices where asciiLowercased(bytes[index]) != opening[index] {
      return false
    }
    return true
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x3A }

  /// What stands behind a bar, a bullet, a bracket, a role or a date is no name.
  private static func cut(_ bytes: inout [UInt8]) {
    for index in bytes.indices where bytes[index] >= 0x30 && bytes[index] <= 0x39 {
      // A digit inside a word belongs to a handle or a firm.
      if index > 0, isLetter(bytes[index - 1]) {
        bytes = []
        return
      }
      bytes.removeSubrange(index...)
      // The month before it goes too.
      let words = bytes.split(separator: 0x20)
      if let month = words.firstIndex(where: { MonthNames.month($0.filter(isLetter)[...]) != nil }),
        month > 0
      {
        bytes = Array(words[..<month].joined(separator: [0x20]))
      }
      break
    }
    for stop in stops {
      if let index = firstIndex(of: stop, in: bytes[...]) { bytes.removeSubrange(index...) }
    }
    bytes = Array(trimmed(bytes[...]))
  }

  private static func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while parts.count < 40 {
      var next: (index: Int, length: Int)?
      for joint in joints {
        if let index = firstIndex(of: joint, in: rest), index < next?.index ?? Int.max {
          next = (index, joint.count)
        }
      }
      guard let next else { break }
      parts.append(rest[..<next.index])
      rest = rest[(next.index + next.length)...]
    }
    parts.append(rest)
    return parts.filter { !trimmed($0).isEmpty }
  }

  /// "Roy, Aniruddha", as libraries write it.
  private static func swapped(_ parts: [ArraySlice<UInt8>], whole: [UInt8]) -> String? {
    guard parts.count == 2, whole.contains(0x2C) else { return nil }
    let family = trimmed(parts[0])
    let given = trimmed(parts[1])
    guard !family.contains(0x20), given.filter({ $0 == 0x20 }).count <= 1, !isCredential(given)
    else { return nil }
    let name = String(decoding: Array(given) + [0x20] + Array(family), as: UTF8.self)
    return NameTest.isPlausible(name) ? name : nil
  }

  private static func trimmedSpace(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = text.firstIndex { $0 != 0x20 } ?? text.endIndex
    let end = text.lastIndex { $0 != 0x20 && $0 != 0x2C }.map { $0 + 1 } ?? start
    return start < end ? text[start..<end] : []
  }

  /// "MD", "Ph.D.", "M.D. FACLM"
  private static func isCredential(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: 0x20)
    return (1...3).contains(words.count) && words.allSatisfy(isOneCredential)
  }

  private static func isOneCredential(_ text: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    var capitals = 0
    for byte in text {
      if byte >= 0x80 { return false }
      if isLetter(byte) { letters += 1 }
      if byte >= 0x41 && byte <= 0x5A { capitals += 1 }
    }
    guard (2...6).contains(letters) else { return false }
    return capitals == letters || (text.contains(0x2E) && capitals * 2 >= letters)
  }

  private static func isAddress(_ bytes: [UInt8]) -> Bool {
    if bytes.first == 0x2F || bytes.last == 0x2F { return true }
    if bytes.contains(where: { [0x40, 0x5F, 0x7B, 0x3C, 0x3D].contains($0) }) { return true }
    return addresses.contains { firstIndex(of: $0, in: bytes[...]) != nil }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// Without punctuation and white space at the ends; a dot after an initial or "Jr" stays.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = trimmedStart(bytes)
    while let last = bytes.last {
      if last == 0x2E, bytes.dropLast().reversed().prefix(while: { $0 != 0x20 }).count <= 2 {
        break
      }
      if last < 0x80, !isLetter(last) {
        bytes = bytes.dropLast()
      } else if let mark = marks.first(where: { bytes.suffix($0.count).elementsEqual($0) }) {
        bytes = bytes.dropLast(mark.count)
      } else {
        break
      }
    }
    return bytes
  }

  private static func trimmedStart(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first {
      if first < 0x80, !isLetter(first), first < 0x30 || first > 0x39 {
        bytes = bytes.dropFirst()
      } else if let mark = marks.first(where: { bytes.starts(with: $0) }) {
        bytes = bytes.dropFirst(mark.count)
      } else {
        break
      }
    }
    return bytes
  }

  private static func firstIndex(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    let first = wanted[0]
    var index = bytes.startIndex
    while index + wanted.count <= bytes.endIndex {
      if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func list(_ text: String) -> [[UInt8]] {
    text.split(separator: ";").map { Array($0.utf8) }
  }

  private static let inner = list(" by ; von ; par ; por ; di ")
  private static let marks = list("–;—;·;•;“;”;»;«;’;‘;…;®;™;©")
  private static let addresses = list("http;www.;[at];.com;.net;.org;.de ")

  /// As they stand in text that no markup calls a byline; the longer before the shorter.
  private static let openings = list(
    """
    By;BY;Von;VON;Par;Por;POR;Di;Door;Autor;Autorin;Author;Authors;AUTHOR;Written by;Written By;\
    WRITTEN BY;Words by;Posted by;Posted By;Text;Text von;Article by;Автор;Текст;بقلم;كتب;كتبت;\
    إعداد;Yazan;Auteur;Autore;Story by;Reported by;Veröffentlicht von;Geschrieben von;Verfasst von;\
    von;by;Posted on;Published on;Contributors;Contributor;Authored by
    """)

  /// What goes before names are looked for, in small letters.
  private static let spoken = list(
    """
    written by;posted by;authored by;published by;contributed by;reported by;article by;story by;\
    words by;words;a guest post by;guest post by;from;last updated by;more about;meet;author;\
    authors;by;von;par;por;di;door;autor;autorin;auteur;autore;text und interview;text von;text;\
    interview;veröffentlicht von;geschrieben von;verfasst von;ein beitrag von;ein artikel von;\
    gastbeitrag von;publié par;publicado por;escrito por;scritto da;Автор;автор;Текст;بقلم;كتب;\
    كتبت;إعداد;yazan;name;contributors;contributor;about
    """)

  private static let stops = list(
    """
    |;•;·; – ; — ; - ; (;[; on ; am ; um ; at ; for ; in ; auf ; aus ; Updated; Published; Posted;\
     >; →; via ; für ; mit ; Follow; Alle ; View; More ; im Gespräch; About; Reviewed; Edited;\
     Contributor; Senior ; Staff; Writer; Editor; Reporter; Author; Shares; Read ; Founder; CEO;\
     Correspondent; is a ; ist ; is an 
    """)

  private static let joints =
    list(
      ",; and ; And ; AND ; & ; und ; UND ; et ; y ; и ; en ; ve ; with ; / ;/; + ") + [[0x3B]]
}
