import Foundation

/// An encoding of the Encoding Standard, found by one of its labels.
enum Charset {
  case utf8
  /// A table of `SingleByteTables`.
  case singleByte(String)
  /// The multi-byte encodings of East Asia, which Foundation decodes.
  case foreign(String.Encoding)

  /// The standard's "get an encoding". Nil for a label that it does not know.
  init?(label: String) {
    let label = label.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    if let known = Self.labels[label] {
      self = known
      return
    }
    // "iso8859-2", "iso_8859-2:1987", "iso88592" are all labels of ISO-8859-2.
    guard label.hasPrefix("iso") else { return nil }
    var digits = label.dropFirst(3).filter(\.isASCII).filter(\.isNumber)
    guard digits.hasPrefix("8859") else { return nil }
    digits = String(digits.dropFirst(4))
    if digits.count > 4 { digits = String(digits.dropLast(4)) }
    guard let part = Self.isoParts[digits] else { return nil }
    self = .singleByte(part)
  }

  private typealias Tables = SingleByteTables

  private static let isoParts: [String: String] = [
    "1": Tables.windows1252, "2": Tables.iso8859x2, "3": Tables.iso8859x3, "4": Tables.iso8859x4,
    "5": Tables.iso8859x5, "6": Tables.iso8859x6, "7": Tables.iso8859x7, "8": Tables.iso8859x8,
    "9": Tables.windows1254, "10": Tables.iso8859x10, "11": Tables.windows874,
    "13": Tables.iso8859x13, "14": Tables.iso8859x14, "15": Tables.iso8859x15,
    "16": Tables.iso8859x16,
  ]

  private static let labels: [String: Charset] = {
    var labels: [String: Charset] = [:]
    func add(_ names: String, _ charset: Charset) {
      for name in names.split(separator: " ") { labels[String(name)] = charset }
    }
    // A declaration is itself readable as ASCII, so a declared UTF-16 cannot be true.
    add("utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 utf-16 utf-16le utf-16be", .utf8)
    add(
      "windows-1252 cp1252 x-cp1252 ascii us-ascii latin1 l1 cp819 ibm819 x-user-defined",
      .singleByte(Tables.windows1252))
    add("windows-1250 cp1250 x-cp1250", .singleByte(Tables.windows1250))
    add("windows-1251 cp1251 x-cp1251", .singleByte(Tables.windows1251))
    add("windows-1253 cp1253 x-cp1253", .singleByte(Tables.windows1253))
    add("windows-1254 cp1254 x-cp1254 latin5 l5", .singleByte(Tables.windows1254))
    add("windows-1255 cp1255 x-cp1255", .singleByte(Tables.windows1255))
    add("windows-1256 cp1256 x-cp1256", .singleByte(Tables.windows1256))
    add("windows-1257 cp1257 x-cp1257", .singleByte(Tables.windows1257))
    add("windows-1258 cp1258 x-cp1258", .singleByte(Tables.windows1258))
    add("windows-874 dos-874 tis-620", .singleByte(Tables.windows874))
    add("koi8-r koi8 koi koi8_r cskoi8r", .singleByte(Tables.koi8R))
    add("koi8-u koi8-ru", .singleByte(Tables.koi8U))
    add("latin2 l2", .singleByte(Tables.iso8859x2))
    add("cyrillic", .singleByte(Tables.iso8859x5))
    add("arabic asmo-708 ecma-114", .singleByte(Tables.iso8859x6))
    add("greek greek8 elot_928 ecma-118", .singleByte(Tables.iso8859x7))
    add("hebrew logical visual", .singleByte(Tables.iso8859x8))
    add("l9", .singleByte(Tables.iso8859x15))
    add("macintosh mac x-mac-roman", .singleByte(Tables.macintosh))
    add("ibm866 866 cp866", .singleByte(Tables.ibm866))
    add("shift_jis shift-jis sjis x-sjis windows-31j ms_kanji", .foreign(.shiftJIS))
    add("euc-jp x-euc-jp", .foreign(.japaneseEUC))
    add("iso-2022-jp", .foreign(.iso2022JP))
    // Foundation's numbers for what its constants do not name: Core Foundation's, with bit 31 set.
    add("gbk gb2312 gb_2312-80 gb18030 x-gbk chinese", .foreign(.init(rawValue: 0x8000_0632)))
    add("big5 big5-hkscs x-x-big5 cn-big5", .foreign(.init(rawValue: 0x8000_0A03)))
    add("euc-kr korean ks_c_5601-1987 windows-949", .foreign(.init(rawValue: 0x8000_0940)))
    return labels
  }()
}
