// The page of notes and exports after the debrief: templates, notes that were kept, and what to take along.

import Canvas
import ConsultationUI
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Notes and exports")
struct NotebookTests {
  private static let jotting = KeptNote(
    id: 4, kind: .jotting, session: "abc", scene: "the-request",
    parts: ["He put the packet down as if it were an answer, and I had one ready.\nOr two."],
    written: "2031-05-04T10:00:00Z")
  private static let card = KeptNote(
    id: 7, kind: NoteKind(rawValue: "supervision-card"), session: "abc", scene: nil,
    parts: ["The packet", "Hurried", "", ""], written: "2031-05-05T10:00:00Z")

  /// The page of notes and exports, with these notes on it.
  private func opened(
    _ size: Size = Size(columns: 80, rows: 24), _ notes: [KeptNote] = []
  ) throws -> Screens {
    var screens = try EveryKindTests.walk(size, mode: .standard).screens
    screens.press(.character("e"))
    #expect(screens.effects == [.findNotes])
    screens.tell(.notesFound(notes))
    return screens
  }

  /// Goes down to the line that begins so.
  private func reach(_ line: String, in screens: inout Screens) throws {
    for _ in 0..<40 where !screens.text.contains("▸ \(line)") { screens.press(.down) }
    try #require(screens.text.contains("▸ \(line)"), "\(line) in:\n\(screens.text)")
  }

  private func requests(_ screens: Screens) -> [ExportRequest] {
    screens.effects.compactMap { if case .export(let request) = $0 { request } else { nil } }
  }

  @Test("the row of the debrief leads to the same page as the key")
  func row() throws {
    var screens = try EveryKindTests.walk(Size(columns: 80, rows: 40), mode: .standard).screens
    screens.press(.enter)
    try reach("Notes", in: &screens)
    screens.press(.enter)
    #expect(screens.text.contains("notes and exports") && screens.effects == [.findNotes])
    screens.press(.escape)
    #expect(screens.text.contains("▸ Notes"))
  }

  @Test("every template is there, and is stepped through prompt by prompt, each of them blank or not")
  func templates() throws {
    let all = ReflectionTemplate.offered(Shipped.catalogue)
    #expect(all.count == 5)
    for (place, template) in all.enumerated() {
      var screens = try opened(Size(columns: 80, rows: 40))
      for _ in 0..<place { screens.press(.down) }
      #expect(screens.text.contains("▸ \(template.title)"))
      screens.press(.enter)
      for (number, prompt) in template.prompts.enumerated() {
        #expect(screens.text.contains("Prompt \(number + 1) of \(template.prompts.count)"))
        #expect(screens.text.contains(prompt.text.prefix(60)))
        if number == 1 { screens.type("second") }
        screens.press(.enter)
      }
      guard case .keepNote(let draft)? = screens.effects.last else { return #expect(Bool(false), "\(template.id)") }
      let answers = template.prompts.indices.map { $0 == 1 ? "second" : "" }
      #expect(draft == NoteDraft(kind: draft.kind, scene: nil, parts: answers))
      let names = ["portfolio-note", "what-so-what", "gibbs", "reflective-walk", "supervision-card"]
      #expect(draft.kind.rawValue == names[place])
      screens.tell(.noteKept(draft.kept(as: 1, session: "abc", written: "2031-05-04")))
      #expect(screens.text.contains("2031-05-04  second"))
    }
  }

  @Test("tab and shift-tab go between prompts and lose nothing; all blank keeps nothing; escape asks")
  func prompts() throws {
    var screens = try opened()
    screens.press(.enter)
    screens.type("one")
    screens.press(.tab)
    screens.type("two")
    screens.press(.backTab)
    #expect(screens.text.contains("▸ one"))
    screens.press(.backTab, .tab, .tab, .tab)
    #expect(screens.text.contains("Prompt 3 of 3"))
    screens.press(.escape)
    #expect(screens.text.contains("Let go of what you typed?"))
    screens.press(.escape, .enter)
    #expect(
      screens.effects.last
        == .keepNote(NoteDraft(kind: NoteKind(rawValue: "portfolio-note"), scene: nil, parts: ["one", "two", ""])))
    screens.press(.escape, .down, .enter, .enter, .enter, .enter, .enter)
    #expect(screens.text.contains("Nothing was typed, so nothing is kept."))
    #expect(screens.effects.count == 2)
  }

  @Test("a note opens, is changed, and is removed only after a question")
  func changing() throws {
    var screens = try opened(Size(columns: 80, rows: 40), [Self.jotting, Self.card])
    try reach("Something stronger", in: &screens)
    screens.press(.enter)
    #expect(screens.text.contains("Or two.") && screens.text.contains("Something stronger, The visit, 2031-05-04"))
    screens.press(.enter)
    screens.type(" Or three.")
    screens.press(.enter)
    let changed = NoteDraft(
      note: 4, kind: .jotting, scene: "the-request", parts: [Self.jotting.parts[0] + " Or three."])
    #expect(screens.effects.last == .keepNote(changed))
    screens.tell(.noteKept(changed.kept(as: 4, session: "abc", written: "2031-05-04")))
    #expect(screens.text.contains("Or two. Or three.") && screens.text.contains("Remove it"))
    screens.press(.down, .enter)
    #expect(screens.text.contains("Remove this note?"))
    screens.press(.enter)
    #expect(screens.text.contains("Change it"))
    screens.press(.enter, .down, .enter)
    #expect(screens.effects.last == .removeNote(4))
    screens.tell(.noteRemoved(4))
    #expect(!screens.text.contains("Or two.") && screens.text.contains("Supervision card"))
  }

  @Test("a template that was filled in opens at its first prompt and keeps its name")
  func changingTemplate() throws {
    var screens = try opened(Size(columns: 80, rows: 40), [Self.card])
    for _ in 0..<5 { screens.press(.down) }
    screens.press(.enter, .enter)
    #expect(screens.text.contains("▸ The packet"))
    screens.press(.enter, .enter, .enter)
    screens.type("why I was so quick")
    screens.press(.enter)
    #expect(
      screens.effects.last
        == .keepNote(
          NoteDraft(
            note: 7, kind: NoteKind(rawValue: "supervision-card"), scene: nil,
            parts: ["The packet", "Hurried", "", "why I was so quick"])))
  }

  @Test("a note that would be left without words is not kept so, and stays as it was")
  func emptied() throws {
    var screens = try opened(Size(columns: 80, rows: 40), [Self.jotting])
    for _ in 0..<5 { screens.press(.down) }
    screens.press(.enter, .enter)
    screens.press(.control("u"), .up, .control("k"), .delete)
    screens.press(.enter)
    #expect(screens.text.contains("There are no words here now.") && screens.effects == [.findNotes])
  }

  @Test("an export leaves profile and feelings out until they are asked for, and says what it wrote")
  func exports() throws {
    var screens = try opened(Size(columns: 80, rows: 40), [Self.jotting, Self.card])
    screens.press(.end, .enter)
    try reach("Markdown", in: &screens)
    screens.press(.enter)
    let first = try #require(requests(screens).last)
    #expect(first.format == .markdown && first.walk == 0 && first.folder == nil)
    #expect(!first.options.profile && !first.options.feelings && !first.options.words && first.options.moment == nil)
    #expect(
      first.options.notes == [ExportNote(title: "Something stronger", text: Self.jotting.parts[0], date: "2031-05-04")])
    #expect(first.options.templates.map(\.id) == ["supervision-card"])
    #expect(first.options.templates.first?.prompts.map(\.answer) == ["The packet", "Hurried", "", ""])
    screens.tell(.exported(to: "/home/me/every-kind-2031-05-05.md"))
    screens.press(.down)
    #expect(screens.text.contains("Written: /home/me/every-kind-2031-05-05.md"))
    let session = try Session(replaying: screens.events, in: Scenario(EveryKind.vignette()))
    let text = try first.content(of: session, catalogue: Shipped.catalogue, id: "abc", date: "2031-05-06")
    for words in ["Or two.", "Hurried", "2031-05-06", DebriefExport.notice] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("The profile of this walk"))
  }

  @Test("each switch, the moment and the folder come into what is asked for")
  func switches() throws {
    var screens = try opened(Size(columns: 80, rows: 40), [Self.jotting])
    screens.press(.end, .enter, .enter, .down, .enter, .down, .character(" "), .down, .enter, .down, .enter)
    #expect(screens.text.contains("Which moment is told in full?"))
    screens.press(.down, .down, .enter)
    #expect(screens.text.contains("✓ One moment") && !screens.text.contains("none told in full"))
    screens.press(.down, .enter)
    screens.type("~/portfolio n")
    screens.press(.enter)
    #expect(screens.text.contains("~/portfolio n"))
    screens.press(.end, .enter)
    let request = try #require(requests(screens).last)
    #expect(request.format == .statements && request.folder == "~/portfolio n")
    #expect(
      request.options
        == ExportOptions(profile: true, feelings: true, words: true, moment: 1, notes: [], templates: []))
  }

  @Test("every format can be written, and each names itself by its word and by how its files end")
  func formats() throws {
    var screens = try opened(Size(columns: 80, rows: 40))
    screens.press(.end, .enter)
    let session = try Session(replaying: screens.events, in: Scenario(EveryKind.vignette()))
    for format in ExportFormat.allCases {
      try reach(format.title, in: &screens)
      screens.press(.enter)
      let request = try #require(requests(screens).last)
      #expect(request.format == format)
      let text = try request.content(of: session, catalogue: Shipped.catalogue, id: "abc", date: "2031-05-06")
      #expect(text.contains(DebriefExport.notice) || text.contains("not an assessment"), "\(format)")
      #expect(ExportFormat(named: format.rawValue) == format)
      #expect(ExportFormat(named: format.fileExtension.uppercased()) == format)
    }
    #expect(ExportFormat(named: "html") == .page && ExportFormat(named: "xapi") == .statements)
    #expect(ExportFormat(named: "pdf") == nil)
  }

  @Test("notes of one session are not those of the next")
  func anotherSession() throws {
    var screens = try opened(Size(columns: 80, rows: 40), [Self.jotting])
    screens.press(.escape, .character("q"), .down, .enter, .enter)
    screens.tell(.vignetteOpened(Scenario(try EveryKind.vignette()), Shipped.catalogue, seed: 1))
    screens.press(.enter)
    for _ in 0..<60 where !screens.text.contains("· afterwards") { screens.goOn() }
    screens.press(.character("e"))
    #expect(screens.text.contains("None so far"))
  }

  @Test("each is drawn as expected", arguments: EveryKindTests.sizes)
  func goldens(_ size: Size) throws {
    let comfortable = Size(columns: 80, rows: 24)
    var screens = try opened(comfortable, [Self.jotting, Self.card])
    func take(_ name: String) throws {
      screens.tell(.resized(size))
      try Screens.compare(screens.canvas, name: "\(name)-\(size.columns)x\(size.rows)")
      screens.tell(.resized(comfortable))
    }
    try take("notebook")
    screens.press(.enter)
    screens.type("He asked, and I answered before I knew what.")
    try take("notebook-template")
    screens.press(.escape, .down, .enter)
    for _ in 0..<6 { screens.press(.down) }
    screens.press(.enter)
    try take("notebook-note")
    screens.press(.down, .enter)
    try take("notebook-remove")
    screens.press(.escape, .escape, .end, .enter)
    try take("exports")
    for _ in 0..<4 { screens.press(.down) }
    screens.press(.enter)
    try take("exports-moment")
    screens.press(.down, .enter, .down, .enter)
    screens.type("~/portfolio")
    try take("exports-folder")
    screens.press(.enter)
    screens.tell(.exported(to: "/home/me/portfolio/every-kind-2031-05-05.md"))
    screens.press(.end)
    try take("exports-written")
  }
}
