// One end of a connection: lines in and lines out, never waiting, with a bound on everything.

import CursesTerminal
import Glibc

/// A connection over which lines go both ways.
///
/// Whatever the other end does or leaves undone, no call waits and no buffer grows beyond its bound.
struct LineChannel {
  /// Why a connection is of no more use.
  enum End: Error {
    /// The other end is gone.
    case gone
    /// It sent a line longer than allowed, or more at once than anybody types.
    case tooMuch
    /// It takes nothing of what is sent to it.
    case tooSlow
  }

  /// What a channel takes.
  struct Bounds {
    /// The longest line, in bytes.
    let longestLine: Int
    /// The most lines that are taken at once.
    let mostLines: Int
    /// The most bytes that wait to be sent.
    let mostWaiting: Int
  }

  private let descriptor: Int32
  private let bounds: Bounds
  private var inbox: [UInt8] = []
  private var outbox: [UInt8] = []
  private var sent = 0
  private static let piece = 16 * 1024

  /// Takes over a connected descriptor that does not wait.
  init(_ descriptor: Int32, _ bounds: Bounds) {
    self.descriptor = descriptor
    self.bounds = bounds
  }

  /// What to wait for on its behalf.
  var waited: WaitedDescriptor { WaitedDescriptor(descriptor, isForWriting: isWaiting) }

  /// Whether something is not sent yet.
  var isWaiting: Bool { sent < outbox.count }

  /// The lines that have come, without their line feeds. Reads one piece, so that nobody keeps the reader busy.
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

  /// Sends a line, or keeps what does not go at once.
  mutating func send(_ line: [UInt8]) throws(End) {
    guard outbox.count - sent + line.count < bounds.mostWaiting else { throw .tooSlow }
    outbox.removeFirst(sent)
    sent = 0
    outbox += line
    outbox.append(0x0A)
    try flush()
  }

  /// Sends what waits, as far as it goes.
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
