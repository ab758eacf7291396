// JSON values as text that people can edit.

import Diagnostics

extension StoryJSON {
  /// The value as JSON text, indented by two spaces, without a final line break.
  ///
  /// Characters that would act on a terminal or be invisible are escaped, so the text is safe to print.
  public var text: String {
    var result = ""
    write(to: &result, indentation: "")
    return result
  }

  private func write(to result: inout String, indentation: String) {
    switch self {
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &result, indentation: indentation) { member, result, inner in
        result += JSONText.quoted(member.key) + ": "
        member.value.write(to: &result, indentation: inner)
      }
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &result, indentation: indentation) { element, result, inner in
        element.write(to: &result, indentation: inner)
      }
    case .string(let text): result += JSONText.quoted(text)
    case .number(let spelling): result += spelling
    case .bool(let truth): result += truth ? "true" : "false"
    case .null: result += "null"
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to result: inout String, indentation: String,
    each: (Item, inout String, String) -> Void
  ) {
    guard !items.isEmpty else {
      result += brackets.0 + brackets.1
      return
    }
    let inner = indentation + "  "
    result += brackets.0
    for (index, item) in items.enumerated() {
      result += (index > 0 ? "," : "") + "\n" + inner
      each(item, &result, inner)
    }
    result += "\n" + indentation + brackets.1
  }
}
