// One end of a connection: lines in and out, without blocking and within limits.

import CursesTerminal
import Glibc

/// A connection that carries lines both ways.
///
/// Whatever the other end does, no call blocks and no buffer exceeds its limit.
struct LineChannel {
  /// Why a connection is no longer usable.
  enum End: Error {
    /// The other end is gone.
    case gone
    /// It sent a line that is too long, or too many lines at once.
    case tooMuch
    /// It does not read what is sent to it.
    case tooSlow
  }

  /// The limits of a channel.
  struct Bounds {
    /// The longest line, in bytes.
    let longestLine: Int
    /// The most lines at once.
    let mostLines: Int
    /// The most bytes that may wait to be sent.
    let mostWaiting: Int
  }

  private let descriptor: Int32
  private let bounds: Bounds
  private var inbox: [UInt8] = []
  private var outbox: [UInt8] = []
  private var sent = 0
  private static let piece = 16 * 1024

  /// Takes over a connected, non-blocking descriptor.
  init(_ descriptor: Int32, _ bounds: Bounds) {
    self.descriptor = descriptor
    self.bounds = bounds
  }

  /// The descriptor to wait for.
  var waited: WaitedDescriptor { WaitedDescriptor(descriptor, isForWriting: isWaiting) }

  /// Whether something still has to be sent.
  var isWaiting: Bool { sent < outbox.count }

  /// The lines that have arrived, without line feeds. Reads one piece at a time, so no sender can keep the reader busy.
  mutating func receive() throws(End) -> [[UInt8]] {
    let old = inbox.count
    var piece = [UInt8](repeating: 0, count: Self.piece)
    let count = recv(descriptor, &piece, piece.count, Int32(MSG_DONTWAIT))
    if count < 0 {
      if errno == EAGAIN || errno == EINTR { return [] }
      throw .gone
    }
    if count == 0 { throw .gone }
    inbox += piece[..<count]
    var lines: [[UInt8]] = []
    var start = 0
    var searched = old
    while let end = inbox[searched...].firstIndex(of: 0x0A) {
      lines.append(Array(inbox[start..<end]))
      start = end + 1
      searched = start
      if lines.count > bounds.mostLines { throw .tooMuch }
    }
    inbox.removeFirst(start)
    if inbox.count > bounds.longestLine || lines.contains(where: { $0.count > bounds.longestLine }) { throw .tooMuch }
    return lines
  }

  /// Sends a line, and keeps what cannot be sent at once.
  mutating func send(_ line: [UInt8]) throws(End) {
    guard outbox.count - sent + line.count < bounds.mostWaiting else { throw .tooSlow }
    outbox.removeFirst(sent)
    sent = 0
    outbox += line
    outbox.append(0x0A)
    try flush()
  }

  /// Sends what waits, as far as possible without blocking.
  mutating func flush() throws(End) {
    while isWaiting {
      let count = outbox[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        throw .gone
      }
    }
    outbox = []
    sent = 0
  }

  /// Ends the connection.
  func close() { Glibc.close(descriptor) }
}
