// Which changes of a file change its sums.

import TestSupport
import Testing
import VignetteLoader
import Vignettes

@Suite struct ContentHashTests {
  private static let original = VignetteLoader.load(bytes: SmallVignette.bytes, catalogue: Shipped.catalogue).vignette?
    .hashes

  private func changes(_ variant: Variant) throws -> (content: Bool, play: Bool) {
    let original = try #require(Self.original)
    let hashes = try #require(try variant.load().vignette).hashes
    return (hashes.content != original.content, hashes.play != original.play)
  }

  static let neither: [Variant] = [
    Variant("\"tone\": \"certain\", \"meets\": false", "\"meets\":false ,\n\"tone\" : \"certai\\u006e\""),
    Variant("\"minutes\": 15", "\"minutes\": 1.5e1"),
    Variant("https://example.org/vignette", "https://example.org/other"),
    Variant("\"initials\": \"xy\"", "\"initials\": \"ab\""), Variant("\"initials\": \"zz\"", "\"initials\": \"ab\""),
  ]

  static let contentAlone: [Variant] = [
    Variant(
      "\"keywords\": [\"sleep\"]",
      "\"accepted\": [{\"rule\": \"opt-count\", \"reason\": \"R.\"}], \"keywords\": [\"sleep\"]"
    ),
    Variant("\"minutes\": 15", "\"minutes\": 16"), Variant("It asks, as you did before.", "It asks, as before."),
    Variant("What was it like to act at once?", "What was that like?"), Variant("Let the silence stand.", "Wait."),
    Variant("He had stopped taking it.", "He had stopped."),
    Variant("He has only just come in.", "He has just come in."),
    Variant("He has said nothing of what others think.", "Nothing of that was said."),
    Variant("\"title\": \"Evening\"", "\"title\": \"Late\""),
    Variant("\"title\": \"No answer\"", "\"title\": \"None\""),
    Variant("He gets up at three.", "He gets up at four."), Variant("How he sleeps on holiday.", "How he sleeps."),
    Variant("\"weight\": 2, \"cue\": \"You will know", "\"weight\": 2, \"cue\": \"you will know"),
    Variant("\"story\": \"He has come", "\"story\": \"He came"),
    Variant("\"text\": \"Hear what", "\"text\": \"Hear for what"),
    Variant("\"does\": \"waits\"", "\"does\": \"says nothing\""),
    Variant("\"does\": \"waits\",", ""),
    Variant("\"does\": \"waits\"", "\"does\": \"waits\", \"twin_of\": \"the-request/go-up\""),
    Variant("\"why\": \"He has come three times, and late each time.\", ", ""),
    Variant("\"words\": \"You will know what to do\"", "\"words\": \"you will know what to do\""),
  ]

  static let both: [Variant] = [
    Variant("\"weight\": 3", "\"weight\": 2"), Variant("\"next\": \"a-page\"", "\"next\": \"gone\""),
    Variant("\"tone\": \"certain\"", "\"tone\": \"plain\""), Variant("The clinic is dark.", "The clinic is very dark."),
    Variant("\"skills\": [\"sk-h-pause\"]", "\"skills\": []"), Variant("\"max\": 3", "\"max\": 4"),
    Variant("\"status\": \"kept\"", "\"status\": \"raised\""),
    Variant("\"start\": \"the-request\"", "\"start\": \"a-page\""),
    Variant("Has it been so bad that", "Has it been so bad, that"), Variant("\"id\": \"small\"", "\"id\": \"smaller\""),
    Variant("\"bond\": 2, \"goals\": 1, \"tasks\": 1 },", "\"bond\": 3, \"goals\": 1, \"tasks\": 1 },"),
    // What was asked caps a score, and so does leaving it unanswered.
    Variant("\"reply\": \"[He waits too.]\", \"answers\": false", "\"reply\": \"[He waits too.]\""),
    Variant(", \"marker\": \"ct-feel-pressure\" },", " },"),
    Variant("\"setting\": \"away\"", "\"setting\": \"with-patient\""),
    // Names of an author's own that are spelled like fields that do not count
    Variant("\"heard\": { \"start\"", "\"later\": { \"max\": 1 }, \"heard\": { \"start\""),
  ]

  @Test(arguments: neither) func layoutAndReviewAreNoChange(_ variant: Variant) throws {
    #expect(try changes(variant) == (false, false))
  }

  @Test(arguments: contentAlone) func wordsOfTheDebriefChangeContentAlone(_ variant: Variant) throws {
    #expect(try changes(variant) == (true, false))
  }

  @Test(arguments: both) func whatIsPlayedChangesBoth(_ variant: Variant) throws {
    #expect(try changes(variant) == (true, true))
  }

  @Test func aSumIsWrittenInSmallHexadecimalLetters() throws {
    let hashes = try #require(Self.original)
    for sum in [hashes.content, hashes.play] {
      #expect(sum.count == 64)
      #expect(sum.allSatisfy { "0123456789abcdef".contains($0) })
    }
    #expect(hashes.content != hashes.play)
  }
}
