/// Words that names are made of, by what they tell of a name. Facts of English and of names common in
/// the news, none of one particular war.
enum NameWords {
  static let countries = words(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
    bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia herzegovina botswana
    brazil brunei bulgaria burkina faso burundi cambodia cameroon canada chad chile china colombia
    comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt eritrea
    estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece
    grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq
    ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait
    kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
    macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
    moldova monaco mongolia montenegro morocco mozambique myanmar burma namibia nauru nepal
    netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru
    philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles
    singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan
    tajikistan tanzania thailand togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda
    ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe britain england
    scotland wales u.s. us usa u.k. uk uae u.a.e. ussr america europe asia africa kurdistan
    emirates kingdom states crimea chechnya dagestan ossetia abkhazia kashmir gaza
    """)
  /// Regions and towns that the world's news names often.
  static let regions = words(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii
    idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
    minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
    tennessee texas utah vermont virginia wisconsin wyoming washington london paris berlin moscow
    kyiv kiev beijing tokyo delhi brussels geneva vienna rome madrid ankara istanbul cairo baghdad
    damascus tehran riyadh doha amman beirut jerusalem kabul islamabad york boston chicago houston
    sydney melbourne canberra ottawa toronto dubai manama muscat sanaa aden tripoli benghazi tunis
    algiers rabat khartoum nairobi lagos abuja pretoria johannesburg stockholm oslo copenhagen
    helsinki warsaw prague budapest bucharest sofia athens lisbon dublin kharkiv odesa lviv
    donetsk luhansk kherson mariupol aleppo homs mosul erbil basra kirkuk raqqa idlib
    levant balkans caucasus sahel maghreb mediterranean atlantic pacific gulf donbas donbass
    darfur tigray sinai galilee anatolia bavaria siberia punjab baluchistan
    """)
  /// Adjectives and names of nations, peoples and faiths. What ends in -ian, -ese or -ish and is
  /// capitalised counts as well: `NameWord`.
  static let demonyms = words(
    """
    iraqi israeli saudi pakistani afghan french greek dutch yemeni kuwaiti emirati qatari omani bahraini
    somali sunni shia shi'a shiite shi'ite alawite christian yazidi yezidi ezidi kurd druze muslim
    jewish jew islamic german american british arab arabic western kurdish turkish swiss czech danish
    polish jordanian lebanese azeri uzbek tajik kazakh chechen thai turkmen turkoman turk assyrian
    bangladeshi nepali filipino moroccan cypriot croat serb slovak finn swede dane pole spaniard
    briton scot spanish irish scottish welsh swedish finnish flemish european african asian latino
    hispanic catholic protestant orthodox buddhist hindu sikh mexican cuban puerto rican kosovar
    catalan basque berber tuareg pashtun hazara baloch uyghur uighur tibetan crimean tatar cossack
    afghani icelandic slavic hebrew shabak mandaean maronite salafi houthi sahrawi quebecois
    kyrgyz mongol maltese portuguese japanese chinese vietnamese sudanese congolese burmese
    taiwanese nepalese senegalese sri lankan new zealander argentine chilean venezuelan peruvian
    """)
  static let ranks = words(
    """
    gen general col colonel lt lieutenant maj major capt captain sgt sergeant cpl corporal pvt private
    spc specialist adm admiral cmdr commander brig brigadier marshal commodore ensign cadet staff
    airman seaman petty officer chief warrant field rear vice
    gen. col. lt. maj. capt. sgt. cpl. pvt. spc. adm. cmdr. brig. pfc. pfc cpt. cpt ltc
    """)
  static let honorifics = words(
    """
    mr mrs ms miss dr prof sir dame lord lady rev fr sheikh shaykh sheik sayyid sayyed imam mullah
    ayatollah emir king queen prince princess sultan shah pope cardinal archbishop bishop patriarch
    mr. mrs. ms. dr. prof. rev. st. hon. sen. rep. gov. amb. saint hajji haji mawlawi maulvi caliph
    president-elect baron count duke crown his her majesty highness excellency he
    """)
  static let roles = words(
    """
    president vice-president minister premier chancellor secretary ambassador envoy governor mayor
    senator congressman congresswoman representative deputy spokesman spokeswoman spokesperson
    director chairman chairwoman chair chairperson leader commander-in-chief coach judge justice
    prosecutor attorney professor analyst expert researcher scholar fellow journalist reporter
    correspondent editor author writer historian adviser advisor aide official officer activist
    lawyer chief head founder co-founder member prime foreign defence defense interior executive
    commander commissioner coordinator negotiator undersecretary under-secretary assistant
    administrator manager owner partner politician lawmaker mp mep cleric preacher emir
    speaker presidential special high captain inspector detective sheriff bishop ceo cfo
    """)
  static let bodies = words(
    """
    ministry department agency office bureau council committee commission parliament assembly senate
    congress cabinet government regime administration authority university college institute
    school academy court party union league federation association foundation organisation
    organization society group company corporation corp inc ltd plc bank fund network centre center
    embassy consulate mission delegation secretariat board service services news times post
    television radio press media institution coalition alliance initiative programme program
    club team board house conference summit observatory watch cross crescent nations community
    partnership directorate treasury pentagon kremlin hospital church mosque studio studios records
    police trust headquarters chamber tribunal societies ministries workshop laboratory lab
    """)
  static let armed = words(
    """
    army forces force brigade brigades battalion battalions division regiment corps militia militias
    guard guards front command units unit squadron wing fleet navy air marines marine artillery
    infantry armoured armored troops fighters rebels insurgents militants mobilization mobilisation
    resistance movement liberation jihad state islamic faction legion company platoon squad
    detachment defence defense commandos security military soldiers airmen sailors
    gendarmerie police caliphate mujahideen mujahedin shield falcons hawks lions sword
    """)
  static let acronyms = words(
    """
    un eu nato osce au imf who unhcr unicef ohchr cia fbi nsa dod usaf cnn bbc afp ap nbc cbs abc npr
    unsc icrc msf opec gcc iaea fco dfid reuters
    """)
  static let placeHeads = words(
    """
    city town village province governorate district county state region area valley river lake sea
    ocean gulf bay island islands mountain mountains mount hills desert plain peninsula strait canal
    street road avenue square park border crossing highway neighbourhood neighborhood quarter suburb
    municipality oblast raion territory territories coast heights plateau oasis forest republic
    kingdom emirate camp countryside basin delta cape north south east west northern southern
    eastern western central lane boulevard bridge beach oilfield
    """)
  static let facilities = words(
    """
    airport airbase airfield base camp fort dam station hospital school university prison barracks
    bridge stadium museum mosque church cathedral temple castle palace fortress tower plant refinery
    factory port harbour harbor terminal checkpoint crossing gate hotel market mall theatre theater
    library monument square building headquarters compound embassy airstrip bunker silo depot
    observatory monastery shrine citadel oilfield pipeline tunnel reactor mine farm
    """)
  static let openers = words(
    "mount lake camp fort port cape tel tell deir dayr jabal jebel wadi tal st. st san santa el los las new"
  )
  static let particles = words(
    "al el bin ibn abu abd umm ben von van de da di der den del della la le ez az as ad ar ash an at ul un nour i ii iii jr jr. sr"
  )
  static let links = words("of the and for to in on at against with & between")
  static let calendar = words(
    """
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec jan. feb. aug. sept. oct. nov. dec. monday tuesday wednesday
    thursday friday saturday sunday ramadan eid easter christmas
    """)
  static let speech = words(
    """
    said says say told tells added adds stated announced declared warned claimed insisted explained
    argued noted reported according believes thinks asked replied wrote tweeted condemned welcomed
    """)
  static let ways = words(
    "in at near from to towards toward into outside around inside across of between through north south east west northern southern eastern western central"
  )
  /// Small words of a title's description: "a former senior army officer".
  static let roleAdjectives = words(
    """
    former senior chief top deputy acting leading local prominent military political spiritual vice
    assistant veteran longtime current new ex retired late independent exiled opposition rebel army
    government regime state regional provincial security intelligence press defence defense foreign
    interior prime field police media human rights humanitarian aid tribal religious
    """)
  static let peoples = words(
    "people population residents community minority tribe tribes citizens nationals refugees civilians"
  )
}
