// Every way in which one value of a file is broken.

import Diagnostics

/// A file with one value changed.
struct Mutation {
  /// What was done, for a message.
  let name: String
  let file: JSONTree

  /// What stands in for a value of any kind.
  private static let strangers: [JSONTree] =
    ["null", "true", "0", "1.5"].map { .word($0) } + ["", "x"].map { .string($0) } + [
      .array([]), .array([.string("x")]), .object([]), .object([("to", .string("x"))]),
      .object([("when", .string("x")), ("text", .string("x"))]), .array([.object([("to", .string("gone"))])]),
      .object([("depth", .word("1")), ("act", .string("ct-act-rescue"))]),
      .object([("strained", .word("1")), ("forming", .word("2")), ("firm", .word("3"))]),
    ]

  /// What stands in for a number, or for true and false.
  private static let words: [JSONTree] = [
    "false", "-0", "1e0", "-1", "-2", "-3", "2", "3", "4", "5", "6", "99", "100", "-99", "-100", "600", "601", "999",
    "10000",
    "1e400",
  ].map { .word($0) }

  /// What stands in for a text.
  private static let texts: [JSONTree] = [
    " ", "\u{A0}", "X y", "none", "*", "7", "bond", "a:b", "en_GB", "de", "page", "compose", "2023-02-29",
    "2024-02-29", "1900-02-29", "2000-02-29", "2026-04-31", "2026-13", "2026-12", "1.0.0", "1.02.0", "1.0.0000000000",
    "ct-act-rescue",
  ].map { .string($0) }

  /// Every change to the value at a path.
  static func all(at path: FieldPath, value: JSONTree, in file: JSONTree) -> [Mutation] {
    var changes: [(String, JSONTree?)] = [("taken out", nil)]
    changes += strangers.map { ("is \($0.text)", $0) }
    switch value {
    case .object(let members):
      changes.append(("has one more", .object(members + [("zzz", .word("1"))])))
      // Of two equal keys a parser of JSON may keep either, which is for the loader alone to find.
      for name in ["zzz", "bond", "7", "Not an id"] where !members.contains(where: { $0.key == name }) {
        if let first = members.first { changes.append(("has \(name)", value.renaming(first.key, to: name))) }
      }
    case .array(let elements):
      changes += [
        JSONTree.array([.word("null")]), .array([.string("")]), .array([.string("none"), .string("suicide")]),
      ].map {
        ("is \($0.text)", $0)
      }
      let last = elements.last ?? .word("null")
      changes.append(("ends in null", .array(elements + [.word("null")])))
      changes.append(("ends in nothing", .array(elements + [.string("")])))
      changes.append(("is long", .array(elements + Array(repeating: last, count: 10))))
      changes.append(("is very long", .array(elements + Array(repeating: last, count: 200))))
    case .string(let text):
      // Prose has no form that another text could fail to have; a few will do.
      let others = text.contains(" ") ? Array(texts.prefix(5)) : texts
      changes += others.map { ("is \($0.text)", $0) }
      changes += ["\(text)\n", "\(text) ", text.uppercased(), "-\(text)"].map {
        ("is \(JSONText.quoted($0))", .string($0))
      }
    case .word: changes += words.map { ("is \($0.text)", $0) }
    }
    return changes.compactMap { name, value in
      file.replacing(path.steps[...], with: value).map { Mutation(name: "\(path) \(name)", file: $0) }
    }
  }
}
