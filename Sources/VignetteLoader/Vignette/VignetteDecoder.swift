// From the JSON of a vignette to its model, with everything that is wrong along the way.

import Diagnostics
import Vignettes

/// Decodes one vignette. An unusable field is reported and gets a neutral value, so no problem hides another.
final class VignetteDecoder {
  let findings: Findings
  let catalogue: MarkerCatalogue
  let names: DeclaredNames
  /// Who may speak.
  let speakers: Set<String>
  private let isHashing: Bool

  init(root: JSONValue, catalogue: MarkerCatalogue, findings: Findings, isHashing: Bool) {
    self.findings = findings
    self.isHashing = isHashing
    self.catalogue = catalogue
    names = DeclaredNames(in: root, findings)
    speakers = Set(names.speakers)
  }

  /// The model of the whole file; nil if it is not an object or has no scene.
  func vignette(_ root: JSONValue) -> Vignette? {
    guard root.kind == .object, var object = ObjectReader(root, noun: "vignette", findings) else {
      findings.topLevel(root, expected: "a vignette")
      return nil
    }
    findings.checkSchemaVersion(of: &object)
    let metadata = metadata(&object)
    let voices = voices(object.list("voices"))
    let partner = partner(in: &object)
    let (alliance, reason) = object.require("alliance").flatMap(startingAlliance) ?? (Alliance(), nil)
    let (counters, flags) = object.take("state").map(state) ?? ([], [])
    let regimen = regimen(object.list("regimen"))
    let safetyLines = safetyLines(object.requiredList("safety_tasks", mayBeEmpty: true))
    let sittings = object.requiredList("sittings").compactMap(sitting)
    let start = start(&object)
    let scenes = object.requiredList("scenes").compactMap(scene)
    let endings = object.requiredList("endings").compactMap(ending)
    let cuts = cuts(object.list("cuts"))
    object.finish()
    guard !scenes.isEmpty else { return nil }
    return Vignette(
      metadata: metadata,
      voices: voices,
      partner: partner,
      alliance: alliance,
      allianceReason: reason,
      counters: counters,
      flags: flags,
      regimen: regimen,
      safetyLines: safetyLines,
      sittings: sittings,
      start: start,
      scenes: scenes,
      endings: endings,
      cuts: cuts,
      // A sign-off holds for one hash, so a signed file always needs its hash.
      hashes: isHashing || !metadata.signoffs.isEmpty ? ContentHashes(of: root) : ContentHashes(content: "", play: "")
    )
  }

  private func start(_ object: inout ObjectReader) -> PlaceID {
    guard let value = object.require("start"), let id = findings.string(value) else { return "" }
    if names.scenes[id] == nil { unknownName(id, at: value.range, "scene", among: names.scenes.keys.sorted()) }
    return PlaceID(id)
  }

  /// Reports a name that nothing in the file declares.
  func unknownName(
    _ name: String,
    at range: SourceRange,
    _ noun: String,
    among known: @autoclosure () -> [String]
  ) {
    findings.add(
      .unknownName,
      at: range,
      "There is no \(noun) called \(quoted(name)).",
      advice: "Correct the name, or add what it should refer to.",
      suggestion: findings.nearest(to: name, among: known())
    )
  }
}

extension Findings {
  /// Reports a file whose outermost value is not an object.
  func topLevel(_ root: JSONValue, expected: String) {
    guard !root.isGuessed else { return }
    add(
      .topLevel,
      at: root.range,
      "The file contains \(root.kind.inWords), but \(expected) is an object in braces { }.",
      advice: "Check that this is the right file; docs/format.md shows how one begins."
    )
  }

  /// Reports an object with none of a vignette's fields.
  func noCase(_ root: JSONValue) {
    add(
      .noCase,
      at: SourceRange(start: root.range.start, end: root.range.start + 1),
      FileKind(of: root) == .schema
        ? "This is a JSON Schema for editors, not a case."
        : "This is JSON, but not a case: it has none of “schema_version”, “patient”, “scenes” and “endings”.",
      advice: "Check that this is the right file, or begin a case with dyad new."
    )
  }

  /// Reports a `schema_version` that is missing or unknown to this program.
  func checkSchemaVersion(of object: inout ObjectReader) {
    object.missing = .schemaVersion
    defer { object.missing = .missingField }
    guard let value = object.require("schema_version"), value.integer != 1, !value.isGuessed else { return }
    add(
      .schemaVersion,
      at: value.range,
      "The “schema_version” is \(value.sourceText.prefix(24)), but this program reads version 1.",
      advice: "Write 1, or use a version of dyad that reads that version."
    )
  }
}
