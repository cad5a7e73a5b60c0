/// The element classes of the HTML standard that the guard needs (sections 13.1.2 and 13.2.4).
enum Elements {
  static let script = MarkupName("script")
  static let title = MarkupName("title")
  static let anchor = MarkupName("a")

  /// Their content is text to the tokeniser, up to their own end tag or the end of the page.
  static let raw = MarkupName.set(
    "script style title iframe noembed noframes noscript xmp textarea")
  /// Nothing inside them is an article's words; ignored where the end tag is missing.
  static let skipped = MarkupName.set("svg math template select datalist audio video canvas")
  /// Tags without a meaning for reading, or with the power to swallow a page.
  static let dropped = MarkupName.set(
    """
    svg math template select datalist audio video canvas script style noscript textarea title \
    plaintext frameset frame img image input embed source track param area wbr col basefont \
    bgsound keygen isindex picture map option optgroup
    """)
  static let void = MarkupName.set("meta link base br hr")
  /// Closed by what follows them: their end tags are often missing, and they do not nest alone.
  static let optionalEnd = MarkupName.set(
    "html head body p li dt dd tr td th tbody thead tfoot caption colgroup rt rp rb rtc")
  static let formatting = MarkupName.set("b big code em font i nobr s small strike strong tt u")
  static let boundary = MarkupName.set("applet caption table marquee object template")
  static let special = MarkupName.set(
    """
    address applet article aside blockquote button center details dir div dl fieldset \
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup listing main marquee menu nav \
    object ol pre search section summary table ul
    """)
}
