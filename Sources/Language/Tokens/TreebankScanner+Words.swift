extension TreebankScanner {
  /// Moves `position` to the end of the word that begins at `start`.
  mutating func scanWord(from start: Int) {
    var segment = start  // where the letters since the last joined mark begin
    var hasDot = false
    apostrophe = start
    while position < chunkEnd {
      let here = look(position)
      if here.isWord {
        position += here.length
        continue
      }
      if here.scalar == 0x2F, hasDot, isHost(segment) {
        position = webEnd(from: position)
        return
      }
      let after = position + here.length < chunkEnd ? look(position + here.length) : .end
      switch joint(here, after, start, segment, hasDot) {
      case .none: return
      case .last:
        position += here.length
        return
      case .more:
        if here.isApostrophe { apostrophe = position }
        position += here.length
        if here.scalar == 0x2E { hasDot = true }
        segment = position
      }
    }
  }

  /// "org" of "example.org/path".
  private func isHost(_ segment: Int) -> Bool {
    position - segment >= 2 && position - segment <= 4 && bytes[segment] >= 0x61
      && bytes[segment] <= 0x7A
  }

  private enum Joint {
    /// The mark is no part of the word, is its last character, or stands inside it.
    case none, last, more
  }

  private func joint(
    _ here: ScannedCharacter, _ after: ScannedCharacter, _ start: Int, _ segment: Int,
    _ hasDot: Bool
  ) -> Joint {
    let before = bytes[position - 1]
    let afterDigit = before >= 0x30 && before <= 0x39
    switch here.scalar {
    case 0x2D, 0x2010, 0x2011: return hyphen(after, start, segment, afterDigit)
    case 0x27, 0x2019, 0x60:
      return after.kind == .letter ? .more : .none
    case 0x2E:
      let joint = dot(after, start, segment, hasDot, afterDigit)
      // "U.S.'s"
      let hasClitic = after.isApostrophe && look(position + 1 + after.length).kind == .letter
      return joint == .last && hasClitic ? .more : joint
    case 0x2C:
      return afterDigit && isThousand(position + 1) ? .more : .none
    case 0x3A:  // :
      return afterDigit && after.kind == .digit ? .more : .none
    case 0x2F: return slash(after, start, segment, afterDigit)
    case 0x26, 0x40:  // & @
      return after.kind == .letter && !afterDigit ? .more : .none
    case 0x5F:  // _
      return after.isWord ? .more : .none
    case 0x2A:  // *
      return after.kind == .letter && !afterDigit ? .more : .none
    case 0x24:  // $
      return position - start <= 3 && !afterDigit && before < 0x5B ? .last : .none
    default: return .none
    }
  }

  private func hyphen(
    _ after: ScannedCharacter, _ start: Int, _ segment: Int, _ afterDigit: Bool
  ) -> Joint {
    if after.kind == .space {
      // "th-", a word broken off in speech.
      let isShort = position - start == 1 || position - start == 2 && bytes[start] >= 0x61
      return isShort && !afterDigit && position + 1 == chunkEnd ? .last : .none
    }
    guard after.isWord else { return .none }
    if afterDigit, after.kind == .digit { return isNumberCode(start) ? .more : .none }
    let word = words.look(TreebankWords.key(bytes, segment..<position))
    guard word & TreebankWords.prefix != 0 else { return .none }
    // "UN-related" has no prefix, nor has "Hizb-e-Islami".
    let isAcronym = position - segment == 2 && bytes[position - 1] < 0x5B
    let followsHyphen = start > 0 && bytes[start - 1] == 0x2D
    return isAcronym || followsHyphen ? .none : .more
  }

  /// Digits in groups that belong together: telephone numbers and dates, not ranges.
  private func isNumberCode(_ start: Int) -> Bool {
    var groups: [Int] = [0]
    for index in start..<min(chunkEnd, start + 40) {
      switch bytes[index] {
      case 0x30...0x39: groups[groups.count - 1] += 1
      case 0x2D, 0x2F: groups.append(0)
      default:
        if look(index).kind == .letter { return false }
        return groups.count >= 3 || groups == [3, 4]
      }
    }
    return groups.count >= 3 || groups == [3, 4]
  }

  /// Three digits: "20,000", but not "[13,14]".
  private func isThousand(_ start: Int) -> Bool {
    guard start + 3 <= chunkEnd else { return false }
    return bytes[start..<start + 3].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private func slash(
    _ after: ScannedCharacter, _ start: Int, _ segment: Int, _ afterDigit: Bool
  ) -> Joint {
    if afterDigit, after.kind == .digit { return isDate(start) ? .more : .none }
    guard after.kind == .letter, !afterDigit else { return .none }
    // "I/C", "w/o", "b/c": single letters, but not "c/o".
    let isPair =
      position - start == 1 && !(position + 2 < chunkEnd && look(position + 2).isWord)
    guard isPair else { return .none }
    let isCapital = bytes[start] & 0x20 == 0
    return isCapital || [0x62, 0x6E, 0x77].contains(bytes[start]) ? .more : .none  // b n w
  }

  /// "11/28/2000", "9/11", "1/2", but "2 / 3" and "1774 / 76".
  private func isDate(_ start: Int) -> Bool {
    var numbers: [Int] = [0]
    for index in start..<min(chunkEnd, start + 24) {
      switch bytes[index] {
      case 0x30...0x39:
        numbers[numbers.count - 1] =
          min(10_000, numbers[numbers.count - 1] * 10)
          + Int(bytes[index] - 0x30)
      case 0x2F, 0x2D: numbers.append(0)
      default: break
      }
    }
    guard numbers.count == 2 else { return true }
    return numbers == [1, 2] || (numbers[0] <= 12 && (5...31).contains(numbers[1]))
      || numbers[0] > 100 && numbers[1] > 100
  }

  private func dot(
    _ after: ScannedCharacter, _ start: Int, _ segment: Int, _ hasDot: Bool, _ afterDigit: Bool
  ) -> Joint {
    if after.kind == .digit {
      return afterDigit || hasDot ? .more : dotAtEnd(after, start, segment, hasDot)
    }
    if after.kind == .letter { return dotInside(after, start, segment, hasDot, afterDigit) }
    // "U.S.." ends the sentence once more; "so..." has an ellipsis.
    let isEllipsis = after.scalar == 0x2E && look(position + 2).scalar == 0x2E
    return isEllipsis ? .none : dotAtEnd(after, start, segment, hasDot)
  }

  /// "U.S", "yahoo.com", but not "west.The", where a space is missing.
  private func dotInside(
    _ after: ScannedCharacter, _ start: Int, _ segment: Int, _ hasDot: Bool, _ afterDigit: Bool
  ) -> Joint {
    if position - segment == 1, !afterDigit { return .more }
    let capital = after.length > 1 || after.scalar < 0x5B
    if !capital { return apostrophe > start ? .none : .more }
    if words.look(TreebankWords.key(bytes, segment..<position)) & TreebankWords.abbreviation != 0 {
      return isPhD(segment) ? .more : .last
    }
    let before = bytes[position - 1]
    let second = look(position + 2)
    if before >= 0x61, second.kind == .letter, second.scalar >= 0x61 { return .none }
    return before >= 0x61 && hasDot == false && second.kind == .space ? .none : .more
  }

  /// "Ph.D" goes on after its full stop, "Gen.Ali" lacks a space there.
  private func isPhD(_ segment: Int) -> Bool {
    position - segment == 2 && bytes[segment] | 0x20 == 0x70
      && !(position + 2 < chunkEnd && look(position + 2).kind == .letter)
  }

  /// A full stop that no letter follows: part of "U.S.", "Gen.", "J.", or the end of the sentence.
  private func dotAtEnd(
    _ after: ScannedCharacter, _ start: Int, _ segment: Int, _ hasDot: Bool
  ) -> Joint {
    let length = position - segment
    let letter = look(segment)
    guard letter.kind == .letter else { return .none }
    if length == 1 {
      if hasDot { return isLastOfLong(start) ? .none : .last }
      // An initial; "I" is mostly the pronoun.
      let isCapital = bytes[segment] & 0x20 == 0
      return isCapital && bytes[segment] != 0x49 || [0x63, 0x70, 0x76].contains(bytes[segment])
        ? .last : .none
    }
    if hasDot, length <= 3, segment - start <= 3, bytes[segment] < 0x5B { return .last }  // Ph.D.
    let word = words.look(TreebankWords.key(bytes, segment..<position))
    guard segment == start, word != 0 else { return .none }
    if word & TreebankWords.abbreviation != 0 { return .last }
    let next = nextVisible(position + 1)
    if word & TreebankWords.beforeNumber != 0 { return next.kind == .digit ? .last : .none }
    if word & TreebankWords.unlessLast != 0 {
      let goesOn =
        next.kind == .mark && next.scalar != 0x22 || next.kind == .letter && next.scalar >= 0x61
      return goesOn ? .last : .none
    }
    return .none
  }

  /// At the end of the text the full stop of "p.m." or "U.S.A." is the sentence's.
  private func isLastOfLong(_ start: Int) -> Bool {
    guard nextVisible(position + 1).length == 0 else { return false }
    guard bytes[start + 1] == UInt8(ascii: ".") else { return false }  // Ph.D.
    return position - start > 3 || bytes[position - 1] | 0x20 == 0x6D
  }

  /// The next character that is no space, a short way ahead.
  private func nextVisible(_ start: Int) -> ScannedCharacter {
    var index = start
    while index < min(limit, start + 16) {
      let character = look(index)
      if character.kind != .space { return character }
      index += max(1, character.length)
    }
    return .end
  }
}
