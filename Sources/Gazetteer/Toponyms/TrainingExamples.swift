package import Evidence

/// What the models see of a text, for training them: `Evaluation/places_train.py` reads it.
extension ToponymFinder {
  /// `spans`: offsets and features of each candidate; `names`: for each name's senses where they are,
  /// and their features.
  package func examples(in text: String) -> JSONValue {
    let (spans, judged) = judge(text, PlaceSurroundings())
    let choice = SenseChoice(model: model.senses, surroundings: PlaceSurroundings())
    let cues = SenseChoice.cues(spans)
    let witnesses = SenseChoice.witnesses(spans)
    let names: [JSONValue] = spans.names.indices.map { number in
      let name = spans.names[number]
      let features = choice.features(of: number, in: spans, cues[number], witnesses: witnesses)
      return .object([
        .init("weight", .double(name.weight)),
        .init(
          "senses",
          .array(
            zip(name.senses, features).enumerated().map { index, pair in
              .object([
                .init("lat", .double(pair.0.brief.latitude)),
                .init("lon", .double(pair.0.brief.longitude)),
                .init("share", .double(name.shares[index])), .init("features", pair.1.json),
              ])
            })),
      ])
    }
    return .object([
      .init(
        "spans",
        .array(
          judged.map { item in
            .object([
              .init("start", .integer(item.span.start)), .init("end", .integer(item.span.end)),
              .init("name", .integer(item.span.name)),
              .init(
                "nationality",
                .bool(isNationality(spans.names[item.span.name]))),
              .init("words", item.words.json), .init("whole", item.whole.json),
            ])
          })), .init("names", .array(names)),
    ])
  }

  private func isNationality(_ name: TextName) -> Bool {
    name.best.map { name.senses[$0].use == .nationality } ?? false
  }
}

extension FeatureList {
  fileprivate var json: JSONValue {
    .object(
      items.map {
        .init($0.name, .double(($0.value * 10_000).rounded() / 10_000))
      })
  }
}
