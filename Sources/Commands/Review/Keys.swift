import Foundation

/// What a person types: single keys and lines, on a terminal or through a pipe.
final class Keys {
  enum Key: Hashable {
    case letter(Character)
    /// ^C, ^D, or the end of the input.
    case end
  }

  private let descriptor: Int32
  private let isTerminal: Bool

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// The next key, without waiting for Enter on a terminal; through a pipe, the first letter of the
  /// next line that is not empty.
  func key() -> Key {
    guard isTerminal else {
      while let line = line() { if let letter = line.first { return .letter(letter) } }
      return .end
    }
    return unbuffered {
      while let byte = next() {
        if byte == 0x03 || byte == 0x04 { return .end }
        if byte > 0x20, byte < 0x7F { return .letter(Character(UnicodeScalar(byte))) }
      }
      return .end
    }
  }

  /// What is typed up to Enter, without the spaces round it; nil at the end of the input.
  func line() -> String? {
    var bytes: [UInt8] = []
    var isEnd = true
    while let byte = next() {
      isEnd = false
      if byte == 0x0A { break }
      if bytes.count < 4_096 { bytes.append(byte) }
    }
    if isEnd { return nil }
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces)
  }

  private func next() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }

  /// Neither echo nor signals while a single key is waited for, so that ^C leaves the terminal as it
  /// was.
  private func unbuffered(_ body: () -> Key) -> Key {
    var before = termios()
    guard tcgetattr(descriptor, &before) == 0 else { return body() }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(descriptor, TCSADRAIN, &raw)
    defer { tcsetattr(descriptor, TCSADRAIN, &before) }
    return body()
  }
}
