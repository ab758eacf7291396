// Warnings that a case's authors accept.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

@Suite("Accepted warnings")
struct AcceptedWarningTests {
  /// A case whose only decision has two options, a warning, and a licence that nobody can look up, an error.
  private func check(accepting accepted: String, licence: String = "CC-BY-4.0") throws -> [Diagnostic] {
    let bytes = try Fragment.file(
      """
      "options": [ { "id": "stay" }, { "id": "hurry" } ], "licence": "\(licence)", "accepted": [ \(accepted) ]
      """
    )
    let loaded = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue)
    #expect(loaded.diagnostics.map(\.message) == [])
    let vignette = try #require(loaded.vignette)
    return VignetteRules.check(vignette, catalogue: Shipped.catalogue, sourceMap: loaded.sourceMap)
      .filter { ["opt-count", "meta-licence", "meta-accepted-nothing"].contains($0.code) }
  }

  @Test(
    "an accepted warning is information with its reason",
    arguments: [#""at": "first","#, ""]
  )
  func accepted(at: String) throws {
    let found = try check(accepting: #"{ "rule": "opt-count", \#(at) "reason": "A fork is the point." }"#)
    #expect(found.map(\.code) == ["opt-count"])
    #expect(found.map(\.severity) == [.information])
    #expect(found.map(\.acceptance) == ["A fork is the point."])
  }

  @Test("an acceptance elsewhere leaves the warning, and accepts nothing")
  func elsewhere() throws {
    let found = try check(accepting: #"{ "rule": "opt-count", "at": "better", "reason": "R." }"#)
    #expect(found.map(\.code).sorted() == ["meta-accepted-nothing", "opt-count"])
    #expect(found.allSatisfy { $0.severity == .warning && $0.acceptance == nil })
  }

  @Test("errors cannot be accepted")
  func errors() throws {
    let found = try check(
      accepting: #"{ "rule": "meta-licence", "reason": "R." }, { "rule": "opt-count", "reason": "R." }"#,
      licence: "Mine")
    let licence = try #require(found.first { $0.code == "meta-licence" })
    #expect(licence.severity == .error && licence.acceptance == nil)
    let idle = try #require(found.first { $0.code == "meta-accepted-nothing" })
    #expect(idle.message.contains("errors cannot be accepted"))
  }

  @Test("names that nothing bears come with the nearest")
  func names() throws {
    let found = try check(
      accepting: """
        { "rule": "opt-cuont", "reason": "R." }, { "rule": "opt-count", "at": "frist", "reason": "R." }
        """
    )
    let idle = found.filter { $0.code == "meta-accepted-nothing" }
    #expect(idle.map(\.suggestion) == ["opt-count", "first"])
  }

  @Test("the page's examples are what they say")
  func page() throws {
    let entry = #"{ "rule": "opt-count", "at": "first", "reason": "A fork is the point here." }"#
    let unused = try Fragment.file(#""accepted": [ \#(entry) ]"#)
    let loaded = VignetteLoader.load(bytes: unused, catalogue: Shipped.catalogue)
    let found = VignetteRules.check(
      try #require(loaded.vignette), catalogue: Shipped.catalogue, sourceMap: loaded.sourceMap)
    #expect(found.filter { $0.code == "meta-accepted-nothing" }.count == 1)
    #expect(try !check(accepting: entry).map(\.code).contains("meta-accepted-nothing"))
  }
}
