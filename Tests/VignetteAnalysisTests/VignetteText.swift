// The frame round a few scenes that makes them a whole vignette file.

import Diagnostics
import TestSupport
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

/// A vignette file of which only some fields are of interest.
enum VignetteText {
  /// The file with these fields put in; fields that are not given are sound and empty, or three endings.
  static func file(_ fields: String) -> String {
    var parts = [head, fields]
    for (name, value) in defaults where !fields.contains("\"\(name)\"") { parts.append("\"\(name)\": \(value)") }
    return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
  }

  /// An ending in full.
  static func ending(_ id: String) -> String {
    """
    { "id": "\(id)", "title": "T", "text": "T.", "patient": "T.", "possible": "T.", "hard": "T.", "unknown": "T.",
      "next": "T." }
    """
  }

  /// The rules about where a story leads and what can be known and done in it, which these files are about.
  static let structure = Set(FailingExamples.byCode.map(\.code)).union([GraphExplosion.code])

  /// What the loader and then the rules find in a file; `rules` holds those about its structure.
  static func diagnostics(in bytes: [UInt8]) -> (loader: [Diagnostic], rules: [Diagnostic]) {
    let catalogue = Shipped.catalogue
    let loaded = VignetteLoader.load(bytes: bytes, catalogue: catalogue)
    let rules = loaded.vignette.map {
      VignetteRules.check($0, catalogue: catalogue, sourceMap: loaded.sourceMap)
    }
    return (loaded.diagnostics, (rules ?? []).filter { structure.contains($0.code) })
  }

  private static let head = """
    "schema_version": 1, "id": "small", "version": "1.0.0", "title": "Mr B", "short_title": "Mr B",
    "language": "en-GB", "jurisdiction": "none", "summary": "A man sleeps badly.",
    "objectives": [ { "text": "Hear what a request is for" } ], "audience": ["core trainee"], "level": "core",
    "intended_use": "solo", "minutes": 5, "content_notes": ["none"], "origin": "fictional", "sources": [],
    "licence": "CC-BY-4.0", "attribution": "nobody", "authors": [ { "role": "author", "initials": "dp" } ],
    "reviewers": [], "signoffs": [], "guidance_dates": ["none"], "drug_facts_date": "2026-11",
    "review_by": "2028-11-01", "patient": { "name": "Mr B", "age_band": "forties", "pronouns": "he/him", "role": "baker" },
    "clinician_role": "A psychiatrist", "themes": ["tr-identification"],
    "alliance": { "bond": 2, "goals": 2, "tasks": 2 },
    "changelog": [ { "version": "1.0.0", "date": "2026-11-21", "change": "First version." } ]
    """

  private static let defaults: [(name: String, value: String)] = [
    ("safety_tasks", "[]"),
    (
      "sittings",
      #"[ { "id": "visit", "title": "V", "setting": "with-patient" }, { "id": "letter", "title": "L", "setting": "away" } ]"#
    ),
    ("start", #""first""#),
    ("endings", "[ \(ending("better")), \(ending("worse")), \(ending("open")) ]"),
  ]
}
