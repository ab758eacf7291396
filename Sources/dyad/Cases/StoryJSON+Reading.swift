// JSON for the interchange, from the one reader that the program has.

import Interchange
import VignetteLoader

extension StoryJSON {
  /// The value of a JSON text; nil if it is none.
  static func reading(_ text: [UInt8]) -> StoryJSON? {
    let (document, problems) = JSONReader.read(text)
    return problems.isEmpty ? document?.root.map(StoryJSON.init) : nil
  }

  /// A value as in its file. The reader limits how deep it nests.
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
}
