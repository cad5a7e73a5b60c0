/// Months as pages write them, by the packed key of the small-letter name.
enum MonthNames {
  /// - Parameter word: UTF-8 letters, in any case.
  static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.contains(where: { $0 >= 0x80 }) else { return names[MarkupName(word)] }
    return names[MarkupName(String(decoding: word, as: UTF8.self).lowercased().utf8)]
  }

  static func month(_ word: String) -> Int? { names[MarkupName(word.lowercased().utf8)] }

  /// Iraq and the Levant name four months with two words each, of which the first is shared.
  static func month(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int? {
    guard let pair = pairs.first(where: { first.elementsEqual($0.first.utf8) }) else { return nil }
    if second.elementsEqual("الأول".utf8) || second.elementsEqual("الاول".utf8) {
      return pair.one
    }
    return second.elementsEqual("الثاني".utf8) ? pair.two : nil
  }

  private static let pairs = [
    (first: "كانون", one: 12, two: 1), (first: "تشرين", one: 10, two: 11),
  ]

  private static let names: [MarkupName: Int] = {
    var names: [MarkupName: Int] = [:]
    for line in lists {
      for (index, month) in line.split(separator: " ").enumerated() {
        for spelling in month.split(separator: ",") where spelling != "–" {
          names[MarkupName(spelling.utf8)] = index + 1
        }
      }
    }
    return names
  }()

  /// English, German, French, Spanish, Italian, Portuguese, Catalan, Dutch, Swedish and Danish,
  /// Polish, Czech, Russian, Ukrainian, Turkish, Arabic of Egypt, the Levant and the Maghreb, in
  /// the cases in which dates stand.
  private static let lists = [
    """
    january,jan february,feb march,mar april,apr may june,jun july,jul august,aug \
    september,sept,sep october,oct november,nov december,dec
    """,
    """
    januar,jänner,jan februar,feber,feb märz,maerz,mär,mrz april,apr mai juni,jun juli,jul \
    august,aug september,sep oktober,okt november,nov dezember,dez
    """,
    """
    janvier,janv février,fevrier,févr,fév mars avril,avr mai juin juillet,juil août,aout \
    septembre octobre novembre décembre,decembre,déc
    """,
    """
    enero,ene febrero marzo abril,abr mayo junio julio agosto,ago septiembre,setiembre octubre \
    noviembre diciembre,dic
    """,
    """
    gennaio,gen febbraio marzo aprile maggio,mag giugno,giu luglio,lug agosto settembre,set \
    ottobre,ott novembre dicembre
    """,
    """
    janeiro fevereiro,fev março,marco abril maio junho julho agosto setembro outubro,out novembro \
    dezembro
    """,
    """
    gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
    """,
    """
    januari februari maart,mrt april mei juni juli augustus september oktober november december
    """,
    """
    januari februari marts,mars april maj juni juli augusti september oktober november december
    """,
    """
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada \
    grudnia
    """,
    """
    ledna února března dubna května června července srpna září října listopadu prosince
    """,
    """
    января,янв февраля,фев марта,мар апреля,апр мая июня,июн июля,июл августа,авг сентября,сен \
    октября,окт ноября,ноя декабря,дек
    """,
    """
    січня,січ лютого,лют березня,бер квітня,кві травня,тра червня,чер липня,лип серпня,сер \
    вересня,вер жовтня,жов листопада,лис грудня,гру
    """,
    """
    ocak,oca şubat,şub mart nisan,nis mayıs haziran,haz temmuz,tem ağustos,ağu eylül,eyl ekim,eki \
    kasım,kas aralık,ara
    """,
    """
    يناير فبراير مارس أبريل,ابريل,إبريل مايو يونيو يوليو أغسطس,اغسطس سبتمبر أكتوبر,اكتوبر نوفمبر \
    ديسمبر
    """,
    """
    – شباط آذار,اذار نيسان أيار,ايار حزيران تموز آب أيلول,ايلول – – –
    """,
    """
    جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
    """,
  ]
}
