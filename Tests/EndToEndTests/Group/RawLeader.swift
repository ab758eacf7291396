// A leader made of a bare socket, which can say anything at all.

import Foundation
import GroupSession
import TestSupport

/// A client of a session's socket. While it waits it reads the wall's terminal, which would otherwise fill up and
/// block.
final class RawLeader {
  private let descriptor: Int32
  private let wall: PseudoTerminal
  private var inbox: [UInt8] = []
  private var waiting: [ProjectionMessage] = []
  private var request = 0
  /// Whether the session has closed the connection.
  private(set) var isClosed = false
  /// The last view that came.
  private(set) var view: LeaderView?

  /// Connects, as soon as somebody listens.
  init(_ path: String, wall: PseudoTerminal) throws {
    self.wall = wall
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while true {
      if let descriptor = Self.connect(path) {
        self.descriptor = descriptor
        return
      }
      wall.takeWhatCame()
      if ContinuousClock.now > deadline { throw Unreachable(path: path, screen: wall.screen.text) }
      poll(nil, 0, 5)
    }
  }

  deinit { close() }

  struct Unreachable: Error {
    let path: String
    let screen: String
  }

  struct InVain: Error {
    let last: [ProjectionMessage]
    let isClosed: Bool
    let screen: String
  }

  /// Ends the connection.
  func close() {
    if !hasClosed { Glibc.close(descriptor) }
    hasClosed = true
  }
  private var hasClosed = false

  /// Says hello, and waits for the answer and the first view.
  func hello() throws {
    send(.hello(version: GroupWire.version))
    _ = try wait { if case .welcome = $0 { true } else { false } }
    try waitForView()
  }

  /// Sends a message.
  func send(_ message: LeaderMessage) { send((GroupWire.line(of: message) ?? []) + [0x0A]) }

  /// Sends bytes, as far as they are taken; false once the connection is closed.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while !rest.isEmpty, ContinuousClock.now < deadline {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        wall.takeWhatCame()
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, 10)
      } else {
        return false
      }
    }
    return rest.isEmpty
  }

  /// Asks for an event, and waits for the answer and the view after it; returns the reason if it is refused.
  @discardableResult
  func ask(_ event: GroupEvent) throws -> String? {
    request += 1
    let number = request
    send(.ask(number: number, event: event))
    let answer = try wait {
      switch $0 {
      case .done(number), .refused(number, _): true
      default: false
      }
    }
    if case .refused(_, let reason) = answer { return reason }
    try waitForView()
    return nil
  }

  /// Waits for a view.
  func waitForView() throws { _ = try wait { if case .view = $0 { true } else { false } } }

  /// Waits for a message that fits; those before it are passed over.
  func wait(_ fits: (ProjectionMessage) -> Bool) throws -> ProjectionMessage {
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    var seen: [ProjectionMessage] = []
    while ContinuousClock.now < deadline {
      while !waiting.isEmpty {
        let message = waiting.removeFirst()
        if case .view(let view) = message { self.view = view }
        if fits(message) { return message }
        seen.append(message)
      }
      if isClosed { break }
      receive()
    }
    throw InVain(last: seen.suffix(3), isClosed: isClosed, screen: wall.screen.text)
  }

  /// Waits until the session closes the connection.
  func waitUntilClosed() throws {
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while !isClosed {
      guard ContinuousClock.now < deadline else {
        throw InVain(last: waiting, isClosed: isClosed, screen: wall.screen.text)
      }
      receive()
    }
  }

  private func receive() {
    wall.takeWhatCame()
    var socket = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&socket, 1, 10) > 0 else { return }
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &piece, piece.count, Int32(MSG_DONTWAIT))
    if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { isClosed = true }
    guard count > 0 else { return }
    inbox += piece[..<count]
    while let end = inbox.firstIndex(of: 0x0A) {
      if let message = GroupWire.projectionMessage(of: inbox[..<end]) { waiting.append(message) }
      inbox.removeFirst(end + 1)
    }
  }

  private static func connect(_ path: String) -> Int32? {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    if isConnected { return descriptor }
    Glibc.close(descriptor)
    return nil
  }
}
