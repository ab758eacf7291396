// The examples on the rules' pages: the first is found where it should be, the second is not found.

import Diagnostics
import Foundation
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

@Suite("Examples on the pages of the rules")
struct PageExampleTests {
  static let surroundings = Surroundings(
    today: Day("2026-11-21"),
    sources: [
      ReferenceText(
        name: "article.txt",
        bytes: Array("The pharmacist came back, with two pages and nothing to forbid it at all.".utf8)
      )
    ],
    fileName: "the-refill"
  )

  /// What a rule finds in a completed fragment, and what the loader does.
  private func findings(_ code: String, _ fragment: String) throws -> (loader: [String], places: [String]) {
    let bytes = try Fragment.file(fragment)
    let loaded = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue)
    let vignette = try #require(loaded.vignette)
    let rule = try #require(VignetteRules.table.first { $0.code == code })
    let context = RuleContext(
      vignette, catalogue: Shipped.catalogue, thresholds: .standard, surroundings: Self.surroundings)
    let places = rule.findings(in: context).map { finding in
      #expect(!finding.message.isEmpty && finding.message.hasSuffix("."))
      #expect(!finding.advice.isEmpty && finding.advice.last.map { ".?".contains($0) } == true)
      switch finding.location {
      case .value(let path):
        #expect(loaded.sourceMap.value(at: path) != nil)
        return path.description
      case .key(let path):
        #expect(loaded.sourceMap.key(at: path) != nil)
        return path.description + "#"
      }
    }
    return (loaded.diagnostics.map(\.message), places)
  }

  @Test("the first example is found, the second is not", arguments: PageExamples.findings.map(\.code))
  func examples(code: String) throws {
    let url = Shipped.root.appending(path: "docs/diagnostics/\(code).md")
    let page = try String(contentsOf: url, encoding: .utf8)
    #expect(page.hasPrefix("# \(code)\n\n"))
    let examples = page.components(separatedBy: "```json\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
    try #require(examples.count == 2)
    let expected = try #require(PageExamples.findings.first { $0.code == code }?.places)
    let failing = try findings(code, examples[0])
    #expect(failing.loader == [])
    // A text that is one string has no paragraphs of its own in the file.
    #expect(
      failing.places.map { $0.hasSuffix("/0") && !expected.contains($0) ? String($0.dropLast(2)) : $0 } == expected)
    let mended = try findings(code, examples[1])
    #expect(mended.loader == [])
    #expect(mended.places == [])
  }

  @Test("every rule has its examples, or a reason why not")
  func complete() {
    let shown = Set(PageExamples.findings.map(\.code)).union(FailingExamples.byCode.map(\.code))
      .union(PageExamples.withoutExample).union([GraphExplosion.code])
    #expect(Set(VignetteRules.codes) == shown)
  }
}
