// JSON texts written in code.

extension JSONOutput: ExpressibleByStringLiteral {
  /// A text written in code.
  public init(stringLiteral text: String) { self = .string(text) }
}
