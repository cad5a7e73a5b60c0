/// 64-bit keys of folded names: what the index is sorted by.
enum KeyHash {
  /// Keys by spelling, by sound and by the code of an area ("US.TX") never meet.
  enum Sort: UInt64 {
    case plain = 0xCBF2_9CE4_8422_2325
    case sound = 0x9AE1_6A3B_2F90_404F
    case code = 0xC2B2_AE3D_27D4_EB4F
  }

  static func of(_ folded: some Sequence<UInt8>, _ sort: Sort) -> UInt64 {
    var hash = sort.rawValue
    for byte in folded { hash = step(hash, byte) }
    return finish(hash)
  }

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Spreads the hash over its first bits, by which the index is divided.
  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 {
    var mixed = hash
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ (mixed >> 33)
  }
}

extension NameKey {
  /// Under which keys an index lists a name, and looks one up: by spelling, and where the name is
  /// long enough by sound.
  static func hashes(_ name: String) -> (plain: UInt64, sounds: [UInt64])? {
    let plain = plain(name)
    guard !plain.isEmpty else { return nil }
    var sounds: [UInt64] = []
    // Short names sound alike too easily.
    if plain.utf8.count >= 5 {
      let sound = sound(of: plain)
      if sound.count >= 4 { sounds.append(KeyHash.of(sound, .sound)) }
      for other in otherReadings(plain) {
        sounds.append(KeyHash.of(self.sound(of: other), .sound))
      }
    }
    return (KeyHash.of(plain.utf8, .plain), sounds)
  }

  /// Letters that are read in two ways: dh as d or z, a final e as a or i.
  private static func otherReadings(_ plain: String) -> [String] {
    var readings: [String] = []
    var bytes: [UInt8] = []
    var hasDh = false
    for byte in plain.utf8 {
      if byte == UInt8(ascii: "h"), bytes.last == UInt8(ascii: "d") {
        bytes[bytes.count - 1] = UInt8(ascii: "z")
        hasDh = true
      } else {
        bytes.append(byte)
      }
    }
    if hasDh { readings.append(String(decoding: bytes, as: UTF8.self)) }
    if plain.utf8.last == UInt8(ascii: "e") { readings.append(plain.dropLast() + "i") }
    return readings
  }
}
