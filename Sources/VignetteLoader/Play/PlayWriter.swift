// From the JSON of a case to a play that stands for the same JSON.

import Diagnostics
import Vignettes

/// Writes plays (docs/script.md).
public enum PlayWriter {
  /// A case as a play; nil if the text is not the JSON of a case, or cannot be said in a play.
  ///
  /// What is written is read back at once. A field that would come back otherwise is written as `JSON field:`, so the play
  /// always stands for the same JSON, apart from the order of fields.
  public static func text(of json: [UInt8], catalogue: MarkerCatalogue) -> String? {
    text(of: json, catalogue: catalogue, asides: [:], letters: [:])
  }

  /// A play written anew: its notes to self and its letters stay.
  public static func text(ofPlay bytes: [UInt8], named name: String, catalogue: MarkerCatalogue) -> String? {
    let reading = PlayReader.read(bytes, fileName: CaseForm.stem(ofFile: name), catalogue: catalogue)
    return reading.json.flatMap {
      text(of: $0.bytes, catalogue: catalogue, asides: reading.asides, letters: reading.letters)
    }
  }

  static func text(
    of json: [UInt8], catalogue: MarkerCatalogue, asides: [FieldPath: [String]], letters: [FieldPath: String]
  ) -> String? {
    guard let root = JSONReader.read(json).document?.root, root.kind == .object else { return nil }
    var fallback: Set<FieldPath> = []
    for _ in 0..<4 {
      var draft = PlayDraft(root, catalogue: catalogue, asJSON: fallback, asides: asides, letters: letters)
      let text = draft.text()
      guard let again = PlayReader.read(Array(text.utf8), fileName: nil, catalogue: catalogue).json,
        let copy = JSONReader.read(again.bytes).document?.root
      else { return nil }
      if copy.canonicalBytes() == root.canonicalBytes() { return text }
      let lost = PlayDifference.fields(of: root, in: copy).union(draft.unsaid)
      guard !lost.isSubset(of: fallback) else { return nil }
      fallback.formUnion(lost)
    }
    return nil
  }
}

/// Which fields of blocks differ between a case and what came back.
enum PlayDifference {
  private static let blocks = ["sittings", "scenes", "endings", "cuts", "safety_tasks"]

  /// The paths of the fields, as deep as blocks and options go.
  static func fields(of root: JSONValue, in copy: JSONValue) -> Set<FieldPath> {
    var found: Set<FieldPath> = []
    for member in root.members {
      let path = FieldPath.root.appending(member.key)
      guard blocks.contains(member.key), member.value.kind == .array else {
        if !same(member.value, copy[member.key]) { found.insert(path) }
        continue
      }
      compare(Array(member.value.elements), Array(copy[member.key]?.elements ?? member.value.elements), path, &found)
    }
    return found
  }

  private static func compare(
    _ elements: [JSONValue], _ copies: [JSONValue], _ path: FieldPath, _ found: inout Set<FieldPath>
  ) {
    for (number, element) in elements.enumerated() {
      let copy = number < copies.count ? copies[number] : nil
      for member in element.members {
        let inner = path.appending(number).appending(member.key)
        if ["options", "patterns"].contains(member.key), path.steps == [.key("scenes")] {
          compare(Array(member.value.elements), copy?[member.key].map { Array($0.elements) } ?? [], inner, &found)
        } else if !same(member.value, copy?[member.key]) {
          found.insert(inner)
        }
      }
    }
  }

  private static func same(_ value: JSONValue, _ copy: JSONValue?) -> Bool {
    guard let copy else { return false }
    return value.canonicalBytes() == copy.canonicalBytes()
  }
}
