// The pages of docs/diagnostics agree with the rules, and every finding is at its position in the file.

import Diagnostics
import Foundation
import TestSupport
import Testing
import VignetteLoader

@testable import VignetteAnalysis

@Suite("Pages and examples of the rules")
struct RulePageTests {
  private func page(_ code: String) throws -> String {
    let page = Shipped.folder.deletingLastPathComponent().appending(path: "docs/diagnostics/\(code).md")
    return try String(contentsOf: page, encoding: .utf8)
  }

  private func examples(on page: String) -> [String] {
    page.components(separatedBy: "```json\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
  }

  @Test("codes are not used twice, and errors and warnings are those of docs/authoring-rules.md")
  func table() throws {
    #expect(Set(VignetteRules.codes).count == VignetteRules.codes.count)
    let rules = Shipped.folder.deletingLastPathComponent().appending(path: "docs/authoring-rules.md")
    let lines = try String(contentsOf: rules, encoding: .utf8).components(separatedBy: "\n")
    for rule in VignetteRules.table {
      let weight =
        switch rule.severity {
        case .error: "E"
        case .warning: "W"
        case .information: "I"
        }
      #expect(lines.contains { $0.hasPrefix("| `\(rule.code)` | \(weight) |") }, "\(rule.code)")
    }
  }

  @Test(
    "every rule has a page with a failing example, and one that is mended",
    arguments: FailingExamples.byCode.map(\.code))
  func pages(code: String) throws {
    let page = try page(code)
    #expect(page.hasPrefix("# \(code)\n\n"))
    let examples = examples(on: page)
    #expect(examples.count == 2)
    let failing = try #require(FailingExamples.byCode.first { $0.code == code }?.fields)
    #expect(examples.first == MarkedText(failing).text)
    let mended = VignetteText.diagnostics(in: Array(VignetteText.file(try #require(examples.last)).utf8))
    #expect(mended.loader.map(\.message) == [])
    #expect(mended.rules.map(\.message) == [])
  }

  @Test("every finding of a failing example stands where it is marked", arguments: FailingExamples.byCode.map(\.code))
  func places(code: String) throws {
    let fields = try #require(FailingExamples.byCode.first { $0.code == code }?.fields)
    let text = MarkedText(VignetteText.file(fields))
    let found = VignetteText.diagnostics(in: text.bytes)
    #expect(found.loader.map(\.message) == [])
    #expect(text.differences(from: found.rules) == [])
    #expect(found.rules.contains { $0.code == code })
  }

  @Test("too many scenes are marked at the key of the scenes")
  func explosion() {
    let pages = (1...60).map { place in
      """
      { "id": "p\(place)", "kind": "page", "sitting": "visit", "title": "P", "text": "T.",
        "next": \(place == 60 ? "\"first\"" : "\"p\(place + 1)\"") }
      """
    }
    let last = """
      { "id": "first", "sitting": "visit", "title": "F", "text": "T.", "options": [
        { "id": "x", "line": "X.", "reply": "X.", "why": "X.", "next": "better" },
        { "id": "y", "line": "Y.", "reply": "Y.", "why": "Y.", "next": "worse" },
        { "id": "z", "line": "Z.", "reply": "Z.", "why": "Z.", "next": "open" } ] }
      """
    let scenes = (pages + [last]).joined(separator: ",\n")
    let text = MarkedText(
      VignetteText.file(#""start": "p1", ⟦graph-explosion|"scenes"⟧: ["# + "\n\(scenes) ]"))
    let found = VignetteText.diagnostics(in: text.bytes)
    #expect(found.loader.map(\.message) == [])
    #expect(text.differences(from: found.rules) == [])
  }

  @Test("the small vignette that other tests break is sound in its structure")
  func smallVignette() {
    let found = VignetteText.diagnostics(in: SmallVignette.bytes)
    #expect(found.loader.map(\.message) == [])
    #expect(found.rules.map(\.message) == [])
  }

  @Test("findings come in the order of the file, and without a file have no place")
  func order() throws {
    let fields = try #require(FailingExamples.byCode.first { $0.code == "graph-no-ending" }?.fields)
    let bytes = MarkedText(VignetteText.file(fields)).bytes
    #expect(VignetteText.diagnostics(in: bytes).rules.map(\.code) == ["graph-no-ending", "graph-cycle"])
    let vignette = try #require(VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue).vignette)
    let placeless = VignetteRules.check(vignette, catalogue: Shipped.catalogue, sourceMap: .empty)
      .filter { VignetteText.structure.contains($0.code) }
    #expect(placeless.map(\.range) == [nil, nil])
    #expect(Set(placeless.map(\.code)) == ["graph-no-ending", "graph-cycle"])
  }
}
