// A JSON text that has been read: its bytes and the tape of what stands where.

import Diagnostics

/// A JSON text as it was read. Texts and numbers stay in the source until they are asked for.
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

  /// The value of the whole text; nil only in a document of nothing, which the reader never returns.
  public var root: JSONValue? { storage.nodes.isEmpty ? nil : JSONValue(storage: storage, index: 0) }

  /// The source text.
  public var bytes: [UInt8] { storage.bytes }

  /// The value a path leads to, or nil where it leads nowhere.
  public func value(at path: FieldPath) -> JSONValue? { root?.value(at: path) }

  /// Finds the places of fields, each when it is asked for.
  public var sourceMap: SourceMap {
    SourceMap { path in
      value(at: path).map { ($0.keyRange, $0.range) }
    }
  }
}
