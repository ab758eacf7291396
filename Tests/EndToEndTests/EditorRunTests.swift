// The person's own editor: a file that only they can read, and that is gone afterwards.

import Foundation
import TestSupport
import Testing

@testable import dyad

@Suite("The person's own editor")
struct EditorRunTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs a shell command as the editor; its file is `$2` of a script beside it. A shell reads the script: a program
  /// that was just written cannot be run while a child of another test still holds it open.
  private func edit(_ text: String, _ script: String) throws -> EditorRun.Outcome {
    let editor = try folder.write((script + "\n").utf8, to: "editor of mine")
    return EditorRun(command: "sh '\(editor)' --wait", folders: [runtime]).edit(text)
  }

  private var runtime: String { folder.url.appendingPathComponent("run").path }

  /// What is left in the folder of the file.
  private var left: [String] { (try? FileManager.default.contentsOfDirectory(atPath: runtime)) ?? [] }

  @Test("the editor gets the text after its own arguments, and what it saves comes back")
  func editing() throws {
    let outcome = try edit("One, “two” 漢\n\nthree", "test \"$1\" = --wait && printf 'four\\n' >> \"$2\"")
    #expect(outcome == .edited("One, “two” 漢\n\nthree\nfour"))
    #expect(left.isEmpty)
  }

  @Test("nobody else can read the file or look into its folder")
  func modes() throws {
    let outcome = try edit("x", "stat -c %a \"$2\" \"$(dirname \"$2\")\" > \"$2.new\"; mv \"$2.new\" \"$2\"")
    #expect(outcome == .edited("600\n700"))
  }

  @Test("what an editor leaves beside the file is removed too, and links in it are not followed")
  func leftovers() throws {
    let kept = try folder.write("kept".utf8, to: "kept")
    let home = folder.url.path
    let outcome = try edit(
      "x", "cd \"$(dirname \"$2\")\"; touch .note.swp note.txt~; mkdir -p a/b; echo y > a/b/c; ln -s '\(home)' a/link")
    #expect(outcome == .unchanged)
    #expect(left.isEmpty)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "kept")
  }

  @Test("an editor that fails, dies, or is not there leaves the words as they were, and no file")
  func failures() throws {
    for script in ["echo lost > \"$2\"; exit 1", "kill -9 $$"] {
      guard case .failed(let sentence) = try edit("x", script) else { return #expect(Bool(false), "\(script)") }
      #expect(sentence == "The editor exited with an error, so your words are unchanged.")
      #expect(left.isEmpty)
    }
    let missing = EditorRun(command: "no-such-editor-here", folders: [runtime]).edit("x")
    #expect(
      missing
        == .failed("The editor “no-such-editor-here” was not found. Set VISUAL or EDITOR to one that is installed."))
    #expect(left.isEmpty)
  }

  @Test("without an editor the sentence says how one is named")
  func unnamed() throws {
    guard case .failed(let sentence) = EditorRun(command: nil, folders: [runtime]).edit("x") else {
      return #expect(Bool(false))
    }
    #expect(sentence.contains("VISUAL") && sentence.contains("EDITOR"))
  }

  @Test("if the first folder cannot be written the next one is used")
  func folders() throws {
    let file = try folder.write("".utf8, to: "a-file")
    #expect(EditorRun(command: "true", folders: [file, runtime]).edit("x") == .unchanged)
    guard case .failed = EditorRun(command: "true", folders: [file]).edit("x") else { return #expect(Bool(false)) }
  }

  @Test("a file that was removed, or holds no text, is distinguished from one that was emptied")
  func emptied() throws {
    #expect(try edit("x", "rm \"$2\"") == .unchanged)
    #expect(try edit("x", ": > \"$2\"") == .edited(""))
    #expect(try edit("x", "printf 'a\\377b' > \"$2\"") == .edited("a\u{FFFD}b"))
  }
}
