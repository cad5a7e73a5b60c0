/// The closed word classes of English, as tags.
enum ClosedClass {
  static let tags: [String: Tag] = {
    var tags: [String: Tag] = [:]
    func add(_ tag: Tag, _ list: String) {
      for word in words(list) { tags[word] = tags[word] ?? tag }
    }
    add(
      .determiner,
      """
      the a an this these those every each some any no all both another either neither several such
      whose half
      """)
    add(
      .pronoun,
      """
      i he she it they we you him her them us me his its their our my your mine theirs ours himself
      herself itself themselves who whom which what whoever there everyone everybody nobody
      someone anyone something nothing everything others
      """)
    add(
      .auxiliary,
      """
      is are was were be been being am has have had having do does did will would can could may might
      must shall should 'll 'd 've 're 'm wo ca ai
      """)
    add(.particle, "to not n't 's '")
    add(.coordinator, "and or but nor & yet")
    add(
      .subordinator,
      """
      that if whether because although though while whilst unless as when whenever where wherever
      once lest than why how so until till since after before
      """)
    add(
      .adposition,
      """
      of in on at by for with from into onto against between among amid amidst around about over
      under through throughout during without within along across behind beyond beside besides
      near toward towards via upon off inside outside above below despite per except like
      alongside versus vs unlike following including regarding concerning up down out back away
      atop opposite past worth amongst underneath
      """)
    add(
      .adverb,
      """
      then now also still only just even again soon later already ever never always often further
      however meanwhile instead indeed moreover therefore thus hence nevertheless nonetheless too very
      quite rather almost nearly mostly largely partly fully completely entirely eventually finally
      recently currently previously formerly initially originally subsequently simultaneously
      reportedly allegedly apparently possibly probably perhaps maybe likely briefly quickly
      together apart here forward forwards backward backwards ago once twice yesterday today
      tomorrow tonight overnight elsewhere afterwards thereafter shortly immediately
      successfully effectively jointly heavily steadily gradually slowly swiftly
      temporarily permanently largely allegedly twice northward northwards southward southwards eastward
      eastwards westward westwards alike eventually purposely early late well far
      more less most least much yet
      """)
    add(
      .number,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
      sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
      hundred thousand million billion dozen dozens hundreds thousands
      """)
    add(
      .adjective,
      """
      other many few several own same new old last next first second third fourth final main major
      key strategic military northern southern eastern western north-eastern north-western
      south-eastern south-western northeastern northwestern southeastern southwestern central
      large small big entire whole full remaining nearby surrounding local foreign civilian
      heavy intense fierce strong important critical vital due able unable afraid ready
      such various numerous multiple different joint allied armed former current previous recent
      early late near rural urban humanitarian chemical key core strategic provincial regional
      national international high low long short great vast additional further subsequent
      least certain clear true wide narrow deep
      """)
    add(
      .noun,
      """
      morning evening night day week month year today's building buildings ceasefire cease-fire
      something times siege airstrike airstrikes air-strike air-strikes bombing shelling fighting
      offensive counteroffensive counter-offensive headquarters evening outskirts
      """)
    return tags
  }()

  static let modals = words("will would can could may might must shall should 'll wo ca")
  static let be = words("is are was were be been being am 're 'm")
  static let have = words("has have had having 've")

  /// Words that are as often determiners, adverbs or pronouns, and where the next word decides.
  static let negations = words("not n't never no neither nor without")
}
