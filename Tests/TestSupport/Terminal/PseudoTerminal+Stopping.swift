// A terminal that takes no output, and one that was left as it was found.

import Foundation

extension PseudoTerminal {
  /// Stops the terminal's output, as another program or a flow control does; what is written waits.
  public func stopOutput() { tcflow(terminal, TCOOFF) }

  /// Lets stopped output go on.
  public func letOutputGo() { tcflow(terminal, TCOON) }

  /// Whether whoever writes to the terminal now would have to wait.
  public var isFull: Bool {
    var descriptor = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
    return poll(&descriptor, 1, 0) == 0
  }

  /// Waits without reading a byte until the program has taken every key and sleeps: in vain for room, or for another key.
  public func waitUntilKeysAreTaken(timeout: Duration = patience) throws {
    try wait(timeout) { hasTakenKeys }
  }

  private var hasTakenKeys: Bool {
    var count: Int32 = 0
    return ioctl(terminal, UInt(FIONREAD), &count) == 0 && count == 0 && isAsleep
  }

  /// Sends a key that makes the program draw, again and again, and reads nothing until the terminal is full. A program that waits for
  /// room takes no more keys.
  public func fill(with key: String, timeout: Duration = patience) throws {
    while !isFull {
      try send(key)
      try wait(timeout) { isFull || hasTakenKeys }
    }
  }

  /// Waits without reading a byte until the terminal is full.
  public func waitUntilFull(timeout: Duration = patience) throws { try wait(timeout) { isFull } }

  /// Waits for the first moment at which the program has changed the terminal's modes.
  public func waitUntilModesChange(timeout: Duration = patience) throws { try wait(timeout) { !hasModesOfTheStart } }

  /// Waits for the program's end without reading a byte; what it wrote is read afterwards.
  public func waitForExitUnread(timeout: Duration = patience) throws -> ExitStatus {
    var descriptor = pollfd(fd: endWatch, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, Int32(clamping: timeout.components.seconds * 1_000)) > 0 else {
      throw PseudoTerminalError.timedOut(screen: screen.text)
    }
    return try waitForExit()
  }

  private func wait(_ timeout: Duration, _ condition: () -> Bool) throws {
    let deadline = ContinuousClock.now + timeout
    while !condition() {
      if ContinuousClock.now > deadline { throw PseudoTerminalError.timedOut(screen: screen.text) }
      sched_yield()
    }
  }
}
