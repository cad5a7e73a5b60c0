package import Evidence

/// A version of a report, with the sketch of its text.
package struct SketchedReport: Hashable, Sendable {
  package let seq: Int
  package let id: ReportID
  package let published: Day?
  package let sketch: Sketch
}
