// What the room sees through a whole session, and what it never sees (domain test cases 1, 4 and 5).

import Foundation
import GroupSession
import TestSupport
import Testing

@Suite("The wall of a group session", .serialized)
struct GroupWallTests {
  static let cases: [(id: String, cut: String)] = [
    ("ms-h", "properly"), ("mr-z", "there-must-be-something"), ("sam", "cut-your-leave"),
    ("the-extra-tablet", "one-more"),
  ]

  @Test("nothing of the leader's is ever sent to the projected terminal", arguments: cases)
  func nothingOfTheLeaders(_ id: String, _ cut: String) throws {
    let room = try GroupRoom()
    let matter = try LeaderMatter(id)
    #expect(matter.phrases.count > 300)
    let wall = try room.present([id, "--cut", cut, "--seed", "1"])
    let leader = try room.leader(of: id, on: wall)
    let looker = try room.lead(["--watch"])
    try looker.waitFor("part 1 of 8")
    let drive = GroupDrive(leader, on: wall) { wall, view in
      #expect(matter.found(in: wall.screen.text) == nil, "\(wall.screen.text)")
      try Self.expectWhole(view.wall, on: wall)
      looker.takeWhatCame()
    }
    try drive.wholeSession()
    #expect(try drive.view.isClosed)
    try leave(wall)
    let log = String(decoding: wall.rawLog, as: UTF8.self)
    #expect(matter.found(in: Self.withoutSequences(log)) == nil)
    #expect(!log.contains("\u{1B}]") && !wall.rawLog.contains(0x07), "no window title, no bell")
    #expect(wall.screen.unknownSequences.isEmpty)
    // The same search does find the leader's matter where it belongs.
    try looker.waitFor("The session has ended.")
    let seen = Self.withoutSequences(String(decoding: looker.rawLog, as: UTF8.self))
    #expect(matter.found(in: seen) != nil)
  }

  @Test("at 80 by 24 every page of a case fits, and nothing scrolls", arguments: cases.map(\.id))
  func everyPage(_ id: String) throws {
    let room = try GroupRoom()
    let wall = try room.present([id, "--seed", "1"])
    let leader = try room.leader(of: id, on: wall)
    let drive = GroupDrive(leader, on: wall) { wall, view in
      try Self.expectWhole(view.wall, on: wall)
    }
    try drive.advance()
    for _ in 0..<40 where try drive.view.place?.title != "an ending" {
      try drive.turnPages()
      try drive.step(.optionsRevealed)
      guard let choice = try drive.view.choices.first else { break }
      guard try drive.step(.branchChosen(option: choice.id)) else { break }
    }
    try drive.turnPages()
    #expect(try drive.view.map[0].count > 5, "most of the story was walked")
    let log = String(decoding: wall.rawLog, as: UTF8.self)
    let scrolling = ["\u{1B}M", "\u{1B}D", "\n"].filter { log.contains($0) }
    #expect(scrolling.isEmpty)
  }

  @Test("at 200 by 60 the text is no wider than 64 columns")
  func wide() throws {
    let room = try GroupRoom()
    let wall = try room.present(["mr-z", "--cut", "the-peer-group"], columns: 200, rows: 60)
    let leader = try room.leader(of: "mr-z", on: wall)
    let drive = GroupDrive(leader, on: wall) { wall, view in
      guard !Self.isEnlarged(view.wall.kind) else { return }
      let rows = wall.screen.rows.filter { !$0.isEmpty }
      let left = rows.map { $0.prefix { $0 == " " }.count }.min() ?? 0
      #expect(rows.allSatisfy { $0.count - left <= 64 }, "\(wall.screen.text)")
    }
    try drive.wholeSession()
  }

  @Test("going back keeps the first way; side by side are the patient's two replies and nothing else")
  func sideBySide() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h", "--cut", "prepared", "--seed", "1"])
    let leader = try room.leader(of: "ms-h", on: wall)
    let drive = GroupDrive(leader, on: wall) { _, _ in }
    try drive.goToChoices()
    let choices = try drive.view.choices
    try #require(choices.count >= 2)
    try drive.step(.branchChosen(option: choices[0].id))
    let number = try #require(try drive.view.map[0].first { $0.letter == choices[0].letter }?.number)
    try drive.advance()
    #expect(try drive.step(.rewound(stop: number)))
    try drive.turnPages()
    try drive.step(.optionsRevealed)
    #expect(try drive.step(.branchChosen(option: choices[1].id)))
    let map = try drive.view.map
    #expect(map.count == 2)
    #expect(map[0].contains { $0.number == number && $0.letter == choices[0].letter })
    #expect(map[1].contains { $0.number == number && $0.letter == choices[1].letter })
    #expect(try drive.step(.compared))
    let replies = try Shipped.vignette("ms-h").scenes.flatMap(\.body.options).filter {
      [choices[0].id, choices[1].id].contains($0.id.text)
    }
    .flatMap { $0.reply.paragraphs.map(\.plainText) }.joined(separator: " ")
    let said = LeaderMatter.words([replies]).split(separator: " ")
    let shown = LeaderMatter.words([wall.screen.text]).split(separator: " ").filter { $0 != "ms" && $0 != "h" }
    #expect(shown.count > 10)
    #expect(shown.allSatisfy { said.contains($0) || $0 == "¶" }, "\(wall.screen.text)")
  }

  /// Every line of the page is on the wall.
  static func expectWhole(_ page: ProjectionView, on wall: PseudoTerminal) throws {
    guard !isEnlarged(page.kind) else { return }
    let missing = page.lines.map { $0.text.trimmingCharacters(in: .whitespaces) }.filter { line in
      !line.isEmpty && !wall.screen.rows.contains { $0.contains(line) }
    }
    #expect(missing.isEmpty, "\(wall.screen.text)")
  }

  /// Headings may be in letters made of blocks.
  static func isEnlarged(_ kind: ProjectionView.Kind) -> Bool { [.title, .question, .closing].contains(kind) }

  /// The text of a log, its sequences taken for blanks.
  static func withoutSequences(_ log: String) -> String {
    var text = ""
    var rest = log.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      text += " "
      guard let kind = rest.popFirst() else { break }
      if kind == "[" { while let next = rest.popFirst(), !("@"..."~").contains(next) {} }
      if kind == "(" || kind == ")" { _ = rest.popFirst() }
    }
    return text
  }

  /// Leaves a session that was closed.
  private func leave(_ wall: PseudoTerminal) throws {
    try wall.send("q")
    #expect(try wall.waitForExit() == .exited(0))
    #expect(wall.isRestored)
  }
}
