// Notes by keys: what is on screen, and what is asked of the world.

import Canvas
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Notes")
struct NoteTests {
  /// Any key from a screen of play opens a note; here at the first page of the case.
  private func noting(_ size: Size = Size(columns: 80, rows: 24)) throws -> Screens {
    var screens = try Screens.opened(size, vignette: EveryKind.vignette())
    screens.press(.enter, .character("n"))
    try #require(screens.text.contains("A note"))
    return screens
  }

  private func kept(_ draft: NoteDraft, as id: Int64 = 1) -> KeptNote {
    draft.kept(as: id, session: "abc", written: "2031-05-04T10:00:00Z")
  }

  @Test("n opens a note over what is shown; enter keeps it with its scene, and the scene is there again")
  func keeping() throws {
    var screens = try noting()
    screens.type("She knocks, then waits: n, q and s are letters here?")
    screens.press(.enter)
    let draft = NoteDraft(
      kind: .jotting, scene: "the-door", parts: ["She knocks, then waits: n, q and s are letters here?"])
    #expect(screens.effects == [.keepNote(draft)])
    // Nothing is lost where it cannot be kept.
    screens.tell(.troubleArose("The disk is full."))
    #expect(screens.text.contains("She knocks") && screens.text.contains("The disk is full."))
    screens.press(.enter)
    #expect(screens.effects == [.keepNote(draft), .keepNote(draft)])
    screens.tell(.noteKept(kept(draft)))
    #expect(screens.text.contains("[He knocks, and waits.]") && screens.text.contains("Kept on this machine"))
    screens.press(.enter)
    #expect(screens.text.contains("It does nothing now"))
  }

  @Test("a note that could not be kept is asked about; its words stay until it is kept or told to wait")
  func waiting() throws {
    var screens = try noting()
    screens.type("Still here.")
    screens.press(.enter)
    let draft = NoteDraft(kind: .jotting, scene: "the-door", parts: ["Still here."])
    let meant = NoteDraft(kind: .jotting, scene: "the-door", parts: ["Still here."], isMeant: true)
    let refusal = Message.noteNotKept(draft, because: "The disk is full.")
    screens.tell(refusal)
    #expect(screens.text.contains("This note is not kept yet.") && screens.text.contains("The disk is full."))
    screens.press(.enter)
    #expect(screens.text.contains("Still here.") && screens.text.contains("Enter keeps it."))
    screens.press(.enter)
    screens.tell(refusal)
    screens.press(.down, .enter)
    #expect(screens.effects == [.keepNote(draft), .keepNote(draft), .keepNote(meant)])
    screens.tell(refusal)
    screens.press(.down, .down, .enter)
    #expect(screens.effects.last == .holdNote(meant))
    screens.tell(.noteHeld(meant.kept(as: -1, session: nil, written: "2031-05-04"), waits: true))
    #expect(screens.text.contains("[He knocks, and waits.]") && screens.text.contains("waits in memory"))
  }

  @Test("leaving says what would be lost and leads to an export; once it is kept there is nothing to say")
  func leaving() throws {
    var screens = try noting()
    screens.press(.escape)
    screens.tell(.keepingFails("The disk is full.", Unkept(steps: 2, notes: 1, earlier: "kvtrbd", waits: true)))
    screens.press(.interrupt)
    #expect(screens.text.contains("2 steps and 1 note wait to be written, and are lost if you leave now."))
    #expect(screens.text.contains("What came before is kept as kvtrbd."))
    screens.press(.down, .down, .enter)
    #expect(screens.text.contains("Write it as"))
    for _ in 0..<30 where !screens.text.contains("▸ Text") { screens.press(.down) }
    screens.press(.enter)
    guard case .export(let request)? = screens.effects.last else { return #expect(Bool(false), "\(screens.text)") }
    #expect(request.format == .text && request.walk == 0)
    screens.press(.escape)
    screens.tell(.keepingFails(nil, nil))
    screens.tell(.sessionKept(as: "kvtrbd"))
    screens.press(.interrupt)
    #expect(screens.text.contains("It is kept as kvtrbd") && !screens.text.contains("export"))
  }

  @Test("where nothing can be kept, neither the note nor the list of sessions promises it")
  func nothingKept() throws {
    var screens = try noting()
    screens.press(.escape)
    screens.tell(.nothingIsKept(because: "There is no home folder."))
    screens.press(.character("n"))
    screens.type("x")
    #expect(screens.text.contains("Enter holds it until you leave; it is not kept."))
    var catalogue = Screens(Size(columns: 80, rows: 24))
    catalogue.tell(.vignettesFound([CatalogueEntry(try EveryKind.vignette().metadata, isReviewed: false, source: "a")]))
    catalogue.press(.character("a"))
    catalogue.tell(.earlierSessionsFound([], trouble: "There is no home folder."))
    #expect(catalogue.text.contains("There is no home folder.") && !catalogue.text.contains("kept here yet"))
  }

  @Test("a note before anything was done begins the session, which is not begun twice")
  func beginning() throws {
    var screens = try noting()
    #expect(screens.events.isEmpty)
    screens.type("First.")
    screens.press(.enter)
    try #require(screens.events.count == 1)
    screens.press(.enter)
    screens.tell(.noteKept(kept(NoteDraft(kind: .jotting, scene: "the-door", parts: ["First."]))))
    screens.press(.enter)
    #expect(screens.events.count == 2)
    _ = try Session(replaying: screens.events, in: Scenario(EveryKind.vignette()))
  }

  @Test("nothing typed is nothing kept")
  func nothing() throws {
    var screens = try noting()
    screens.type("  ")
    screens.press(.enter)
    #expect(screens.effects.isEmpty && screens.text.contains("[He knocks, and waits.]"))
    screens.press(.character("n"), .escape)
    #expect(screens.text.contains("[He knocks, and waits.]"))
  }

  @Test("escape asks before words are lost, and leaving says that they would be")
  func escape() throws {
    var screens = try noting()
    screens.type("She")
    screens.press(.escape)
    #expect(screens.text.contains("Let go of what you typed?"))
    screens.press(.enter)
    screens.type(" waits")
    #expect(screens.text.contains("She waits"))
    screens.press(.interrupt)
    #expect(screens.text.contains("not kept yet"))
    screens.press(.escape, .escape, .down, .enter)
    #expect(screens.text.contains("[He knocks, and waits.]") && screens.effects.isEmpty)
    screens.press(.character("n"))
    #expect(!screens.text.contains("She waits"))
  }

  @Test("a note can be made at every screen of the walk and of the debrief, and knows its scene")
  func everywhere() throws {
    var screens = try Screens.opened(Size(columns: 100, rows: 60), vignette: EveryKind.vignette())
    screens.press(.enter)
    let situated = [
      "the-door", "the-request", "what-seems-live", "an-answer", "a-letter", "the-dark", "a-word", "open",
    ]
    var seen: Set<String> = []
    for _ in 0..<60 where !screens.text.contains("· afterwards") {
      var aside = screens
      // In the fields of the walk itself, n is a letter.
      aside.press(.function(5))
      try #require(aside.text.contains("A note"), "\(aside.text)")
      aside.type("Here.")
      aside.press(.enter)
      guard case .keepNote(let draft)? = aside.effects.last else { throw EveryKind.Faulty(findings: [aside.text]) }
      seen.insert(try #require(draft.scene).text)
      aside.tell(.noteKept(kept(draft)))
      #expect(aside.text.split(separator: "\n").dropLast(3) == screens.text.split(separator: "\n").dropLast(3))
      screens.goOn()
    }
    #expect(seen.isSuperset(of: situated), "\(seen.sorted())")
    screens.press(.character("n"))
    #expect(screens.text.contains("The walk as a whole"))
    screens.press(.escape, .enter, .enter, .enter, .character("n"))
    #expect(screens.text.contains("Something stronger, The visit"))
    screens.press(.function(1), .character("n"))
    #expect(screens.text.contains("A note is open already"))
  }

  @Test("where no walk has begun a note is refused, and the refusal says what to do")
  func noWalk() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24), vignette: EveryKind.vignette())
    screens.press(.character("?"), .character("n"))
    #expect(screens.text.contains("A note belongs to a walk."))
    #expect(screens.effects.isEmpty)
  }

  @Test("a note that looks as if it held a real detail is asked about, and kept as it is where that is meant")
  func looksReal() throws {
    var screens = try noting()
    screens.type("Ring LS1 4AB")
    screens.press(.enter)
    let draft = NoteDraft(kind: .jotting, scene: "the-door", parts: ["Ring LS1 4AB"])
    screens.tell(.noteLooksReal(draft, ["a postcode", "a telephone number"]))
    #expect(screens.text.contains("Something in this looks like a postcode and a telephone number."))
    screens.press(.enter)
    #expect(screens.text.contains("Ring LS1 4AB"))
    screens.press(.enter)
    screens.tell(.noteLooksReal(draft, ["a postcode"]))
    screens.press(.down, .enter)
    let meant = NoteDraft(kind: .jotting, scene: "the-door", parts: ["Ring LS1 4AB"], isMeant: true)
    #expect(screens.effects == [.keepNote(draft), .keepNote(draft), .keepNote(meant)])
    screens.tell(.noteKept(kept(meant)))
    #expect(screens.text.contains("[He knocks, and waits.]"))
  }

  @Test("the editor gets what was typed, and its text comes back with its lines")
  func editor() throws {
    var screens = try noting()
    screens.type("One")
    screens.press(.control("o"))
    #expect(screens.effects == [.openEditor(text: "One")])
    screens.tell(.textEdited(nil))
    #expect(screens.text.contains("One"))
    screens.tell(.textEdited("One.\n\nTwo.\n"))
    let rows = screens.canvas.rows
    let first = try #require(rows.firstIndex { $0.contains("One.") })
    #expect(rows[first + 2].contains("Two."))
    screens.press(.enter)
    #expect(screens.effects.last == .keepNote(NoteDraft(kind: .jotting, scene: "the-door", parts: ["One.\n\nTwo."])))
    screens.tell(.textEdited(String(repeating: "x", count: 10_001)))
    #expect(screens.text.contains("what came after them was left out"))
    screens.press(.escape, .down, .enter)
    screens.tell(.textEdited("late"))
    #expect(!screens.text.contains("late"))
  }

  @Test("no byte of a note steers the terminal, and its text is kept without control characters")
  func hostile() throws {
    var screens = try noting()
    screens.press(.paste("a\u{1B}[2Jb\u{202E}c\u{07}\nd\te"))
    for row in screens.canvas.rows { #expect(!row.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }) }
    screens.press(.enter)
    #expect(
      screens.effects == [
        .keepNote(NoteDraft(kind: .jotting, scene: "the-door", parts: ["a[2Jb\u{202E}c\nd e"]))
      ])
  }

  @Test("each is drawn as expected", arguments: EveryKindTests.sizes)
  func goldens(_ size: Size) throws {
    var screens = try noting(Size(columns: 80, rows: 24))
    screens.type("He puts the packet down as if it were an answer. I was asking already what else there is on my list.")
    func take(_ name: String) throws {
      screens.tell(.resized(size))
      try Screens.compare(screens.canvas, name: "\(name)-\(size.columns)x\(size.rows)")
    }
    try take("note")
    screens.press(.escape)
    try take("note-left")
    screens.press(.enter, .enter)
    screens.tell(.noteLooksReal(NoteDraft(kind: .jotting, scene: nil, parts: []), ["a date of birth"]))
    try take("note-real")
  }
}
