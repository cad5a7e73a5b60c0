package import Evidence
package import Foundation

/// Something to be kept in the ledger that is neither report nor claim.
package struct Note: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// How reliable a source is held to be.
    case grade
    /// The facts of the war that claims are coded and weighed with.
    case theatre
    /// What was given out.
    case publication
  }

  package let kind: Kind
  /// The source, theatre or product.
  package let subject: String
  package let json: JSONValue
  /// Files kept with it, by their names.
  package let files: [File]

  package struct File: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package init(_ kind: Kind, subject: String, _ members: [JSONValue.Member], files: [File] = []) {
    self.kind = kind
    self.subject = subject
    self.files = files
    let kept = files.map { file in
      JSONValue.object([
        .init("name", .string(file.name)),
        .init("sha256", .string(Canonical.sha256(file.bytes).hex)),
      ])
    }
    json = .object(members + (files.isEmpty ? [] : [.init("files", .array(kept))]))
  }
}

/// A note as it was recorded.
package struct RecordedNote: Hashable, Sendable {
  package let seq: Int
  package let recorded: Date
  package let subject: String
  package let json: JSONValue
}
