// Frames on a socket: a length of four bytes, big-endian, then the bytes of a value.

import Glibc

/// One end of the connection between `dyad` and the program that keeps its journal.
package struct Wire: Sendable {
  /// What can go wrong.
  package enum Fault: Error, Equatable {
    /// The other end is gone.
    case ended
    /// No answer came in time.
    case silent
    /// What arrived makes no sense, or is longer than any real message.
    case unclear
  }

  package let descriptor: Int32

  /// The longest frame, in bytes: far above a long list of sessions, far below a random length.
  package static let limit = 64 << 20

  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Two connected ends, which no other program inherits.
  package static func pair() -> (near: Int32, far: Int32)? {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    return socketpair(AF_UNIX, kind, 0, &ends) == 0 ? (ends[0], ends[1]) : nil
  }

  /// Sends a value.
  package func send(_ value: some WireValue) throws(Fault) {
    var writer = WireWriter()
    writer.put(value)
    let body = writer.bytes
    guard body.count <= Self.limit, let count = UInt32(exactly: body.count) else { throw .unclear }
    try send(bytes: withUnsafeBytes(of: count.bigEndian) { Array($0) } + body)
  }

  /// Sends bytes as they are.
  package func send(bytes: [UInt8]) throws(Fault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .ended }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits for a value, up to this many seconds for each piece of it, or for ever.
  package func receive<Value: WireValue>(_ type: Value.Type, within seconds: Int? = nil) throws(Fault) -> Value {
    let head = try receive(count: 4, within: seconds)
    let count = head.reduce(0) { $0 << 8 | Int($1) }
    guard count <= Self.limit else { throw .unclear }
    let body = try receive(count: count, within: seconds)
    var reader = WireReader(body)
    let value = try reader.value(type)
    guard reader.left == 0 else { throw .unclear }
    return value
  }

  private func receive(count: Int, within seconds: Int?) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while bytes.count < count {
      guard wait(milliseconds: seconds.map { Int32(clamping: $0) &* 1_000 } ?? -1) else { throw .silent }
      let got = recv(descriptor, &piece, min(piece.count, count - bytes.count), 0)
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw .ended }
      bytes += piece[..<got]
    }
    return bytes
  }

  /// Whether there is something to read, or the other end is gone, within this many milliseconds (-1: for ever).
  package func wait(milliseconds: Int32) -> Bool {
    var look = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&look, 1, milliseconds)
      if ready < 0 && errno == EINTR { continue }
      return ready > 0
    }
  }
}
