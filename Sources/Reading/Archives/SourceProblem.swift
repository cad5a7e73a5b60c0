/// Why a part of a source could not be read, or all of it: archives, feeds and mail.
package enum SourceProblem: Error, Hashable, Sendable {
  /// Offsets count bytes from 0: of the file as it lies there for compression, of the opened
  /// archive for records.
  case compressionBroken(offset: Int)
  case compressionCutOff(offset: Int)
  case compressionBomb(offset: Int)
  case notARecord(offset: Int)
  case brokenRecord(offset: Int, reason: BrokenRecord)
  case recordTooLarge(offset: Int, address: String?, limit: Int)
  case encodedBody(address: String, encoding: String)
  case pageTooLarge(limit: Int)
  case linesFromAfar
  case feedTooLarge(limit: Int)
  case notAFeed
  case feedDeclaresEntities
  case feedTooDeep(limit: Int)
  case feedCutOff
  case jsonFeed(String)
  case mailTooLarge(limit: Int)
  case notMail
  case mailWithoutText

  package enum BrokenRecord: Hashable, Sendable {
    case headTooLong, noLength, wrongLength, cutOff
  }
}

extension SourceProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .compressionBroken(let offset):
      "the compressed data is broken at byte \(offset); reading goes on with the next whole record, "
        + "fetch the file again to have all of it"
    case .compressionCutOff(let offset):
      "the compressed data ends too early, at byte \(offset); fetch the file again to have all of it"
    case .compressionBomb(let offset):
      "what is compressed at byte \(offset) grows without measure and was left out; "
        + "no archive of pages does that"
    case .notARecord(let offset):
      "no record starts at byte \(offset); reading goes on with the next that does"
    case .brokenRecord(let offset, let reason):
      "the record at byte \(offset) \(reason.words); reading goes on with the next"
    case .recordTooLarge(let offset, let address, let limit):
      "the record at byte \(offset)\(address.map { " (\($0))" } ?? "") is larger than "
        + "\(limit >> 20) MB and was left out"
    case .encodedBody(let address, let encoding):
      "\(address) was stored in the encoding “\(encoding.prefix(40))”, which cannot be read; "
        + "fetch it again without"
    case .pageTooLarge(let limit):
      "unpacked it is larger than \(limit >> 20) MB; download it, split it, and read the files"
    case .linesFromAfar:
      "report lines are read from files only, since they may take the place of others; download "
        + "them, and read the file"
    case .feedTooLarge(let limit): "the feed is larger than \(limit >> 20) MB; split it"
    case .notAFeed: "neither RSS, nor Atom, nor a JSON feed; give pages as .html files"
    case .feedDeclaresEntities:
      "the feed declares entities of its own, which no honest feed needs, and was not read"
    case .feedTooDeep(let limit):
      "the feed is nested deeper than \(limit) elements, which no honest feed is, and was not read"
    case .feedCutOff:
      "the feed ends too early; its whole items were read, fetch it again for the rest"
    case .jsonFeed(let reason): "no JSON feed: \(reason)"
    case .mailTooLarge(let limit):
      "the message is larger than \(limit >> 20) MB; save it without its attachments"
    case .notMail: "no mail message: it has no “From” or “Date”; save the message as .eml"
    case .mailWithoutText: "the message has no text, only attachments; save those as files"
    }
  }
}

extension SourceProblem.BrokenRecord {
  fileprivate var words: String {
    switch self {
    case .headTooLong: "has a head without end"
    case .noLength: "does not say how long it is"
    case .wrongLength: "says a wrong length"
    case .cutOff: "ends too early"
    }
  }
}
