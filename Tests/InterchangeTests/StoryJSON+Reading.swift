// JSON text for the interchange, as tests read it.

import Foundation
import Interchange
import VignetteLoader

extension StoryJSON {
  /// The value of a JSON text; nil if it is not JSON.
  static func reading(_ text: [UInt8]) -> StoryJSON? {
    let (document, problems) = JSONReader.read(text)
    return problems.isEmpty ? document?.root.map(StoryJSON.init) : nil
  }

  init(_ value: JSONValue) {
    self =
      switch value.kind {
      case .object: .object(value.members.map { Member($0.key, StoryJSON($0.value)) })
      case .array: .array(value.elements.map(StoryJSON.init))
      case .string: .string(value.string ?? "")
      case .number: .number(value.sourceText)
      case .bool: .bool(value.bool ?? false)
      case .null: .null
      }
  }

  /// The value without regard to the order of keys.
  var canonical: StoryJSON {
    switch self {
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.canonical) }.sorted { $0.key < $1.key })
    case .array(let elements): .array(elements.map(\.canonical))
    default: self
    }
  }
}

extension VignetteDraft {
  /// A draft of a text.
  init(_ text: String) { self.init(bytes: Array(text.utf8), readingJSON: StoryJSON.reading) }

  /// The codes of the findings in order.
  var codes: [String] { findings.map(\.code) }

  /// The scene of an id.
  func scene(_ id: String) -> StoryJSON? { story?["scenes"]?.elements.first { $0["id"]?.string == id } }
}

/// Texts that tests pass on.
enum Texts {
  /// Text with what HTML must not hold as references.
  static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
      .replacingOccurrences(of: "'", with: "&#39;")
  }
}
