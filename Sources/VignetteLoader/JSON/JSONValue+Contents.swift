// The contents of objects and arrays.

import Diagnostics

extension JSONValue {
  /// The elements of an array in order; empty if the value is not an array.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    let storage: JSONDocument.Storage
    var index: Int
    let end: Int

    /// The next element.
    public mutating func next() -> JSONValue? {
      guard index < end else { return nil }
      let element = JSONValue(storage: storage, index: index)
      index = Int(element.node.next)
      return element
    }
  }

  /// One key of an object with its value.
  public struct Member: Sendable {
    /// The value.
    public let value: JSONValue
    let keyNode: JSONNode

    /// The decoded key.
    public var key: String { value.storage.text(of: keyNode) }
    /// The range of the key, including quotes.
    public var keyRange: SourceRange { keyNode.range }
  }

  /// The members of an object in file order; empty if the value is not an object.
  ///
  /// No key occurs twice: if the file repeats one, which is an error, the first counts.
  public struct Members: Sequence, IteratorProtocol, Sendable {
    let storage: JSONDocument.Storage
    var index: Int
    let end: Int

    /// The next member.
    public mutating func next() -> Member? {
      nextKey().map { Member(value: JSONValue(storage: storage, index: $0 + 1), keyNode: storage.nodes[$0]) }
    }

    /// The tape index of the next member's key.
    mutating func nextKey() -> Int? {
      while index + 1 < end {
        let key = index
        index = Int(storage.nodes[key + 1].next)
        if !storage.nodes[key].flags.contains(.hidden) { return key }
      }
      return nil
    }
  }

  /// The elements of an array; empty for anything else.
  public var elements: Elements {
    Elements(storage: storage, index: index + 1, end: node.kind == .array ? Int(node.next) : 0)
  }

  /// How many members an object has; 0 for anything else.
  var fieldCount: Int {
    guard node.kind == .object else { return 0 }
    var count = 0
    var members = members
    while members.nextKey() != nil { count += 1 }
    return count
  }

  /// The members of an object; empty for anything else.
  public var members: Members {
    Members(storage: storage, index: index + 1, end: node.kind == .object ? Int(node.next) : 0)
  }

  /// The value of a key, or nil if there is none. Keys are equal only if all their scalars are.
  public subscript(key: String) -> JSONValue? {
    var key = key
    return key.withUTF8 { wanted in
      var members = members
      while let key = members.nextKey() {
        if storage.holds(wanted, in: storage.nodes[key]) { return JSONValue(storage: storage, index: key + 1) }
      }
      return nil
    }
  }

  /// The element at an index from 0, or nil if there is none.
  public subscript(index: Int) -> JSONValue? {
    guard index >= 0 else { return nil }
    return elements.dropFirst(index).first { _ in true }
  }

  /// The value at a path from here, or nil if there is none.
  public func value(at path: FieldPath) -> JSONValue? {
    var value = self
    for step in path.steps {
      let inner =
        switch step {
        case .key(let key): value[key]
        case .index(let index): value[index]
        }
      guard let inner else { return nil }
      value = inner
    }
    return value
  }
}

extension JSONDocument.Storage {
  /// Whether the decoded text of a key is exactly these bytes.
  func holds(_ wanted: UnsafeBufferPointer<UInt8>, in node: JSONNode) -> Bool {
    let content = bytes.indices.clamped(to: node.content)
    guard !node.flags.contains(.escaped) else {
      return bytes[content].withUnsafeBufferPointer(JSONEscapes.decoded).elementsEqual(wanted)
    }
    guard content.count == wanted.count else { return false }
    return bytes.withUnsafeBufferPointer { source in
      for step in 0..<wanted.count where source[content.lowerBound + step] != wanted[step] { return false }
      return true
    }
  }
}
