// `dyad cuesheet`, run as a leader runs it on the evening before.

import Foundation
import TestSupport
import Testing

@Suite("Cue sheets from the command line")
struct CuesheetCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }

  @Test("plain text by itself, with the line that begins the session at its top")
  func text() throws {
    let run = try ProgramRun("dyad", ["cuesheet", "ms-h", "--cut", "properly"])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.text.hasPrefix("Cue sheet: Ms H, “Properly this time”\n"))
    #expect(run.text.contains("\nTo start: dyad present ms-h --cut properly --shape one-cut --seed 1\n"))
    for part in ["The plan", "4. Push-back, 14 minutes", "What picture comes?", "Samaritans", "Who was silent?"] {
      #expect(run.text.contains(part), "\(part)")
    }
    #expect(!run.text.contains("Your place in the walk"))
  }

  @Test("every shape, and every format")
  func shapes() throws {
    for (shape, sign) in [
      ("two-rounds", "7. Second push-back"), ("two-branches", "6. Branch A"), ("supervision", "6. Six questions"),
    ] {
      let run = try ProgramRun("dyad", ["cuesheet", "the-extra-tablet", "--cut", "one-more", "--shape", shape])
      #expect(run.status == 0 && run.text.contains(sign), "\(shape)")
    }
    let markdown = try ProgramRun("dyad", ["cuesheet", "sam", "--cut", "cut-the-letter", "--format", "markdown"])
    #expect(markdown.text.hasPrefix("# Cue sheet: Sam, “The letter”\n"))
    let file = path("sheet.html")
    let page = try ProgramRun("dyad", ["cuesheet", "mr-z", "--format", "html", "--output", file])
    #expect(page.status == 0 && page.output.isEmpty)
    let text = try String(contentsOf: folder.url.appending(path: "sheet.html"), encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>\n") && text.contains("Where else to begin"))
    let again = try ProgramRun("dyad", ["cuesheet", "mr-z", "--output", file])
    #expect(again.status == 2 && again.errors.contains("--force"))
    #expect(try ProgramRun("dyad", ["cuesheet", "mr-z", "--output", file, "--force"]).status == 0)
  }

  @Test("a seed decides the letters, and is in the line that starts the session")
  func seeds() throws {
    let sheets = try (1...6).map {
      try ProgramRun("dyad", ["cuesheet", "ms-h", "--cut", "after", "--seed", "\($0)"]).text
    }
    let letters = sheets.map { sheet in sheet.split(separator: "\n").filter { $0.hasPrefix("A: ") } }
    #expect(letters.allSatisfy { !$0.isEmpty } && Set(letters).count > 1)
    for (place, sheet) in sheets.enumerated() { #expect(sheet.contains("--seed \(place + 1)\n")) }
  }

  @Test("an unknown cut or shape is answered with the nearest and with all; nothing is written")
  func unknown() throws {
    let cut = try ProgramRun("dyad", ["cuesheet", "ms-h", "--cut", "propery", "--output", path("none.txt")])
    #expect(cut.status == 2 && cut.output.isEmpty)
    #expect(cut.errors.contains("Did you mean “properly”?") && cut.errors.contains("prepared, properly, after"))
    let shape = try ProgramRun("dyad", ["cuesheet", "ms-h", "--shape", "one-cat"])
    #expect(shape.status == 2 && shape.errors.contains("Did you mean “one-cut”?"))
    #expect(try ProgramRun("dyad", ["cuesheet", "nobody"]).status == 2)
    #expect(!FileManager.default.fileExists(atPath: path("none.txt")))
  }

  @Test("an educator's own guide, and a place's own support lines")
  func ownWords() throws {
    let shipped = try Shipped.text(of: "group/guide.json")
    let rule = "You may pass, and you may leave and come back."
    try #require(shipped.contains(rule))
    let own = shipped.replacingOccurrences(of: rule, with: "Tea is in the corner; take it when you like.")
    let guide = try folder.write(own.utf8, to: "our guide.json")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "dyad"), withIntermediateDirectories: true)
    _ = try folder.write("The night porter: extension 4400\n".utf8, to: "dyad/support.txt")
    let run = try ProgramRun(
      "dyad", ["cuesheet", "ms-h", "--cut", "after", "--guide", guide],
      environment: ["XDG_CONFIG_HOME": folder.url.path])
    #expect(run.status == 0)
    #expect(run.text.contains("Tea is in the corner") && !run.text.contains(rule))
    #expect(run.text.contains("extension 4400") && !run.text.contains("Samaritans"))
    let words = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("--guide '\(guide)' --seed 1"))
    let broken = try folder.write("{\"schema_version\": 1}".utf8, to: "broken.json")
    let refused = try ProgramRun("dyad", ["cuesheet", "ms-h", "--guide", broken])
    #expect(refused.status == 2 && refused.errors.contains("has errors") && refused.output.isEmpty)
    #expect(try ProgramRun("dyad", ["cuesheet", "ms-h", "--guide", path("gone.json")]).status == 2)
  }
}
