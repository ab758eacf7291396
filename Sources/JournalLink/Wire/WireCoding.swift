// Values as bytes. JSON would bring a decoder into `dyad` that is larger than everything sent.

/// A value that goes between the two programs. Both come from one build, so its fields are sent in order, without
/// names.
package protocol WireValue: Sendable {
  /// Adds its bytes.
  func write(to writer: inout WireWriter)
  /// Reads it from its bytes.
  init(from reader: inout WireReader) throws(Wire.Fault)
}

/// Bytes to send.
package struct WireWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func put(tag: UInt8) { bytes.append(tag) }

  package mutating func put(_ value: some WireValue) { value.write(to: &self) }

  mutating func put(raw: some Collection<UInt8>) { bytes += raw }

  mutating func put(number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}

/// Bytes received. Whatever they are, reading them returns a value or a fault.
package struct WireReader {
  private let bytes: [UInt8]
  private var offset = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many are left.
  package var left: Int { bytes.count - offset }

  package mutating func tag() throws(Wire.Fault) -> UInt8 {
    guard offset < bytes.count else { throw .unclear }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func value<Value: WireValue>(_ type: Value.Type = Value.self) throws(Wire.Fault) -> Value {
    try Value(from: &self)
  }

  mutating func number() throws(Wire.Fault) -> UInt64 {
    guard left >= 8 else { throw .unclear }
    var number: UInt64 = 0
    for index in 0..<8 { number |= UInt64(bytes[offset + index]) << UInt64(index * 8) }
    offset += 8
    return number
  }

  /// A count of things that each take at least a byte.
  mutating func count() throws(Wire.Fault) -> Int {
    guard let count = Int(exactly: try number()), count >= 0, count <= left else { throw .unclear }
    return count
  }

  mutating func raw() throws(Wire.Fault) -> ArraySlice<UInt8> {
    let count = try count()
    defer { offset += count }
    return bytes[offset..<(offset + count)]
  }
}

extension Int64: WireValue {
  package func write(to writer: inout WireWriter) { writer.put(number: UInt64(bitPattern: self)) }

  package init(from reader: inout WireReader) throws(Wire.Fault) { self.init(bitPattern: try reader.number()) }
}

extension Int: WireValue {
  package func write(to writer: inout WireWriter) { Int64(self).write(to: &writer) }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    guard let number = Int(exactly: try Int64(from: &reader)) else { throw .unclear }
    self = number
  }
}

extension Bool: WireValue {
  package func write(to writer: inout WireWriter) { writer.put(tag: self ? 1 : 0) }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    switch try reader.tag() {
    case 0: self = false
    case 1: self = true
    default: throw .unclear
    }
  }
}

extension String: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(number: UInt64(utf8.count))
    writer.put(raw: utf8)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init(decoding: try reader.raw(), as: UTF8.self)
  }
}

extension Optional: WireValue where Wrapped: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(self != nil)
    if let value = self { writer.put(value) }
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self = try Bool(from: &reader) ? .some(try reader.value(Wrapped.self)) : nil
  }
}

extension Array: WireValue where Element: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(number: UInt64(count))
    for element in self { writer.put(element) }
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init()
    for _ in 0..<(try reader.count()) { append(try reader.value()) }
  }
}

/// A stretch of bytes, such as a file.
package struct WireBytes: WireValue {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package func write(to writer: inout WireWriter) {
    writer.put(number: UInt64(bytes.count))
    writer.put(raw: bytes)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) { bytes = Array(try reader.raw()) }
}
