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
    separatist paramilitary mercenary volunteer serviceman convoy column state party command
    administration leadership council front movement fleet infantry cavalry legion vanguard
    """)

  /// Words that name fighting parties without a name, in this war as in any.
  static let partyNouns = words(
    """
    rebel insurgent militant jihadist jihadi extremist islamist loyalist opposition regime government
    terrorist separatist paramilitary guerrilla gunman
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
    """)

  /// Type words before or after a name that add nothing to where it is.
  static let townTypes = words(
    "town city village hamlet settlement municipality locality capital district neighborhood neighbourhood suburb area quarter"
  )

  static let areaTypes = words("province governorate region countryside oblast")

  /// Parts of a place: the claim is about part of what follows "of".
  static let parts = words(
    """
    part half third quarter most much outskirts edge centre center side portion percent % rest majority
    swath swathe swaths bulk section perimeter suburb suburbs remainder heart
    block stretch chunk countryside vicinity surroundings kilometre kilometer km mile
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
    captain officer lieutenant major sheikh cleric chief brother son husband driver
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
}
