// Twee 3 and the pages of Twine 2, as others write them.

import Diagnostics
import Foundation
import Interchange
import TestSupport
import Testing
import VignetteLoader

@Suite("Twee from elsewhere")
struct TweeReadingTests {
  @Test("names and tags with escaped brackets, braces and backslashes are read as meant")
  func headers() throws {
    let draft = VignetteDraft(
      #"""
      :: StoryData
      {"start": "A \\ {room} [1]"}
      :: A \\ \{room\} \[1\] [one t\]wo] {"position":"1,2"}
      [[x->The \q end]]
      :: The \\q end
      Done.
      """#)
    #expect(draft.scene("a-room-1")?["title"] == .string(#"A \ {room} [1]"#))
    #expect(draft.story?["start"] == .string("a-room-1"))
    let tags = try #require(draft.findings.first { $0.code == "import-tags" })
    #expect(tags.message.contains("one, t]wo"))
    #expect(draft.story?["endings"]?.elements.first?["title"] == .string(#"The \q end"#))
  }

  @Test("all four forms of links lead where they say, with their words as lines")
  func links() throws {
    let draft = VignetteDraft(
      """
      :: Start
      [[Say this|B]]
      [[Say -> that->B]]
      [[B<-Or this]]
      [[B]]
      [[(Leave.)->B][$x to 1]]
      [[Away->Nowhere]]
      :: B
      End.
      """)
    let options = try #require(draft.scene("start")?["options"]?.elements)
    #expect(
      options.compactMap { $0["line"]?.string } == ["Say this", "Say -> that", "Or this", "B", "[Leave.]", "Away"])
    #expect(options.compactMap { $0["next"]?.string } == ["b", "b", "b", "b", "b", "nowhere"])
    #expect(Set(options.compactMap { $0["id"]?.string }).count == 6)
    #expect(draft.codes.filter { $0 == "import-link" || $0 == "import-macro" } == ["import-macro", "import-link"])
  }

  @Test("words around links stay, lines of links alone do not, and one bare link makes a page")
  func text() throws {
    let draft = VignetteDraft(
      ":: Start\r\nShe turns to [[the door->B]].\r\n- [[Wait->B]]\r\n\r\n:: B\r\nA ''hall'', //dark//.\r\n[[C]]\r\n:: C\r\nOut."
    )
    #expect(draft.scene("start")?["text"] == .string("She turns to the door."))
    #expect(draft.scene("b")?["kind"] == .string("page"))
    #expect(draft.scene("b")?["text"] == .string("A *hall*, *dark*."))
    #expect(draft.scene("b")?["next"] == .string("c"))
  }

  @Test("the draft loads, and everything that it lacks is named by check")
  func loads() throws {
    let draft = VignetteDraft(":: Start\nMs X: Well.\n\nMs X: Yes.\n\n[[Ask->B]]\n:: B\nMs X: No.")
    let text = try #require(draft.story).text
    let loaded = VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue)
    #expect(!loaded.diagnostics.contains { $0.code.hasPrefix("json-") })
    let vignette = try #require(loaded.vignette)
    #expect(vignette.start == "start" && vignette.scenes.count == 1 && vignette.endings.count == 1)
    #expect(vignette.scenes[0].text.paragraphs.first?.speaker == "Ms X")
    let messages = loaded.diagnostics.map(\.message).joined(separator: "\n")
    for field in [
      "language", "jurisdiction", "summary", "objectives", "audience", "level", "intended_use", "minutes", "origin",
      "licence", "authors", "guidance_dates", "drug_facts_date", "review_by", "clinician_role", "bond", "reply", "why",
      "possible", "hard", "unknown", "changelog", "content_notes", "themes", "pronouns",
    ] { #expect(messages.contains("“\(field)”"), "\(field)") }
    let order = ["schema_version", "id", "title", "patient", "alliance", "sittings", "start", "scenes", "endings"]
    let places = order.compactMap { text.range(of: "\n  \"\($0)\"")?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
  }

  @Test(
    "what has no place in a case is reported where it stands, and its words stay",
    arguments: [
      ("SugarCube", "<<if $a>>Words<<else>>Other<</if>>", ["import-macro", "import-macro", "import-macro"], "Other"),
      ("SugarCube", "Words <<script>>alert(1)<</script>>", ["import-script", "import-macro"], "Words"),
      ("SugarCube", "Words [img[a.png]]", ["import-image"], "Words"),
      ("SugarCube", "Words (note: hers) stay", [], "Words (note: hers) stay"),
      ("Harlowe", "(set: $a to 1)Words", ["import-macro"], "Words"),
      (
        "Harlowe", "(if: $a is (either: 1, 2))[Words *here*] and [a direction]", ["import-macro"],
        "Words *here* and [a direction]"
      ),
      ("Harlowe", "|name>[Words]", ["import-macro"], "Words"),
      ("Chapbook", "a: 1\n--\nWords {a}", ["import-variable", "import-macro"], "Words"),
      ("Snowman", "Words <% s.a = 1 %>", ["import-script"], "Words"),
      (
        "", "Words <style>b{}</style><img src=x> &lt;3 <u>so</u>",
        ["import-style", "import-html", "import-image", "import-html", "import-html"], "Words  <3 so"
      ),
      ("", "Words <!-- aside -->", ["import-comment"], "Words"),
      ("", "Words $name", ["import-variable"], "Words $name"),
    ])
  func markup(_ format: String, _ text: String, _ codes: [String], _ words: String) throws {
    let lead = ":: StoryData\n{\"format\": \"\(format)\"}\n:: Start\n"
    let draft = VignetteDraft("\(lead)\(text)\n[[B]]\n:: B\nEnd.")
    let found = draft.findings.filter { $0.severity > .information }
    #expect(found.map(\.code) == codes, "\(found.map(\.message))")
    for finding in found { #expect(try #require(finding.range).start >= lead.utf8.count) }
    let shown = draft.scene("start")?["text"]
    #expect((shown?.string ?? shown?.elements.last?.string) == words)
  }

  @Test("special passages, scripts, styles, tags, doubles and loose text are reported")
  func passages() {
    let draft = VignetteDraft(
      """
      Loose text
      :: StoryInit
      x
      :: Code [script]
      y
      :: Look [stylesheet]
      z
      :: Start [dark] {not json}
      [[B]]
      :: B
      One.
      :: B
      Two.
      """)
    #expect(
      draft.codes.filter { $0 != "import-filled-in" } == [
        "import-header", "import-special-passage", "import-script", "import-style", "import-header", "import-tags",
        "import-name",
      ])
    #expect(draft.story?["endings"]?.elements.compactMap { $0["id"]?.string } == ["b", "b-2"])
  }

  @Test("files without a story are refused with what to do", arguments: ["", "Hello", "{}", "<html></html>", ": : x"])
  func refused(_ text: String) {
    let draft = VignetteDraft(text)
    #expect(draft.story == nil)
    #expect(draft.codes == ["import-empty"])
    #expect(draft.findings.first?.advice.contains("Twine") == true)
  }

  @Test("a story in UTF-16 or rich text is told as that, and not as no story")
  func noPlainText() {
    let story = ":: Start\nWhat now? [[B]]\n:: B\nEnd."
    let utf16: [UInt8] = Array(story.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let files: [([UInt8], String)] = [
      (utf16, "file-utf16"), ([0xFF, 0xFE] + utf16, "file-utf16"), (Array("{\\rtf1 \(story)}".utf8), "file-rich-text"),
    ]
    for (bytes, code) in files {
      let draft = VignetteDraft(bytes: bytes, readingJSON: StoryJSON.reading)
      #expect(draft.story == nil)
      #expect(draft.findings.map(\.code) == [code])
    }
  }

  @Test("a Twee file that speaks of pages is still Twee, and a page that speaks of Twee is still a page")
  func kinds() {
    #expect(VignetteDraft("\n:: Start\n<tw-storydata>\n[[B]]\n:: B\nx").scene("start") != nil)
    let page = "<html>\n:: Start\n<tw-storydata><tw-passagedata name=a>\n:: b\n[[a]]</tw-passagedata></tw-storydata>"
    #expect(VignetteDraft(page).scene("a") != nil)
  }

  @Test("a story of special passages alone makes no case, and says so")
  func onlySpecial() {
    let draft = VignetteDraft(":: StoryTitle\nX\n:: StoryData\n{}")
    #expect(draft.story == nil && draft.codes == ["import-empty"])
  }

  @Test(
    "a start that is no passage of the story is reported, whatever is taken instead",
    arguments: [
      ":: StoryData\n{\"start\": \"Nowhere\"}\n:: A\n[[B]]\n:: B\nx",
      ":: StoryData\n{\"start\": \"Nowhere\"}\n:: Start\n[[B]]\n:: B\nx",
      ":: StoryData\n{\"start\": \"Code\"}\n:: Code [script]\nx\n:: A\n[[B]]\n:: B\nx",
      "<tw-storydata name=x startnode=9><tw-passagedata pid=1 name=A>[[B]]</tw-passagedata>"
        + "<tw-passagedata pid=2 name=B>x</tw-passagedata></tw-storydata>",
    ])
  func missingStart(story: String) {
    let draft = VignetteDraft(story)
    let found = draft.findings.filter { $0.message.hasPrefix("The story starts with ") }
    #expect(found.count == 1 && found.first?.severity == .warning)
    #expect(["Nowhere", "Code", "9"].contains { found.first?.message.contains("“\($0)”") == true })
  }

  @Test("bytes that are no UTF-8 are reported")
  func encoding() {
    let draft = VignetteDraft(bytes: Array(":: A\n[[B]]\n:: B\n".utf8) + [0xFF, 0xC0], readingJSON: StoryJSON.reading)
    #expect(draft.codes.contains("import-encoding"))
  }
}

@Suite("Pages of Twine 2")
struct TwinePageTests {
  private static let page = """
    <!DOCTYPE html><html><head><!-- <tw-storydata name="no"> --><script>x = "<tw-storydata>"</script></head><body>
    <tw-storydata name="Tom &amp; Co" startnode="2" creator="Twine" format="Harlowe" ifid="A-B" hidden>
    <style role="stylesheet">b{}</style><script role="script">y()</script><tw-tag name="a" color="red"></tw-tag>
    <tw-passagedata pid="1" name="The &#39;end&#x27;" tags="" position="1,2">Done &lt;3 &amp;amp; &eacute;</tw-passagedata>
    <tw-passagedata pid="2" name='First' tags="a b">He said &quot;no&quot;.
    (set: $a to 1)
    [[Go-&gt;The 'end']]</tw-passagedata>
    </tw-storydata><tw-storydata name="Other"><tw-passagedata name="x">y</tw-passagedata></tw-storydata></body></html>
    """

  @Test("names, references, the start and the passages are read")
  func read() throws {
    let draft = VignetteDraft(Self.page)
    #expect(draft.story?["title"] == .string("Tom & Co"))
    #expect(draft.story?["id"] == .string("tom-co"))
    #expect(draft.story?["start"] == .string("first"))
    let option = draft.scene("first")?["options"]?.elements.first
    #expect(option?["next"] == .string("the-end"))
    #expect(draft.story?["endings"]?.elements.first?["text"] == .string("Done <3 & &eacute;"))
    #expect(
      Set(draft.codes).isSuperset(of: ["import-script", "import-style", "import-macro", "import-tags", "import-data"]))
    let macro = try #require(draft.findings.first { $0.code == "import-macro" })
    let range = try #require(macro.range)
    #expect(Array(Self.page.utf8)[range.start..<range.end].elementsEqual("(set: $a to 1)".utf8))
  }

  @Test("places in a passage with references are those of the page")
  func places() throws {
    let page =
      "<tw-storydata><tw-passagedata name=a>&lt;b&gt;&amp;&amp; &lt;&lt;run $x&gt;&gt;[[a]]</tw-passagedata></tw-storydata>"
    let draft = VignetteDraft(page)
    let range = try #require(draft.findings.first { $0.code == "import-macro" }?.range)
    #expect(Array(page.utf8)[range.start...].starts(with: "&lt;&lt;run".utf8))
  }

  @Test(
    "pages that break off are read as far as they go",
    arguments: [
      "<tw-storydata><tw-passagedata name=\"a\">text", "<tw-storydata><tw-passagedata name=\"a\">text</tw-passage",
      "<tw-storydata><tw-passagedata name=a>text</tw-passagedata", "<tw-storydata><tw-passagedata name=a>text<!-- ",
    ])
  func broken(_ page: String) { #expect(VignetteDraft(page).story != nil) }

  @Test("a page cut off anywhere, or with a byte changed, neither traps nor hangs")
  func cut() {
    let bytes = Array(Self.page.utf8)
    for end in bytes.indices {
      _ = VignetteDraft(bytes: Array(bytes[..<end]), readingJSON: StoryJSON.reading)
      var changed = bytes
      changed[end] = UInt8(truncatingIfNeeded: end &* 31)
      _ = VignetteDraft(bytes: changed, readingJSON: StoryJSON.reading)
    }
  }
}

@Suite("Hostile stories")
struct HostileStoryTests {
  @Test(
    "long runs of what begins something and never ends it are read once",
    arguments: [
      "[[", "<a \"", "<a", "(set:", "<<a", "<!--", "&", "&#", "|a>[", "[img[", "<%", "$", "{", "::", "[", "]]", "'",
      "//",
      "\n::", "<script>", "<<script>>", "\\", "*", "[[a]]", "(a:)[", "a: ", "<tw-storydata>", "<tw-passagedata>", "\r",
      "\u{200D}", "\n[[a]]\n",
    ])
  func runs(_ piece: String) throws {
    let run = String(repeating: piece, count: 20_000 / piece.utf8.count)
    for format in ["Harlowe", "Chapbook", ""] {
      let draft = VignetteDraft(":: StoryData\n{\"format\": \"\(format)\"}\n:: Start\n\(run)\n]]\n[[B]]\n:: B\n.")
      #expect(draft.story != nil)
      #expect(draft.findings.count <= 402)
    }
    _ = VignetteDraft("<tw-storydata \(run)><tw-passagedata name='\(run)'>\(run)")
    _ = VignetteDraft("<tw-storydata><tw-passagedata name=a>\(run)</tw-passagedata></tw-storydata>\(run)")
    _ = VignetteDraft(":: \(run)\n<!-- dyad scene \(run) -->\n\(run)")
  }

  @Test("a file beyond the limit is refused, and more passages than the limit are reported")
  func limits() {
    let large = [UInt8](repeating: 0x3A, count: VignetteDraft.sizeLimit + 1)
    #expect(VignetteDraft(bytes: large, readingJSON: StoryJSON.reading).codes == ["import-size"])
    let many = (0..<5400).map { ":: P\($0)\n[[P\($0 + 1)]]" }.joined(separator: "\n")
    let draft = VignetteDraft(many)
    #expect(draft.story?["scenes"]?.elements.count == 5000)
    #expect(draft.codes.contains("import-size") && draft.codes.contains("import-more"))
  }

  @Test("JSON in a block that is deep, wrong or of another kind does no harm")
  func blocks() {
    for block in [
      "case " + String(repeating: "[", count: 50_000), "case {\"sittings\": 3, \"scenes\": {}, \"title\": []}",
      "scene {\"options\": 1, \"next\": {}, \"text\": {}, \"kind\": []}", "ending {\"text\": 5}",
      "option {\"when\": []}",
      "other {}", "case", "scene []",
    ] {
      let draft = VignetteDraft(":: a\n<!-- dyad \(block) -->\nText\n[[b]]\n:: b\n<!-- dyad \(block) -->\n[[a]]")
      #expect(draft.story != nil)
    }
  }
}
