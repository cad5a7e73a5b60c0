/// What the model looks at, under the names that its file uses.
enum Feature: Int, CaseIterable, Sendable {
  // The block alone.
  case words, bytes, linkDensity, endsSentence, sentences, commas, capitalised, upper, digits
  case wordLength, paragraphTag, headingLevel, listItem, row, caption, quotation
  case endsColon, startsSmall, isTitle, repeats
  // Its words, where they are few.
  case phraseLowest, phraseHighest, phraseSum, phraseOpening
  // The names of the elements around it.
  case nameLowest, nameHighest, nameNearest, nameSum
  // Its place on the page.
  case place, proseBefore, proseAfter, afterHeadline, sinceProse, untilProse
  // The element with most of the page's prose, and the elements around the block.
  case levelsOutside, beforeContainer, afterContainer, containerShare
  case parentProse, parentLinks, parentBlocks, grandparentProse, grandparentLinks
  // Blocks of the same make.
  case makeProse, makeLinks, makeBlocks
  // Neighbours.
  case words1Before, links1Before, sentence1Before, heading1Before, phrases1Before
  case words1After, links1After, sentence1After, heading1After, phrases1After
  case words2Before, links2Before, words2After, links2After, wordsAround, linksAround
  // The heading above.
  case headingAboveLevel, headingAbovePhrases, sinceHeading, proseSinceHeading
  // The page.
  case pageProse, pageBlocks, articles, articleShare, articleNumber
}

/// What the second step looks at: the first step's verdicts around a block, and a little of itself.
enum ContextFeature: Int, CaseIterable, Sendable {
  case own, before1, before2, before3, after1, after2, after3, around5, around11
  case parent, grandparent, make, heading
  case keptBefore, keptAfter, sinceSure, untilSure, sureBefore, sureAfter
  case words, linkDensity, endsSentence, headingLevel, listItem, phraseSum, phraseLowest, isTitle,
    nameNearest
  case nameLowest, place, levelsOutside, pageKept, headingAbovePhrases, article
}
