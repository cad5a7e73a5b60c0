/// Months as pages write them, in small letters.
enum MonthNames {
  static func month(_ word: String) -> Int? { names[word] }

  private static let names: [String: Int] = {
    var names: [String: Int] = [:]
    for line in lists {
      for (index, month) in line.split(separator: " ").enumerated() {
        for spelling in month.split(separator: ",") { names[String(spelling)] = index + 1 }
      }
    }
    return names
  }()

  /// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Turkish,
  /// Arabic, in the cases in which dates stand.
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
    janvier,janv février,fevrier,févr mars avril,avr mai juin juillet,juil août,aout septembre \
    octobre novembre décembre,decembre,déc
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
    januari februari maart,mrt april mei juni juli augustus september oktober november december
    """,
    """
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada \
    grudnia
    """,
    """
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    """,
    """
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    """,
    """
    يناير فبراير مارس أبريل,ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر,اكتوبر نوفمبر ديسمبر
    """,
  ]
}
