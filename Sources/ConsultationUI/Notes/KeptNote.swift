// A note as it was kept.

import Reports
import Vignettes

/// A note of the session that is played or looked at.
public struct KeptNote: Sendable, Hashable {
  /// Its name in the journal.
  public let id: Int64
  /// What it is.
  public let kind: NoteKind
  /// The code of its session; nil for none.
  public let session: String?
  /// The scene or ending at which it was written; nil for the walk as a whole.
  public let scene: PlaceID?
  /// What was typed, one text for each prompt of the kind.
  public let parts: [String]
  /// When it was written, beginning with the date as in `2031-05-04`.
  public let written: String

  /// Makes a note.
  public init(id: Int64, kind: NoteKind, session: String?, scene: PlaceID?, parts: [String], written: String) {
    self.id = id
    self.kind = kind
    self.session = session
    self.scene = scene
    self.parts = parts
    self.written = written
  }

  /// The day on which it was written.
  var day: String { String(written.prefix(10)) }

  /// Its words as one line, for a list.
  var line: String {
    parts.filter { !$0.isEmpty }.joined(separator: " / ").split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What it is called: by its template, or by the scene at which it was written.
  func title(in catalogue: MarkerCatalogue, sceneTitle: (PlaceID) -> String?) -> String {
    if let template = kind.template(in: catalogue) { return template.title }
    guard let title = scene.flatMap(sceneTitle) else { return kind.title }
    return kind == .saidFirst ? "\(kind.title), \(title)" : title
  }
}

extension [KeptNote] {
  /// The templates that were filled in, as an export has them.
  public func templates(in catalogue: MarkerCatalogue) -> [ReflectionTemplate] {
    compactMap { note in note.kind.template(in: catalogue)?.answered(note.parts) }
  }

  /// The notes that are no templates, as an export has them.
  public func plainNotes(in catalogue: MarkerCatalogue, sceneTitle: (PlaceID) -> String?) -> [ExportNote] {
    filter { $0.kind.template(in: catalogue) == nil }.map { note in
      ExportNote(
        title: note.title(in: catalogue, sceneTitle: sceneTitle), text: note.parts.joined(separator: "\n"),
        date: note.day)
    }
  }
}
