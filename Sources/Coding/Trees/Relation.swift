/// A word's relation to its head: Universal Dependencies 2, with the subtypes that rules look at.
enum Relation: String, Sendable {
  case root, nsubj, obj, iobj, obl, nmod, appos, amod, nummod, det, `case`, mark, cc, conj, aux, cop
  case advmod, advcl, acl, ccomp, xcomp, csubj, compound, flat, fixed, punct, parataxis, expl
  case subjectOfPassive = "nsubj:pass"
  case auxiliaryOfPassive = "aux:pass"
  case agent = "obl:agent"
  case relative = "acl:relcl"
  case possessive = "nmod:poss"
  case bareModifier = "nmod:unmarked"
  case descriptiveModifier = "nmod:desc"
  case bareOblique = "obl:unmarked"
  case particle = "compound:prt"
  case other

  init(label: String) {
    if let exact = Relation(rawValue: label) {
      self = exact
    } else {
      let general = label.prefix { $0 != ":" }
      self = Relation(rawValue: String(general)) ?? .other
    }
  }
}
