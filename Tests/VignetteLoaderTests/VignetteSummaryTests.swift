// The light reading for a list of vignettes.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@Suite struct VignetteSummaryTests {
  @Test func itHoldsWhatAListShows() throws {
    let (summary, diagnostics) = VignetteLoader.summary(bytes: SmallVignette.bytes)
    #expect(diagnostics == [])
    let small = try #require(summary)
    #expect(small.id == "small")
    #expect(small.version == "1.2.0")
    #expect(small.title == "Mr B")
    #expect(small.summary == "A man who sleeps badly asks for something stronger.")
    #expect(small.minutes == 15)
    #expect(small.contentNotes == [.depression, .suicide])
    #expect(small.intendedUse == .solo)
    #expect(small.reviewed)
  }

  @Test func withoutSignOffsItIsNotReviewed() throws {
    let text = try #require(SmallVignette.text(replacing: "\"signoffs\": [", with: "\"signoffs\": [], \"was\": ["))
    #expect(VignetteLoader.summary(bytes: Array(text.utf8)).summary?.reviewed == false)
  }

  @Test func scenesArePassedOver() throws {
    let text = try #require(SmallVignette.text(replacing: "\"weight\": 3", with: "\"weight\": 300"))
    let (summary, diagnostics) = VignetteLoader.summary(bytes: Array(text.utf8))
    #expect(summary != nil)
    #expect(diagnostics == [])
  }

  @Test func nothingBelowTheFieldsIsRead() throws {
    let text = try #require(SmallVignette.text(replacing: "\"scenes\": [", with: "\"scenes\": [[[ \u{FFFD}\" }"))
    #expect(!VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).diagnostics.isEmpty)
    let (summary, diagnostics) = VignetteLoader.summary(bytes: Array(text.utf8) + [0xFF])
    #expect(summary?.title == "Mr B")
    #expect(diagnostics == [])
  }

  @Test(arguments: [600, 1_200, 2_400, 4_800, 100_000])
  func theBeginningOfAFileIsEnoughOrIsSaidNotToBe(_ length: Int) {
    let whole = VignetteLoader.summary(bytes: SmallVignette.bytes).summary
    let found = VignetteLoader.summary(ofBeginning: Array(SmallVignette.bytes.prefix(length)))
    #expect(found == nil || found == whole)
    #expect((found != nil) == (length > 2_000))
  }

  @Test func aFieldBelowTheScenesIsFoundAllTheSame() throws {
    let above = try #require(SmallVignette.text(replacing: "\"minutes\": 15,", with: ""))
    let end = try #require(above.lastIndex(of: "}"))
    let text = above[..<end] + ", \"minutes\": 16 }"
    let (summary, diagnostics) = VignetteLoader.summary(bytes: Array(text.utf8))
    #expect(summary?.minutes == 16)
    #expect(diagnostics == [])
  }

  @Test func aFieldThatCannotBeReadIsMarked() throws {
    let text = try #require(
      SmallVignette.text(replacing: "\"minutes\": 15", with: "\"minutes\": ⟦shape-wrong-type|\"15\"⟧")
    )
    let marked = MarkedText(text)
    let (summary, diagnostics) = VignetteLoader.summary(bytes: marked.bytes)
    #expect(summary?.minutes == 1)
    #expect(marked.differences(from: diagnostics) == [])
  }

  @Test(arguments: ["", "[]", "{}", "null", "{\"id\": \"a\"}", "{\"title\": \"A\"}"])
  func aHopelessFileHasNoSummaryButFindings(_ text: String) {
    let (summary, diagnostics) = VignetteLoader.summary(bytes: Array(text.utf8))
    #expect(summary == nil)
    #expect(!diagnostics.isEmpty)
  }
}
