/// What the tokenizer has to know of single English words: which keep their full stop, which prefixes
/// keep their hyphen, which letters after a number are a unit, and which words are two in one. The
/// conventions are those of the UD English treebanks.
struct TreebankWords: Sendable {
  static let english = TreebankWords()

  /// Keeps its full stop wherever it stands: "Gen.", "Sept.".
  static let abbreviation: UInt16 = 1
  /// Keeps it before a number only: "No. 5".
  static let beforeNumber: UInt16 = 2
  /// Keeps it unless the sentence seems to end: "etc.".
  static let unlessLast: UInt16 = 4
  /// Keeps the hyphen after it: "anti-aircraft".
  static let prefix: UInt16 = 8
  /// Is cut from the number before it: "5km", "7pm".
  static let unit: UInt16 = 16
  /// The upper byte: the length of the first of two words.
  static let cutShift: UInt16 = 8

  private let slots: [UInt64]
  private let values: [UInt16]
  private static let mask = 1023

  /// Up to eight ASCII letters, lower case, in one number; 0 for what is no such word.
  @inline(__always)
  static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    guard range.count <= 8 else { return 0 }
    var key: UInt64 = 0
    for index in range {
      let byte = bytes[index] | 0x20
      guard byte >= 0x61, byte <= 0x7A else { return 0 }
      key = key << 8 | UInt64(byte)
    }
    return key
  }

  @inline(__always)
  func look(_ key: UInt64) -> UInt16 {
    var slot = Self.slot(key)
    while slots[slot] != key {
      if slots[slot] == 0 { return 0 }
      slot = (slot + 1) & Self.mask
    }
    return key == 0 ? 0 : values[slot]
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50) & mask
  }

  private init() {
    var slots = Array(repeating: UInt64(0), count: Self.mask + 1)
    var values = Array(repeating: UInt16(0), count: Self.mask + 1)
    func add(_ word: Substring, _ value: UInt16) {
      let bytes = Array(word.utf8)
      let key = Self.key(bytes, bytes.indices)
      var slot = Self.slot(key)
      while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & Self.mask }
      slots[slot] = key
      values[slot] |= value
    }
    for (list, value) in Self.lists {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) { add(word, value) }
    }
    for word in Self.fused.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = word.split(separator: "|")
      add(parts.joined()[...], UInt16(parts[0].utf8.count) << Self.cutShift)
    }
    self.slots = slots
    self.values = values
  }

  private static let lists: [(String, UInt16)] = [
    (
      """
      mr mrs ms dr gen lt col maj capt sgt cpl brig adm cmdr gov sen sens rep reps prof rev hon pres
      messrs mme mlle spc pvt supt insp det amb st ft mt jan feb mar apr jun jul aug sept sep oct nov
      dec vs approx inc ltd co corp bros jr sr dept est govt intl assn univ attn ave blvd rd hwy tel
      ext calif fla ariz conn colo tenn mich minn nev okla tex va pa ph thur thurs tues esp ca cf eg ie
      al viz div drs sts assoc fri tue
      """, abbreviation
    ),
    ("no nos fig figs vol pp p para sec ch eq art op", beforeNumber),
    ("etc", unlessLast),
    (
      """
      non anti mid re co pre pro cross post over semi multi ex sub counter mini neo socio psycho inter
      intra micro arch e un ultra hyper meta proto extra infra trans
      """, prefix
    ),
    (
      """
      am pm mm cm m km ft kg lb lbs k b bn mn mph kph kw kwh mw mwh gb mb kb hz khz mhz ghz hr hrs min
      mins sec secs yr yrs yo oz ml mg cc in mi nm kt kts sq psi hp pt
      """, unit
    ),
  ]

  private static let fused = """
    can|not gon|na wan|na got|ta do|nt wo|nt ca|nt did|nt does|nt is|nt was|nt are|nt were|nt ai|nt
    could|nt would|nt should|nt have|nt has|nt had|nt i|m i|ve you|ve we|ve they|ve you|re they|re
    you|ll they|ll it|ll let|s that|s there|s he|s what|s here|s else|s out|ta wan|a today|s
    """
}
