// Ten faults in one play, each found at its line.

import Diagnostics
import Foundation
import TestSupport
import Testing
import VignetteAnalysis
import VignetteLoader

@Suite("Faults in a play")
struct PlayFaultTests {
  /// What is planted: words of the small case as a play, what stands there instead, a piece of the line at which the fault
  /// is to be found, and its code.
  private static let faults: [(old: String, new: String, line: String, code: String)] = [
    (
      "[He puts the packet on the desk.]\n", "[He puts the packet on the desk.]\n\n[He taps it.] Nothing.\n",
      "[He taps it.]",
      "script-no-speaker"
    ),
    (
      "- Comes back to: Pressure to get it right", "- Comes back to: Presure to get it right", "Presure",
      "marker-unknown"
    ),
    (
      "## Page: Evening #a-page", "## Page: Nobody #nobody\n\nIt rains.\n\n-> Still open\n\n## Page: Evening #a-page",
      "Page: Nobody", "graph-unreachable"
    ),
    ("\n[He waits too.]\n", "\n", "[You wait.]", "shape-missing-field"),
    (
      "- Safety cues: ", "- Safety cues: Toxic medicines at home; ", "Toxic medicines at home",
      "safety-cue-without-task"
    ),
    (
      "- Why: He was given something before he was heard.",
      "- Why: It was the wrong answer, given before he was heard.",
      "wrong answer", "score-why-verdict"
    ),
    ("[A bus goes by.]", "[A bus goes by.", "[A bus goes by.", "lang-marks"),
    ("- Tone: certain", "– Tone: certain", "– Tone", "script-sign"),
    ("## Walk: Questions to yourself #the-walk", "## Walk: A word for it #the-walk", "## Walk", "script-same-title"),
    (
      "heard is at least 1 and not letter-promised", "heard is at least 1 and not leter-promised", "leter",
      "shape-condition-name"
    ),
  ]

  private static func findings(_ play: String) -> [Diagnostic] {
    let loaded = VignetteLoader.load(bytes: Array(play.utf8), named: "small.play", catalogue: Shipped.catalogue)
    let rules = loaded.vignette.map {
      VignetteRules.check($0, catalogue: Shipped.catalogue, sourceMap: loaded.sourceMap)
    }
    return loaded.diagnostics + (rules ?? [])
  }

  @Test("ten faults planted at once are found, each at its line and each once")
  func tenFaults() throws {
    let clean = try #require(PlayWriter.text(of: SmallVignette.bytes, catalogue: Shipped.catalogue))
    var play = clean
    for fault in Self.faults {
      #expect(play.contains(fault.old), "\(fault.old) is in the play")
      play = play.replacing(fault.old, with: fault.new, maxReplacements: 1)
    }
    // What leads to a title that two places have now leads by the id.
    play = play.replacing("-> Questions to yourself", with: "-> #the-walk")
    let known = Self.findings(clean).map(\.code)
    let index = LineIndex(play)
    let lines = play.split(separator: "\n", omittingEmptySubsequences: false)
    // The rules say of a cue without a task also that its task never falls due, and that is the same fault.
    let found = Self.findings(play).filter { !known.contains($0.code) && $0.code != "safety-never-due" }
    for fault in Self.faults {
      let line = try #require(lines.firstIndex { $0.contains(fault.line) }) + 1
      let here = found.filter { $0.code == fault.code }.compactMap { $0.range.map { index.line(ofByte: $0.start) } }
      #expect(here == [line], "\(fault.code)")
    }
    #expect(found.count == Self.faults.count, "\(found.map { "\($0.code): \($0.message)" }.joined(separator: "\n"))")
  }

  @Test("a near name is suggested where it was probably meant", arguments: [1, 9])
  func suggestions(_ number: Int) throws {
    let clean = try #require(PlayWriter.text(of: SmallVignette.bytes, catalogue: Shipped.catalogue))
    let fault = Self.faults[number]
    let found = Self.findings(clean.replacing(fault.old, with: fault.new)).first { $0.code == fault.code }
    #expect(found?.suggestion == (number == 1 ? "Pressure to get it right" : "letter-promised"))
  }
}
