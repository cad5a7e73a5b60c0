import Language

/// Classes of common nouns that the readings of actors and places turn on. Words of the language,
/// never names.
enum WordClasses {
  /// Armed people: with a name before them they are that actor.
  static let forces = words(
    """
    force troop fighter soldier militant rebel army militia militiaman insurgent unit brigade
    battalion division regiment jihadist jihadi extremist gunman guerrilla combatant airforce
    police guard commando paratrooper contingent alliance coalition regime government opposition
    authority faction group loyalist peshmerga warplane jet aircraft plane helicopter artillery
    gunship drone bomber tank marine operative corps military troops forces side organisation
    organization tribesman defender attacker assailant terrorist islamist navy
    separatist paramilitary mercenary peacekeeper remnant element survivor trooper raider infiltrator conscript recruit volunteer serviceman convoy column state party command
    administration leadership council front movement fleet infantry cavalry legion vanguard
    junta dissident secessionist gang bandit cartel mutineer warlord
    """)

  /// Words that name fighting parties without a name, in this war as in any.
  static let partyNouns = words(
    """
    rebel insurgent militant jihadist jihadi extremist islamist loyalist opposition regime government
    terrorist separatist paramilitary guerrilla gunman junta dissident secessionist bandit gang
    """)

  /// Moves of a force that act in its stead.
  static let attacks = words(
    "attack counterattack counter-attack offensive counteroffensive counter-offensive assault advance push raid onslaught incursion airstrike air-strike"
  )

  /// Ways that supply a place.
  static let lines = words("line route road highway supply escape corridor link lifeline")

  /// The wing of a force that strikes from a distance.
  static let airNouns = words(
    "warplane jet aircraft plane helicopter artillery gunship drone bomber airstrike air-strike")

  /// Things that can be held on the ground.
  static let places = words(
    """
    town city village hamlet settlement base airbase airport airfield district neighborhood
    neighbourhood suburb quarter hill hilltop mountain ridge crossing checkpoint bridge dam area
    territory province governorate region countryside outskirts position road highway junction
    crossroads field oilfield gasfield refinery station plant factory camp barracks stronghold
    bastion pocket enclave front frontline line centre center building hospital prison school
    mosque farm farmland valley plain desert island peninsula port harbour harbor border citadel
    castle fortress depot facility complex compound college academy square street roundabout
    silo height peak pass corridor salient land ground location locality site zone subdistrict
    sub-district headquarters post outpost silos installation park stadium market power-station
    tunnel mill university housing project warehouse municipality capital gate entrance town-centre
    terrain spillway well sector plateau plaza cemetery orchard grove quarry canal riverbank
    shore bank farmland airstrip helipad heliport barrage reservoir facility store dairy hamlet
    localities point customs crossing-point neighbourhoods encampment strip belt axis base-camp
    junction bypass ring-road cave hide-out hideout trench stadium slum monastery church temple
    shrine hotel palace borough commune raion oblast canton department county township parish ward
    prefecture subcounty islet kibbutz terminal tower steelworks ironworks coast coastline garrison forest jungle swamp marsh
    """)

  /// "Borno state", "Rakhine State": a region, where the word has a name before it that is no party's.
  static func isRegion(_ head: Int, _ tree: Tree) -> Bool {
    tree[head].lower == "state" && head > 0 && tree[head - 1].isCapitalised
      && tree[head - 1].head == head && tree[head - 1].tag != .determiner
      && !Demonyms.contains(tree[head - 1].lower)
  }

  /// Type words before or after a name that add nothing to where it is.
  static let townTypes = words(
    "town city village hamlet settlement municipality locality capital district neighborhood neighbourhood suburb area quarter township kibbutz"
  )

  static let areaTypes = words(
    "province governorate region countryside oblast state county department prefecture canton")

  /// Parts of a place: the claim is about part of what follows "of".
  static let parts = words(
    """
    part whole half third quarter most much many some several outskirts edge centre center side portion percent % rest majority
    swath swathe swaths bulk section perimeter suburb suburbs remainder heart
    block stretch chunk countryside ruin all environs north south east west northeast northwest southeast southwest vicinity surroundings kilometre kilometer km mile
    """)

  /// What towns are made of: several of them are a part.
  static let quarters = words(
    "district neighborhood neighbourhood quarter suburb area countryside outskirts block street building position zone"
  )

  static let partAdjectives = words(
    "northern southern eastern western northeastern northwestern southeastern southwestern central north-eastern north-western south-eastern south-western"
  )

  /// People who are no party: their capture is no change of control.
  static let people = words(
    """
    civilian resident journalist national citizen official spokesman commander leader general
    colonel minister president analyst activist observer hostage prisoner child woman man family
    pilot member envoy ambassador doctor worker refugee boy girl people source expert person
    captain officer lieutenant major inmate detainee captive student passenger sheikh cleric chief brother son husband driver
    """)

  /// Who speaks without a name.
  static let speakers = words(
    """
    official officer source commander spokesman spokeswoman spokesperson analyst activist resident
    witness diplomat expert monitor observer minister governor mayor aide adviser advisor leader
    fighter soldier general statement report group agency media television broadcaster ministry
    military army correspondent newspaper outlet network channel organisation organization
    command headquarters view contingent lawmaker politician medic doctor
    councillor elder trader farmer engineer
    """)

  /// Words for a group that say nothing of which: with "the" they point back.
  static let bareGroups = words(
    "group organisation organization militant fighter movement jihadist")

  /// Words for forces that are more often something else when they stand alone.
  static let ambiguousForces = words(
    """
    front side column state command council party division administration leadership unit artillery
    plane jet helicopter aircraft drone tank convoy volunteer operative marine movement
    organisation organization alliance coalition authority faction
    """)

  /// Lines along which sides meet: "the Raqqa front" is Raqqa.
  static let fronts = words("front frontline axis")

  /// Small words inside names that are hardly anything else.
  static let nameParticles = words(
    "ad al ash ar az el ed es ibn bin de del la le da dos du")

  /// What names of parties end with, and no place's.
  static let unions = words(
    "union league congress alliance movement party council front coalition organisation organization brotherhood resistance"
  )

  /// The name is a body's: "the National Union".
  static func isUnion(_ name: Word) -> Bool {
    name.isCapitalised
      && name.lower.split(separator: " ").last.map { unions.contains(String($0)) } ?? false
  }

  /// Bodies that speak.
  static let bodies = words(
    "group observatory monitor report coalition parliament embassy pentagon kremlin source")

  /// "under rebel control", "into their hands": what a party has of a place.
  static let powers = words("control hand rule occupation grip")

  /// Parts of towns that have no name of their own.
  static let subPlaces = words(
    "checkpoint crossing pocket point post outpost gate entrance bridge base airbase airfield garrison hideout section barracks station"
  )

  /// What names of events end with.
  static let events = words(
    "war offensive operation campaign battle siege conference summit agreement accord day spring revolution uprising crisis branch storm shield spring resolve talks treaty resolution"
  )

  /// What is done in a war, and stands for who does it.
  static let deeds = words(
    "campaign operation gain fighting clash battle withdrawal loss move progress success victory raid strike effort counterattack group side ally fighter people man"
  )

  /// What is left in the ground behind those who fought for it.
  static let remnants = words("mine landmine explosive bomb trap ordnance ied munition charge")

  /// Means of war.
  static let arms = words(
    "weapon weaponry arm ammunition munition vehicle tank missile equipment artillery howitzer armour armor rifle launcher supply"
  )

  /// Nouns that count: "dozens of villages" are villages.
  static let quantities = words(
    "number dozen hundred thousand series couple handful lot pair trio string cluster score total rest score bulk"
  )

  /// What is taken from people and is no ground.
  static let belongings = words("house home property belonging possession car phone passport money")

  /// What armed parties do, and hardly anybody else.
  static let partyVerbs = words(
    """
    capture recapture seize retake conquer reconquer overrun besiege encircle storm shell bombard bomb
    withdraw retreat repel repulse ambush raid liberate reoccupy clash counterattack regain
    """)

  /// What a name before it holds as a party: "Hezbollah positions".
  static let belongToParties = words(
    "stronghold bastion position control victory defence defense line checkpoint advance")

  /// Words on which rules turn beside the lexicon's.
  static let otherTriggers = words(
    """
    held controlled occupied ruled dominated fail fails failed failing unable able failure managed succeeded
    deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute
    refutes refuted refuting
    km kilometer kilometers kilometre kilometres mile miles meters metres most largest fire fires
    """)

  /// Words that hardly stand in a text that does not speak of war.
  static let war = words(
    """
    army armies troop troops rebel rebels militant militants insurgent insurgents insurgency jihadist
    jihadists fighter fighters soldier soldiers militia militias militiamen guerrilla guerrillas
    separatist separatists gunmen paramilitary paramilitaries combatants mujahideen peshmerga battalion
    brigade regiment garrison ceasefire cease-fire truce armistice hostilities airstrike airstrikes
    shelling shelled bombardment bombarded artillery counteroffensive counter-offensive
    counterattack counter-attack besiege besieged besieging siege encircled ambush ambushed
    recapture recaptured recaptures recapturing retake retook retaken retaking overrun overran
    liberated stronghold strongholds frontline frontlines warplane warplanes battlefield invaded invasion
    airbase checkpoint checkpoints warring landmine landmines ied ieds booby-trapped mortar mortars
    warlord warlords regime offensive clashes forces military withdrew repelled repulsed captured seized
    """)
}
