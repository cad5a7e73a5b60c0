/// Runs of white space become one space, a run that holds a line break marked by `\n` one line
/// break; marks without width (soft hyphen, zero-width space, byte-order mark) and control
/// characters go. The result has no white space at either end.
func collapsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var pending: UInt8 = 0
  var index = bytes.startIndex
  func byte(_ offset: Int) -> UInt8 {
    index + offset < bytes.endIndex ? bytes[index + offset] : 0
  }
  while index < bytes.endIndex {
    let first = bytes[index]
    if first > 0x20, first < 0x7F {
      if pending != 0, !result.isEmpty { result.append(pending) }
      pending = 0
      result.append(first)
      index += 1
      continue
    }
    let space: Bool
    let length: Int
    switch first {
    case 0x0A: (space, length) = (true, 1)
    case 0...0x20, 0x7F: (space, length) = (true, 1)
    case 0xC2 where byte(1) == 0xA0: (space, length) = (true, 2)
    case 0xC2 where byte(1) == 0xAD: (space, length) = (false, 2)
    case 0xE2 where byte(1) == 0x80 && (0x80...0x8A).contains(byte(2)): (space, length) = (true, 3)
    case 0xE2 where byte(1) == 0x80 && byte(2) == 0x8B: (space, length) = (false, 3)
    case 0xE2 where byte(1) == 0x80 && (0xA8...0xAF).contains(byte(2)) && byte(2) != 0xAA:
      (space, length) = (byte(2) < 0xAA || byte(2) == 0xAF, 3)
    case 0xE3 where byte(1) == 0x80 && byte(2) == 0x80: (space, length) = (true, 3)
    case 0xEF where byte(1) == 0xBB && byte(2) == 0xBF: (space, length) = (false, 3)
    default:
      if pending != 0, !result.isEmpty { result.append(pending) }
      pending = 0
      result.append(first)
      index += 1
      continue
    }
    if space { pending = first == 0x0A || pending == 0x0A ? 0x0A : 0x20 }
    index += length
  }
  return result
}

/// `collapsed` with line breaks made spaces.
func oneLine(_ text: String) -> String {
  String(decoding: collapsed(Array(text.utf8)[...]).map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
}
