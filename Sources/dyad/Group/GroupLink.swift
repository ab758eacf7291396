// The leader's end of the connection to a session.

import CursesTerminal
import Glibc
import GroupSession

/// A connection to a session, which can break at any time.
struct GroupLink {
  private static let bounds = LineChannel.Bounds(
    longestLine: GroupWire.longestView, mostLines: 4096, mostWaiting: 16 * GroupWire.longestRequest)
  private var channel: LineChannel
  private var nextRequest = 1
  /// The session's name, for sentences.
  private let name: String
  /// Whether a first view came, which shows that both sides use the same messages.
  private var isUnderstood = false
  /// How long to wait for the first view, in seconds.
  private static let patience = 10

  /// Connects to a session and says hello; nil if it does not run.
  init?(to name: String, in folder: RuntimeFolder) {
    guard let descriptor = GroupListener.connect(to: name, in: folder) else { return nil }
    channel = LineChannel(descriptor, Self.bounds)
    self.name = name
    guard send(.hello(version: GroupWire.version)) else { return nil }
  }

  /// The descriptor to wait for.
  var waited: WaitedDescriptor { channel.waited }

  /// What the session has sent, and whether the connection is still open. Nonsense is skipped after the first view;
  /// before it, the other side must be another version, and the last message says so.
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

  /// Why the two sides do not understand each other, given a line from before the first view; nil if they do.
  private func misunderstanding(_ message: ProjectionMessage?, _ line: [UInt8]) -> String? {
    let version = GroupWire.version(ofWelcome: line)
    if message != nil, version == nil || version == GroupWire.version { return nil }
    let theirs = version.map { $0 == GroupWire.version ? nil : $0 } ?? nil
    return "The session “\(name)” is projected by another version of dyad: it sends messages "
      + (theirs.map { "of form \($0)" } ?? "of an unknown form")
      + ", and this is dyad \(Dyad.version) with form \(GroupWire.version). Start both from the same version."
  }

  /// Waits for the first view, and returns everything that came with it.
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
        ? "The session “\(name)” does not answer. Check whether its terminal still runs, and try again."
        : "The session “\(name)” closed the connection without a message. Check that it also runs dyad \(Dyad.version)."
    )
  }

  /// Asks for an event.
  mutating func ask(_ event: GroupEvent) { send(.ask(number: number(), event: event)) }

  /// Names who carries the case; nil for nobody.
  mutating func name(carrier: String?) { send(.nameCarrier(number: number(), name: carrier)) }

  private mutating func number() -> Int {
    defer { nextRequest += 1 }
    return nextRequest
  }

  /// Sends a message; false if it could not be sent. `receive` notices a lost connection.
  @discardableResult
  mutating func send(_ message: LeaderMessage) -> Bool {
    guard let line = GroupWire.line(of: message) else { return false }
    do { try channel.send(line) } catch { return false }
    return true
  }

  /// Ends the connection.
  func close() { channel.close() }
}
