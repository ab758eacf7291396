// One value inside a document.

import Diagnostics

/// A value of a `JSONDocument`: an index into its tape, cheap to copy and pass on.
public struct JSONValue: Sendable {
  /// What a value is.
  public enum Kind: Sendable {
    /// Keys with values.
    case object
    /// Elements in order.
    case array
    /// A text.
    case string
    /// A number, whole or not.
    case number
    /// True or false.
    case bool
    /// Null.
    case null
  }

  let storage: JSONDocument.Storage
  let index: Int

  var node: JSONNode { storage.nodes[index] }

  /// What the value is.
  public var kind: Kind {
    switch node.kind {
    case .object: .object
    case .array: .array
    case .string, .key: .string
    case .number: .number
    case .true, .false: .bool
    case .null: .null
    }
  }

  /// The range of the value, including quotes and brackets.
  public var range: SourceRange { node.range }

  /// The range of the value's key, or nil if it has none.
  public var keyRange: SourceRange? {
    guard index > 0 else { return nil }
    let before = storage.nodes[index - 1]
    return before.kind == .key ? before.range : nil
  }

  /// Whether the reader had to guess this value and has reported why. Further complaints about it would be noise.
  public var isGuessed: Bool { node.flags.contains(.guessed) }

  /// The decoded text, or nil if the value is not a text. Invalid bytes become U+FFFD.
  public var string: String? { node.kind == .string ? storage.text(of: node) : nil }

  /// The truth value, or nil if the value is not one.
  public var bool: Bool? {
    switch node.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// Whether the value is `null`.
  public var isNull: Bool { node.kind == .null }

  /// The number if it is whole and fits an `Int` exactly, as `1e2` and `3.0` do; otherwise nil.
  public var integer: Int? {
    guard node.kind == .number else { return nil }
    return JSONNumber.integer(in: storage.bytes[storage.clamped(node.range)])
  }

  /// The number as the nearest `Double`, or nil if it is not a number or is out of range.
  public var double: Double? {
    guard node.kind == .number else { return nil }
    guard let number = Double(sourceText), number.isFinite else { return nil }
    return number
  }

  /// The value as it is written in the file.
  public var sourceText: String { String(decoding: storage.bytes[storage.clamped(node.range)], as: UTF8.self) }
}

extension JSONDocument.Storage {
  func clamped(_ range: SourceRange) -> Range<Int> { bytes.indices.clamped(to: range.start..<range.end) }

  /// The decoded text of a string or key.
  func text(of node: JSONNode) -> String {
    let content = bytes[bytes.indices.clamped(to: node.content)]
    guard node.flags.contains(.escaped) else { return String(decoding: content, as: UTF8.self) }
    return String(decoding: content.withUnsafeBufferPointer(JSONEscapes.decoded), as: UTF8.self)
  }
}
