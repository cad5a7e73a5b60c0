/// Why a language model cannot be used.
package enum ModelError: Error, Hashable, CustomStringConvertible {
  case missing(searched: [String])
  case unreadable(path: String, reason: String)
  case version(path: String, found: Int, wanted: Int)
  case damaged(path: String, what: String)

  package var description: String {
    switch self {
    case .missing(let searched):
      "there is no language model in \(searched.joined(separator: ", ")). It comes with Foothold beside "
        + "the program, in foothold_Language.resources; FOOTHOLD_MODELS names another folder."
    case .unreadable(let path, let reason):
      "cannot read the language model \(path): \(reason)"
    case .version(let path, let found, let wanted):
      "\(path) is a language model of version \(found), and this Foothold reads version \(wanted). "
        + "Use the model that came with it, or train one: foothold train-language --help"
    case .damaged(let path, let what):
      "the language model \(path) is damaged: \(what). Install it again, or train one: "
        + "foothold train-language --help"
    }
  }
}
