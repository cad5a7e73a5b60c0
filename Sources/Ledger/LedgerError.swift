internal import Foundation
internal import GRDB

/// Why the ledger could not be opened, read or written; each case says what to do about it.
package enum LedgerError: Error, Hashable, Sendable {
  case noDesk(path: String)
  case alreadyExists(path: String)
  case notALedger(path: String)
  /// `unknown` names the schema changes that this program has not heard of.
  case newerSchema(path: String, unknown: [String])
  case olderSchema(path: String)
  case readOnly(path: String)
  case diskFull(path: String)
  /// `by` names the other process, where the system tells.
  case busy(path: String, by: String? = nil)
  case damaged(path: String, detail: String)
  case inputOutput(path: String, detail: String)
  case badTime(String)
  /// What was asked for cannot be kept as it stands.
  case refused(reason: String)
  /// The bytes were blanked by that entry.
  case redacted(entry: Int)
  case fault(detail: String)

  /// What sort of failure it is, for the caller's exit code (sysexits(3)).
  package enum Kind: Sendable, CaseIterable {
    /// 66
    case noSuchFile
    /// 73
    case cannotWrite
    /// 74
    case inputOutput
    /// 65
    case badInput
    /// 1
    case ours
  }

  package var kind: Kind {
    switch self {
    case .noDesk: .noSuchFile
    case .alreadyExists, .olderSchema, .readOnly, .diskFull, .busy: .cannotWrite
    case .damaged, .inputOutput: .inputOutput
    case .notALedger, .newerSchema, .badTime, .refused, .redacted: .badInput
    case .fault: .ours
    }
  }
}

extension LedgerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noDesk(let path):
      "no desk here: \(path) does not exist. Make one with `foothold init --theatre NAME`, "
        + "or name its folder with --desk"
    case .alreadyExists(let path):
      "\(path) exists already, and a ledger is never overwritten. Choose another folder"
    case .notALedger(let path):
      "\(path) is not a Foothold ledger, or its first bytes are damaged. Check the path, "
        + "or restore the file from a copy"
    case .newerSchema(let path, let unknown):
      "\(path) was written by a newer Foothold (it has \(unknown.joined(separator: ", "))). "
        + "Nothing was touched; use that version or a later one"
    case .olderSchema(let path):
      "\(path) was written by an older Foothold and must be brought up to date first. "
        + "Run a command that writes to it, such as `foothold read`, with write permission"
    case .readOnly(let path):
      "\(path) cannot be written to. Check the permissions of the file and of its folder"
    case .diskFull(let path):
      "the disk that holds \(path) is full. Nothing of this batch was recorded; make room and "
        + "run the same command again"
    case .busy(let path, let by):
      "\(by ?? "another process") is writing to \(path) and did not finish in time. Nothing of this "
        + "batch was recorded; run the same command again"
    case .damaged(let path, let detail):
      "\(path) is damaged: \(detail). Restore the file from a copy; `foothold verify` says what is "
        + "affected, where it can still read the file"
    case .inputOutput(let path, let detail):
      "\(path) could not be read or written: \(detail)"
    case .badTime(let time):
      "\(time) is no time of recording that can be kept: years 1 to 9999 only. Check the clock"
    case .refused(let reason): "\(reason); nothing was recorded"
    case .redacted(let entry):
      "it was blanked for good by the redaction of entry \(entry), and only its hash is left"
    case .fault(let detail):
      "the ledger failed in a way it should not have: \(detail). Please report it"
    }
  }
}

extension LedgerError {
  /// The ledger's own word for whatever SQLite, GRDB or the file system threw.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let refusal as Refusal: self = .refused(reason: refusal.reason)
    case let error as DatabaseError: self.init(database: error, path: path)
    case let error as CocoaError: self.init(files: error, path: path)
    case is RowDecodingError: self = .damaged(path: path, detail: "a column has the wrong type")
    default: self = .fault(detail: "\(error)")
    }
  }

  private init(database error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .busy(path: path, by: OtherWriter.name(path))
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_NOTADB: self = .notALedger(path: path)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM:
      self = .inputOutput(path: path, detail: detail)
    default: self = .fault(detail: detail)
    }
  }

  private init(files error: CocoaError, path: String) {
    switch error.code {
    case .fileWriteFileExists: self = .alreadyExists(path: path)
    case .fileWriteNoPermission, .fileWriteVolumeReadOnly: self = .readOnly(path: path)
    case .fileWriteOutOfSpace: self = .diskFull(path: path)
    default: self = .inputOutput(path: path, detail: "file error \(error.code.rawValue)")
    }
  }
}
