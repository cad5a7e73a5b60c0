/// Everything Foothold has learned of a language, from one file.
package struct LanguageModel: Sendable {
  let network: Network
  /// Universal and treebank tag of each tag number.
  package let tags: [(universal: String, treebank: String)]
  package let relations: [String]
  package let boundaries: BoundaryModel
  package let lemmas: LemmaModel
  /// Nil for a model that was trained without names.
  package let names: NameModel?

  /// Maps the file and checks it; nothing is copied.
  package init(path: String) throws(ModelError) {
    let file = try ModelFile(path: path)
    network = try Network(file)
    let tagSection = try file.section(Section.tags)
    tags = tagSection.lines.map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return (String(parts.first ?? "X"), parts.count > 1 ? String(parts[1]) : "_")
    }
    let relationSection = try file.section(Section.relations)
    relations = relationSection.lines
    do {
      boundaries = try BoundaryModel(reading: try file.section(Section.boundaries).bytes)
      lemmas = try LemmaModel(reading: try file.section(Section.lemmas).bytes)
      names = try file.sectionIfAny(Section.names).map { try NameModel(reading: $0.bytes) }
    } catch let error as ModelSectionError {
      throw .damaged(path: path, what: error.description)
    } catch {
      throw error as? ModelError ?? .damaged(path: path, what: "\(error)")
    }
    guard tags.count == network.shape.tags else { throw tagSection.damaged("the number of tags") }
    guard relations.count == network.shape.relations else {
      throw relationSection.damaged("the number of relations")
    }
  }

  enum Section {
    static let tags = "tags"
    static let relations = "relations"
    static let boundaries = "boundaries"
    static let lemmas = "lemmas"
    static let names = "names"
  }
}
