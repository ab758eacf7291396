// What the catalogue knows of a vignette before it is opened.

import Vignettes

/// One line of the catalogue, from a vignette's metadata alone.
public struct CatalogueEntry: Sendable, Hashable {
  /// The vignette's id.
  public let id: String
  /// Its title.
  public let title: String
  /// At most 60 words.
  public let summary: String
  /// Typical minutes.
  public let minutes: Int
  /// What a reader may want to know beforehand.
  public let contentNotes: [ContentNote]
  /// Alone, in a group, or both.
  public let intendedUse: IntendedUse
  /// Whether somebody has signed off the content as it is.
  public let isReviewed: Bool
  /// Where it was found: a path, for the program to open.
  public let source: String

  /// Makes a line.
  public init(
    id: String, title: String, summary: String, minutes: Int, contentNotes: [ContentNote], intendedUse: IntendedUse,
    isReviewed: Bool, source: String
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.minutes = minutes
    self.contentNotes = contentNotes
    self.intendedUse = intendedUse
    self.isReviewed = isReviewed
    self.source = source
  }

  /// Makes the line of a vignette's metadata.
  public init(_ metadata: Metadata, isReviewed: Bool, source: String) {
    self.init(
      id: metadata.id, title: metadata.title, summary: metadata.summary, minutes: metadata.minutes,
      contentNotes: metadata.contentNotes, intendedUse: metadata.intendedUse, isReviewed: isReviewed, source: source)
  }
}
