// A folder of cases: what is listed, and what is named as not listed.

import Foundation
import Glibc
import TestSupport
import Testing

@testable import dyad

@Suite("A folder of cases")
struct CaseFolderTests {
  private let folder: TemporaryFolder
  private var path: String { folder.url.path }

  init() throws { folder = try TemporaryFolder() }

  /// A shipped case under another id and title.
  private func write(_ name: String, id: String = "the-extra-tablet", title: String = "The extra tablet") throws {
    let text = try String(
      contentsOf: Shipped.root.appending(path: "vignettes/the-extra-tablet.json"), encoding: .utf8)
    let changed = text.replacing("\"id\": \"the-extra-tablet\"", with: "\"id\": \"\(id)\"", maxReplacements: 1)
      .replacing("\"title\": \"The extra tablet\"", with: "\"title\": \"\(title)\"", maxReplacements: 1)
    _ = try folder.write(changed.utf8, to: name)
  }

  @Test("what cannot be listed is named, and what was never meant as a case is not")
  func unlisted() throws {
    try write("one.json", id: "one")
    try write(".hidden.json", id: "hidden")
    try write("saved.txt", id: "saved")
    try write("LOUD.JSON", id: "loud")
    _ = try folder.write([], to: "empty.json")
    _ = try folder.write("{\"id\": \"no-title\"}".utf8, to: "half.json")
    _ = try folder.write("milk".utf8, to: "shopping.txt")
    _ = try folder.write("the licence".utf8, to: "LICENSE")
    let schema = Shipped.root.appending(path: "docs/vignette.schema.json")
    _ = try folder.write(try Data(contentsOf: schema), to: "vignette.schema.json")
    let found = CaseFolder(path)
    #expect(found.cases.map(\.summary.id) == ["one"])
    #expect(found.unlisted == ["LOUD.JSON", "empty.json", "half.json", "saved.txt"])
    #expect(
      found.sentence
        == "Not listed: LOUD.JSON, empty.json, half.json and 1 more in \(path). Why not: dyad check \(path)")
  }

  @Test("if all is well nothing is said")
  func nothing() throws {
    try write("one.json", id: "one")
    #expect(CaseFolder(path).sentence == nil)
    for folder in VignetteLibrary(named: nil).folders { #expect(CaseFolder(folder).sentence == nil) }
  }

  @Test("of two files with one id the one that is named after it counts", arguments: ["a.json", "z.json"])
  func twins(_ copy: String) throws {
    try write(copy, title: "A copy")
    try write("the-extra-tablet.json")
    let found = CaseFolder(path)
    #expect(found.cases.map(\.summary.title) == ["The extra tablet"])
    #expect(found.unlisted == [copy])
    let library = VignetteLibrary(named: path)
    #expect(library.listing.entries.first { $0.id == "the-extra-tablet" }?.source == path + "/the-extra-tablet.json")
    #expect(try library.file(of: "the-extra-tablet") == path + "/the-extra-tablet.json")
  }

  @Test("a case is found by the id in the list, whatever its file is called")
  func otherName() throws {
    try write("other-name.json", id: "the-refill")
    _ = try folder.write("{".utf8, to: "broken.json")
    let library = VignetteLibrary(named: path)
    #expect(try library.file(of: "the-refill") == path + "/other-name.json")
    #expect(try library.file(of: "other-name") == path + "/other-name.json")
    #expect(try library.file(of: "broken") == path + "/broken.json")
    let refusal = #expect(throws: UnreadableFile.self) { try library.file(of: "nobody") }
    #expect(refusal?.description.hasSuffix("mr-z, ms-h, sam.") == true)
    #expect(refusal?.description.contains("the-refill") == true)
  }

  @Test("the list line by line tells of what is not in it")
  func plainList() throws {
    _ = try folder.write("{".utf8, to: "broken.json")
    let run = try ProgramRun("dyad", ["--plain", "--vignettes", path])
    #expect(run.errors == "dyad: Not listed: broken.json in \(path). Why not: dyad check \(path)\n")
    #expect(run.text.contains("mr-z: Mr Z, about") && run.status == 0)
  }
}
