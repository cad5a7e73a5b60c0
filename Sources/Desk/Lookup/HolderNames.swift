import Evidence
import Publishing

/// The words for holders in a theatre's answers.
struct HolderNames {
  private let sides: [SideID: String]

  init(_ theatre: Theatre) {
    sides = Dictionary(
      theatre.sides.map { ($0.id, PlainText.clean($0.name)) },
      uniquingKeysWith: { first, _ in first })
  }

  func name(_ holder: Holder) -> String {
    switch holder {
    case .side(let side): sides[side] ?? PlainText.clean(side.rawValue)
    case .contested: "contested"
    }
  }
}
