import Evidence
import Foundation
import Testing

@Suite("foothold theatre new") struct TheatreNewTests {
  private let session: Session
  private let folder: String

  init() throws {
    session = try Session()
    folder = session.war.folder + "/hills"
  }

  /// An invented valley with a capital, two villages of one name, and a town of another country.
  private static let towns = """
    9001\tHarrowgate\tHarrowgate\tHarrow Gate,HGT,harrougeito\t9.1\t31.2\tP\tPPLC\tSS\t\t01\t\t\t\t52000\t\t\t\t
    9002\tMereford\tMereford\tMere Ford,Merford\t9.4\t31.6\tP\tPPLA\tSS\t\t02\t\t\t\t8100\t\t\t\t
    9003\tStow\tStow\t\t9.5\t31.7\tP\tPPL\tSS\t\t02\t\t\t\t900\t\t\t\t
    9004\tStow\tStow\t\t9.6\t31.8\tP\tPPL\tSS\t\t02\t\t\t\t300\t\t\t\t
    9005\tFarby\tFarby\t\t15.6\t32.5\tP\tPPL\tSD\t\t29\t\t\t\t4000\t\t\t\t
    9006\tOld Tarn\tOld Tarn\t\t9.7\t31.9\tP\tPPLQ\tSS\t\t02\t\t\t\t0\t\t\t\t

    """

  private func make(_ more: String..., rows: String = towns) throws -> Session.Result {
    let file = try session.war.write(rows, to: "towns.txt")
    return session.run(
      list: ["theatre", "new", folder, "--gazetteer", file]
        + (more.isEmpty ? ["--countries", "SS", "--sides", "South Sudan,Hill Rebels"] : more))
  }

  @Test("a war of which there is only a gazetteer goes from text to who holds what")
  func works() throws {
    let made = try make()
    #expect(made.code == 0)
    #expect(made.output.contains("2 sides"))
    let text = try session.war.write(
      "Hill Rebels fighters captured Mereford on 3 May 2024. The South Sudan army still holds Harrowgate.\n",
      to: "news.txt")
    let coded = session.run("code", "--theatre", folder, text)
    let claims = try session.war.write(coded.output, to: "claims.jsonl")
    let held = session.run(
      "estimate", "--theatre", folder, claims, "--from", "2024-05-10", "--to", "2024-05-10")
    #expect(held.code == 0)
    #expect(held.output.contains("9002,Mereford,2024-05-10,hill-rebels,0."))
  }

  @Test("an extract with commas and a header serves as well, and says what it lacks")
  func extract() throws {
    let rows = """
      geonameid,name,lat,lon,country,admin1,population,alternatenames
      9001,Harrowgate,9.1,31.2,SS,01,52000,Harrow Gate|HGT
      9002,"Mereford, Old",9.4,31.6,SS,02,8100,Mere Ford
      9003,Stow,nowhere,31.7,SS,02,900,

      """
    let made = try make(rows: rows)
    #expect(made.code == 65)
    #expect(made.errors.contains("towns.txt:4: error:"))
    let places = try String(contentsOfFile: folder + "/places.csv", encoding: .utf8)
    #expect(places.contains("9001,Harrowgate,Harrow Gate"))
    #expect(places.contains("\"Mereford, Old\"") && !places.contains("Stow"))

    let other = try session.war.write("name,lat,lon\nStow,9.5,31.7\n", to: "short.csv")
    let failed = session.run(
      list: [
        "theatre", "new", folder + "2", "--gazetteer", other, "--countries", "SS", "--sides", "A,B",
      ])
    #expect(failed.code == 65)
    #expect(failed.errors.contains("there is no geonameid, countrycode"))
  }

  @Test("a day after the last claim is answered too")
  func dayAfter() throws {
    _ = try make()
    let claims = try session.war.write(
      session.run(
        "code", "--theatre", folder,
        try session.war.write(
          "Hill Rebels fighters captured Mereford on 3 May 2024.\n", to: "n.txt")
      ).output, to: "claims.jsonl")
    let held = session.run("estimate", "--theatre", folder, claims, "--from", "2024-06-01")
    #expect(held.output.contains("9002,Mereford,2024-06-01,hill-rebels,0."))
    #expect(!held.output.contains("2024-05-31"))
  }

  @Test(
    "of places of one name in one region the largest stays; other countries' and abandoned ones do not"
  )
  func places() throws {
    _ = try make()
    let places = try String(contentsOfFile: folder + "/places.csv", encoding: .utf8)
    #expect(places.contains("9003,Stow"))
    #expect(!places.contains("9004,Stow") && !places.contains("Farby") && !places.contains("Tarn"))
    #expect(places.contains(",capital\n"))
    // Airport codes are no spellings, nor are machine transliterations.
    #expect(!places.contains("HGT") && !places.contains("harrougeito"))
  }

  @Test("what it made passes the check, and says where it comes from")
  func checked() throws {
    _ = try make()
    let check = session.run("theatre", "check", folder)
    #expect(check.code == 0)
    #expect(check.output.contains("0 errors, 0 warnings"))
    let places = try String(contentsOfFile: folder + "/places.csv", encoding: .utf8)
    #expect(places.hasPrefix("# Towns: GeoNames"))
  }

  @Test("nothing that exists is overwritten")
  func exists() throws {
    _ = try make()
    let again = try make()
    #expect(again.code == 73)
    #expect(again.errors.contains("exists already"))
  }

  @Test("countries, files and sides that are none are told with what to write, and leave no folder")
  func wrong() throws {
    #expect(try make("--countries", "QQ", "--sides", "A,B").code == 64)
    let nowhere = try make("--countries", "FR", "--sides", "A,B")
    #expect(nowhere.code == 65 && nowhere.errors.contains("no town of FR"))
    #expect(try make("--countries", "SS", "--sides", " , ").code == 64)
    let missing = session.run(
      "theatre", "new", folder, "--gazetteer", folder + ".none", "--countries", "SS", "--sides", "A"
    )
    #expect(missing.code == 66)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test("a broken row is named, the rest goes on")
  func broken() throws {
    let made = try make(rows: Self.towns + "no row\n")
    #expect(made.code == 65)
    #expect(made.errors.contains("towns.txt:7:"))
    #expect(FileManager.default.fileExists(atPath: folder + "/places.csv"))
  }
}
