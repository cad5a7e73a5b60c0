/// Words that keep their full stop.
enum Abbreviations {
  /// Before a name: never the end of a sentence.
  static let titles: Set<String> = words(
    """
    mr. mrs. ms. dr. gen. lt. col. maj. capt. sgt. cpl. brig. adm. cmdr. gov. sen. rep. prof. rev. st.
    maj.-gen. sheik. fr. hon. pres.
    """)

  /// All of them without the full stop.
  static let known: Set<String> = {
    var known = Set(titles.map { String($0.dropLast()) })
    known.formUnion(
      words(
        "jan feb mar apr jun jul aug sept sep oct nov dec vs etc approx inc ltd co corp jr sr dept est"
      ))
    return known
  }()

  /// Words that open a sentence after an abbreviation that may also end one.
  static let openers: Set<String> = words(
    """
    the a an on in at by after before however but and this that these those it he she they we there
    when while as since according meanwhile earlier later following with during
    """)
}

/// The words of a list written over several lines.
package func words(_ list: String) -> Set<String> {
  Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
}
