// The debrief as JSON: its keys are a promise to whoever reads it.

import Foundation
import Reports
import Testing

@Suite("The debrief as JSON")
struct DebriefJSONTests {
  private func object() throws -> [String: Any] {
    let text = try Evening().debrief("feel stuck", "write", #"purpose "to sleep""#, "own", #"remark request "Hm.""#)
      .json()
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func keys(_ value: Any?) throws -> [String] {
    let object = (value as? [String: Any]) ?? ((value as? [Any])?.first as? [String: Any])
    return try #require(object).keys.sorted()
  }

  @Test("the keys of the whole")
  func whole() throws {
    #expect(
      try keys(object()) == [
        "chart", "counts", "course", "done", "enactments", "ending", "feeling_counts", "feelings", "fractions",
        "header",
        "medicines", "moments", "noticing", "patient", "plain_ending", "reach", "remarks", "safety", "safety_line",
      ])
  }

  @Test("the keys of its parts")
  func parts() throws {
    let object = try object()
    #expect(
      try keys(object["header"]) == [
        "content_hash", "footer", "minutes", "mode", "patient_name", "play_hash", "played_under", "scoring_version",
        "seed", "title", "version",
        "vignette",
        "walk",
        "walk_name",
      ])
    #expect(
      try keys(object["enactments"]) == [
        "arcs", "came_back_to", "collusion", "decision_points", "enacted", "open", "summary",
      ])
    #expect(
      try keys(object["moments"]) == [
        "inquiry", "later", "ledger", "line", "noted", "on_screen", "option", "other_doors", "place", "points",
        "purpose",
        "reply", "why",
      ])
    #expect(
      try keys(object["safety"]) == ["at_close", "declared_at", "done_at", "due", "name", "standing", "task", "words"])
    #expect(try keys(object["feelings"]) == ["act", "check_in", "feelings", "kind", "place", "text", "words"])
    #expect(try keys(object["counts"]) == ["count", "id", "text"])
    #expect(
      try keys((object["fractions"] as? [String: Any])?["noticing"]) == [
        "denominator", "numerator", "scenes", "withheld",
      ])
    #expect(try keys(object["remarks"]) == ["place", "text"])
  }

  @Test("the same walk gives the same bytes, with the scoring version, the sums and the footer in them")
  func bytes() throws {
    let script = "feel stuck\nhold\nclose\nown"
    let text = try Evening().debrief(script: script).json()
    #expect(text == (try Evening().debrief(script: script).json()))
    #expect(text.hasSuffix("}\n"))
    for part in ["\"scoring_version\" : 2", "content-sum", "play-sum", Debrief.footer] { #expect(text.contains(part)) }
  }
}
