import Language

/// The language models that the desk's work is done with.
enum LanguageChoice {
  static func english(in surroundings: Surroundings) throws(DeskError) -> LanguageModel {
    do {
      return try LanguageModel(
        path: ModelSearch.path(
          of: "english", environment: surroundings.environment,
          executable: surroundings.executable))
    } catch {
      throw .languageModel(error)
    }
  }
}
