// Duplicate keys in one object.

import Diagnostics

extension JSONParser {
  /// Reports duplicate keys in the object being closed; `mark` is where its keys start.
  mutating func checkDuplicates(from mark: Int) {
    let count = keys.count - mark
    guard count > 1 else { return }
    if count <= 12 { comparePairs(from: mark) } else { compareHashes(from: mark) }
  }

  private mutating func comparePairs(from mark: Int) {
    for later in mark + 1..<keys.count {
      let node = nodes[keys[later]]
      for earlier in mark..<later where isSameKey(nodes[keys[earlier]], node) {
        reportDuplicate(keys[later], of: keys[earlier])
        break
      }
    }
  }

  /// Compares only keys of equal hash. The hash is seeded per process, so no file can be written to make many equal.
  private mutating func compareHashes(from mark: Int) {
    let hashed = (mark..<keys.count).map { (hash: hash(of: nodes[keys[$0]]), key: keys[$0]) }.sorted { $0 < $1 }
    var first = 0
    for index in hashed.indices.dropFirst() {
      if hashed[index].hash != hashed[first].hash { first = index }
      let earlier = hashed[first..<index].first { isSameKey(nodes[$0.key], nodes[hashed[index].key]) }
      if let earlier { reportDuplicate(hashed[index].key, of: earlier.key) }
    }
  }

  private mutating func reportDuplicate(_ later: Int, of earlier: Int) {
    nodes[later].flags.formUnion(.hidden)
    guard !findings.overflowed else { return }
    let line = line(of: Int(nodes[earlier].start))
    let key = nodes[later].content
    findings.add(
      .duplicateKey,
      at: nodes[later].range.start..<nodes[later].range.end,
      "The key “\(clipped(key))” is already used on line \(line).",
      advice: "Delete or rename one of the two."
    )
  }

  /// Whether two keys are equal, byte for byte, once their escapes are resolved. Two spellings of a letter are not
  /// equal.
  private func isSameKey(_ left: JSONNode, _ right: JSONNode) -> Bool {
    if left.flags.union(right.flags).contains(.escaped) { return decodedKey(left) == decodedKey(right) }
    let (leftText, rightText) = (left.content, right.content)
    guard leftText.count == rightText.count else { return false }
    for step in 0..<leftText.count
    where byte(at: leftText.lowerBound + step) != byte(at: rightText.lowerBound + step) {
      return false
    }
    return true
  }

  private func hash(of node: JSONNode) -> Int {
    var hasher = Hasher()
    if node.flags.contains(.escaped) {
      decodedKey(node).withUnsafeBytes { hasher.combine(bytes: $0) }
    } else {
      let text = node.content.clamped(to: source.indices)
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source)[text]))
    }
    return hasher.finalize()
  }

  private func decodedKey(_ node: JSONNode) -> [UInt8] {
    JSONEscapes.decoded(UnsafeBufferPointer(rebasing: source[node.content.clamped(to: source.indices)]))
  }
}
