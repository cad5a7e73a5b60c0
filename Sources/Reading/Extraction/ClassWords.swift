/// What an element says of itself in `class`, `id` and `role`.
enum ClassWords {
  /// True when a word names something that pages carry around their article.
  static func nameAside(_ value: ArraySlice<UInt8>) -> Bool {
    value.prefix(400).split(separator: 0x20).contains { name in
      // "[--sidebar-width:18rem]" is styling.
      !name.contains(UInt8(ascii: "[")) && namesAside(words(of: name))
    }
  }

  private static func namesAside(_ words: [[UInt8]]) -> Bool {
    let names = words.map { MarkupName($0) }
    // "has-sidebar", "layout-sidebar-left": about the page, not about the element.
    if names.contains(where: neutral.contains) { return false }
    for (index, name) in names.enumerated() {
      if aside.contains(name) { return true }
      guard index > 0 else { continue }
      let pair = words[index - 1] + [UInt8(ascii: "-")] + words[index]
      if pairs.contains(MarkupName(pair)) { return true }
    }
    return false
  }

  /// "relatedStories" and "related-stories" are two words each.
  private static func words(of name: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var previous: UInt8 = 0
    for byte in name {
      let lower = asciiLowercased(byte)
      if lower >= 0x61, lower <= 0x7A {
        let hump = byte != lower && previous >= 0x61 && previous <= 0x7A
        let starts = hump || !(previous | 0x20 >= 0x61 && previous | 0x20 <= 0x7A)
        if starts || words.isEmpty { words.append([]) }
        words[words.count - 1].append(lower)
      }
      previous = byte
    }
    return words
  }

  private static let neutral = MarkupName.set(
    "has no with without layout wrap wrapper main page label w is not")

  private static let aside = MarkupName.set(
    """
    ad ads adv advert advertisement advertising adsense adslot advertorial sponsor sponsored \
    sponsors promo promotion promobox outbrain taboola dfp banner comment comments commentlist \
    disqus respond replies reply related relatedposts relatedarticles recommended \
    recommendation recommendations recommend readmore mostread trending popular teasers recirc \
    recirculation upnext share sharing sharedaddy shares sharebar social socials addtoany \
    addthis sharethis newsletter newsletters subscribe subscription signup optin mailchimp \
    mailinglist breadcrumb breadcrumbs crumbs nav navbar navigation menu submenu menubar \
    pagination pager footer foot colophon masthead topbar toolbar sidebar sidebars sidenav \
    cookie cookies consent gdpr cmp modal popup lightbox overlay tooltip dropdown login signin \
    register tags taglist tagcloud keywords categories authorbox authorbio bio aboutauthor \
    copyright disclaimer legal jumplink skip visuallyhidden noprint toc rating ratings \
    ratingbox caption credit credits byline postmeta metadata timestamp cta donate donation \
    author dateline printfriendly player cart coupon
    """)

  private static let pairs = MarkupName.set(
    """
    read-more see-also also-read more-from most-read next-article next-post post-navigation \
    post-meta entry-meta article-meta post-tags article-tags entry-footer article-footer \
    post-footer author-box author-bio author-info about-author sr-only post-date entry-date \
    call-action latest-news latest-posts recent-posts more-stories top-stories table-contents \
    sign-up follow-us widget-area screen-reader visually-hidden recent-entries wp-caption \
    image-caption photo-credit story-links post-info
    """)
}
