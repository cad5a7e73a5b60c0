import Evidence
import Publishing

/// What five made reports say about the small war.
enum MadeClaims {
  static let all: [BriefClaim] = [
    Told(.hold, "tarn", on: 20...20, published: 20).with {
      $0.actor = "league"
      $0.report = "r-01"
      $0.quote = "Tarn and its wells remain in the hands of the River League."
    },
    Told(.change, "tarn", on: 86...87, published: 87).with {
      $0.actor = "crown-army"
      $0.against = "league"
      $0.manner = .ceded
      $0.report = "r-02"
      $0.start = 40
      $0.quote = "League fighters drove off in the night and the army walked into Tarn at dawn."
      $0.backers = [
        Backer(actor: ActorMention(mention: "the Isles", id: "isles"), degree: "limited")
      ]
      $0.speakers = [
        Attribution(
          name: "Anna Lind", role: "analyst", affiliation: "River Institute", verb: "say")
      ]
      $0.likelihood = Likelihood(lowest: 0.7, highest: 0.9, words: ["early indications"])
    },
    Told(.change, "tarn", on: 86...87, published: 88).with {
      $0.actor = "crown-army"
      $0.against = "league"
      $0.manner = .fought
      $0.outlet = "Harrow Post"
      $0.report = "r-03"
      $0.start = 12
      $0.quote = "Our heroes stormed Tarn after two days of heavy fighting."
    },
    Told(.change, "mereford", on: 80...80, published: 81).with {
      $0.actor = "crown-army"
      $0.against = "front"
      $0.outlet = "Harrow Post"
      $0.report = "r-04"
      $0.start = 5
      $0.quote = "Mereford has been liberated."
      $0.speakers = [Attribution(role: "army officers", anonymous: true, count: 2, verb: "say")]
    },
    Told(.hold, "mereford", on: 82...82, published: 82).with {
      $0.actor = "front"
      $0.report = "r-05"
      $0.quote = "The Hill Front still holds Mereford, people there said on Tuesday."
    },
    Told(.change, "mereford", on: 80...81, published: 82).with {
      $0.actor = "crown-army"
      $0.polarity = .denied
      $0.report = "r-05"
      $0.start = 90
      $0.quote = "The Front denied that the town had fallen."
    },
    Told(.change, nil, on: 90...90, published: 91).with {
      $0.mention = "Little Stow"
      $0.actor = "front"
      $0.report = "r-06"
      $0.quote = "The Front also took the hamlet of Little Stow."
    },
    Told(.change, "oakwell", on: nil, published: 92).with {
      $0.actor = "crown-army"
      $0.likelihood = Likelihood(lowest: 0.2, highest: 0.5, words: ["could"])
      $0.report = "r-07"
      $0.quote = "The army could retake Oakwell within weeks."
    },
    Told(.hold, "harrow", on: nil, published: 92).with {
      $0.actor = "crown-army"
      $0.report = "r-07"
      $0.start = 60
      $0.quote = "Harrow, the Crown's seat, was calm."
    },
    Told(.watch, "oakwell", on: nil, published: 92).with {
      $0.report = "r-07"
      $0.start = 100
      $0.quote = "Defence officials are watching Oakwell."
      $0.speakers = [Attribution(role: "defence officials", anonymous: true, verb: "say")]
    },
    Told(.judgement, nil, on: nil, published: 92).with {
      $0.report = "r-07"
      $0.start = 150
      $0.quote = "“The League has lost its purse but not its will,” Anna Lind said."
      $0.speakers = [Attribution(name: "Anna Lind", affiliation: "River Institute", verb: "say")]
    },
    Told(.judgement, nil, on: nil, published: 92).with {
      $0.report = "r-07"
      $0.start = 230
      $0.quote = "Most observers think that the League is near its end."
      $0.speakers = [Attribution(role: "most observers", anonymous: true, verb: "think")]
    },
    Told(.truce, nil, on: 94...94, published: 95).with {
      $0.phase = .failing
      $0.report = "r-08"
      $0.quote = "The truce is teetering, one official said on Monday."
      $0.speakers = [Attribution(role: "official", anonymous: true, count: 1, verb: "say")]
    },
    Told(.siege, "harrow", on: 93...93, published: 95).with {
      $0.actor = "front"
      $0.phase = .lifted
      $0.report = "r-08"
      $0.start = 70
      $0.quote = "The Front has ended its siege of Harrow."
    },
    Told(.hazard, "tarn", on: nil, published: 95).with {
      $0.actor = "league"
      $0.likelihood = Likelihood(lowest: 0.4, highest: 0.6, words: ["expected"])
      $0.report = "r-08"
      $0.start = 120
      $0.quote = "The wells are expected to be mined."
    },
    Told(.hold, "oakwell", on: nil, published: nil).with {
      $0.actor = "league"
      $0.outlet = nil
      $0.report = "r-09"
      $0.quote = "League-held Oakwell"
    },
  ].map(\.claim)
}
