// A JSON value that can be changed, and written again.

import Diagnostics
import VignetteLoader

/// A value on its way to being broken.
indirect enum JSONTree: Sendable {
  case object([(key: String, value: JSONTree)])
  case array([JSONTree])
  case string(String)
  /// A number, true, false or null as it is written.
  case word(String)

  init(_ value: JSONValue) {
    switch value.kind {
    case .object: self = .object(value.members.map { ($0.key, JSONTree($0.value)) })
    case .array: self = .array(value.elements.map { JSONTree($0) })
    case .string: self = .string(value.string ?? "")
    default: self = .word(value.sourceText)
    }
  }

  /// The value as JSON on one line.
  var text: String {
    switch self {
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.key) + ":" + $0.value.text }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .string(let text): JSONText.quoted(text)
    case .word(let word): word
    }
  }

  /// The value of a key; nil where there is none.
  subscript(key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// What is directly inside, with the step that leads there.
  var inside: [(step: FieldPath.Step, value: JSONTree)] {
    switch self {
    case .object(let members): members.map { (.key($0.key), $0.value) }
    case .array(let elements): elements.enumerated().map { (.index($0.offset), $0.element) }
    default: []
    }
  }

  /// This value with the one at a path replaced; with nil, taken out.
  func replacing(_ path: ArraySlice<FieldPath.Step>, with other: JSONTree?) -> JSONTree? {
    guard let step = path.first else { return other }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.object(let members), .key(let key)):
      return .object(
        members.compactMap { member in
          guard member.key == key else { return member }
          return member.value.replacing(rest, with: other).map { (key, $0) }
        })
    case (.array(let elements), .index(let index)):
      return .array(
        elements.enumerated().compactMap { $0.offset == index ? $0.element.replacing(rest, with: other) : $0.element })
    default: return self
    }
  }

  /// This object with a key called otherwise.
  func renaming(_ key: String, to name: String) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.key == key ? (name, $0.value) : $0 })
  }
}
