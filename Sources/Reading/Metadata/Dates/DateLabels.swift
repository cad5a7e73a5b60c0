/// What the words before a date say of it.
enum DateLabel {
  case published, modified
  /// The end of something, a right of the author's: no date of the page.
  case foreign

  /// The last telling word of the text counts.
  init?(_ text: ArraySlice<UInt8>) {
    var found: DateLabel?
    for word in text.split(whereSeparator: { $0 < 0x80 && ($0 | 0x20 < 0x61 || $0 | 0x20 > 0x7A) })
    {
      let isASCII = word.allSatisfy { $0 < 0x80 }
      let key =
        isASCII
        ? MarkupName(word) : MarkupName(String(decoding: word, as: UTF8.self).lowercased().utf8)
      if let label = Self.words[key] { found = label }
    }
    guard let found else { return nil }
    self = found
  }

  private static let words: [MarkupName: DateLabel] = {
    var words: [MarkupName: DateLabel] = [:]
    func add(_ label: DateLabel, _ text: String) {
      for word in text.split(separator: " ") { words[MarkupName(word.utf8)] = label }
    }
    add(
      .published,
      """
      published posted publication publié publiée veröffentlicht veröffentlichung erschienen \
      erscheinungsdatum erstellt eingestellt publiziert gepostet publicado publicada publicação \
      pubblicato pubblicata geplaatst gepubliceerd yayın yayınlanma yayınlandı eklenme \
      опубликовано опубліковано дата نشر النشر تاريخ created written released date datum fecha \
      gespeichert geschrieben pressemitteilung veröffentlichungsdatum data notizia meldung artikel beitrag wurde
      """)
    add(
      .modified,
      """
      updated update modified modification aktualisiert stand geändert änderung bearbeitet mis mise \
      actualizado actualizada actualización aggiornato aggiornata aggiornamento bijgewerkt \
      güncelleme güncellendi güncellenme обновлено оновлено изменено تحديث edited reviewed revised \
      changed atualizado atualizada aktualisierung letzte
      """)
    add(
      .foreign,
      """
      copyright expires deadline until born died valid gültig bis retrieved accessed abgerufen joined \
      registered anmeldedatum event starts ends from through since seit till due
      """)
    return words
  }()
}
