// From JSON to a play and back, and from a play to JSON and back.

import Foundation
import TestSupport
import Testing

@testable import VignetteLoader

@Suite("A case as a play and as JSON")
struct PlayRoundTripTests {
  static let shipped = ["the-extra-tablet", "sam", "mr-z", "ms-h"]

  @Test("a shipped case comes back from a play as the same JSON, with the same two sums", arguments: shipped)
  func shippedCase(_ id: String) throws {
    let bytes = try Shipped.bytes(of: id + ".json")
    let text = try #require(PlayWriter.text(of: bytes, catalogue: Shipped.catalogue))
    let original = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue)
    let copy = VignetteLoader.load(bytes: Array(text.utf8), named: "case.play", catalogue: Shipped.catalogue)
    #expect(copy.diagnostics.filter { $0.severity > .information } == [])
    #expect(try canonical(copy.json) == canonical(bytes))
    #expect(copy.vignette?.hashes == original.vignette?.hashes)
    #expect(!text.contains("- JSON "), "the case can be said without a field of JSON")
  }

  @Test("a play that was written once is written the same again", arguments: shipped)
  func fixedPoint(_ id: String) throws {
    let bytes = try Shipped.bytes(of: id + ".json")
    let text = try #require(PlayWriter.text(of: bytes, catalogue: Shipped.catalogue))
    let loaded = VignetteLoader.load(bytes: Array(text.utf8), named: "case.play", catalogue: Shipped.catalogue)
    #expect(PlayWriter.text(of: loaded.json, catalogue: Shipped.catalogue) == text)
    #expect(PlayWriter.text(ofPlay: Array(text.utf8), named: "case.play", catalogue: Shipped.catalogue) == text)
  }

  @Test("the small vignette, which has every field, comes back as the same JSON")
  func everyField() throws {
    let text = try #require(PlayWriter.text(of: SmallVignette.bytes, catalogue: Shipped.catalogue))
    let copy = VignetteLoader.load(bytes: Array(text.utf8), named: "case.play", catalogue: Shipped.catalogue)
    #expect(copy.diagnostics.filter { $0.severity > .information } == [])
    #expect(try canonical(copy.json) == canonical(SmallVignette.bytes))
    #expect(!text.replacing("- JSON schema:", with: "").contains("- JSON "), "\(text)")
  }
}

/// The canonical form of a JSON text.
func canonical(_ bytes: [UInt8]) throws -> String {
  String(decoding: try #require(JSONReader.read(bytes).document?.root).canonicalBytes(), as: UTF8.self)
}
