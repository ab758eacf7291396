// Which target may import what: ARCHITECTURE.md's table, held to the sources.

import Foundation
import TestSupport
import Testing

@Suite("Imports")
struct ImportTests {
  /// What each target may import. Nothing else, and nobody else.
  static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "Vignettes": [],
    "VignetteLoader": ["Vignettes", "Diagnostics"],
    "ScenarioEngine": ["Vignettes"],
    "VignetteAnalysis": ["Vignettes", "ScenarioEngine", "Diagnostics"],
    "JournalLink": ["ScenarioEngine", "Vignettes", "Diagnostics", "Glibc"],
    "Journal": [
      "JournalLink", "ScenarioEngine", "Vignettes", "Diagnostics", "GRDB", "Glibc", "FoundationEssentials",
      "Synchronization",
    ],
    "Reports": ["ScenarioEngine", "Vignettes", "Diagnostics", "FoundationEssentials"],
    "Interchange": ["Vignettes", "Diagnostics"],
    "Canvas": [],
    "Sheets": ["Canvas"],
    "GroupSession": ["Canvas", "ScenarioEngine", "Vignettes", "FoundationEssentials"],
    "ConsultationUI": ["Canvas", "Sheets", "ScenarioEngine", "Vignettes", "Reports", "GroupSession"],
    "CNcurses": [],
    "CTerminalRestore": [],
    "CFileNaming": [],
    "CursesTerminal": ["Canvas", "CNcurses", "CTerminalRestore", "Glibc"],
    "dyad": [
      "Diagnostics", "Vignettes", "VignetteLoader", "ScenarioEngine", "VignetteAnalysis", "Reports", "Interchange",
      "GroupSession", "Canvas", "ConsultationUI", "CursesTerminal", "JournalLink", "CFileNaming", "ArgumentParser",
      "Glibc",
    ],
    "dyad-journal": ["Journal", "JournalLink", "Glibc"],
  ]

  @Test("every import of every target is on its list")
  func allowList() throws {
    let sources = Shipped.root.appendingPathComponent("Sources")
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    #expect(Set(targets) == Set(Self.allowed.keys))
    for target in targets {
      for (file, module) in try Self.imports(in: sources.appendingPathComponent(target)) {
        #expect(Self.allowed[target, default: []].contains(module), "\(target)/\(file) imports \(module)")
      }
    }
  }

  @Test("nothing that is shipped imports TestSupport or a test framework")
  func tests() throws {
    for folder in ["Sources", "Benchmarks"] {
      for (file, module) in try Self.imports(in: Shipped.root.appendingPathComponent(folder)) {
        #expect(!["TestSupport", "Testing", "XCTest"].contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test("the database is imported by the journal alone, in tests and benchmarks too")
  func database() throws {
    for folder in ["Sources", "Tests", "Benchmarks"] {
      for (file, module) in try Self.imports(in: Shipped.root.appendingPathComponent(folder)) where module == "GRDB" {
        #expect(folder == "Sources" && file.hasPrefix("Journal/"), "\(folder)/\(file) imports GRDB")
      }
    }
  }

  /// Every imported module of every Swift file below a folder.
  private static func imports(in folder: URL) throws -> [(file: String, module: String)] {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".swift") }.flatMap { file in
      try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        .split(separator: "\n").compactMap { line -> (file: String, module: String)? in
          let words = line.split(separator: " ").drop {
            $0.hasPrefix("@") || ["public", "internal", "private"].contains($0)
          }
          guard words.first == "import", let last = words.last else { return nil }
          return (file, String(last.split(separator: ".")[0]))
        }
    }
  }
}
