import Evidence
import Foundation

extension ControlParameters {
  /// The logarithm of a learned value.
  subscript(knob: Knob) -> Double {
    get {
      switch knob {
      case .row(let kind, let part): log(table.row(kind)[part])
      case .before(let kind, let part): log(table.rowBefore(kind)[part])
      case .grade(let grade): log(sources.weight(of: grade))
      case .rosy: log(sources.rosy)
      case .againstInterest: log(sources.againstInterest)
      case .inferredPlace: log(sources.inferredPlace)
      case .inferredParty: log(sources.inferredParty)
      case .relativeDate: log(sources.relativeDate)
      case .area: log(sources.area)
      }
    }
    set {
      let value = exp(newValue)
      switch knob {
      case .row(let kind, let part): table.rows[kind, default: .silent][part] = value
      case .before(let kind, let part): table.before[kind, default: .silent][part] = value
      case .grade(let grade): sources.set(grade, to: min(value, 1.5))
      case .rosy: sources.rosy = min(value, 2)
      case .againstInterest: sources.againstInterest = min(value, 2)
      case .inferredPlace: sources.inferredPlace = min(value, 1)
      case .inferredParty: sources.inferredParty = min(value, 1)
      case .relativeDate: sources.relativeDate = min(value, 1)
      case .area: sources.area = min(value, 1)
      }
    }
  }
}

extension LikelihoodTable.Row {
  subscript(part: Knob.Part) -> Double {
    get {
      switch part {
      case .subject: subject
      case .other: other
      case .contested: contested
      }
    }
    set {
      switch part {
      case .subject: subject = newValue
      case .other: other = newValue
      case .contested: contested = newValue
      }
    }
  }
}
