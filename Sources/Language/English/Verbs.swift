/// English verbs and their forms. The shallow grammar needs the common verbs of news; others are
/// recognised by their endings.
package enum Verbs {
  package struct Reading: Hashable, Sendable {
    package let lemma: String
    package let form: VerbForm
  }

  /// The reading of a word as a verb, nil when no listed verb has this form.
  package static func reading(_ word: String) -> Reading? { forms[word] }

  /// All listed forms of a verb; the verb alone where it is not listed.
  package static func forms(of lemma: String) -> Set<String> { formsByLemma[lemma] ?? [lemma] }

  private static let formsByLemma: [String: Set<String>] = {
    var byLemma: [String: Set<String>] = [:]
    for (form, reading) in forms { byLemma[reading.lemma, default: [reading.lemma]].insert(form) }
    return byLemma
  }()

  /// Nouns as well as verbs ("attack", "advance"): only the sentence can tell.
  static let alsoNouns: Set<String> = words(
    """
    deal monitor aid station advance attack assault battle siege bomb raid strike shell clash fight capture control hold seizure
    push retreat withdraw fall loss gain move march claim report offer deal agree plan aim
    say talk call need want use force man help cause result rise drop cut end start halt stop
    bombard ambush target threat defeat return release kill wound cross bridge mine house base place
    head face link fire blast storm rout watch fear hope view visit plant mount stage launch
    blame charge deploy supply support back rescue transfer cover guard patrol search sweep
    break spread hit shot shoot sack lead join field land air test focus approach contest counter
    exchange experience influence interest issue name number order place point process produce
    protest question record rule shift show sign sound stand state step surprise trade train travel
    trap turn vote walk warn water win work lack share study effort pause crack toll round light
    """)

  private static let forms: [String: Reading] = {
    var forms: [String: Reading] = [:]
    func add(_ word: String, _ lemma: String, _ form: VerbForm) {
      if forms[word] == nil { forms[word] = Reading(lemma: lemma, form: form) }
    }
    for line in irregular.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 3 else { continue }
      add(parts[0], parts[0], .base)
      if parts[1] == parts[2] {
        add(parts[1], parts[0], .pastOrParticiple)
      } else {
        add(parts[1], parts[0], .past)
        add(parts[2], parts[0], .participle)
      }
      add(third(parts[0]), parts[0], .thirdPerson)
      add(gerund(parts[0]), parts[0], .gerund)
    }
    for verb in words(regular).sorted() {
      add(verb, verb, .base)
      add(past(verb), verb, .pastOrParticiple)
      add(third(verb), verb, .thirdPerson)
      add(gerund(verb), verb, .gerund)
    }
    return forms
  }()

  private static func third(_ verb: String) -> String {
    if verb.hasSuffix("y"), !endsVowelY(verb) { return verb.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where verb.hasSuffix(ending) {
      return verb + "es"
    }
    return verb + "s"
  }

  private static func past(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), !endsVowelY(verb) { return verb.dropLast() + "ied" }
    return doubled(verb) + "ed"
  }

  private static func gerund(_ verb: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), verb.count > 2 { return verb.dropLast() + "ing" }
    return doubled(verb) + "ing"
  }

  private static func doubled(_ verb: String) -> String {
    doubling.contains(verb) ? verb + String(verb.suffix(1)) : verb
  }

  private static func endsVowelY(_ verb: String) -> Bool {
    ["ay", "ey", "oy", "uy"].contains { verb.hasSuffix($0) }
  }

  private static let doubling = words(
    "stop plan control cut hit set put run win get begin trap grab rid ban step drop patrol transfer refer commit admit permit occur let sit forget drag slip ship spot wrap strip tip map expel repel compel propel dispel dig quit submit omit deter confer infer airdrop pin top jam shut spin gun"
  )

  private static let irregular = """
    take took taken
    retake retook retaken
    overtake overtook overtaken
    undertake undertook undertaken
    lose lost lost
    fall fell fallen
    leave left left
    hold held held
    withhold withheld withheld
    withdraw withdrew withdrawn
    fight fought fought
    strike struck struck
    shoot shot shot
    hit hit hit
    cut cut cut
    split split split
    put put put
    set set set
    beset beset beset
    let let let
    spread spread spread
    drive drove driven
    flee fled fled
    win won won
    break broke broken
    overrun overran overrun
    run ran run
    begin began begun
    come came come
    become became become
    overcome overcame overcome
    go went gone
    give gave given
    forgive forgave forgiven
    make made made
    keep kept kept
    get got gotten
    bring brought brought
    send sent sent
    build built built
    rebuild rebuilt rebuilt
    see saw seen
    foresee foresaw foreseen
    find found found
    think thought thought
    know knew known
    tell told told
    say said said
    speak spoke spoken
    hear heard heard
    read read read
    mean meant meant
    deal dealt dealt
    show showed shown
    grow grew grown
    throw threw thrown
    overthrow overthrew overthrown
    blow blew blown
    fly flew flown
    draw drew drawn
    rise rose risen
    arise arose arisen
    sink sank sunk
    shrink shrank shrunk
    stand stood stood
    withstand withstood withstood
    understand understood understood
    lay laid laid
    lie lay lain
    lead led led
    meet met met
    feed fed fed
    beat beat beaten
    dig dug dug
    hide hid hidden
    ride rode ridden
    write wrote written
    choose chose chosen
    freeze froze frozen
    steal stole stolen
    swear swore sworn
    wear wore worn
    tear tore torn
    bear bore borne
    sell sold sold
    spend spent spent
    lend lent lent
    pay paid paid
    buy bought bought
    catch caught caught
    teach taught taught
    seek sought sought
    besiege besieged besieged
    sit sat sat
    quit quit quit
    shut shut shut
    swing swung swung
    sweep swept swept
    creep crept crept
    slip slipped slipped
    hang hung hung
    stick stuck stuck
    repel repelled repelled
    die died died
    """

  private static let regular = """
    acquire defect demine loosen obtain reassert station
    capture recapture seize reseize occupy reoccupy conquer reconquer liberate secure reclaim regain recover
    control retain maintain defend clear cleanse storm enter reenter penetrate breach infiltrate reach
    advance push press move march progress proceed approach near close head cross sweep thrust pour
    retreat abandon evacuate vacate surrender cede hand relinquish desert pull walk depart escape
    relocate redeploy regroup withdraw dislodge expel oust evict eject eliminate purge rout force drive
    attack assault raid ambush clash battle engage counterattack counter-attack bombard bomb shell mortar
    pound target pummel airstrike explode detonate blast destroy damage demolish raze fire launch conduct
    carry mount stage initiate start resume renew continue cease stop halt stall slow delay
    besiege encircle surround blockade isolate sever trap lift relieve ease impose tighten reopen open
    block repulse thwart foil repel rebuff resist fend ward stave prevent deny reject dismiss refute confirm
    agree sign negotiate broker reach violate breach collapse end expire extend hold declare announce
    proclaim claim report state add note explain argue believe suggest indicate reveal describe
    admit acknowledge insist warn caution predict expect anticipate estimate assess consider fear hope
    threaten vow pledge promise plan aim intend attempt try seek want fail manage succeed help allow
    enable permit order ask request demand urge call appear seem tend likely remain stay stand
    kill wound injure die execute behead massacre kidnap abduct arrest detain capture imprison release
    free rescue return arrive flee gather mass amass assemble deploy reinforce bolster strengthen weaken
    degrade cripple deplete exhaust suffer inflict sustain lack recruit train equip arm fund finance supply
    receive provide offer support back assist aid join ally cooperate coordinate fight participate
    plant mine booby-trap rig dismantle defuse remove clear litter
    monitor watch observe eye brace prepare ready look wait focus consolidate fortify establish
    build construct use employ include involve contain comprise form create produce generate earn
    tax smuggle export import pump refine operate run manage govern administer rule dominate
    contest dispute challenge counter confront face threaten oppose
    link connect lead allow extend stretch span border adjoin overlook straddle locate situate base
    serve act function constitute represent mark describe name call know consider regard designate
    shift change switch pass transfer swap exchange convert turn transform
    increase decrease reduce expand shrink grow double triple rise drop gain lose narrow widen
    follow precede accompany coincide occur happen erupt break flare escalate intensify subside
    prompt cause lead result trigger spark spur provoke force compel oblige
    visit meet talk discuss ask answer respond reply react comment tell inform brief
    accuse blame criticise criticize condemn denounce praise welcome thank
    document record publish post tweet broadcast air film photograph circulate
    need require depend rely matter affect impact influence determine decide
    live reside inhabit house shelter host accommodate displace
    load transport travel journey drive sail fly land
    cut sever split divide separate
    work play show display demonstrate prove test try
    complete finish conclude achieve accomplish attain fulfil fulfill
    intercept down crash hit strike
    accept refuse decline approve endorse oppose
    ensue emerge surface loom linger persist
    loot burn torch steal confiscate ransack
    celebrate mourn commemorate
    own possess have
    repair restore rebuild resettle repatriate
    dispatch mobilise mobilize rally rush summon
    question doubt wonder worry concern
    check inspect verify
    teeter falter crumble unravel fray waver fracture disintegrate
    hamper hinder hamstring impede disrupt limit restrict curb contain constrain
    cover guard protect patrol watch search scour comb hunt pursue chase track trace
    undermine diminish erode dwindle wane ebb recede
    inch edge creep close
    infiltrate intrude trespass
    leave stream
    annex wrest flush assume re-establish reestablish defeat yield exercise garrison retire
    score skirmish rage wage
    storm swarm
    disarm demobilise demobilize disband dissolve merge unite rename rebrand
    honour honor respect observe uphold
    interrupt suspend postpone cancel
    ratchet ramp step
    lay raise lower hoist fly
    abide comply adhere
    strand stall bog
    tremble intimidate terrorize terrorise
    save spare expend commit dedicate
    purposely prioritize prioritise
    """
}
