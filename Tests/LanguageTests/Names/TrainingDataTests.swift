import Language
import Testing

@Suite("Names from annotated data")
struct TrainingDataTests {
  @Test("a treebank's mentions with a proper noun as head become names")
  func treebank() throws {
    let lines = """
      # newdoc id = one
      1\tOld\told\tADJ\t_\t_\t2\tamod\t_\tEntity=(1-person-new-x
      2\tPetrova\tPetrova\tPROPN\t_\t_\t3\tnsubj\t_\tEntity=1)
      3\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_
      4\tthe\tthe\tDET\t_\t_\t5\tdet\t_\tEntity=(2-place-new-x
      5\ttown\ttown\tNOUN\t_\t_\t3\tobj\t_\t_
      6\tof\tof\tADP\t_\t_\t7\tcase\t_\t_
      7\tTikrit\tTikrit\tPROPN\t_\t_\t5\tnmod\t_\tEntity=(3-place-new-x)2)|SpaceAfter=No
      8\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

      """
    let sentences = try Conllu.sentences(lines)
    let documents = NameTreebank(cut: { bytes in
      Tokenizer().tokens(in: bytes, range: 0..<bytes.count).map { $0.start..<$0.end }
    }).documents(sentences)
    #expect(documents.count == 1)
    let found = documents[0].names.map {
      (String(decoding: documents[0].text.bytes[$0.range], as: UTF8.self), $0.type)
    }
    #expect(found.map(\.0) == ["Old Petrova", "Tikrit"])
    #expect(found.map(\.1) == [.person, .place])
  }

  @Test("records give names without article; doubtful ones count only inside sure ones")
  func records() throws {
    let text = "The Ninth Brigade’s men left the Iraqi town."
    let documents = #"{"_id":"a","text":"\#(text)"}"#
    let entities = """
      {"documentId":"a","begin":0,"end":17,"type":"Organisation","confidence":1}
      {"documentId":"a","begin":29,"end":43,"type":"Location","confidence":0.9}
      {"documentId":"a","begin":33,"end":38,"type":"Nationality","confidence":0.1}
      {"documentId":"a","begin":20,"end":23,"type":"Person","confidence":0.1}
      """
    let read = try NameRecords(cut: { NameText(plain: $0) }).documents(
      Array(documents.utf8), entities: Array(entities.utf8))
    let names = read[0].document.names.map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
    #expect(names == ["Ninth Brigade", "Iraqi"])
  }
}
