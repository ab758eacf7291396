// JSON laid out as a person would write it: short values on one line, long ones broken.

extension JSONOutput {
  /// The value as JSON text without a final line break, indented by two spaces. Whatever fits into `columns` goes on
  /// one line; strings are never broken.
  public func text(within columns: Int) -> String {
    var result = ""
    write(to: &result, indentation: "", used: 0, columns: columns)
    return result
  }

  private func write(to result: inout String, indentation: String, used: Int, columns: Int) {
    let line = spaced
    if used + line.unicodeScalars.count <= columns {
      result += line
      return
    }
    let inner = indentation + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      result += "{"
      for (index, member) in members.enumerated() {
        let key = JSONText.quoted(member.0) + ": "
        result += (index > 0 ? "," : "") + "\n" + inner + key
        let used = inner.utf8.count + key.unicodeScalars.count + 1
        member.1.write(to: &result, indentation: inner, used: used, columns: columns)
      }
      result += "\n" + indentation + "}"
    case .array(let elements) where !elements.isEmpty:
      result += "["
      for (index, element) in elements.enumerated() {
        result += (index > 0 ? "," : "") + "\n" + inner
        element.write(to: &result, indentation: inner, used: inner.utf8.count + 1, columns: columns)
      }
      result += "\n" + indentation + "]"
    default: result += line
    }
  }

  /// The value on one line, with a space after each comma and colon and inside braces.
  private var spaced: String {
    switch self {
    case .object(let members) where members.isEmpty: "{}"
    case .object(let members):
      "{ " + members.map { JSONText.quoted($0.0) + ": " + $0.1.spaced }.joined(separator: ", ") + " }"
    case .array(let elements):
      elements.contains(where: \.isObject)
        ? "[ " + elements.map(\.spaced).joined(separator: ", ") + " ]"
        : "[" + elements.map(\.spaced).joined(separator: ", ") + "]"
    default: text()
    }
  }

  private var isObject: Bool {
    if case .object = self { return true }
    return false
  }
}
