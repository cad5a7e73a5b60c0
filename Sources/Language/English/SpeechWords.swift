/// Verbs that bring a speaker's words.
package enum SpeechWords {
  package static let all = words(
    """
    say tell report state announce declare claim argue believe explain add note confirm deny insist
    suggest warn acknowledge admit estimate assess think call describe reveal allege maintain
    indicate predict expect vow pledge threaten reject dismiss refute stress emphasise emphasize tweet
    """)
}
