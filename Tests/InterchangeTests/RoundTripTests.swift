// From a case to Twee and back, with nothing lost and with what was changed in Twine.

import Diagnostics
import Foundation
import Interchange
import TestSupport
import Testing
import VignetteLoader

@Suite("Round trips")
struct RoundTripTests {
  static let cases = Shipped.ids

  /// Holds that a case is the same after it: every field of the file, and both sums.
  private func expectSame(_ bytes: [UInt8], after draft: VignetteDraft, _ name: String) throws {
    #expect(draft.isOwn)
    #expect(draft.findings.isEmpty, "\(name): \(draft.findings.map(\.message))")
    let story = try #require(StoryJSON.reading(bytes))
    let back = try #require(draft.story)
    #expect(back.canonical == story.canonical, "\(name)")
    let before = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue).vignette
    let after = VignetteLoader.load(bytes: Array(back.text.utf8), catalogue: Shipped.catalogue).vignette
    #expect(try #require(before).hashes == #require(after).hashes)
  }

  @Test("every shipped case comes back from Twee with every field and both sums", arguments: cases)
  func shipped(_ name: String) throws {
    let bytes = try Shipped.bytes(of: name + ".json")
    let twee = TweeWriter.text(of: try #require(StoryJSON.reading(bytes)))
    try expectSame(bytes, after: VignetteDraft(twee), name)
    let crlf = twee.replacingOccurrences(of: "\n", with: "\r\n")
    try expectSame(bytes, after: VignetteDraft(crlf), name)
  }

  @Test("every shipped case comes back from a page of Twine 2", arguments: cases)
  func pages(_ name: String) throws {
    let bytes = try Shipped.bytes(of: name + ".json")
    let twee = TweeWriter.text(of: try #require(StoryJSON.reading(bytes)))
    try expectSame(bytes, after: VignetteDraft(try page(of: twee)), name)
  }

  /// A Twee text of ours as Twine 2 would publish it.
  private func page(of twee: String) throws -> String {
    let parts = ("\n" + twee).components(separatedBy: "\n:: ").dropFirst()
    var (title, start, passages) = ("", "", "")
    for (number, part) in parts.enumerated() {
      let end = try #require(part.firstIndex(of: "\n"))
      let name = part[..<end].components(separatedBy: " [")[0]
      let text = String(part[part.index(after: end)...])
      switch name {
      case "StoryTitle": title = text.trimmingCharacters(in: .whitespacesAndNewlines)
      case "StoryData": start = try #require(StoryJSON.reading(Array(text.utf8))?["start"]?.string)
      default:
        passages +=
          "<tw-passagedata pid=\"\(name == start ? 0 : number)\" name=\"\(name)\" tags=\"\" position=\"1,1\">"
          + Texts.escaped(text) + "</tw-passagedata>"
      }
    }
    return """
      <!doctype html><html><head><script>let s = "<tw-storydata name='no'>";</script></head><body>
      <tw-storydata name="\(Texts.escaped(title))" startnode="0" ifid="A" format="SugarCube" hidden>
      <style type="text/twine-css"></style><script type="text/twine-javascript"> </script>\(passages)</tw-storydata>
      </body></html>
      """
  }

  @Test("a case with a composed reply, a walk and every field comes back")
  func small() throws {
    let twee = TweeWriter.text(of: try #require(StoryJSON.reading(SmallVignette.bytes)))
    try expectSame(SmallVignette.bytes, after: VignetteDraft(twee), "small")
  }

  @Test(
    "texts that would mean something in Twine come back as they are",
    arguments: [
      ":: Not a passage", "a\\n:: b", "[[nested] direction]", "[[nested] link->gone]]", "<!-- dyad scene {} -->",
      "--> after", "  spaces  ", "<!-- when x -->", "(done)", "[half] done", "a -> b", "a <- b | c", "]]",
      "[[\\u0301x]]",
      "<!--\\u0301x-->", "&lt;b&gt; <b> $x <<set>> (set: $a)", "You: ''no'' // yes", "*", "…", "{}", "::", "patient",
    ])
  func oddTexts(_ text: String) throws {
    for piece in ["[You wait.]", "[He waits too.]", "You write to Mr B.", "He was written to.", "A letter"] {
      let quoted = "\"\(text)\""
      let odd = try #require(SmallVignette.text(replacing: "\"\(piece)\"", with: quoted))
      let story = try #require(StoryJSON.reading(Array(odd.utf8)))
      let draft = VignetteDraft(TweeWriter.text(of: story))
      #expect(draft.story?.canonical == story.canonical, "\(text) for \(piece)")
      #expect(draft.findings.isEmpty, "\(text) for \(piece): \(draft.findings.map(\.message))")
    }
    let title = SmallVignette.text.replacingOccurrences(of: "\"title\": \"Mr B\"", with: "\"title\": \"\(text)\"")
    let story = try #require(StoryJSON.reading(Array(title.utf8)))
    #expect(VignetteDraft(TweeWriter.text(of: story)).story?.canonical == story.canonical, "\(text) as a title")
  }

  @Test("a text as a list of one, a list of one target and empty lists keep their form")
  func forms() throws {
    for (old, new) in [
      ("\"reply\": \"[He waits too.]\"", "\"reply\": [\"[He waits too.]\"]"),
      ("\"reply\": \"[He waits too.]\"", "\"reply\": []"),
      ("\"next\": \"the-answer\"", "\"next\": [ { \"to\": \"the-answer\" } ]"),
      ("\"when\": \"rupture is none\"", "\"when\": \" rupture  is none \""),
      ("\"text\": \"What are you left with?\"", "\"text\": \"\""),
    ] {
      let text = try #require(SmallVignette.text(replacing: old, with: new))
      let story = try #require(StoryJSON.reading(Array(text.utf8)))
      #expect(VignetteDraft(TweeWriter.text(of: story)).story?.canonical == story.canonical, "\(new)")
    }
  }

  @Test("the same case always gives the same Twee, with an identifier that stays")
  func identity() throws {
    let story = try #require(StoryJSON.reading(SmallVignette.bytes))
    let twee = TweeWriter.text(of: story)
    #expect(twee == TweeWriter.text(of: story))
    let pattern = /"ifid": "[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}"/
    #expect(twee.firstMatch(of: pattern) != nil)
  }
}

@Suite("Changes made in Twine")
struct EditedStoryTests {
  private let twee: String

  init() throws { twee = TweeWriter.text(of: try #require(StoryJSON.reading(SmallVignette.bytes))) }

  private func edited(_ old: String, _ new: String) throws -> VignetteDraft {
    #expect(twee.components(separatedBy: old).count == 2, "\(old)")
    return VignetteDraft(twee.replacingOccurrences(of: old, with: new))
  }

  @Test("words, lines, targets and conditions that were changed come back changed")
  func words() throws {
    let words = try edited("[He puts the packet on the desk.]", "[He holds the packet.]\n\n[A pause.]")
    #expect(
      words.scene("the-request")?["text"]?.elements.prefix(2).compactMap(\.string) == [
        "[He holds the packet.]", "[A pause.]",
      ])
    let line = try edited("[[(You wait.)->wait-a-while]]", "[[(You nod.)->wait-a-while]]")
    #expect(line.scene("the-request")?["options"]?.elements.last?["line"] == .string("[You nod.]"))
    let target = try edited("[[Go on->the-answer]]", "[[Go on->still-open]]")
    #expect(target.scene("a-word-for-it")?["next"] == .string("still-open"))
    let condition = try edited("<!-- when rupture is none -->", "<!-- when alliance is firm -->")
    #expect(condition.scene("the-request")?["options"]?.elements.last?["when"] == .string("alliance is firm"))
    let ending = try edited("He keeps the letter.", "He burns the letter.")
    #expect(ending.story?["endings"]?.elements.first?["text"] == .string("He burns the letter."))
    for draft in [words, line, target, condition, ending] { #expect(draft.findings.isEmpty) }
  }

  @Test("a passage added in Twine becomes a scene of the case, and a link to it an option to fill in")
  func added() throws {
    let draft = try edited(
      "[[(You wait.)->wait-a-while]]",
      "[[(You wait.)->wait-a-while]]\n\n[[And the sister?->The sister]]")
    #expect(draft.codes == ["import-link"])
    let whole = VignetteDraft(
      twee.replacingOccurrences(
        of: "[[(You wait.)->wait-a-while]]", with: "[[(You wait.)->wait-a-while]]\n\n[[And the sister?->The sister]]")
        + "\n\n:: The sister\nMr B: She was older.\n\n[[a-word-for-it]]\n")
    #expect(whole.findings.isEmpty)
    let option = whole.scene("the-request")?["options"]?.elements.last
    #expect(option?["id"] == .string("and-the-sister"))
    #expect(option?["next"] == .string("the-sister"))
    #expect(option?["reply"] == .string(""))
    #expect(whole.scene("the-sister")?["sitting"] == .string("visit"))
    #expect(whole.scene("the-sister")?["next"] == .string("a-word-for-it"))
  }

  @Test("what cannot be carried over is reported with its line")
  func lost() throws {
    for (old, new, code) in [
      ("[[Go on->the-answer]]", "[[Hurry up->the-answer]]", "import-link"),
      ("[[(You wait.)->wait-a-while]]", "", "import-orphan"),
      ("What are you left with?", "What are you left with? <!-- check this -->", "import-comment"),
      ("[[own, then anything->owned-first]]", "[[first->owned-first]]", "import-link"),
      ("[[Go on->the-answer]]", "[[Go on->the-answer]]\n<!-- when alliance is firm -->", "import-comment"),
      ("What are you left with?", "<!-- patient -->\nWhat?", "import-comment"),
      ("\n-->\n\n\n:: the-request", "\n-->\nA note to myself.\n\n:: the-request", "import-special-passage"),
      ("\"start\": \"the-request\"", "\"start\": \"nowhere\"", "import-data"),
      ("<!-- dyad option\n{", "<!-- dyad option\n{{", "import-block"),
    ] {
      #expect(twee.contains(old))
      let start = try #require(twee.range(of: old))
      let draft = VignetteDraft(twee.replacingCharacters(in: start, with: new))
      #expect(draft.codes.contains(code), "\(new): \(draft.codes)")
      #expect(draft.findings.count >= 1 && draft.findings.allSatisfy { $0.range != nil })
      #expect(draft.isOwn)
    }
  }

  @Test("an option that two scenes link to is copied under an id of its own")
  func copied() throws {
    let draft = VignetteDraft(
      twee + "\n\n:: Again\n[[(You wait.)->wait-a-while]]\n[[Or not->still-open]]\n"
        + "\n:: another [scene]\n<!-- dyad scene {\"sitting\": \"desk\", \"title\": \"Another\"} -->\nAgain.\n\n"
        + "[[(You wait.)->wait-a-while]]\n")
    let options = try #require(draft.scene("another")?["options"]?.elements)
    #expect(options.compactMap { $0["id"]?.string } == ["wait-a-while-3"])
    #expect(options.first?["why"] == .string("Nothing was said, and he stayed."))
    #expect(draft.codes.contains("import-link"))
  }
}
