// swift-tools-version:6.2
import PackageDescription

/// One room is one target, and may import only what its row here names; see docs/architecture.md.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  tests more: [Target.Dependency] = [], testExcludes: [String] = []
) -> [Target] {
  [
    .target(
      name: name, dependencies: dependencies, resources: resources, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies + more,
      exclude: testExcludes, swiftSettings: strict),
  ]
}

let gumbo = Target.systemLibrary(
  name: "CGumbo", pkgConfig: "gumbo",
  providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])])
let zlib = Target.systemLibrary(
  name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])])

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let http = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let nio = ["NIOConcurrencyHelpers", "NIOCore", "NIOHTTP1", "NIOPosix"].map {
  Target.Dependency.product(name: $0, package: "swift-nio")
}
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "foothold",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "foothold", targets: ["foothold"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    gumbo, zlib, .target(name: "CKernels"),
    .executableTarget(name: "foothold", dependencies: ["Commands"], swiftSettings: strict),
  ]
    + room("Evidence")
    + room("TheatreFiles", ["Evidence", yams, crypto])
    + room(
      "Reading", ["Evidence", "CGumbo", "CZlib", crypto],
      resources: [
        .embedInCode("Resources/blocks.txt"), .embedInCode("Resources/residue.txt"),
      ])
    + room(
      "Language", ["Evidence", "CKernels", "CZlib"],
      resources: [.copy("Resources/english.model")])
    + room("Fetching", ["Evidence", http] + nio, tests: ["Commands", "Desk", "Reading"])
    + room(
      "Gazetteer", ["Evidence"],
      resources: [.embedInCode("Resources/places.txt"), .embedInCode("Resources/words.txt")])
    + room(
      "Coding", ["Language", "Gazetteer", "Evidence"],
      resources: [.embedInCode("Resources/lexicon.txt")])
    + room("Ledger", ["Gazetteer", "Evidence", "CZlib", grdb, crypto], testExcludes: ["Fixtures"])
    + room("Interchange", ["Evidence", grdb])
    + room("Control", ["Evidence"], resources: [.embedInCode("Resources/control.txt")])
    + room("Publishing", ["Control", "Evidence"], testExcludes: ["__Snapshots__"])
    + room(
      "Desk",
      [
        "Reading", "Fetching", "Coding", "Ledger", "Control", "Publishing", "TheatreFiles",
        "Gazetteer", "Language", "Interchange", "Evidence",
      ])
    + room("Commands", ["Desk", "Language", "Evidence", arguments])
)
