import Evidence
import Language

/// Turns coded drafts into the contract's claims.
struct ClaimAssembly: Sendable {
  let report: Report

  func claims(_ coded: [CodedDraft]) -> [Claim] {
    var used: Set<String> = []
    return coded.enumerated()
      .sorted { left, right in
        let starts = (start(left.element), start(right.element))
        return starts.0 != starts.1 ? starts.0 < starts.1 : left.offset < right.offset
      }
      .map { claim($0.element, used: &used) }
  }

  private func start(_ coded: CodedDraft) -> Int { coded.scene.bytes.lowerBound }

  private func claim(_ coded: CodedDraft, used: inout Set<String>) -> Claim {
    let draft = coded.draft
    let evidence = passage(coded)
    // Readable and stable: where in which report, what kind, and a number where that is not enough.
    let stem = "\(report.id)#\(evidence.start)-\(draft.kind.rawValue)"
    var id = stem
    var number = 2
    while !used.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    let isChange = draft.kind == .change
    return Claim(
      id: ClaimID(id), report: report.id, kind: draft.kind, place: draft.place?.mention,
      actor: draft.actor?.mention, against: draft.against?.mention, backers: coded.backers,
      from: isChange ? draft.against?.mention.id : nil,
      to: isChange ? draft.actor?.mention.id : nil,
      manner: coded.manner, when: coded.when, polarity: coded.polarity,
      likelihood: coded.likelihood, attribution: attribution(coded), evidence: evidence,
      because: draft.because, worth: draft.worth, phase: draft.phase, extent: draft.place?.extent)
  }

  /// The sentence that says it.
  private func passage(_ coded: CodedDraft) -> Passage {
    let range = coded.scene.bytes
    let bytes = report.text.utf8
    let first = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let last = bytes.index(first, offsetBy: range.count)
    return Passage(
      start: range.lowerBound, end: range.upperBound, quote: String(report.text[first..<last]))
  }

  private func attribution(_ coded: CodedDraft) -> [Attribution] {
    var voices = coded.speech.map { [$0.speaker] } ?? []
    if let outlet = report.outlet { voices.append(Attribution(name: outlet)) }
    return voices
  }
}
