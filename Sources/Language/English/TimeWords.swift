/// English words of time, each with what it does in an expression and its number.
enum TimeWords {
  /// One line a kind: `kind: word=value word=value`; a word without a number counts on from the one
  /// before it.
  private static let list = """
    month: january=1 february march april may june july august september october november december
    month: jan=1 feb mar apr jun=6 jul aug sept=9 sep=9 oct nov dec
    month: jan.=1 feb. mar. apr. jun.=6 jul. aug. sept.=9 sep.=9 oct. nov. dec.
    weekday: monday=1 tuesday wednesday thursday friday saturday sunday
    weekday: mondays=11 tuesdays wednesdays thursdays fridays saturdays sundays
    season: spring=1 summer autumn winter fall=3 springtime=1 summertime wintertime=4
    season: springs=11 summers autumns winters
    unit: minute=1 hour day week month quarter year decade century millennium
    unit: seconds=100 minutes hours days weeks months quarters years decades centuries millennia
    unit: fortnight=204 fortnights=304 half-century=209 yr=7 yrs=107
    dayPart: morning=1 noon afternoon evening night mornings=11 afternoons=13 evenings nights
    dayPart: dawn=1 midday=2 dusk=4 midnight=5 daybreak=1 nightfall=5 sunset=4 sunrise=1 nighttime=5
    weekend: weekend weekends
    holiday: christmas=1225 easter=0 ramadan=0 epiphany=106 halloween=1031
    vague: now=0 nowadays=0 currently=0 presently=0 recently=-1 former=-1 formerly=-1
    vague: future=1 lately=-1 today=10 tonight=15 yesterday=9 tomorrow=11 overnight=12
    recurring: daily=3 weekly monthly quarterly yearly=7 annual=7 annually=7 hourly=2 nightly=15
    decadeName: twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80
    decadeName: nineties=90
    number: zero=0 one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    number: fifteen=15 sixteen seventeen eighteen nineteen twenty thirty=30 forty=40 fifty=50
    number: sixty=60 seventy=70 eighty=80 ninety=90
    ordinal: second=2 third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    ordinal: thirteenth=13 fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
    ordinal: twentieth=20 thirtieth=30 final=99
    scale: hundred=100 thousand=1000 dozen=12
    half: half
    quantifier: few=4 several=4 couple=2 many=9 some=4 numerous=9 various=4 countless=9
    article: a=1 an=1
    the: the
    this: this these=2
    that: that those=2
    same: same
    every: every each=1
    per: per
    part: early=1 mid=2 late=3
    edge: beginning=1 start=1 opening=1 outset=1
    edge: part=9 portion=9
    end: end=3 close=3 conclusion=3 remainder=3
    middle: middle=2 midst=2 height=2
    rest: rest=0 remainder=0 whole=0
    first: first
    last: last latter=1
    next: next following=1 coming=2 subsequent=1 succeeding=1 ensuing=1 forthcoming=2 upcoming=2
    previous: previous preceding prior=2
    past: past=0 intervening=5
    recent: recent
    ago: ago
    later: later thereafter=1
    earlier: earlier
    before: before beforehand previously
    after: after
    afterwards: afterwards afterward
    from: from
    now: present=0 modern=0 current=2
    about: about around approximately roughly circa ca. ca c. nearly=1 almost=1 approx
    exactly: just only right exactly precisely barely=1 mere
    more: more over=1 upwards=2
    less: less under=1 fewer
    than: than
    of: of
    and: and
    or: or
    to: to through=1 thru=1
    until: until till
    into: into
    on: on
    by: by
    since: since
    starting: starting
    preposition: in=0 at=0 during=0 within=0 throughout=0 between=5 for=6 against=6
    age: aged age
    old: old
    long: long
    period: period=0 era=0 periods=1 season=2
    climate: dry rainy wet monsoon
    adjective: full long whole further additional consecutive entire bloody brutal short straight
    adjective: successive final more extra solid hard difficult crucial
    meridiem: a.m.=0 am=0 p.m.=12 pm=12
    era: bc=-1 b.c.=-1 bce=-1 b.c.e.=-1 ad=1 a.d.=1 ce=1 c.e.=1
    possessive: 's
    time: time=1 times=0 date=2 moment=2
    auxiliary: had was were has have when
    """

  static let table: [String: TimeWord] = {
    let kinds: [String: TimeWord.Kind] = [
      "month": .month, "weekday": .weekday, "season": .season, "unit": .unit, "dayPart": .dayPart,
      "weekend": .weekend, "holiday": .holiday, "vague": .vague, "recurring": .recurring,
      "decadeName": .decadeName, "number": .number, "ordinal": .ordinal, "scale": .scale,
      "half": .half, "quantifier": .quantifier, "article": .article, "the": .the, "this": .this,
      "that": .that, "same": .same, "every": .every, "per": .per, "part": .part,
      "edge": .edge, "end": .end, "middle": .middle, "rest": .rest, "first": .first, "last": .last,
      "next": .next, "previous": .previous, "past": .past, "recent": .recent, "ago": .ago,
      "later": .later, "earlier": .earlier, "before": .before, "after": .after,
      "afterwards": .afterwards, "from": .from, "now": .now, "about": .about, "exactly": .exactly,
      "more": .more, "less": .less, "than": .than, "of": .of,
      "and": .and, "or": .or, "to": .to, "until": .until, "into": .into, "on": .on, "by": .by,
      "since": .since, "starting": .starting, "preposition": .preposition, "age": .age,
      "old": .old, "long": .long, "period": .period, "adjective": .adjective,
      "meridiem": .meridiem, "era": .era, "possessive": .possessive, "time": .time,
      "auxiliary": .auxiliary, "climate": .climate,
    ]
    var table: [String: TimeWord] = [:]
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let kind = kinds[String(parts[0])] else { continue }
      var value = 0
      for item in parts[1].split(separator: " ") {
        let pair = item.split(separator: "=")
        if pair.count == 2 { value = Int(pair[1]) ?? 0 }
        let word = String(pair[0])
        if table[word] == nil { table[word] = TimeWord(kind: kind, value: value) }
        value += 1
      }
    }
    return table
  }()
}
