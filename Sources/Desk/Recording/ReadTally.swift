/// What a reading has done so far.
package struct ReadTally: Hashable, Sendable {
  package internal(set) var added = 0
  package internal(set) var unchanged = 0
  /// A new version of a report that was there, or a new coding of it.
  package internal(set) var revised = 0
  package internal(set) var recoded = 0
  /// Recorded, but not readable as they should be.
  package internal(set) var withProblems = 0
  /// Lines, files and reports that were not recorded.
  package internal(set) var broken = 0
  /// Addresses whose pages are still those recorded before.
  package internal(set) var notModified = 0
  /// Claims recorded, those of unchanged reports not counted.
  package internal(set) var claims = 0

  package init() {}

  package var reports: Int { added + unchanged + revised + recoded }
}
