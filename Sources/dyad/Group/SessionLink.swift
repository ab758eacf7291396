// The leader's end of the connection to a session.

import CursesTerminal
import Glibc
import GroupSession

/// A connection to a session, which can break at any time.
struct SessionLink {
  private static let bounds = LineChannel.Bounds(
    longestLine: GroupWire.longestView, mostLines: 4096, mostWaiting: 16 * GroupWire.longestRequest)
  private var channel: LineChannel
  private var nextRequest = 1
  /// The session's name, for sentences.
  private let name: String
  /// Whether a first view came, so that the other side is known to speak as this one does.
  private var isUnderstood = false
  /// For how many seconds a first view is waited for.
  private static let patience = 10

  /// Connects to a session and says hello; nil where it does not run.
  init?(to name: String, in folder: RuntimeFolder) {
    guard let descriptor = SessionListener.connect(to: name, in: folder) else { return nil }
    channel = LineChannel(descriptor, Self.bounds)
    self.name = name
    guard send(.hello(version: GroupWire.version)) else { return nil }
  }

  /// What to wait for.
  var waited: WaitedDescriptor { channel.waited }

  /// What the session has sent, and whether the connection still stands. What makes no sense is passed over, but not before
  /// the first view: then the other side is of another version, and the last message says so.
  mutating func receive() -> (messages: [ProjectionMessage], isOpen: Bool) {
    var messages: [ProjectionMessage] = []
    do {
      try channel.flush()
      for line in try channel.receive() {
        let message = GroupWire.projectionMessage(of: line)
        if !isUnderstood, let reason = misunderstanding(message, line) {
          channel.close()
          return (messages + [.goodbye(reason: reason)], false)
        }
        if case .view? = message { isUnderstood = true }
        if let message { messages.append(message) }
      }
      return (messages, true)
    } catch {
      channel.close()
      return (messages, false)
    }
  }

  /// Why the two sides cannot understand each other, by a line that came before the first view; nil where they can.
  private func misunderstanding(_ message: ProjectionMessage?, _ line: [UInt8]) -> String? {
    let version = GroupWire.version(ofWelcome: line)
    if message != nil, version == nil || version == GroupWire.version { return nil }
    let theirs = version.map { $0 == GroupWire.version ? nil : $0 } ?? nil
    return "The session “\(name)” is projected by another version of dyad: it sends messages "
      + (theirs.map { "of form \($0)" } ?? "of a form that is not known here")
      + ", and this is dyad \(Dyad.version) with form \(GroupWire.version). Start both from the same version."
  }

  /// Waits for the first view, and gives all that came with it.
  mutating func greeting() throws(UnreadableFile) -> [ProjectionMessage] {
    var heard: [ProjectionMessage] = []
    let deadline = GroupClock.now + Self.patience
    while true {
      let (messages, isOpen) = receive()
      heard += messages
      for case .goodbye(let reason) in messages { throw UnreadableFile(description: reason) }
      if isUnderstood { return heard }
      guard isOpen, GroupClock.now < deadline else { throw silence(isOpen) }
      var waiting = pollfd(fd: waited.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&waiting, 1, 1_000)
    }
  }

  private func silence(_ isOpen: Bool) -> UnreadableFile {
    UnreadableFile(
      description: isOpen
        ? "The session “\(name)” gives no answer; see whether its terminal still runs, and try again."
        : "The session “\(name)” closed the connection without a word; see that it runs dyad \(Dyad.version) as well.")
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
