// swift-tools-version: 6.1
import PackageDescription

// The order below is the order of dependence: a target imports only what stands above it.
// ARCHITECTURE.md says what lives in each, and Tests/ArchitectureTests holds the `import` lines to it.
// What lays out, analyses and replays is optimised in debug builds too: unoptimised, the tests take several times as long.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "dyad",
  products: [
    .executable(name: "dyad", targets: ["dyad"]),
    .executable(name: "dyad-journal", targets: ["dyad-journal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "Diagnostics", swiftSettings: optimised),
    .target(name: "Vignettes", swiftSettings: optimised),
    .target(name: "VignetteLoader", dependencies: ["Vignettes", "Diagnostics"]),
    .target(name: "ScenarioEngine", dependencies: ["Vignettes"], swiftSettings: optimised),
    .target(
      name: "VignetteAnalysis",
      dependencies: ["Vignettes", "ScenarioEngine", "Diagnostics"]),
    .target(
      name: "JournalLink", dependencies: ["ScenarioEngine", "Vignettes", "Diagnostics"]),
    .target(
      name: "Journal",
      dependencies: [
        "JournalLink", "ScenarioEngine", "Vignettes", "Diagnostics", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(name: "Reports", dependencies: ["ScenarioEngine", "Vignettes", "Diagnostics"]),
    .target(name: "Interchange", dependencies: ["Vignettes", "Diagnostics"]),
    .target(name: "Canvas", swiftSettings: optimised),
    .target(name: "Sheets", dependencies: ["Canvas"], swiftSettings: optimised),
    .target(name: "GroupSession", dependencies: ["Canvas", "ScenarioEngine", "Vignettes"]),
    .target(
      name: "ConsultationUI",
      dependencies: ["Canvas", "Sheets", "ScenarioEngine", "Vignettes", "Reports", "GroupSession"]),
    .systemLibrary(
      name: "CNcurses", pkgConfig: "ncursesw", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CTerminalRestore"),
    .target(name: "CFileNaming"),
    .target(name: "CursesTerminal", dependencies: ["Canvas", "CNcurses", "CTerminalRestore"]),
    .executableTarget(
      name: "dyad",
      dependencies: [
        "Diagnostics", "Vignettes", "VignetteLoader", "ScenarioEngine", "VignetteAnalysis", "Reports", "Interchange",
        "GroupSession", "Canvas", "ConsultationUI", "CursesTerminal", "JournalLink", "CFileNaming",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "dyad-journal", dependencies: ["Journal", "JournalLink"]),
    .executableTarget(
      name: "dyad-bench",
      dependencies: [
        "Vignettes", "VignetteLoader", "ScenarioEngine", "VignetteAnalysis", "Journal", "JournalLink",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Benchmarks/dyad-bench"),
    .executableTarget(
      name: "terminal-probe",
      dependencies: ["Canvas", "CursesTerminal"],
      path: "Tests/TerminalProbe"),
    .executableTarget(
      name: "journal-probe",
      dependencies: ["Journal", "JournalLink", "Reports", "ScenarioEngine", "Vignettes", "TestSupport"],
      path: "Tests/JournalProbe"),
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics", "Vignettes", "VignetteLoader", "ScenarioEngine", "Reports", "Canvas"],
      path: "Tests/TestSupport"),
    .executableTarget(
      name: "schema-mutants",
      dependencies: ["Diagnostics", "Vignettes", "VignetteLoader", "TestSupport"],
      path: "Tests/SchemaMutants"),
    .executableTarget(name: "screen-pictures", dependencies: ["TestSupport"], path: "Tests/ScreenPictures"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "VignettesTests", dependencies: ["Vignettes", "VignetteLoader", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "VignetteLoaderTests", dependencies: ["VignetteLoader", "Vignettes", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "ScenarioEngineTests",
      dependencies: ["ScenarioEngine", "VignetteLoader", "Vignettes", "TestSupport"]),
    .testTarget(
      name: "VignetteAnalysisTests",
      dependencies: [
        "VignetteAnalysis", "VignetteLoader", "ScenarioEngine", "Vignettes", "Diagnostics", "TestSupport",
        // The library that exact counting is held to; the program itself does without it and the Foundation it brings.
        .product(name: "BigInt", package: "BigInt"),
      ]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "GroupSession", "ScenarioEngine", "VignetteLoader", "Vignettes", "TestSupport"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "VignetteLoader", "Vignettes", "Diagnostics", "TestSupport", "dyad"]),
    .testTarget(
      name: "JournalTests",
      dependencies: [
        "Journal", "JournalLink", "Reports", "ScenarioEngine", "VignetteLoader", "Vignettes", "TestSupport", "Canvas",
        "ConsultationUI", "journal-probe", "dyad-journal", "dyad",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      exclude: ["Samples"]),
    .testTarget(
      name: "GroupSessionTests",
      dependencies: ["GroupSession", "Canvas", "ScenarioEngine", "VignetteLoader", "Vignettes", "TestSupport"]),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "TestSupport"]),
    .testTarget(name: "SheetsTests", dependencies: ["Sheets", "Canvas", "ScenarioEngine", "TestSupport"]),
    .testTarget(
      name: "ConsultationUITests",
      dependencies: [
        "ConsultationUI", "Canvas", "ScenarioEngine", "VignetteLoader", "Vignettes", "Reports", "Diagnostics",
        "GroupSession", "TestSupport",
      ],
      exclude: ["Goldens"]),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "Canvas", "TestSupport", "terminal-probe"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "TestSupport", "Canvas", "Diagnostics", "ConsultationUI", "GroupSession", "Reports", "ScenarioEngine",
        "Vignettes", "dyad", "dyad-journal",
      ]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings the program's beginning with it, so that only `make fuzz` can link this target.
if Context.environment["DYAD_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "dyad-fuzz",
      dependencies: ["Diagnostics", "Vignettes", "VignetteLoader", "VignetteAnalysis"],
      path: "Tests/Fuzzing",
      exclude: ["Corpus", "words.dict"]))
}
