// Changes to a play that leave every other byte of it alone.

import Diagnostics
import Vignettes

/// A change to a file: new text for a range.
public struct CaseEdit: Sendable {
  /// What is replaced; empty for an insertion.
  public let range: SourceRange
  /// What stands there afterwards.
  public let text: String

  /// Makes a change.
  public init(range: SourceRange, text: String) {
    self.range = range
    self.text = text
  }

  /// A file with changes made, from its end to its beginning. Of two that overlap, the earlier is made.
  public static func applied(_ edits: [CaseEdit], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for edit in disjoint(edits).reversed() {
      result.replaceSubrange(bytes.indices.clamped(to: edit.range.start..<edit.range.end), with: edit.text.utf8)
    }
    return result
  }

  /// Changes in the order of the file, without those that overlap an earlier one.
  public static func disjoint(_ edits: [CaseEdit]) -> [CaseEdit] {
    var kept: [CaseEdit] = []
    for edit in edits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }) {
      if let last = kept.last, edit.range.start < last.range.end || edit.range == last.range { continue }
      kept.append(edit)
    }
    return kept
  }
}

/// Mends plays, and writes into them what commands add.
public enum PlayMending {
  /// The play in UTF-8, if it was saved otherwise.
  public static func inUTF8(_ bytes: [UInt8]) -> [UInt8] { PlayEncoding(bytes).bytes }

  /// The ids of blocks and options that have none, each at the end of its heading or line.
  public static func ids(in bytes: [UInt8], named name: String) -> [CaseEdit] {
    let blocks = PlayParser(PlayLine.all(in: bytes), findings: PlayFindings()).blocks
    var ids = PlayIDs()
    ids.give(to: blocks)
    var edits: [CaseEdit] = []
    func add(_ id: String, at end: Int) {
      edits.append(CaseEdit(range: SourceRange(start: end, end: end), text: " #" + id))
    }
    for block in blocks {
      if block.kind == .about, block.tag == nil {
        let stem = CaseForm.stem(ofFile: name) ?? block.title.text
        add(PlaySpelling.id(of: stem, longest: 80), at: block.range.end)
      }
      if !block.id.isEmpty, block.tag == nil { add(block.id, at: block.range.end) }
      for option in block.options where !option.id.isEmpty && option.tag == nil {
        add(option.id, at: option.line.words.range.end)
      }
    }
    return edits.filter { $0.text.count > 2 }
  }

  /// The plain signs for those of a word processor.
  public static func signs(in bytes: [UInt8]) -> [CaseEdit] {
    PlayParser(PlayLine.all(in: bytes), findings: PlayFindings()).foreignSigns.map {
      CaseEdit(range: $0.range, text: $0.plain)
    }
  }

  /// The line of a sign-off, in place of an earlier one by the same role and initials, or after the last notes of the
  /// case. Nil if the play has no case.
  static func signoff(_ signoff: Metadata.Person, in bytes: [UInt8]) -> CaseEdit? {
    let blocks = PlayParser(PlayLine.all(in: bytes), findings: PlayFindings()).blocks.filter { $0.kind.notes == .about }
    let parts = [signoff.initials, signoff.role, signoff.date ?? "", signoff.hash ?? ""]
    let line = "Signed: " + parts.joined(separator: "; ")
    let signed = blocks.flatMap(\.body.entries).filter { $0.note.path == "signoffs/+" }
    let earlier = signed.first { entry in
      let pieces = PlayValues.pieces(entry.value).prefix(2).map { $0.text.lowercased() }
      return pieces == [signoff.initials.lowercased(), signoff.role.lowercased()]
    }
    if let earlier {
      return CaseEdit(range: SourceRange(start: earlier.label.start, end: earlier.value.range.end), text: line)
    }
    // A heading without notes has the line right below it.
    guard let block = blocks.last else { return nil }
    let last = signed.last ?? block.body.entries.last
    let end = last.map { $0.items.last?.words.range.end ?? $0.value.range.end } ?? block.range.end
    return CaseEdit(range: SourceRange(start: end, end: end), text: (last == nil ? "\n" : "") + "\n- " + line)
  }
}
