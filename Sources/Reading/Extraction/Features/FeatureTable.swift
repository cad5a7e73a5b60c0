/// Numbers for the blocks of a page, one row a block, one column a feature.
struct FeatureTable<Column: RawRepresentable<Int> & CaseIterable> {
  let columns = Column.allCases.count
  private(set) var values: [Float]

  init(rows: Int) { values = [Float](repeating: 0, count: rows * columns) }

  /// Rows of other tables.
  init(_ rows: some Collection<(FeatureTable<Column>, row: Int)>) {
    var values: [Float] = []
    values.reserveCapacity(rows.count * columns)
    for (table, row) in rows {
      values.append(contentsOf: table.values[row * columns..<(row + 1) * columns])
    }
    self.values = values
  }

  var rows: Int { values.count / columns }

  subscript(row: Int, feature: Column) -> Float {
    @inline(__always) get { values[row * columns + feature.rawValue] }
    @inline(__always) set { values[row * columns + feature.rawValue] = newValue }
  }

  subscript(row: Int, column: Int) -> Float {
    @inline(__always) get { values[row * columns + column] }
  }
}
