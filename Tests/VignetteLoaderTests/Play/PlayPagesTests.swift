// The pages of the codes about scripts keep to what the reader does, and the table of notes to what docs/script.md says.

import Foundation
import TestSupport
import Testing

@testable import VignetteLoader

@Suite("Pages about scripts")
struct PlayPagesTests {
  private func page(_ path: String) throws -> String {
    try String(contentsOf: Shipped.root.appending(path: "docs/" + path), encoding: .utf8)
  }

  @Test(
    "every code has its page, whose first example has the fault and whose last has not", arguments: PlayCode.allCases)
  func examples(_ code: PlayCode) throws {
    let page = try page("diagnostics/\(code.rawValue).md")
    #expect(page.hasPrefix("# \(code.rawValue)\n\n"))
    let blocks = page.components(separatedBy: "```script\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
    let codes = blocks.map { text in
      PlayReader.read(Array(text.utf8), fileName: "the-refill", catalogue: Shipped.catalogue).diagnostics.map(\.code)
    }
    if [.encoding, .size, .tooMany].contains(code) { return }
    #expect(codes.count == 2)
    #expect(codes.first?.filter { $0 == code.rawValue }.count == 1, "\(codes)")
    #expect(codes.last?.contains(code.rawValue) == false, "\(codes)")
  }

  @Test("docs/script.md lists every note of every block with its field")
  func notes() throws {
    let page = try page("script.md")
    for place in PlayNotes.Place.allCases {
      for note in PlayNotes.all(in: place) where !note.path.isEmpty {
        let row = page.split(separator: "\n").first { $0.contains("`\(note.label):") && $0.contains("`\(note.field)") }
        #expect(row != nil, "\(note.label), \(note.path)")
      }
    }
  }

  @Test("no marker of the catalogue has a name that a note has, or one with a semicolon in it")
  func markers() {
    let names = Shipped.catalogue.markers.map { PlaySpelling.folded(Array($0.name.utf8)[...]) }
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(!name.contains(";"))
      for place in PlayNotes.Place.allCases { #expect(PlayNotes.note(name, in: place) == nil, "\(name)") }
    }
  }

  @Test("a play that is too large, or has too many lines or faults, is refused or cut off with one finding")
  func limits() {
    func codes(_ bytes: [UInt8]) -> [String] {
      PlayReader.read(bytes, fileName: nil, catalogue: Shipped.catalogue).diagnostics.map(\.code)
    }
    #expect(codes([UInt8](repeating: 0x41, count: 16 << 20 + 1)) == ["script-size"])
    #expect(codes(Array(String(repeating: "a\n", count: PlayLine.limit + 1).utf8)) == ["script-size"])
    let faults = "# Case: x\n\n" + String(repeating: "- Mood: calm\n", count: 5000)
    #expect(codes(Array(faults.utf8)).count == JSONLimits.standard.findings + 1)
    #expect(codes([]) == ["script-before-heading"])
  }

  @Test(
    "a twice as long play takes about twice the work",
    arguments: ["(", "[", "\"", "(if ", "a: ", "#", "*", "; ", "-> ", "\\"])
  func hostile(_ sign: String) {
    // Nothing is timed; a reading that grew with the square of the length would not come back from these.
    let long =
      "# Case: x\n\n## Scene: y\n\n" + String(repeating: sign, count: 200_000) + "\n\nA. "
      + String(repeating: sign, count: 200_000)
    let reading = PlayReader.read(Array(long.utf8), fileName: nil, catalogue: Shipped.catalogue)
    #expect(reading.json != nil)
  }
}
