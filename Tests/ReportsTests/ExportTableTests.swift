// The ledger as comma-separated values: RFC 4180, and nothing that a spreadsheet would work out.

import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Testing

@Suite("Exports as values")
struct ExportTableTests {
  /// Reads what RFC 4180 describes; nil where it is something else.
  private static func rows(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      var field = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while true {
          guard let quote = rest.firstIndex(of: "\"") else { return nil }
          field += rest[..<quote]
          rest = rest[rest.index(after: quote)...]
          guard rest.first == "\"" else { break }
          field += "\""
          rest = rest.dropFirst()
        }
      } else {
        let end = rest.firstIndex { $0 == "," || $0 == "\r\n" } ?? rest.endIndex
        field = String(rest[..<end])
        rest = rest[end...]
      }
      row.append(field)
      switch rest.first {
      case ",": rest = rest.dropFirst()
      case "\r\n":
        rest = rest.dropFirst()
        rows.append(row)
        row = []
      default: return nil
      }
    }
    return row.isEmpty ? rows : nil
  }

  @Test("one line for each entry of the ledger, with its figures side by side and no sum", arguments: ExportWalks.cases)
  func lines(_ id: String) throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let debrief = try ExportWalks.debrief(id, seed: seed)
      let rows = try #require(Self.rows(DebriefExport.csv(debrief)))
      let head = try #require(rows.first)
      #expect(head.count == 24 && Set(head).count == 24)
      for word in ["total", "sum", "score", "grade"] { #expect(!head.contains(word)) }
      let entries = debrief.moments.flatMap(\.ledger)
      #expect(rows.count == entries.count + 1)
      for (row, entry) in zip(rows.dropFirst(), entries) {
        let fields = Dictionary(uniqueKeysWithValues: zip(head, row))
        #expect(row.count == head.count)
        #expect(fields["marker"] == entry.marker && fields["cue"] == entry.cue && fields["label"] == entry.label)
        #expect(fields["noticing"] == "\(entry.noticing)" && fields["timing"] == "\(entry.timing)")
        #expect(fields["floor"] == entry.floor.map { "\($0)" } ?? "")
        #expect(fields["remarks"] == "")
      }
    }
  }

  @Test(
    "what would be a formula is text, quotes are doubled and line breaks kept",
    arguments: [
      "=1+1", "+1", "-1", "@x", " =1", "\t=1", "\n=1", "＝1", "=HYPERLINK(\"x\",\"y\")", "a \"b\", c\nd",
    ])
  func guarded(_ remark: String) throws {
    let quoted = remark.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "'")
    var session = Session(Scenario(Evening().vignette), mode: .standard, seed: 1)
    try session.apply(.checkedIn(scene: "check", CheckIn(.nothing)))
    try session.apply(.optionChosen(scene: "request", option: "hold"))
    try session.apply(.remarked(Remark(walk: 0, scene: "request", marker: Evening.marker, text: remark)))
    let debrief = Debrief(session, walk: 0, catalogue: Shipped.catalogue)
    let rows = try #require(Self.rows(DebriefExport.csv(debrief, options: ExportOptions(words: true))))
    let place = try #require(rows.first?.firstIndex(of: "remarks"))
    let field = try #require(rows.dropFirst().first?[place])
    let seen = field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "'")
    let first = quoted.first { !$0.isWhitespace }
    if first == "a" {
      #expect(seen == quoted)
    } else {
      #expect(seen.first == "'" && seen.hasSuffix(quoted.drop { $0.isWhitespace }))
    }
  }
}
