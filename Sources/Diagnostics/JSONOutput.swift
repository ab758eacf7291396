// A JSON value to be written, with its keys in order.

/// A JSON value to be written; the same value always gives the same text.
public indirect enum JSONOutput: Sendable {
  /// An object. Keys are written in this order; the caller must not repeat one.
  case object([(String, JSONOutput)])
  /// An array.
  case array([JSONOutput])
  /// A text.
  case string(String)
  /// A whole number.
  case int(Int)
  /// True or false.
  case bool(Bool)
  /// Null.
  case null

  /// A string, or null if it is nil.
  public static func optional(_ text: String?) -> JSONOutput { text.map(JSONOutput.string) ?? .null }

  /// The value as JSON text without a final line break: on one line, or indented by two spaces.
  public func text(pretty: Bool = false) -> String {
    var result = ""
    write(to: &result, indentation: pretty ? "" : nil)
    return result
  }

  private func write(to result: inout String, indentation: String?) {
    switch self {
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &result, indentation: indentation) { member, result, inner in
        result += JSONText.quoted(member.0) + (indentation == nil ? ":" : ": ")
        member.1.write(to: &result, indentation: inner)
      }
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &result, indentation: indentation) { element, result, inner in
        element.write(to: &result, indentation: inner)
      }
    case .string(let text): result += JSONText.quoted(text)
    case .int(let number): result += String(number)
    case .bool(let truth): result += truth ? "true" : "false"
    case .null: result += "null"
    }
  }

  private static func write<Item>(
    _ items: [Item],
    between brackets: (String, String),
    to result: inout String,
    indentation: String?,
    each: (Item, inout String, String?) -> Void
  ) {
    let inner = indentation.map { $0 + "  " }
    result += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { result += "," }
      if let inner { result += "\n" + inner }
      each(item, &result, inner)
    }
    if let indentation, !items.isEmpty { result += "\n" + indentation }
    result += brackets.1
  }
}
