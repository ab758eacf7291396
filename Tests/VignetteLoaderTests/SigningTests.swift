// A sign-off is written into a file, and nothing else of it is touched.

import TestSupport
import Testing
import Vignettes

@testable import VignetteLoader

@Suite("Signing a case")
struct SigningTests {
  private let list = """
    "signoffs": [
        { "role": "psychiatrist", "initials": "zz", "date": "2026-11-02",
          "hash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }
      ]
    """
  private let hash = String(repeating: "a", count: 64)

  private func signed(_ text: String, role: String, initials: String) throws -> String {
    let signoff = Metadata.Person(role: role, initials: initials, date: "2026-11-21", hash: hash)
    let bytes = try #require(VignetteSigning.bytes(Array(text.utf8), adding: signoff))
    let loaded = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue)
    #expect(loaded.diagnostics.map(\.message) == [])
    #expect(loaded.vignette?.metadata.signoffs.contains(signoff) == true)
    #expect(
      loaded.vignette?.hashes
        == VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).vignette?.hashes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private var entry: String {
    #"{ "role": "pharmacist", "initials": "ab", "date": "2026-11-21", "hash": "\#(hash)" }"#
  }

  @Test("the first one opens the list")
  func first() throws {
    let empty = SmallVignette.text.replacingFirst(list, with: "\"signoffs\": []")
    #expect(
      try signed(try #require(empty), role: "pharmacist", initials: "ab")
        == SmallVignette.text.replacingFirst(list, with: "\"signoffs\": [\n    \(entry)\n  ]"))
  }

  @Test("the next one stands below, laid out as the one before")
  func next() throws {
    let end = #"b7852b855" }"#
    #expect(
      try signed(SmallVignette.text, role: "pharmacist", initials: "ab")
        == SmallVignette.text.replacingFirst(end, with: "\(end),\n    \(entry)"))
  }

  @Test("somebody who signs again takes the place of the earlier sign-off")
  func again() throws {
    let text = try signed(SmallVignette.text, role: "psychiatrist", initials: "zz")
    let again = VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).vignette
    #expect(again?.metadata.signoffs.map(\.hash) == [hash])
    #expect(!text.contains("b7852b855"))
  }

  @Test("a role is the same role in whatever case", arguments: [("Psychiatrist", "zz"), ("PSYCHIATRIST", "ZZ")])
  func sameRole(role: String, initials: String) throws {
    let text = try signed(SmallVignette.text, role: role, initials: initials)
    let again = VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).vignette
    #expect(again?.metadata.signoffs.map(\.role) == [role])
  }

  @Test("what holds no list of sign-offs cannot be signed")
  func none() {
    let signoff = Metadata.Person(role: "r", initials: "i", date: "2026-11-21", hash: hash)
    for text in ["", "[]", "{}", #"{"signoffs": 1}"#, "{"] {
      #expect(VignetteSigning.bytes(Array(text.utf8), adding: signoff) == nil, "\(text)")
    }
  }
}

extension String {
  /// This text with the first occurrence of a piece replaced; nil if there is none.
  fileprivate func replacingFirst(_ piece: String, with other: String) -> String? {
    guard let range = firstRange(of: piece) else { return nil }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
