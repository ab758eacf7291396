// Notes, templates and exports in the plain form: lines in, lines and effects out.

import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("Notes in the plain form")
struct PlainNoteTests {
  /// A consultation at its debrief, or at the first lines that hold a text, with what was asked of the world taken.
  private func played(until wanted: String = "Type moments to choose one") throws -> PlainConsultation {
    var plain = PlainConsultation(
      Scenario(try EveryKind.vignette()), mode: .standard, seed: 1, catalogue: Shipped.catalogue,
      support: .unitedKingdom)
    var lines = plain.receive("")
    for step in 0..<60 where !lines.contains(where: { $0.contains(wanted) }) {
      lines = plain.receive(step % 2 == 0 ? "1" : "")
    }
    try #require(lines.contains { $0.contains(wanted) }, "\(wanted) in \(lines)")
    _ = plain.takeEffects()
    return plain
  }

  private func kept(_ draft: NoteDraft, as id: Int64 = 1) -> KeptNote {
    draft.kept(as: id, session: "abc", written: "2031-05-04T10:00:00Z")
  }

  @Test("a note at any point is kept with its scene, and the question comes again")
  func note() throws {
    var plain = try played(until: "What do you say?")
    let events = plain.session.events
    #expect(plain.receive("note  He put it down like an answer.").isEmpty)
    let draft = NoteDraft(kind: .jotting, scene: "the-request", parts: ["He put it down like an answer."])
    #expect(plain.takeEffects() == [.keepNote(draft)])
    #expect(plain.takeEffects().isEmpty)
    let answer = plain.take([.noteKept(kept(draft))])
    #expect(answer.first == "Kept on this machine, for you alone." && answer.contains("What do you say?"))
    #expect(plain.session.events == events)
  }

  @Test("before the walk begins, or without words, the line says what is missing")
  func refusals() throws {
    var plain = PlainConsultation(
      Scenario(try EveryKind.vignette()), mode: .standard, seed: 1, catalogue: Shipped.catalogue,
      support: .unitedKingdom)
    #expect(plain.receive("note early") == ["A note belongs to a walk.", "Press Enter to begin."])
    _ = plain.receive("")
    #expect(plain.receive("note").first == "Type note and your words on one line.")
    #expect(plain.takeEffects().isEmpty)
  }

  @Test("a line that is longer than a note is cut, and that is said; control characters are left out")
  func long() throws {
    var plain = try played(until: "What do you say?")
    let said = plain.receive("note " + String(repeating: "a", count: 10_005))
    #expect(said == ["A note has room for 10000 characters; what came after them was left out."])
    _ = plain.receive("note a\u{1B}[2Jb")
    let parts = plain.takeEffects().map { effect -> [String] in
      if case .keepNote(let draft) = effect { draft.parts } else { [] }
    }
    #expect(parts == [[String(repeating: "a", count: 10_000)], ["a[2Jb"]])
  }

  @Test("what cannot be kept is said, and the consultation goes on")
  func trouble() throws {
    var plain = try played(until: "What do you say?")
    _ = plain.receive("note x")
    #expect(plain.take([.troubleArose("The disk is full.")]).first == "The disk is full.")
    #expect(!plain.receive("1").isEmpty)
  }

  @Test("a note that waits says so, leaving warns once, and an export takes it along at any time")
  func waiting() throws {
    var plain = try played(until: "What do you say?")
    let held = kept(NoteDraft(kind: .jotting, scene: "the-request", parts: ["x"]), as: -1)
    #expect(
      plain.take([.noteHeld(held, waits: true)]).first
        == "It waits in memory, and is written as soon as it can be. An export takes it along.")
    #expect(
      plain.take([.noteHeld(held, waits: false)]).first
        == "Held until you leave: this walk is not kept. An export takes it along.")
    plain.unkept = Unkept(steps: 1, notes: 0, earlier: nil, waits: false)
    #expect(plain.receive("leave").first == "1 step is not kept, and is lost if you leave now.")
    #expect(!plain.isFinished)
    _ = plain.receive("export text")
    guard case .export? = plain.takeEffects().last else { return #expect(Bool(false), "no export was asked for") }
    #expect(plain.receive("leave") == ["You left. 1 step was not kept. Nothing was kept."])
    #expect(plain.isFinished)
  }

  @Test("something that looks real is asked about")
  func looksReal() throws {
    var plain = try played(until: "What do you say?")
    let draft = NoteDraft(kind: .jotting, scene: "the-request", parts: ["Ring LS1 4AB"])
    _ = plain.receive("note Ring LS1 4AB")
    let asked = plain.take([.noteLooksReal(draft, ["a postcode"])])
    #expect(asked.first == "Something in this looks like a postcode.")
    #expect(asked.last == "Type keep to keep it as it is, or press Enter to go back to it.")
    #expect(plain.receive("1") == [asked.last])
    #expect(plain.receive("").contains("What do you say?"))
    _ = plain.takeEffects()
    _ = plain.take([.noteLooksReal(draft, ["a postcode"])])
    #expect(plain.receive("keep").isEmpty)
    let meant = NoteDraft(kind: .jotting, scene: "the-request", parts: ["Ring LS1 4AB"], isMeant: true)
    #expect(plain.takeEffects() == [.keepNote(meant)])
  }

  @Test("each template goes prompt by prompt; what is left blank is blank, and done keeps what there is")
  func templates() throws {
    for (place, template) in ReflectionTemplate.offered(Shipped.catalogue).enumerated() {
      var plain = try played()
      #expect(plain.receive("reflect").contains("\(place + 1). \(template.title)"))
      var lines = plain.receive("\(place + 1)")
      for (number, prompt) in template.prompts.enumerated() {
        #expect(lines.contains(prompt.text), "\(prompt.text) in \(lines)")
        lines = plain.receive(number == 1 ? "note that I was quick" : "")
      }
      guard case .keepNote(let draft)? = plain.takeEffects().last else { return #expect(Bool(false), "\(template.id)") }
      #expect(draft.parts == template.prompts.indices.map { $0 == 1 ? "note that I was quick" : "" })
      // Going back opens it with its answers; an empty line leaves an answer as it is.
      _ = plain.take([.noteLooksReal(draft, ["a date of birth"])])
      _ = plain.receive("")
      #expect(plain.receive("first").contains("So far: note that I was quick"))
      _ = plain.receive("done")
      guard case .keepNote(let again)? = plain.takeEffects().last else { return #expect(Bool(false)) }
      #expect(again.parts == ["first"] + draft.parts.dropFirst())
    }
    var plain = try played()
    _ = plain.receive("reflect 1")
    #expect(plain.receive("done").first == "Nothing was typed, so nothing is kept.")
    #expect(plain.takeEffects().isEmpty)
  }

  @Test("the notes are listed, and one is removed after a question")
  func removing() throws {
    var plain = try played()
    #expect(plain.receive("notes").isEmpty && plain.takeEffects() == [.findNotes])
    let note = kept(NoteDraft(kind: .jotting, scene: "the-request", parts: ["Hurried."]), as: 9)
    #expect(plain.take([.notesFound([note])]).first == "1. Something stronger, 2031-05-04: Hurried.")
    #expect(plain.receive("remove 2").first == "Type remove and the number of a note; notes lists them.")
    #expect(plain.receive("remove 1").first?.hasPrefix("Remove “Hurried.” for good?") == true)
    _ = plain.receive("")
    #expect(plain.takeEffects().isEmpty)
    _ = plain.receive("remove 1")
    _ = plain.receive("remove")
    #expect(plain.takeEffects() == [.removeNote(9)])
    #expect(plain.take([.noteRemoved(9)]).first == "Removed.")
    _ = plain.receive("notes")
    #expect(plain.take([.notesFound([])]).first == "There are no notes of this session.")
  }

  @Test("an export says what it holds in one line; anything that means nothing is answered by how it goes")
  func exports() throws {
    var plain = try played()
    let note = kept(NoteDraft(kind: .jotting, scene: "the-request", parts: ["Hurried."]))
    #expect(plain.take([.notesFound([note])]).isEmpty)
    _ = plain.receive("export markdown")
    let notes = [ExportNote(title: "Something stronger", text: "Hurried.", date: "2031-05-04")]
    #expect(
      plain.takeEffects() == [.export(ExportRequest(format: .markdown, walk: 0, options: ExportOptions(notes: notes)))])
    _ = plain.receive("export HTML with profile, feelings and typed moment 1 without notes to My to-do folder")
    #expect(
      plain.takeEffects() == [
        .export(
          ExportRequest(
            format: .page, walk: 0, options: ExportOptions(profile: true, feelings: true, words: true, moment: 0),
            folder: "My to-do folder"))
      ])
    let written = plain.take([.exported(to: "/home/me/every-kind-2031-05-04.md")])
    #expect(written.prefix(2) == ["Written: /home/me/every-kind-2031-05-04.md", DebriefExport.notice])
    for line in ["export", "export pdf", "export markdown with everything", "export csv moment 99", "export text to"] {
      #expect(plain.receive(line).first?.hasPrefix("Type export and a form") == true, "\(line)")
    }
    #expect(plain.takeEffects().isEmpty)
  }

  @Test("help lists them, and while playing the words for afterwards are none")
  func help() throws {
    var plain = try played(until: "What do you say?")
    #expect(plain.receive("help").contains { $0.contains("note and your words") && $0.contains("export") })
    #expect(plain.receive("export markdown").first?.hasPrefix("Type a number") == true)
    #expect(plain.takeEffects().isEmpty)
    var later = try played()
    #expect(later.receive("help").contains { $0.contains("reflect") })
    // Support and leaving work in the middle of a template.
    _ = later.receive("reflect 1")
    #expect(later.receive("support").contains { $0.contains("1 of 3") })
    _ = later.receive("leave")
    #expect(later.isFinished)
  }
}
