// The portfolio text: templates, notes and the path, as Markdown and as plain text.

import Reports
import TestSupport
import Testing

@Suite("Exports as prose")
struct ExportProseTests {
  private func debrief() throws -> Debrief { try Evening().debrief("feel bored", "act", "close", "nod") }

  @Test("the head says which case, walk and date, and the path says where")
  func head() throws {
    let text = DebriefExport.markdown(try debrief(), options: ExportOptions(date: "2031-05-04"))
    #expect(
      text.hasPrefix("# Reflection on Random\n\n*Fictional case; formative; not an assessment.*\n\n- Case: Random, "))
    #expect(text.contains("\n- Walk: first walk, standard\n- Date: 2031-05-04\n"))
    #expect(text.contains("1. The request (part 1, The visit)\n2. Once more (part 2, The return)\n"))
    #expect(!DebriefExport.markdown(try debrief(), options: ExportOptions(facts: false)).contains("The request"))
  }

  @Test("every template has its prompts as headings, blank until they are answered")
  func templates() throws {
    let all = ReflectionTemplate.all(Shipped.catalogue)
    #expect(
      all.map(\.id) == [
        "portfolio-note", "what-so-what", "gibbs", "reflective-questions", "supervision-card", "cpd-note",
      ])
    #expect(all.map(\.prompts.count) == [3, 3, 6, 6, 4, 7])
    let text = DebriefExport.markdown(try debrief(), options: ExportOptions(templates: all))
    for template in all {
      #expect(text.contains("\n## \(template.title)\n"))
      for prompt in template.prompts { #expect(text.contains("\n### \(prompt.text)\n\n<!-- room to write -->\n")) }
    }
    let answered = ReflectionTemplate.whatSoWhat.answered(["She waited.\nSo did I.", "", "Nothing.", "left out"])
    let filled = DebriefExport.markdown(try debrief(), options: ExportOptions(templates: [answered]))
    #expect(filled.contains("What pulled me?\n\nShe waited.\n\nSo did I.\n\n### So what"))
    #expect(!filled.contains("left out"))
  }

  @Test("notes stand as they were written, with title and date")
  func notes() throws {
    let notes = [ExportNote(title: "Tuesday", text: "One.\n\nTwo.", date: "2031-05-04"), ExportNote(text: "Three.")]
    let text = DebriefExport.markdown(try debrief(), options: ExportOptions(notes: notes))
    #expect(text.contains("## Tuesday, 2031-05-04\n\nOne.\n\nTwo.\n\n## Note\n\nThree.\n"))
  }

  @Test("one moment is told in full where it is asked for, and one that is not there is not")
  func moment() throws {
    let text = DebriefExport.markdown(try debrief(), options: ExportOptions(moment: 0))
    #expect(text.contains("## One moment\n\n### The request (part 1, The visit)\n\nHe asks."))
    #expect(text.contains("### What you chose\n\nAs you wish."))
    #expect(!DebriefExport.markdown(try debrief(), options: ExportOptions(moment: 9)).contains("One moment"))
  }

  @Test(
    "nothing that is written becomes a mark",
    arguments: [
      ("*so*", "\\*so\\*"), ("# not a heading", "\\# not a heading"), ("1. no list", "1\\. no list"),
      ("12) no list", "12\\) no list"), ("- no list", "\\- no list"), ("[a](b)", "\\[a\\](b)"),
      ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"), ("a_b `c` | d", "a\\_b \\`c\\` \\| d"),
      ("   indented", "indented"), ("&amp;", "\\&amp;"), ("1.5 hours", "1\\.5 hours"), ("2 of 3", "2 of 3"),
      ("back\\slash", "back\\\\slash"), ("a\u{202E}b\u{1B}[2J", "a\u{FFFD}b\u{FFFD}\\[2J"),
    ])
  func escaping(_ pair: (written: String, shown: String)) throws {
    let text = DebriefExport.markdown(try debrief(), options: ExportOptions(notes: [ExportNote(text: pair.written)]))
    #expect(text.contains("## Note\n\n\(pair.shown)\n"))
  }

  @Test("plain text says the same, in lines of at most 72 characters")
  func plain() throws {
    let long = String(repeating: "a long word ", count: 40)
    let options = ExportOptions(profile: true, notes: [ExportNote(title: "A note", text: long)], templates: [.gibbs])
    let text = DebriefExport.text(try debrief(), options: options)
    #expect(text.hasPrefix("Reflection on Random\n====================\n\nFictional case; formative;"))
    #expect(text.contains("\nA note\n------\n\na long word"))
    #expect(text.contains("\nWhat did I feel?\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    #expect(!text.contains("\\") && !text.contains("<!--"))
  }

  @Test("shipped cases come out whole, line by line", arguments: Playtest.all)
  func shipped(_ playtest: Playtest) throws {
    let session = try playtest.run().session
    let debrief = Debrief(session, walk: 0, catalogue: Shipped.catalogue)
    let text = DebriefExport.text(debrief, options: ExportOptions(profile: true))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    let stops = debrief.moments.map(\.place.title)
    #expect(!stops.isEmpty)
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for stop in stops { #expect(flat.contains(stop)) }
    if let safety = debrief.plainEnding.safety { #expect(flat.contains(safety)) }
  }
}
