// The codes of everything that can be wrong in a file that is well-formed JSON.

/// The codes of the loader's findings; docs/diagnostics has a page for each.
enum LoaderCode: String, CaseIterable {
  case topLevel = "shape-top-level"
  case noCase = "shape-no-case"
  case missingField = "shape-missing-field"
  case unknownField = "shape-unknown-field"
  case wrongType = "shape-wrong-type"
  case badValue = "shape-bad-value"
  case tooLong = "shape-too-long"
  case conflict = "shape-conflict"
  case duplicateID = "shape-duplicate-id"
  case unknownName = "shape-unknown-name"
  case condition = "shape-condition"
  case conditionName = "shape-condition-name"
  case notLive = "shape-not-live"
  case pattern = "shape-pattern"
  case tooMany = "shape-too-many"
  case schemaVersion = "shape-schema-version"
  case idFormat = "id-format"
  case markerUnknown = "marker-unknown"
  case metadataRequired = "meta-required"
  case whyMissing = "score-why-missing"
  case hiddenCharacter = "lang-control-chars"

  /// Whether it concerns a single value, so a schema can check it too (docs/format.md §11).
  var isStructural: Bool {
    switch self {
    case .topLevel, .noCase, .missingField, .unknownField, .wrongType, .badValue, .schemaVersion, .idFormat,
      .metadataRequired, .whyMissing:
      true
    case .tooLong, .conflict, .duplicateID, .unknownName, .condition, .conditionName, .notLive, .pattern, .tooMany,
      .markerUnknown, .hiddenCharacter:
      false
    }
  }
}
