// The leader's end of the connection to a session.

import CursesTerminal
import GroupSession

/// A connection to a session, which can break at any time.
struct SessionLink {
  private static let bounds = LineChannel.Bounds(
    longestLine: GroupWire.longestView, mostLines: 4096, mostWaiting: 16 * GroupWire.longestRequest)
  private var channel: LineChannel
  private var nextRequest = 1

  /// Connects to a session and says hello; nil where it does not run.
  init?(to name: String, in folder: RuntimeFolder) {
    guard let descriptor = SessionListener.connect(to: name, in: folder) else { return nil }
    channel = LineChannel(descriptor, Self.bounds)
    guard send(.hello(version: GroupWire.version)) else { return nil }
  }

  /// What to wait for.
  var waited: WaitedDescriptor { channel.waited }

  /// What the session has sent, and whether the connection still stands. What makes no sense is passed over.
  mutating func receive() -> (messages: [ProjectionMessage], isOpen: Bool) {
    do {
      try channel.flush()
      return (try channel.receive().compactMap { GroupWire.projectionMessage(of: $0) }, true)
    } catch {
      channel.close()
      return ([], false)
    }
  }

  /// Asks for an event.
  mutating func ask(_ event: GroupEvent) { send(.ask(number: number(), event: event)) }

  /// Names who carries the case, or nobody.
  mutating func name(carrier: String?) { send(.nameCarrier(number: number(), name: carrier)) }

  private mutating func number() -> Int {
    defer { nextRequest += 1 }
    return nextRequest
  }

  /// Sends a message; false where it could not be sent. A connection that is gone shows itself in `receive`.
  @discardableResult
  mutating func send(_ message: LeaderMessage) -> Bool {
    guard let line = GroupWire.line(of: message) else { return false }
    do { try channel.send(line) } catch { return false }
    return true
  }

  /// Ends the connection.
  func close() { channel.close() }
}
