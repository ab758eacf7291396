// A JSON text that has been read: its bytes, and the tape of its values.

import Diagnostics

/// A JSON text that has been read. Texts and numbers stay in the source until they are asked for.
public struct JSONDocument: Sendable {
  /// What values of the document share; immutable.
  final class Storage: Sendable {
    let bytes: [UInt8]
    let nodes: ContiguousArray<JSONNode>

    init(bytes: [UInt8], nodes: ContiguousArray<JSONNode>) {
      self.bytes = bytes
      self.nodes = nodes
    }
  }

  let storage: Storage

  /// The value of the whole text; nil only in an empty document, which the reader never returns.
  public var root: JSONValue? { storage.nodes.isEmpty ? nil : JSONValue(storage: storage, index: 0) }

  /// The source text.
  public var bytes: [UInt8] { storage.bytes }

  /// The value at a path, or nil if there is none.
  public func value(at path: FieldPath) -> JSONValue? { root?.value(at: path) }

  /// Finds the ranges of fields on demand.
  public var sourceMap: SourceMap {
    let lists = longLists
    return SourceMap { path in
      value(at: path, lists: lists).map { ($0.keyRange, $0.range) }
    }
  }

  /// The elements of the outermost lists that are too long to iterate for every finding.
  private var longLists: [String: [JSONValue]] {
    var lists: [String: [JSONValue]] = [:]
    guard let root else { return lists }
    for member in root.members where member.value.elements.dropFirst(200).first(where: { _ in true }) != nil {
      lists[member.key] = Array(member.value.elements)
    }
    return lists
  }

  private func value(at path: FieldPath, lists: [String: [JSONValue]]) -> JSONValue? {
    guard path.steps.count > 1, case .key(let key) = path.steps[0], case .index(let number) = path.steps[1],
      let list = lists[key]
    else { return value(at: path) }
    guard list.indices.contains(number) else { return nil }
    return list[number].value(at: FieldPath(steps: Array(path.steps.dropFirst(2))))
  }
}
