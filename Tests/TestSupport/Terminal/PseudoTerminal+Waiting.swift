// Reads what the program draws until something holds.

import Foundation

extension PseudoTerminal {
  /// Reads until the condition holds for the screen.
  ///
  /// - Throws: `PseudoTerminalError.timedOut` or `.ended` with the screen as text when it never does.
  public func waitUntil(
    timeout: Duration = patience,
    _ condition: (ScreenEmulator) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + timeout
    while !condition(screen) {
      if status != nil {
        throw PseudoTerminalError.ended(screen: screen.text)
      }
      try receive(until: deadline)
    }
  }

  /// Reads until the program waits for input and nothing that it wrote is left unread: a whole frame stands.
  ///
  /// - Throws: `PseudoTerminalError.timedOut` where it goes on drawing or working.
  public func waitUntilSettled(timeout: Duration = patience) throws {
    let deadline = ContinuousClock.now + timeout
    while status == nil {
      var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      // Ask whether it sleeps before asking whether it wrote, or what it wrote just before sleeping would be missed; the
      // kernel delivers bytes a moment after they were written.
      let asleep = isAsleep
      if poll(&descriptor, 1, 10) > 0 {
        try receive(until: deadline)
      } else if asleep {
        return
      }
      if ContinuousClock.now > deadline { throw PseudoTerminalError.timedOut(screen: screen.text) }
    }
  }

  /// Whether the kernel says that the program sleeps until something happens.
  var isAsleep: Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = stat.lastIndex(of: ")")
    else { return true }
    return stat[stat.index(after: end)...].drop { $0 == " " }.first == "S"
  }

  /// Reads until the screen shows the text.
  ///
  /// - Throws: as `waitUntil` does.
  public func waitFor(_ text: String, timeout: Duration = patience) throws {
    try waitUntil(timeout: timeout) { $0.shows(text) }
  }

  /// Reads until the program has ended and everything it wrote has been read.
  ///
  /// - Returns: how it ended.
  /// - Throws: `PseudoTerminalError.timedOut` with the screen as text when it does not end.
  @discardableResult
  public func waitForExit(timeout: Duration = patience) throws -> ExitStatus {
    let deadline = ContinuousClock.now + timeout
    while true {
      if let status { return status }
      try receive(until: deadline)
    }
  }

  /// Waits once for bytes or for the end, and takes them.
  func receive(until deadline: ContinuousClock.Instant) throws {
    let left = deadline - ContinuousClock.now
    let (seconds, attoseconds) = left.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    var descriptors = [
      pollfd(fd: controller, events: Int16(POLLIN), revents: 0),
      pollfd(fd: endWatch, events: Int16(POLLIN), revents: 0),
    ]
    guard milliseconds > 0, poll(&descriptors, 2, Int32(clamping: milliseconds)) != 0 else {
      throw PseudoTerminalError.timedOut(screen: screen.text)
    }
    let ended = descriptors[1].revents != 0
    readAll()
    if ended { reap() }
  }

  /// Takes whatever the program has written by now, without waiting. To be called while something else is waited for, so
  /// that the program never stops at a full terminal.
  public func takeWhatCame() { readAll() }

  private func readAll() {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while controller >= 0 {
      let count = read(controller, &buffer, buffer.count)
      if count > 0 {
        rawLog += buffer[..<count]
        screen.feed(buffer[..<count])
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }

  private func reap() {
    var code: Int32 = 0
    guard waitpid(process, &code, 0) == process else { return }
    status = ExitStatus(waitCode: code)
    readAll()
  }
}

/// How a program ended.
public enum ExitStatus: Sendable, Hashable {
  /// By itself, with this exit code.
  case exited(Int32)
  /// By this signal.
  case signalled(Int32)

  init(waitCode: Int32) {
    let signal = waitCode & 0x7F
    self = signal == 0 ? .exited((waitCode >> 8) & 0xFF) : .signalled(signal)
  }
}

/// Why a pseudo-terminal could not do what was asked.
public enum PseudoTerminalError: Error, CustomStringConvertible {
  /// A system call failed.
  case system(call: String, code: Int32)
  /// What was waited for did not come.
  case timedOut(screen: String)
  /// The program ended before what was waited for came.
  case ended(screen: String)

  static func lastError(_ call: String) -> PseudoTerminalError {
    .system(call: call, code: errno)
  }

  /// Says what happened and shows the screen.
  public var description: String {
    switch self {
    case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
    case .timedOut(let screen): "Waited in vain. The screen:\n\(screen)"
    case .ended(let screen): "The program ended early. The screen:\n\(screen)"
    }
  }
}
