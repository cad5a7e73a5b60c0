package import Evidence

/// The Admiralty code's reliability of a source (NATO) in words.
package enum GradeWords {
  package static func phrase(_ grade: Source.Grade) -> String {
    switch grade {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "cannot be judged"
    }
  }
}
