// Tells kinds of JSON file apart by their outermost fields, so a schema in a folder of cases is not taken for a case.

import Diagnostics

/// The kinds of JSON file that may be in a folder of cases.
public enum FileKind: Sendable {
  /// A case, however much of it is written.
  case vignette
  /// A JSON Schema, such as `dyad schema` prints; editors want it next to the cases (docs/format.md §11).
  case schema
  /// Something else.
  case other

  /// Tells by the fields of the outermost object.
  ///
  /// A case has at least one field that hardly any other file has. Common names, such as `id`, `title` and `version`,
  /// prove nothing.
  init(of root: JSONValue) {
    // The first field usually decides, so nothing else is read before the first frame. A key with an invisible
    // character counts as what it looks like; a finding reports the character.
    if root.members.contains(where: { Self.ownFields.contains($0.key) })
      || root.members.contains(where: { Self.ownFields.contains(Self.visible($0.key)) })
    {
      self = .vignette
    } else if root["$schema"]?.string?.contains("json-schema.org") == true {
      self = .schema
    } else {
      self = .other
    }
  }

  private static func visible(_ key: String) -> String {
    String(key.unicodeScalars.filter { !SafeExcerpt.isInvisible($0) })
  }

  /// Whether a file is a JSON Schema and so not a case. Its first 16 KB are enough.
  public static func isSchema(_ bytes: [UInt8]) -> Bool {
    // Cases are read before the catalogue's first frame, and hardly any of them contains this word.
    guard bytes.prefix(4096).contains("json-schema.org".utf8), let root = JSONReader.read(bytes).document?.root else {
      return false
    }
    return FileKind(of: root) == .schema
  }

  /// Whether a file is a knowledge check: it has items, and no scenes.
  public static func isKnowledge(_ bytes: [UInt8]) -> Bool {
    guard bytes.prefix(4096).contains("\"items\"".utf8), let root = JSONReader.read(bytes).document?.root else {
      return false
    }
    return root["items"] != nil && root["scenes"] == nil && root["patient"] == nil
  }

  /// The outermost fields that make a case.
  private static let ownFields = [
    "schema_version", "short_title", "jurisdiction", "objectives", "intended_use", "content_notes", "added_for_play",
    "signoffs", "guidance_dates", "drug_facts_date", "review_by", "patient", "clinician_role", "typology", "alliance",
    "regimen", "safety_tasks", "sittings", "scenes", "endings", "cuts",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether it contains these bytes in a row.
  fileprivate func contains(_ wanted: String.UTF8View) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return false }
    return indices.dropLast(wanted.count - 1).contains { self[$0] == first && self[$0...].starts(with: wanted) }
  }
}
