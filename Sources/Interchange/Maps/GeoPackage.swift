internal import Evidence
package import Foundation
internal import GRDB

/// OGC GeoPackage 1.3: a table of points for each layer, with `valid_from` and `valid_to`.
package enum GeoPackage {
  /// Writes the file anew. It appears under its name only when it is whole.
  package static func write(_ features: [MapFeature], to path: String, now: Date) throws {
    let scratch = path + ".part"
    try? FileManager.default.removeItem(atPath: scratch)
    do {
      let queue = try DatabaseQueue(path: scratch)
      try queue.writeWithoutTransaction { db in
        try db.execute(
          sql: "PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10300")
        try db.inTransaction {
          try db.execute(sql: tables)
          for layer in MapFeature.Layer.allCases {
            try write(features.filter { $0.layer == layer }, layer, now: now, db)
          }
          return .commit
        }
      }
      try queue.close()
      if rename(scratch, path) != 0 {
        throw CocoaError(.fileWriteUnknown)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: scratch)
      throw error
    }
  }

  private static func write(
    _ features: [MapFeature], _ layer: MapFeature.Layer, now: Date, _ db: Database
  ) throws {
    guard let first = features.first else { return }
    let name = layer.rawValue
    let further = first.properties.map { property in
      let type = property.value.double != nil ? "REAL" : "TEXT"
      return "\"\(property.name)\" \(type)"
    }
    try db.execute(
      sql: """
        CREATE TABLE \(name) (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, id TEXT, title TEXT,
          description TEXT, colour TEXT, valid_from DATE, valid_to DATE\(further.map { ", " + $0 }.joined()))
        """)
    let longitudes = features.map(\.longitude)
    let latitudes = features.map(\.latitude)
    try db.execute(
      sql: """
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change,
          min_x, min_y, max_x, max_y, srs_id)
        VALUES (?, 'features', ?, '', ?, ?, ?, ?, ?, 4326)
        """,
      arguments: [
        name, name, now.formatted(.iso8601), longitudes.min(), latitudes.min(), longitudes.max(),
        latitudes.max(),
      ])
    try db.execute(
      sql: """
        INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
        VALUES (?, 'geom', 'POINT', 4326, 0, 0)
        """,
      arguments: [name])
    let marks = Array(repeating: "?", count: 7 + further.count).joined(separator: ", ")
    let columns = first.properties.map { ", \"\($0.name)\"" }.joined()
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO \(name) (geom, id, title, description, colour, valid_from, valid_to\(columns))
        VALUES (\(marks))
        """)
    for feature in features {
      var values: [(any DatabaseValueConvertible)?] = [
        point(feature), feature.id, feature.title, feature.description, feature.colour,
        feature.from?.description, feature.to?.description,
      ]
      values += feature.properties.map { value($0.value) }
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  private static func value(_ json: JSONValue) -> (any DatabaseValueConvertible)? {
    switch json {
    case .null: nil
    case .string(let text): text.replacing("\0", with: "\u{FFFD}")
    case .number: json.double
    case .bool(let flag): flag
    default: json.line
    }
  }

  /// GeoPackage's header (little endian, no envelope) and the point as well-known binary.
  private static func point(_ feature: MapFeature) -> Data {
    var bytes = Data([0x47, 0x50, 0, 1])
    func add<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    add(Int32(4326))
    bytes.append(1)
    add(UInt32(1))
    add(feature.longitude.bitPattern)
    add(feature.latitude.bitPattern)
    return bytes
  }

  /// The tables and rows that the standard asks for (clauses 1.1.2, 1.1.3 and 2.1.5).
  private static let tables = """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES
      ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
      ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
      ('WGS 84 geodetic', 4326, 'EPSG', 4326,
       'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
       'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
      description TEXT DEFAULT '', last_change DATETIME NOT NULL
        DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    """
}
