// The few forms of JSON Schema (draft 2020-12) that make up the schema of a vignette.

import Diagnostics
import Vignettes

/// A field of an object in a schema.
struct SchemaField {
  /// Its name.
  let name: String
  /// The schema of its value.
  let schema: JSONOutput
  /// Whether it is required.
  let isNeeded: Bool

  /// A required field.
  static func needed(_ name: String, _ schema: JSONOutput, meaning: String = "") -> SchemaField {
    SchemaField(name: name, schema: schema.described(meaning), isNeeded: true)
  }

  /// An optional field.
  static func optional(_ name: String, _ schema: JSONOutput, meaning: String = "") -> SchemaField {
    SchemaField(name: name, schema: schema.described(meaning), isNeeded: false)
  }
}

extension JSONOutput {
  /// The schema of an object with these fields and no others.
  static func fields(_ fields: SchemaField...) -> JSONOutput {
    .object([("type", "object")] + members(of: fields) + [("additionalProperties", .bool(false))])
  }

  /// The `properties` and `required` of some fields.
  static func members(of fields: [SchemaField]) -> [(String, JSONOutput)] {
    let needed = fields.filter(\.isNeeded).map { JSONOutput.string($0.name) }
    return [("properties", .object(fields.map { ($0.name, $0.schema) }))]
      + (needed.isEmpty ? [] : [("required", .array(needed))])
  }

  /// The schema of a list.
  static func list(of entry: JSONOutput, atLeast least: Int = 0, atMost most: Int? = nil) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("type", "array"), ("items", entry)]
    if least > 0 { members.append(("minItems", .int(least))) }
    if let most { members.append(("maxItems", .int(most))) }
    return .object(members)
  }

  /// The schema of an object whose keys the author chooses.
  static func each(_ value: JSONOutput, named names: JSONOutput? = nil) -> JSONOutput {
    .object(
      [("type", "object")] + (names.map { [("propertyNames", $0)] } ?? []) + [("additionalProperties", value)])
  }

  /// The schema of whatever fits one of these.
  static func any(_ schemas: JSONOutput...) -> JSONOutput { .object([("anyOf", .array(schemas))]) }

  /// A reference to the definition with this name.
  static func defined(_ name: String) -> JSONOutput { .object([("$ref", .string("#/$defs/" + name))]) }

  /// The schema of a text of a form.
  static func matching(_ pattern: String, longest: Int? = nil) -> JSONOutput {
    .object([("type", "string"), ("pattern", .string(pattern))] + (longest.map { [("maxLength", .int($0))] } ?? []))
  }

  /// The schema of a whole number.
  static func whole(_ range: ClosedRange<Int>) -> JSONOutput {
    .object([("type", "integer"), ("minimum", .int(range.lowerBound)), ("maximum", .int(range.upperBound))])
  }

  /// The schema of one of a list of words.
  static func oneOf<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> JSONOutput
  where Choice.RawValue == String {
    .object([("enum", .array(Choice.allCases.map { .string($0.rawValue) }))])
  }

  /// The schema of any text.
  static var anyText: JSONOutput { .object([("type", "string")]) }

  /// The schema of true or false.
  static var truth: JSONOutput { .object([("type", "boolean")]) }

  /// The schema with the meaning of the field, for an editor to show.
  func described(_ meaning: String) -> JSONOutput {
    guard case .object(let members) = self, !meaning.isEmpty else { return self }
    return .object(members + [("description", .string(meaning))])
  }
}
