/// Adjectives of nations, peoples and faiths: capitalised, but no names of places.
package enum Demonyms {
  package static func contains(_ lower: String) -> Bool {
    if listed.contains(lower) { return true }
    guard lower.utf8.count > 5 else { return false }
    return ["ian", "ese", "nish", "kish", "dish", "lish", "rish", "tish", "ican"].contains {
      lower.hasSuffix($0)
    }
  }

  private static let listed = words(
    """
    iraqi israeli saudi pakistani afghan french greek dutch yemeni kuwaiti emirati qatari omani
    somali sunni shia shi'a shiite shi'ite alawite christian yazidi yezidi kurd kurds druze muslim
    jewish islamic german american british arab western kurdish turkish swiss czech danish polish
    jordanian lebanese azeri uzbek tajik kazakh chechen thai islamist salafi baathist
    rwandan ugandan kenyan libyan tanzanian moroccan angolan zimbabwean korean eritrean tigrayan
    burmese filipino bengali nepali cuban tibetan kashmiri moldovan kosovar serb croat slovak
    venezuelan guatemalan honduran chilean kyrgyz turkmen uyghur mongol pashtun hazara baloch tamil
    sikh hindu buddhist tuareg
    """)
}
