import Evidence
import Gazetteer
import Testing

private func place(
  _ id: String, _ name: String, _ spellings: [String] = [], population: Int? = nil,
  roles: [Place.Role] = []
) -> Place {
  Place(
    id: PlaceID(id), name: name, spellings: spellings, latitude: 35, longitude: 39,
    population: population, country: "SY", region: nil, district: nil, roles: roles)
}

private let gazetteer = Gazetteer(places: [
  place("1", "Ash Shaddadi", ["Shaddadah"]),
  place("2", "Deir ez-Zor", ["Dayr az Zawr"], population: 240_000),
  place("3", "Deir ez-Zor Governorate", ["Deir ez-Zor"], roles: [.region]),
  place("4", "Raqqa", population: 220_000),
  place("5", "Raqqa", population: 900),
  place("6", "Al-Bab"),
  place("7", "Kobanî", ["Ayn al-Arab"]),
])

@Test(
  "spellings of one name meet",
  arguments: [
    ("al-Shaddadi", "1"), ("Ash Shaddadi", "1"), ("Shaddadi", "1"), ("Shaddadah", "1"),
    ("Shadadi", "1"), ("Deir el Zour", "2"), ("Deir ez-Zor", "2"), ("Dayr az-Zawr", "2"),
    ("Deir al-Zor", "2"), ("Ar-Raqqah", "4"), ("Al Bab", "6"), ("Kobani", "7"),
    ("Ain al-Arab", "7"),
  ])
func spellingsMeet(mention: String, id: String) {
  #expect(gazetteer.place(named: mention)?.place.id == PlaceID(id))
}

@Test("a name that is not listed has no place")
func unlisted() {
  #expect(gazetteer.place(named: "Tal Xyz") == nil)
  #expect(gazetteer.place(named: "") == nil)
  #expect(gazetteer.place(named: "al-") == nil)
}

@Test("short names must be spelled right: sound alone is not enough")
func shortNames() {
  #expect(gazetteer.place(named: "Bob") == nil)
  #expect(gazetteer.place(named: "Bib") == nil)
}

@Test("a type word asks for the region instead of the town")
func regions() {
  #expect(gazetteer.place(named: "Deir ez-Zor", wantsArea: true)?.place.id == "3")
  #expect(gazetteer.place(named: "Deir ez-Zor")?.place.id == "2")
}

@Test("of two towns with one name the larger comes first, and look-ups list both")
func homonyms() {
  #expect(gazetteer.places(matching: "raqqa").map(\.id) == ["4", "5"])
  #expect(gazetteer.places(matching: "5").map(\.id) == ["5"])
}

@Test("the plain key drops articles, accents, apostrophes and hyphens")
func plainKeys() {
  #expect(NameKey.plain("Ma'arrat al-Nuʿmān") == "maarrat numan")
  #expect(NameKey.plain("AL-BAB") == "bab")
  #expect(NameKey.plain("al") == "al")
  #expect(NameKey.startsWithArticle("ash-shaddadi"))
  #expect(!NameKey.startsWithArticle("anti-tank"))
}

@Test("keys of any text are stable under a second folding")
func keysAreStable() {
  var random = SystemRandomNumberGenerator()
  let alphabet = Array("abcdehlqrstuyz'-. âîûḥ ʿأب\u{301}".unicodeScalars)
  for _ in 0..<2_000 {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<14, using: &random) {
      text.append(alphabet.randomElement(using: &random) ?? "a")
    }
    let key = NameKey.plain(String(text))
    #expect(NameKey.plain(key) == key || key.isEmpty || NameKey.words(key).count > 0)
    #expect(NameKey.phonetic(String(text)) == NameKey.phonetic(key))
  }
}
