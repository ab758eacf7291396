// The small vignette with one piece broken, and the findings marked in the break.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader
import Vignettes

/// One way to break the small vignette.
struct Variant: Sendable, CustomTestStringConvertible {
  /// A piece that occurs exactly once in the small vignette.
  let piece: String
  /// Its replacement, with the expected findings marked.
  let marked: String

  init(_ piece: String, _ marked: String) {
    self.piece = piece
    self.marked = marked
  }

  var testDescription: String { marked }

  /// The broken file.
  func text(sourceLocation: SourceLocation = #_sourceLocation) throws -> MarkedText {
    let text = SmallVignette.text(replacing: piece, with: marked)
    return MarkedText(
      try #require(text, "“\(piece)” has to stand there exactly once", sourceLocation: sourceLocation)
    )
  }

  /// The broken file, loaded.
  func load() throws -> LoadedVignette {
    VignetteLoader.load(bytes: try text().bytes, catalogue: Shipped.catalogue)
  }

  /// Expects the marked findings and no others, and a model all the same.
  func expectMarkedFindings(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = try text(sourceLocation: sourceLocation)
    let loaded = VignetteLoader.load(bytes: text.bytes, catalogue: Shipped.catalogue)
    #expect(text.differences(from: loaded.diagnostics) == [], sourceLocation: sourceLocation)
    #expect(!text.expected.isEmpty, sourceLocation: sourceLocation)
    #expect(loaded.vignette != nil, sourceLocation: sourceLocation)
  }
}
