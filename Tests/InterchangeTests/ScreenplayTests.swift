// The script that reviewers read.

import Foundation
import Interchange
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@Suite("The script")
struct ScreenplayTests {
  private func script(_ text: String = SmallVignette.text, _ contents: ScriptContents = []) throws -> Screenplay {
    let vignette = try #require(
      VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).vignette)
    return Screenplay(
      of: vignette, catalogue: Shipped.catalogue, showing: contents,
      judgement: ScriptJudgement(window: { _, _ in "WINDOW" }, label: { _, _, _ in "LABEL" }))
  }

  @Test("every scene, ending, option and reply stands in it, options with letters and speeches under their speaker")
  func whole() throws {
    let text = try script().markdown
    for piece in [
      "# Mr B\n", "## The visit", "### Scene 1, Something stronger (`the-request`)",
      "**Mr B**\n\n> It does *nothing* now. My sister's did, before she died.",
      "**A.** Then let us change to another one tonight. (`go-up`)",
      "**C.** _\\[You wait.\\]_ (`wait-a-while`)", "*(if there is no rupture)*", "*(if the alliance is firm)*",
      "> **Mr B**\n>\n> > _\\[He nods before you finish.\\]_ Thank you.",
      "> - Does: changes the tablet tonight", "> - Does: owns the haste first",
      "- → Scene 2, A word for it, if “heard” is at least 1 and “letter-promised” is not so",
      "- → Ending 2, No answer", "**A.** _\\[“own”, then anything\\]_ (`owned-first`)",
      "### Ending 1, A letter (`written`)",
      "## Before a sitting closes", "**Part “ask”**\n\n> How are the nights?",
    ] { #expect(text.contains(piece), "\(piece)") }
  }

  @Test("with whom and where a scene is stands at its head, and what its text has done among the roles")
  func setting() throws {
    let fields =
      #""title": "Evening", "partner": "Pharmacist", "place": "on the telephone", "safety_done": ["sf-task-ask-suicide"]"#
    let text = try #require(SmallVignette.text(replacing: #""title": "Evening""#, with: fields))
    let markdown = try script(text, .roles).markdown
    #expect(markdown.contains("- Setting: With Pharmacist, on the telephone"))
    let name = Shipped.catalogue.name(of: "sf-task-ask-suicide")
    #expect(markdown.contains("**Done in the text**\n\n- \(name)"))
  }

  @Test("roles and leader notes are there only when asked for")
  func roles() throws {
    let roles = [
      "Request for medicine as request for care", "WINDOW", "LABEL", "Tone: certain", "Meets what was just felt: yes",
      "He was given something before he was heard.", "What was it like to act at once?", "He had stopped taking it.",
      "Asked of the doctor", "Leaves unanswered", "He has come three times, and late each time.",
    ]
    let leader = ["Let the silence stand.", "Who is in the room?", "Keep it short."]
    let name = Shipped.catalogue.name(of: "tr-request-as-care")
    let expected = [name] + roles.dropFirst()
    for contents: ScriptContents in [[], .roles, .leader, [.roles, .leader]] {
      let script = try script(SmallVignette.text, contents)
      for text in [script.markdown, script.page] {
        for piece in expected where piece.contains(":") == false {
          #expect(text.contains(piece) == contents.contains(.roles), "\(piece)")
        }
        for piece in leader { #expect(text.contains(piece) == contents.contains(.leader), "\(piece)") }
      }
      #expect(script.markdown.contains("Tone: certain") == contents.contains(.roles))
    }
  }

  @Test("nothing in a case is taken for Markdown or HTML")
  func escapes() throws {
    let hostile = try #require(
      SmallVignette.text(
        replacing: "\"Nothing is settled.\"",
        with: "[\"# <script>alert('&')</script> `x` _y_ [z](javascript:a)\", \"1. one\", \"- two\", \"<\\u0338b>\"]"))
    let script = try script(hostile)
    let text = script.markdown
    #expect(text.contains("\\# \\<script\\>alert('\\&')\\</script\\> \\`x\\` \\_y\\_ _\\[z\\]_(javascript:a)"))
    #expect(text.contains("1\\. one") && text.contains("\\- two"))
    let page = script.page
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;alert(&#39;&amp;&#39;)"))
    #expect(page.contains("&lt;\u{338}b&gt;"))
  }

  @Test("the page is whole, in its language, without script or anything from elsewhere, and its links lead somewhere")
  func page() throws {
    for name in RoundTripTests.cases {
      let text = String(decoding: try Shipped.bytes(of: name + ".json"), as: UTF8.self)
      let page = try script(text, [.roles, .leader]).page
      #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">"))
      #expect(page.hasSuffix("</html>\n"))
      for word in ["<script", "http://", "https://", "url(", "@import", "src="] {
        #expect(!page.contains(word), "\(word)")
      }
      #expect(page.contains("@media print"))
      let ids = page.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(name): \(ids.filter { id in ids.count { $0 == id } > 1 })")
      for link in page.matches(of: /href="#([^"]*)"/) {
        #expect(ids.contains(String(link.output.1)), "\(link.output.1)")
      }
      for tag in ["article", "section", "div", "dl", "ul", "p", "li", "i", "em", "main", "nav"] {
        let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
        #expect(opened == page.components(separatedBy: "</\(tag)>").count - 1, "\(tag)")
      }
    }
  }
}
