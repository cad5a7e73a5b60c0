import Evidence
import Language

/// What sentences of one report say about each other's claims. Each step names its sentence in the
/// claim's reasons.
struct ReportInference: Sendable {
  let actors: ActorIndex

  func apply(_ coded: [CodedDraft]) -> [CodedDraft] {
    var coded = coded
    withdrawalsInAllCases(&coded)
    beforeAnotherChange(&coded)
    summaryWindow(&coded)
    holdersBefore(&coded)
    leavers(&coded, step: 1)
    leavers(&coded, step: -1)
    foughtBefore(&coded)
    foughtOn(&coded)
    return coded
  }

  /// "in all three cases, the group retreated": the manner of the losses told just before.
  private func withdrawalsInAllCases(_ coded: inout [CodedDraft]) {
    for index in coded.indices
    where coded[index].draft.kind == .withdrawal && coded[index].draft.place == nil {
      let scene = coded[index].scene
      guard let loser = coded[index].draft.actor?.mention,
        let words = Self.allCases(scene.tree.words)
      else { continue }
      coded[index].manner = .ceded
      let reach = max(0, index - Self.reach)..<min(coded.count, index + Self.reach)
      for other in reach
      where coded[other].draft.kind == .change && coded[other].manner == .unknown {
        let near =
          abs(coded[other].scene.paragraph - scene.paragraph)
          <= 1
        guard near,
          sameActor(coded[other].draft.against?.mention, loser) || coded[other].draft.against == nil
        else { continue }
        coded[other].manner = .ceded
        coded[other].draft.because.append(
          "“\(words)” and “\(scene.tree[coded[index].draft.trigger].text)” say of these losses that the other side left"
        )
        if coded[other].draft.against == nil {
          coded[other].draft.against = coded[index].draft.actor
        }
      }
    }
  }

  /// How many claims before and after are looked at, so that a long report costs linear time.
  private static let reach = 50

  /// "in all three cases", "each time", "in both cases".
  private static func allCases(_ tokens: [Word]) -> String? {
    for (index, token) in tokens.enumerated()
    where ["case", "cases", "time", "instance", "instances"].contains(token.lower) {
      let before = tokens[max(0, index - 3)..<index]
      if before.contains(where: { ["all", "each", "both", "every"].contains($0.lower) }) {
        return
          (before.drop { !["all", "each", "both", "every"].contains($0.lower) }.map(\.text) + [
            token.text
          ]).joined(separator: " ")
      }
    }
    return nil
  }

  /// "Before Qaryatayn, the group lost Palmyra": no later than the change it is set before.
  private func beforeAnotherChange(_ coded: inout [CodedDraft]) {
    // The first dated change of each place, so that a long report costs linear time.
    var dated: [PlaceID: Int] = [:]
    for index in coded.indices.reversed() {
      if let place = Self.datedChange(coded[index]) { dated[place] = index }
    }
    for index in coded.indices
    where coded[index].draft.kind == .change && coded[index].when.latest == nil {
      let scene = coded[index].scene
      guard let first = scene.tree.words.first, first.lower == "before",
        let landmark = scene.places.sorted(by: { $0.key < $1.key }).first?.value.first?.mention,
        let other = landmark.id.flatMap({ dated[$0] }).map({ coded[$0] })
      else { continue }
      coded[index].when = Period(
        earliest: coded[index].when.earliest, latest: other.when.latest, precision: .unknown,
        anchor: "Before \(landmark.mention)")
      coded[index].draft.because.append(
        "it is told as earlier than \(landmark.mention), which changed hands by \(other.when.latest?.description ?? "")"
      )
      if let place = Self.datedChange(coded[index]) {
        dated[place] = min(index, dated[place] ?? index)
      }
    }
  }

  private static func datedChange(_ coded: CodedDraft) -> PlaceID? {
    coded.draft.kind == .change && coded.when.latest != nil ? coded.draft.place?.mention.id : nil
  }

  /// "has lost at least three towns in the past six weeks": the window of the losses of the same
  /// party that the report then names without a date of their own, if there are no more of them than
  /// it counted.
  private func summaryWindow(_ coded: inout [CodedDraft]) {
    let summaries = coded.filter {
      $0.draft.kind == .change && $0.draft.place?.isNamed == false && $0.when.earliest != nil
        && $0.when.latest != nil
        && $0.draft.against != nil && Self.count($0.draft.place?.mention.mention ?? "") != nil
    }
    guard let summary = summaries.first, let loser = summary.draft.against?.mention,
      let count = Self.count(summary.draft.place?.mention.mention ?? "")
    else { return }
    let losses = coded.indices.filter {
      coded[$0].draft.kind == .change && coded[$0].draft.place?.isNamed == true
        && sameActor(coded[$0].draft.against?.mention, loser)
        && isWithin(coded[$0].when, summary.when)
    }
    let named = Set(losses.compactMap { coded[$0].draft.place?.mention.id })
    guard named.count <= count else { return }
    for index in losses where coded[index].when.earliest == nil {
      coded[index].when = Period(
        earliest: summary.when.earliest, latest: coded[index].when.latest ?? summary.when.latest,
        precision: Period.precision(
          from: summary.when.earliest, to: coded[index].when.latest ?? summary.when.latest),
        anchor: summary.when.anchor)
      coded[index].draft.because.append(
        "“\(summary.when.anchor ?? "")” is the window that the report gives for these losses")
    }
  }

  private func isWithin(_ period: Period, _ window: Period) -> Bool {
    guard let first = window.earliest, let last = window.latest else { return false }
    return (period.earliest.map { first <= $0 } ?? true)
      && (period.latest.map { first <= $0 && $0 <= last } ?? true)
  }

  private static func count(_ words: String) -> Int? {
    let numbers = [
      "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10,
    ]
    for word in words.split(separator: " ") {
      if let number = numbers[word.lowercased()] ?? Int(word) { return number }
    }
    return nil
  }

  /// "The rebels captured the town. The militants recaptured it": the holder that the report named last
  /// is the loser of the next change.
  private func holdersBefore(_ coded: inout [CodedDraft]) {
    var holders: [String: ActorReading] = [:]
    for index in coded.indices
    where [.change, .hold].contains(coded[index].draft.kind) && coded[index].polarity == .affirmed
      && coded[index].likelihood.highest > 0.8
    {
      guard let place = coded[index].draft.place, place.isNamed else { continue }
      let key = place.mention.id?.rawValue ?? place.mention.mention
      if coded[index].draft.kind == .change, coded[index].draft.against == nil,
        !isToldAsEarlier(coded[index]), let holder = holders[key],
        let gainer = coded[index].draft.actor?.mention,
        !sameActor(holder.mention, gainer)
      {
        coded[index].draft.against = holder
        coded[index].draft.because.append(
          "\(holder.mention.mention) held \(place.mention.mention) when the report last said who did"
        )
      }
      if let holder = coded[index].draft.actor { holders[key] = holder }
    }
  }

  /// "after it fell to the rebels": what was said before it in the sentence came later.
  private func isToldAsEarlier(_ coded: CodedDraft) -> Bool {
    let tree = coded.scene.tree
    return tree.path(coded.draft.trigger).contains { node in
      tree[node].relation == .advcl
        && tree.children(node, .mark).contains { ["after", "since"].contains(tree[$0].lower) }
    }
  }

  /// "ISIL seized six villages. The rebels retreated to Azaz.": who leaves right after, lost them.
  private func leavers(_ coded: inout [CodedDraft], step: Int) {
    let bySentence = Self.bySentence(coded)
    for index in coded.indices
    where coded[index].draft.kind == .change && coded[index].draft.against == nil {
      guard let gainer = coded[index].draft.actor?.mention else { continue }
      let scene = coded[index].scene
      let beside = bySentence[scene.index + step] ?? []
      let found = beside.first { leaves(coded[$0], scene: scene, gainer: gainer, step: step) }
      guard let found, let loser = coded[found].draft.actor
      else { continue }
      coded[index].draft.against = loser
      coded[index].draft.because.append(
        "\(loser.mention.mention) left at the same time, so it held the place before")
    }
  }

  /// "launched an offensive to capture the areas. On 21 April, the forces captured": the fight of the
  /// sentence before is how the same party took the ground.
  private func foughtBefore(_ coded: inout [CodedDraft]) {
    let bySentence = Self.bySentence(coded)
    for index in coded.indices
    where coded[index].draft.kind == .change && coded[index].manner == .unknown {
      let gainer = coded[index].draft.actor?.mention
      let scene = coded[index].scene
      let before = bySentence[scene.index - 1] ?? []
      let found = before.first { isFight(coded[$0], for: coded[index]) }
      guard let found
      else { continue }
      let fight = coded[found]
      coded[index].manner = .fought
      if coded[index].draft.against == nil, let loser = fight.draft.against,
        gainer != nil, !sameActor(loser.mention, gainer)
      {
        coded[index].draft.against = loser
      }
      coded[index].draft.because.append(
        "“\(fight.scene.tree[fight.draft.trigger].text)” in the sentence before says that it was fought for"
      )
    }
  }

  /// "They also captured the hill.": as the same party took what was told just before.
  private func foughtOn(_ coded: inout [CodedDraft]) {
    let bySentence = Self.bySentence(coded)
    for index in coded.indices
    where coded[index].draft.kind == .change && coded[index].manner == .unknown {
      let change = coded[index]
      let goingOn = change.scene.tree.words.prefix(8).first { Self.goingOn.contains($0.lower) }
      guard let goingOn, change.draft.actor != nil else { continue }
      let before = (bySentence[change.scene.index - 1] ?? []).first { other in
        let earlier = coded[other]
        return earlier.draft.kind == .change && earlier.manner == .fought
          && earlier.scene.paragraph == change.scene.paragraph
          && sameSide(earlier.draft.actor?.mention, change.draft.actor?.mention)
      }
      guard before != nil else { continue }
      coded[index].manner = .fought
      coded[index].draft.because.append(
        "“\(goingOn.text)” says that it was taken as what was told before it")
    }
  }

  private static let goingOn: Set<String> = [
    "also", "later", "then", "further", "subsequently", "afterwards", "addition",
  ]

  /// Somebody else who left beside a change.
  private func leaves(_ left: CodedDraft, scene: Scene, gainer: ActorMention, step: Int) -> Bool {
    guard left.draft.kind == .withdrawal, left.scene.paragraph == scene.paragraph,
      left.polarity == .affirmed, let leaver = left.draft.actor?.mention
    else { return false }
    return !sameActor(leaver, gainer)
      && (left.draft.place == nil || left.draft.place?.isNamed == false || step < 0)
  }

  /// A fight by the same side, for the same place, or of nobody and nowhere else.
  private func isFight(_ fight: CodedDraft, for change: CodedDraft) -> Bool {
    guard fight.draft.kind == .fighting, fight.scene.paragraph == change.scene.paragraph,
      fight.polarity == .affirmed
    else { return false }
    let gainer = change.draft.actor?.mention
    if sameSide(fight.draft.actor?.mention, gainer) { return true }
    if samePlace(fight.draft.place, change.draft.place) { return true }
    return gainer != nil && fight.draft.actor == nil && fight.draft.place == nil
  }

  /// The claims of each sentence, so that a long report costs linear time.
  private static func bySentence(_ coded: [CodedDraft]) -> [Int: [Int]] {
    Dictionary(grouping: coded.indices) { coded[$0].scene.index }
  }

  private func samePlace(_ left: PlaceReading?, _ right: PlaceReading?) -> Bool {
    guard let left, let right, left.isNamed, right.isNamed else { return false }
    return Scene.same(left, right)
  }

  /// The same party, or two of one side.
  private func sameSide(_ left: ActorMention?, _ right: ActorMention?) -> Bool {
    if sameActor(left, right) { return true }
    guard let one = left?.id, let two = right?.id, let side = actors.actors[one]?.side else {
      return false
    }
    return side == actors.actors[two]?.side
  }

  private func sameActor(_ left: ActorMention?, _ right: ActorMention?) -> Bool {
    guard let left, let right else { return false }
    return left.id != nil ? left.id == right.id : left.mention == right.mention
  }
}
